import {expect} from 'chai';
import fc from 'fast-check';
import {noteWritten, type NoteId} from '../../../src/casework/case-kinds.js';
import type {CaseRecord} from '../../../src/casework/case-record.js';
import {takeStep} from '../../../src/casework/case-rules.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {fileItems, keysIn, ownFileOf} from '../../../src/casework/own-file/own-file.js';
import {fileShown} from '../../../src/casework/own-file/own-file-kinds.js';
import {
  answerCorrection,
  askCorrection,
  correctionsIn,
  correctionTasks,
  showFile,
} from '../../../src/casework/own-file/own-file-rules.js';
import {setAction, setGoal, setRisk, writeNote} from '../../../src/casework/plan-rules.js';
import {foldAll} from '../../../src/journal/fold.js';
import {draft, type Draft} from '../../../src/kernel/draft.js';
import {subject} from '../../../src/kernel/ids.js';
import {day} from '../../../src/kernel/school-day.js';
import {actionId, allowed, CaseStory, goalId, noteId, refusedAs, talk, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {consents, correctionId, otherPupils, withholds, type Decide} from '../../support/sharing.js';

const child = {reader: 'child', others: otherPupils} as const;
const family = {reader: 'family', others: otherPupils} as const;

const goal =
  (id: string, text: string): Decide =>
  (record) =>
    setGoal({goal: goalId(id), text}, record);
const action =
  (id: string, text: string, more: Partial<Parameters<typeof setAction>[0]> = {}): Decide =>
  (record) =>
    setAction({...talk(), action: actionId(id), text, ...more}, record, today);
const note =
  (id: string, text: string, audience?: 'team' | 'family'): Decide =>
  (record) =>
    allowed(writeNote({note: noteId(id), kind: 'note', text}, record)).map((one): Draft => ({
      ...one,
      body: {...(one.body as object), ...(audience && {audience})},
    }));
const everything = (record: CaseRecord, whom: typeof child | typeof family) =>
  new Set(fileItems(record, whom).map(({key}) => key));
const fileOf = (record: CaseRecord, whom: typeof child | typeof family = child) =>
  ownFileOf(record, whom, everything(record, whom));

describe('the file for the child and the family', () => {
  it('shows goals, who does what by when, who leads and when it is looked at again', () => {
    const story = new CaseStory().assessed().planned();
    story.add((record) => takeStep({to: 'assessed'}, record, today));
    story.add((record) => takeStep({to: 'planned'}, record, today));
    story.add((record) => takeStep({to: 'in-progress'}, record, today));
    story.add((record) => takeStep({to: 'under-review', reviewOn: day('2026-12-10')}, record, today));
    const file = fileOf(story.record);
    expect(file).to.deep.include({lead: 'psychologist-1', reviewOn: '2026-12-10', isOpen: true});
    expect(file.goals.map(({text, actions}) => [text, ...actions.map((one) => one.text)])).to.deep.equal([
      ['Feels safe on the way to school', 'Talk with the class teacher'],
    ]);
    expect(keysIn(file)).to.deep.equal(['g1', 'a1']);
  });

  it('shows what was chosen and nothing else', () => {
    const story = new CaseStory().add(goal('g1', 'One')).add(goal('g2', 'Two')).add(action('a1', 'Three'));
    const file = ownFileOf(story.record, child, new Set(['g2', 'a1']));
    expect(file.goals.map(({text}) => text)).to.deep.equal(['Two']);
    expect(file.actions.map(({text}) => text)).to.deep.equal(['Three']);
  });

  it('leaves out what was dropped, and how an action went in the team’s words', () => {
    const story = new CaseStory().add(goal('g1', 'One'));
    story.add(action('a1', 'Ring the mother', {status: 'dropped', result: 'She shouted at us'}));
    story.add(action('a2', 'Wait at the gate', {status: 'done', result: 'He is always late'}));
    const shown = JSON.stringify(fileOf(story.record));
    expect(shown).to.contain('Wait at the gate');
    expect(shown).to.not.match(/shouted|always late|Ring the mother/);
  });

  it('bars a text that names another child, an author or a stranger by hand, and says whom', () => {
    const story = new CaseStory().add(goal('g1', 'Sits far from Daniyar'));
    story.add(action('a1', 'Walk home', {responsible: {name: 'Ольга Петрова', role: 'friend'}}));
    story.add(action('a2', 'Поговорить с Ольгой'));
    expect(fileItems(story.record, child).map(({key, barred}) => [key, barred?.why])).to.deep.equal([
      ['g1', 'names'],
      ['a1', 'names'],
      ['a2', 'names'],
    ]);
    const file = ownFileOf(story.record, child, new Set(['g1', 'a1', 'a2']));
    expect(file.goals).to.deep.equal([]);
    expect(file.actions).to.deep.equal([]);
  });

  it('keeps from the family what is withheld from any of them, and not from the child', () => {
    const story = new CaseStory()
      .planned()
      .add(withholds({kind: 'family', name: 'stepfather'}, ['goals', 'actions']));
    expect(fileItems(story.record, family).map(({barred}) => barred?.why)).to.deep.equal([
      'withheld',
      'withheld',
    ]);
    expect(fileOf(story.record, family).goals).to.deep.equal([]);
    expect(fileOf(story.record).goals).to.have.length(1);
  });

  it('shows notes that were written for the family, and no others', () => {
    const story = new CaseStory()
      .add(note('n1', 'For you to read', 'family'))
      .add(note('n2', 'For the team', 'team'))
      .add(note('n3', 'From before'));
    expect(fileOf(story.record).notes).to.deep.equal([{key: 'n1', text: 'For you to read'}]);
  });

  it('tells each reader their own answers and nobody else’s', () => {
    const story = new CaseStory().add(consents({givers: ['child'], note: 'Not my father'}));
    story.add(consents({givers: ['family'], answer: 'refused', note: 'Never'}));
    story.add(consents({to: {scope: 'services'}, givers: ['child']}));
    expect(fileOf(story.record).consents.map(({scope, giver}) => [scope, giver])).to.deep.equal([
      ['services', 'child'],
      ['sharing', 'child'],
    ]);
    const theirs = JSON.stringify(fileOf(story.record, family));
    expect(theirs).to.not.contain('Not my father');
    expect(theirs).to.not.contain('stomach');
  });

  it('never holds a word of team’s notes, a reason of risk, another child’s name or an author of a concern', () => {
    const secret = fc.stringMatching(/^[b-df-hj-np-tv-xz]{12}$/);
    const someText = fc.constantFrom(
      'Feels safe',
      'Sits far from Daniyar',
      'С Ольгой не сидит',
      'Wait at the gate',
      'Ask Saule Omarova',
      'Бековке айту',
    );
    const author = {called: 'Omarova Saule', names: ['Saule', 'Omarova']};
    const others = [...otherPupils, author, {called: 'Беков Данияр', names: ['Данияр', 'Беков']}];
    fc.assert(
      fc.property(
        fc.array(someText, {maxLength: 5}),
        fc.array(someText, {maxLength: 5}),
        fc.array(secret, {minLength: 4, maxLength: 4}),
        (goals, actions, [a, b, c, d]) => {
          const story = new CaseStory();
          goals.forEach((text, at) => story.add(goal(`g${at}`, text)));
          actions.forEach((text, at) =>
            story.add(action(`a${at}`, text, {goal: goalId(`g${at}`), status: 'done', result: d!})),
          );
          story.add(note('n1', a!)).add(note('n2', b!, 'team'));
          story.add((record) => setRisk({level: 'high', reason: c!}, record));
          story.add(consents({view: `${a!} ${b!}`, note: c!, givers: ['child']}));
          for (const reader of ['child', 'family'] as const) {
            const file = ownFileOf(
              story.record,
              {reader, others},
              new Set(fileItems(story.record, {reader, others}).map(({key}) => key)),
            );
            const shown = JSON.stringify({
              ...file,
              consents: file.consents.map(({answer, party}) => [answer, party]),
            });
            for (const word of [a, b, c, d]) expect(shown).to.not.contain(word);
            expect(shown).to.not.match(/daniyar|ольг|omarova|saule|беков/i);
          }
        },
      ),
    );
  });

  it('is written down whenever it was shown: to whom, when and what was in it', () => {
    const story = new CaseStory().planned();
    const show = {
      key: 's1',
      to: 'family',
      person: 'Mother',
      showing: 'printed',
      day: today,
      language: 'kk',
      items: ['g1'],
    } as const;
    story.add((record) => showFile(show, record, today));
    expect(
      story.record.log.filter(({kind}) => kind === fileShown.name).map(({body}) => body),
    ).to.deep.include({
      caseId: 'case-1',
      to: 'family',
      person: 'Mother',
      showing: 'printed',
      day: today,
      language: 'kk',
      items: ['g1'],
    });
    const refusal = (more: object) => refusedAs(showFile({...show, ...more}, story.record, today));
    expect(refusal({person: ' '})).to.equal('shown-person-missing');
    expect(refusal({showing: undefined})).to.equal('showing-missing');
    expect(refusal({day: undefined})).to.equal('shown-day-missing');
    expect(refusal({day: day('2026-11-24')})).to.equal('shown-day-future');
  });
});

describe('having the file corrected', () => {
  const asks: Decide = (record) =>
    askCorrection({correction: correctionId('c1'), by: 'child', words: 'It was on Tuesday.'}, record, today);
  const answersWith =
    (reply: 'done' | 'not-done' | undefined, because = 'It says Tuesday now.'): Decide =>
    (record) =>
      answerCorrection({correction: correctionId('c1'), reply, because}, record, today);

  it('is asked in their words and answered with a reason, which they read', () => {
    const story = new CaseStory().add(asks);
    expect(correctionTasks(story.record)).to.deep.equal([
      {kind: 'correction', due: '2026-12-23', correction: 'c1'},
    ]);
    story.add(answersWith('not-done', 'Two teachers saw it on Monday.'));
    expect(correctionTasks(story.record)).to.deep.equal([]);
    const [shown] = fileOf(story.record).corrections;
    expect(shown?.asked.value.words).to.equal('It was on Tuesday.');
    expect(shown?.answer?.value.because).to.equal('Two teachers saw it on Monday.');
    expect(fileOf(story.record, family).corrections).to.deep.equal([]);
  });

  it('may be answered better later', () => {
    const story = new CaseStory().add(asks).add(answersWith('not-done', 'No.')).add(answersWith('done'));
    expect(correctionsIn(story.record)[0]?.answer?.value.reply).to.equal('done');
    expect(story.record.conflicts).to.deep.equal([]);
  });

  it('is not told as done while two people answered differently', () => {
    const story = new CaseStory().add(asks);
    const both = [
      ...allowed(answersWith('done')(story.record)),
      ...allowed(answersWith('not-done', 'x')(story.record)),
    ];
    const record = caseOf(foldAll(caseworkFold, [...story.entries, ...written(both)]), story.id)!;
    expect(correctionsIn(record)[0]?.answer?.value.reply).to.equal('not-done');
    expect(record.conflicts).to.have.length(1);
  });

  it('says in place what is still to be filled in', () => {
    const story = new CaseStory().add(asks);
    expect(
      refusedAs(
        askCorrection({correction: correctionId('c2'), by: 'child', words: ' '}, story.record, today),
      ),
    ).to.equal('correction-words-missing');
    expect(refusedAs(answersWith(undefined)(story.record))).to.equal('correction-reply-missing');
    expect(refusedAs(answersWith('done', ' ')(story.record))).to.equal('because-missing');
    expect(refusedAs(answersWith('done')(new CaseStory().record))).to.equal('unknown-correction');
  });
});

describe('a note of a later version with an audience nobody knows', () => {
  it('is the team’s', () => {
    const body = {caseId: 'case-1', note: 'n1' as NoteId, kind: 'note', text: 'Secret', audience: 'world'};
    const story = new CaseStory();
    const entries = [
      ...story.entries,
      ...written([draft(noteWritten, subject('case', 'case-1', 'note', 'n1'), body as never)]),
    ];
    expect(fileOf(caseOf(foldAll(caseworkFold, entries), story.id)!).notes).to.deep.equal([]);
  });
});
