import {expect} from 'chai';
import {caseWorkers} from '../../../src/casework/people/case-workers-rules.js';
import {nameAdult} from '../../../src/casework/people/people-rules.js';
import type {AdultId} from '../../../src/casework/people/people-kinds.js';
import type {Responsible} from '../../../src/casework/case-kinds.js';
import {placedDraft} from '../../../src/casework/placed-draft.js';
import {setAction} from '../../../src/casework/plan-rules.js';
import {
  leadSet,
  transferAnswered,
  transferAsked,
  type TransferId,
  type TransferReply,
} from '../../../src/casework/referral/transfer-kinds.js';
import type {Draft} from '../../../src/kernel/draft.js';
import {allowed, CaseStory, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {staffId} from '../../support/school.js';

const [lead, colleague, other] = ['psychologist-1', 'psychologist-2', 'psychologist-3'].map(staffId);
const transfer = 't1' as TransferId;

const workers = (story: CaseStory): unknown => {
  const {now, before} = caseWorkers(story.record);
  return {now: [...now].sort(), before: [...before].sort()};
};
const asked = (story: CaseStory): CaseStory =>
  story.add((record) => [
    placedDraft(record, transferAsked, {
      ...{caseId: story.id, transfer, from: lead!, to: colleague!, reason: 'Knows her.'},
      ...{day: today, answerBy: today},
    }),
  ]);
const reply = (story: CaseStory, answer: TransferReply): readonly Draft[] => {
  const of = {caseId: story.id, transfer};
  const said = placedDraft(story.record, transferAnswered, {...of, reply: answer, reason: '', day: today});
  const moved = placedDraft(story.record, leadSet, {...of, lead: colleague!, from: lead!});
  return answer === 'accepted' ? [said, moved] : [said];
};
const answers = (story: CaseStory, answer: TransferReply): CaseStory => story.add(() => reply(story, answer));
const named = (story: CaseStory, who: Responsible, isCurrent: boolean): CaseStory =>
  story.add((record) => nameAdult({adult: 'a' as AdultId, who, duty: 'Breaks', isCurrent}, record));

describe('who works in a case', () => {
  it('is its lead, who opened it and leads it no more was once', () => {
    expect(workers(new CaseStory())).to.deep.equal({now: [lead], before: []});
    const moved = answers(asked(new CaseStory()), 'accepted');
    expect(workers(moved)).to.deep.equal({now: [colleague], before: [lead]});
  });

  it('is who is asked to lead it: nobody can say yes to what they cannot read; after a no they are out', () => {
    const story = asked(new CaseStory());
    expect(workers(story)).to.deep.equal({now: [lead, colleague], before: []});
    expect(workers(answers(story, 'rejected'))).to.deep.equal({now: [lead], before: [colleague]});
  });

  it('is an adult who answers for something, as long as they do; one without a sign-in is nobody’s key', () => {
    const story = named(new CaseStory(), {staff: other!}, true);
    expect(workers(story)).to.deep.equal({now: [lead, other], before: []});
    expect(workers(named(story, {staff: other!}, false))).to.deep.equal({now: [lead], before: [other]});
    const aunt = named(new CaseStory(), {name: 'Aunt', role: 'guardian'}, true);
    expect(workers(aunt)).to.deep.equal({now: [lead], before: []});
  });

  it('is whoever has an action in hand, done or not, until somebody else gets it', () => {
    const story = new CaseStory().planned();
    const give = (to: string, more = {}): CaseStory =>
      story.add((record) =>
        setAction({...record.actions[0]!.value, responsible: {staff: staffId(to)}, ...more}, record, today),
      );
    expect(workers(give('psychologist-2'))).to.deep.equal({now: [lead, colleague], before: []});
    const done = give('psychologist-2', {status: 'done', result: 'Talked'});
    expect(workers(done)).to.deep.equal({now: [lead, colleague], before: []});
    const next = give('psychologist-3', {status: 'open', result: ''});
    expect(workers(next)).to.deep.equal({now: [lead, other], before: [colleague]});
  });

  it('is everybody whom contradicting entries name, until a person chose', () => {
    const story = asked(new CaseStory());
    const [one, two] = [reply(story, 'accepted'), reply(story, 'taken-back')];
    story.entries = [...story.entries, ...written(allowed(one)), ...written(allowed(two))];
    expect(story.record.conflicts).to.have.length(1);
    expect(story.record.lead).to.equal(lead);
    expect(workers(story)).to.deep.equal({now: [lead, colleague], before: []});
  });
});
