import {expect} from 'chai';
import fc from 'fast-check';
import {foldAll} from '../../../src/journal/fold.js';
import type {Entry} from '../../../src/journal/entry.js';
import type {Draft} from '../../../src/kernel/draft.js';
import {day} from '../../../src/kernel/school-day.js';
import {caseload} from '../../../src/casework/caseload.js';
import {closeCase} from '../../../src/casework/case-rules.js';
import {setAction} from '../../../src/casework/plan-rules.js';
import type {SetAction} from '../../../src/casework/plan/action-parts.js';
import {withAnswers} from '../../../src/casework/plan/answered.js';
import {answerAction, followHandings, handingFor} from '../../../src/casework/plan/hand-over.js';
import {inLedgers, type ActionAnswered, type ActionHanded} from '../../../src/casework/plan/handed-kinds.js';
import {handedFold, handoverOf, handoversTo} from '../../../src/casework/plan/handed-view.js';
import {handList, pressingOf} from '../../../src/casework/plan/hand-list.js';
import {allowed, CaseStory, refusedAs, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {answerDraft, handedDraft, handedOf, handoverId, teacher, writtenBy} from '../../support/handed.js';
import {staffId} from '../../support/school.js';

const me = staffId('teacher-1');
const mine = {responsible: {staff: me}, handed: {handover: handoverId('h1'), need: 'She asked for it'}};

/** A case, and the school's ledger beside it, as one append writes both. */
class Both {
  readonly story = new CaseStory().planned();
  outside: readonly Entry[] = [];

  get state() {
    return foldAll(handedFold, this.outside);
  }

  get handover() {
    return handoverOf(this.state, handoverId('h1'));
  }

  get action() {
    return withAnswers(this.story.record, this.state).actions[0]!;
  }

  decide(decision: ReturnType<typeof setAction> | ReturnType<typeof closeCase>): readonly Draft[] {
    const drafts = allowed(decision);
    const followed = followHandings(drafts, this.story.record, this.state, today);
    this.story.entries = [...this.story.entries, ...written(drafts)];
    this.outside = [...this.outside, ...written(followed)];
    return followed;
  }

  set(change: Partial<SetAction>): readonly Draft[] {
    return this.decide(setAction({...this.action.value, ...change}, this.story.record, today));
  }

  answer(status: ActionAnswered['status'], text = '', went?: 'helped'): void {
    const decision = answerAction({status, text, went}, this.handover, me, today);
    this.outside = [...this.outside, ...writtenBy(teacher, allowed(decision))];
  }
}

const handed = (): Both => {
  const both = new Both();
  both.set(mine);
  return both;
};
const bodies = (drafts: readonly Draft[]) => drafts.map(({body}) => body as ActionHanded);

describe('handing an action over', () => {
  it('tells whom, what, by when and what to know, and nothing of the case', () => {
    const drafts = new Both().set({...mine, kind: 'talk-child', start: day('2026-11-25')});
    expect(bodies(drafts)).to.deep.equal([
      {
        handover: 'h1',
        to: 'teacher-1',
        pupil: 'p1',
        text: 'Talk with the class teacher',
        need: 'She asked for it',
        start: '2026-11-25',
        due: '2026-12-01',
      },
    ]);
    expect(Object.keys(inLedgers(drafts))).to.deep.equal(['school']);
    expect(JSON.stringify(drafts)).to.not.match(/case-1|g1|talk-child/);
  });

  it('says a change of words or days anew, and nothing where they stay', () => {
    const both = handed();
    expect(both.set({kind: 'other'})).to.deep.equal([]);
    expect(bodies(both.set({due: day('2026-12-03')}))[0]).to.deep.include({due: '2026-12-03'});
    expect(both.handover?.standing).to.have.length(1);
  });

  for (const [why, change] of [
    ['dropped', {status: 'dropped', result: 'Moved away'}],
    ['done by somebody else', {status: 'done'}],
    ['not handed any more', {handed: undefined}],
    ['given to a person outside the school', {responsible: {name: 'Z', role: 'aunt'}, handed: undefined}],
  ] as const) {
    it(`takes it back when it is ${why}`, () => {
      const both = handed();
      expect(bodies(both.set(change))[0]).to.deep.include({takenBack: today, need: ''});
      expect(both.set({})).to.deep.equal([]);
    });
  }

  it('goes to the next person as another one, and is taken back from the first', () => {
    const both = handed();
    const known = both.action.value;
    const to = staffId('teacher-2');
    const next = handingFor(known, to, {need: 'Be there at ten', key: handoverId('h2')});
    expect(handingFor(known, me, {need: '', key: handoverId('h2')}).handover).to.equal('h1');
    const drafts = both.set({responsible: {staff: to}, handed: next});
    expect(bodies(drafts).map(({handover, takenBack}) => [handover, takenBack])).to.deep.equal([
      ['h1', today],
      ['h2', undefined],
    ]);
  });

  it('is taken back when the case is closed', () => {
    const both = handed();
    const leftOpen = {[both.action.value.action]: 'Not needed'};
    const {record} = both.story;
    const drafts = both.decide(closeCase({outcome: 'better', reason: 'Well', leftOpen}, record, today));
    expect(bodies(drafts)[0]?.takenBack).to.equal(today);
  });

  it('leaves what was done with whoever did it', () => {
    const both = handed();
    both.answer('done', 'They laugh together', 'helped');
    expect(both.set({status: 'done'})).to.deep.equal([]);
    expect(both.handover?.value.takenBack).to.equal(undefined);
  });

  it('asks anew where the case opens again what they had done', () => {
    const both = handed();
    both.answer('done', '', 'helped');
    expect(both.set({status: 'open'})).to.have.length(1);
    expect(both.action.value.status).to.equal('open');
    expect(both.action.handover?.aside).to.have.length(1);
  });
});

describe('an answer', () => {
  it('is heard by the case as it was given, and nobody copies it', () => {
    const both = handed();
    both.answer('begun');
    expect(both.action.value.status).to.equal('begun');
    both.answer('done', 'They laugh together', 'helped');
    expect(both.action.value).to.deep.include({status: 'done', went: 'helped', endedOn: today});
    expect(both.story.record.actions[0]?.value.status).to.equal('open');
  });

  it('that they cannot leaves it open, and puts it before the team today', () => {
    const both = handed();
    both.answer('cannot', 'Ill until Monday');
    expect(both.action.value.status).to.equal('open');
    const record = {...withAnswers(both.story.record, both.state), step: 'in-progress' as const};
    expect(caseload([record], today)[0]).to.deep.include({band: 'today'});
  });

  it('to an older wording counts for nothing, and stays to be seen', () => {
    const both = handed();
    const old = both.handover;
    both.set({text: 'Let her sit beside Aliya'});
    both.outside = [
      ...both.outside,
      ...writtenBy(teacher, allowed(answerAction({status: 'begun', text: ''}, old, me, today))),
    ];
    expect(both.action.value.status).to.equal('open');
    expect(both.action.handover?.aside.map(({body}) => body.status)).to.deep.equal(['begun']);
  });

  it('by somebody else counts for nothing, and stays to be seen', () => {
    const both = handed();
    both.outside = [...both.outside, ...written([answerDraft(both.handover!.standing)])];
    expect(both.action.value.status).to.equal('open');
    expect(both.action.handover?.aside).to.have.length(1);
  });

  it('does not undo what the case says: dropped stays dropped', () => {
    const both = handed();
    const before = both.handover;
    both.set({status: 'dropped', result: 'Moved'});
    both.outside = [
      ...both.outside,
      ...writtenBy(teacher, allowed(answerAction({status: 'begun', text: ''}, before, me, today))),
    ];
    expect(both.action.value.status).to.equal('dropped');
  });

  it('given differently on two devices counts as the lesser, until a third replaces both', () => {
    const both = handed();
    const {standing} = both.handover!;
    const two = [answerDraft(standing, {went: 'helped'}), answerDraft(standing, {status: 'begun'})];
    both.outside = [...both.outside, ...writtenBy(teacher, two)];
    expect(both.handover?.answer).to.deep.include({contested: true});
    expect(both.action.value.status).to.equal('begun');
    both.answer('done', '', 'helped');
    expect(both.handover?.answer).to.deep.include({contested: false});
    expect(both.action.value.status).to.equal('done');
  });

  it('is refused without words, without how it went, to others, and after it was taken back', () => {
    const both = handed();
    const given = (command: Parameters<typeof answerAction>[0], who = me) =>
      refusedAs(answerAction(command, both.handover, who, today));
    expect(given({status: undefined, text: ''})).to.equal('status-missing');
    expect(given({status: 'cannot', text: ' '})).to.equal('cannot-why');
    expect(given({status: 'done', text: ''})).to.equal('went-missing');
    expect(given({status: 'begun', text: ''}, staffId('teacher-2'))).to.equal('not-yours');
    expect(refusedAs(answerAction({status: 'begun', text: ''}, undefined, me, today))).to.equal('gone');
    both.set({status: 'dropped', result: 'Moved'});
    expect(given({status: 'begun', text: ''})).to.equal('gone');
  });
});

describe('what is in somebody’s hands', () => {
  const state = (...drafts: readonly Draft[]) => foldAll(handedFold, written(drafts));

  it('is theirs alone', () => {
    const both = state(handedDraft('h1'), handedDraft('h2', {to: staffId('teacher-2')}));
    expect(handoversTo(both, me).map(({id}) => id)).to.deep.equal(['h1']);
  });

  it('of two wordings is the one that still wants it, and soonest', () => {
    const two = state(
      handedDraft('h1', {takenBack: today}),
      handedDraft('h1', {due: day('2026-12-05')}),
      handedDraft('h1', {due: day('2026-11-30')}),
    );
    expect(handoverOf(two, handoverId('h1'))?.value.due).to.equal('2026-11-30');
  });

  it('is placed by what it says: an entry filed under another takes nothing back', () => {
    const [first] = written([handedDraft('h1')]) as [Entry];
    const strange = {...handedDraft('h2', {takenBack: today}, [first]), about: first.about};
    const both = foldAll(handedFold, [first, ...written([strange])]);
    expect(handoverOf(both, handoverId('h1'))?.value.takenBack).to.equal(undefined);
  });

  it('is listed by how it presses; what may not begin yet comes last', () => {
    const drafts = [
      handedDraft('later', {due: day('2027-01-15')}),
      handedDraft('not-yet', {start: day('2026-11-25'), due: day('2026-11-26')}),
      handedDraft('soon', {due: day('2026-11-27')}),
      handedDraft('too-late', {due: day('2026-11-18'), end: day('2026-11-20')}),
      handedDraft('today', {due: today}),
      handedDraft('overdue', {due: day('2026-11-20')}),
    ];
    const {toDo} = handList(handoversTo(state(...drafts), me), today);
    expect(toDo.map(({id}) => id)).to.deep.equal([
      'overdue',
      'too-late',
      'today',
      'soon',
      'later',
      'not-yet',
    ]);
    expect(toDo.map((one) => pressingOf(one, today))).to.deep.equal(toDo.map(({id}) => id));
  });

  it('tells for two weeks that something was taken back', () => {
    const handovers = handoversTo(state(handedDraft('h1', {takenBack: today})), me);
    expect(handList(handovers, day('2026-12-07')).takenBack).to.have.length(1);
    expect(handList(handovers, day('2026-12-08')).takenBack).to.have.length(0);
    expect(handList(handovers, today).toDo).to.have.length(0);
  });

  it('reads the same in whatever order it arrives', () => {
    const both = handed();
    both.answer('begun');
    both.set({text: 'Other words'});
    both.answer('done', 'x', 'helped');
    both.set({status: 'dropped', result: 'y'});
    const all = [...both.outside, ...written([handedDraft('h1', {text: handedOf().text})])];
    const seen = handoverOf(foldAll(handedFold, all), handoverId('h1'));
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...all], {minLength: all.length * 2}), (entries) => {
        expect(handoverOf(foldAll(handedFold, entries), handoverId('h1'))).to.deep.equal(seen);
      }),
    );
  });
});
