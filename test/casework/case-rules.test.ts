import {expect} from 'chai';
import {addDays, day} from '../../src/kernel/school-day.js';
import {
  closeCase,
  joinCase,
  nextStep,
  openCase,
  reopenCase,
  takeStep,
} from '../../src/casework/case-rules.js';
import {setAction, setRisk, writeNote} from '../../src/casework/plan-rules.js';
import {dismissFlag, watchFlag} from '../../src/casework/triage-rules.js';
import {
  actionId,
  allowed,
  caseId,
  CaseStory,
  flagKey,
  noteId,
  refusedAs,
  talk,
  today,
} from '../support/cases.js';
import {pupilKey, staffId} from '../support/school.js';

const flag = {flag: flagKey('flag/absence-10/p1/2026-09-01'), replaces: []};
const opening = {
  caseId: caseId('new'),
  pupil: pupilKey('p1'),
  flags: [flag],
  lead: staffId('psychologist-1'),
  note: ' seen ',
};
const review = day('2026-12-07');

function atWork(): CaseStory {
  const story = new CaseStory().assessed().planned();
  story.add((record) => takeStep({to: 'assessed'}, record, today));
  story.add((record) => takeStep({to: 'planned'}, record, today));
  return story.add((record) => takeStep({to: 'in-progress'}, record, today));
}

describe('opening a case', () => {
  it('triages the flags in the same append', () => {
    const kinds = allowed(openCase(opening, undefined, today)).map(({kind}) => kind);
    expect(kinds).to.deep.equal(['casework/case-opened', 'signals/flag-triaged']);
  });

  it('offers to join the open case of the child', () => {
    expect(openCase(opening, new CaseStory().record, today)).to.deep.equal({
      refused: 'already-open',
      detail: {caseId: 'case-1'},
    });
  });

  it('joins flags to an open case, with their triage', () => {
    const story = new CaseStory().add((record) => joinCase({flags: [flag], note: ''}, record, today));
    expect(story.record.flags).to.deep.equal([flag.flag]);
    expect(story.entries.map(({kind}) => kind)).to.include('signals/flag-triaged');
  });
});

describe('the steps of a case', () => {
  it('wants a risk level, then an assessment note, before a case is assessed', () => {
    const story = new CaseStory();
    const take = () => refusedAs(takeStep({to: 'assessed'}, story.record, today));
    expect(take()).to.equal('no-risk');
    story.add((record) => setRisk({level: 'high', reason: 'Hurt twice'}, record));
    expect(take()).to.equal('no-assessment');
    story.add((record) => writeNote({note: noteId('n'), kind: 'assessment', text: 'Talked'}, record));
    expect(take()).to.equal(undefined);
  });

  it('wants a goal with an action before a case is planned', () => {
    const story = new CaseStory().assessed().add((record) => takeStep({to: 'assessed'}, record, today));
    expect(nextStep(story.record, today)).to.deep.equal({to: 'planned', missing: 'no-plan'});
    story.planned();
    expect(nextStep(story.record, today)).to.deep.equal({to: 'planned', missing: undefined});
  });

  it('does not count a dropped action as a plan', () => {
    const story = new CaseStory().assessed().add((record) => takeStep({to: 'assessed'}, record, today));
    story.planned();
    story.add((record) => setAction({...talk(), status: 'dropped', result: 'Moved'}, record, today));
    expect(refusedAs(takeStep({to: 'planned'}, story.record, today))).to.equal('no-plan');
  });

  it('wants a day in the coming year for a review', () => {
    const {record} = atWork();
    const take = (reviewOn?: string) =>
      refusedAs(takeStep({to: 'under-review', ...(reviewOn && {reviewOn: day(reviewOn)})}, record, today));
    expect(take()).to.equal('no-review-day');
    expect(take('2026-11-22')).to.equal('review-day-past');
    expect(take('2027-12-31')).to.equal('review-day-far');
    expect(take('2026-11-23')).to.equal(undefined);
  });

  it('goes one back and never two on', () => {
    const story = atWork();
    expect(refusedAs(takeStep({to: 'assessed'}, story.record, today))).to.equal('not-next');
    story.add((record) => takeStep({to: 'planned'}, record, today));
    expect(story.record.step).to.equal('planned');
  });

  it('keeps the review day while under review', () => {
    const story = atWork().add((record) => takeStep({to: 'under-review', reviewOn: review}, record, today));
    expect(story.record.reviewOn).to.equal(review);
  });
});

describe('closing and reopening', () => {
  const close = {outcome: 'better', reason: 'Goals reached', leftOpen: {}} as const;

  it('wants an outcome, a reason and a word on each open action', () => {
    const {record} = atWork();
    expect(refusedAs(closeCase({...close, outcome: undefined}, record, today))).to.equal('outcome-missing');
    expect(refusedAs(closeCase({...close, reason: ' '}, record, today))).to.equal('reason-missing');
    expect(closeCase(close, record, today)).to.deep.equal({refused: 'actions-open', detail: {count: 1}});
  });

  it('drops what was left open with the reason that was said', () => {
    const story = atWork().add((record) =>
      closeCase({...close, leftOpen: {[actionId('a1')]: 'Moved away'}}, record, today),
    );
    expect(story.record.isOpen).to.equal(false);
    expect(story.record.actions[0]?.value).to.include({status: 'dropped', result: 'Moved away'});
  });

  it('refuses changes of a closed case, and still takes notes', () => {
    const story = atWork().add((record) =>
      closeCase({...close, leftOpen: {[actionId('a1')]: 'Moved'}}, record, today),
    );
    expect(refusedAs(setRisk({level: 'low', reason: 'x'}, story.record))).to.equal('closed');
    story.add((record) => writeNote({note: noteId('late'), kind: 'note', text: 'A letter came'}, record));
    expect(story.record.notes).to.have.length(2);
  });

  it('is reopened by a person with a reason, not beside another open case', () => {
    const story = atWork().add((record) =>
      closeCase({...close, leftOpen: {[actionId('a1')]: 'Moved'}}, record, today),
    );
    const reopen = {to: 'in-progress', reason: 'It began again'} as const;
    expect(refusedAs(reopenCase({...reopen, reason: ''}, story.record, undefined, today))).to.equal(
      'reason-missing',
    );
    expect(refusedAs(reopenCase(reopen, story.record, new CaseStory('other').record, today))).to.equal(
      'already-open',
    );
    story.add((record) => reopenCase(reopen, record, undefined, today));
    expect(story.record.step).to.equal('in-progress');
  });

  it('is reopened by a new signal, which stays its reason, not beside another open case', () => {
    const story = atWork().add((record) =>
      closeCase({...close, leftOpen: {[actionId('a1')]: 'Moved'}}, record, today),
    );
    const join = {flags: [flag], note: ''};
    const other = new CaseStory('other').record;
    expect(refusedAs(joinCase(join, story.record, today, other))).to.equal('already-open');
    story.add((record) => joinCase(join, record, today));
    expect(story.record).to.include({isOpen: true, step: 'identified'});
    expect(story.record.stepHeld?.value.signal).to.equal(flag.flag);
    expect(story.record.flags).to.deep.equal([flag.flag]);
  });
});

describe('an action', () => {
  const set = (change: Partial<ReturnType<typeof talk>>) =>
    refusedAs(setAction({...talk(), ...change}, new CaseStory().record, today));

  it('names who does what by when', () => {
    expect(set({text: ' '})).to.equal('text-missing');
    expect(set({responsible: undefined})).to.equal('responsible-missing');
    expect(set({responsible: {name: ' ', role: 'mother'}})).to.equal('responsible-missing');
    expect(set({responsible: {name: 'A. B.', role: ''}})).to.equal('role-missing');
    expect(set({due: undefined})).to.equal('day-missing');
    expect(set({due: day('2026-11-22')})).to.equal('day-past');
    expect(set({status: 'dropped'})).to.equal('result-missing');
    expect(set({})).to.equal(undefined);
  });

  it('keeps a day that has passed when its status changes', () => {
    const {record} = new CaseStory().planned('2026-11-24');
    const done = {...talk('2026-11-24'), status: 'done', result: 'They talked'} as const;
    expect(refusedAs(setAction(done, record, day('2026-12-20')))).to.equal(undefined);
  });
});

describe('a flag that needs no case', () => {
  it('is watched until a day within ninety days', () => {
    const watch = (until?: ReturnType<typeof day>) => refusedAs(watchFlag({flag, until, note: ''}, today));
    expect(watch()).to.equal('day-missing');
    expect(watch(today)).to.equal('day-past');
    expect(watch(addDays(today, 91))).to.equal('day-far');
    expect(watch(addDays(today, 90))).to.equal(undefined);
  });

  it('is dismissed for a reason only', () => {
    expect(refusedAs(dismissFlag({flag, reason: undefined, note: ''}))).to.equal('reason-missing');
    const [entry] = allowed(dismissFlag({flag, reason: 'wrong-data', note: ' was ill '}));
    expect(entry?.body).to.deep.equal({
      flag: flag.flag,
      decision: {kind: 'dismissed', reason: 'wrong-data'},
      note: 'was ill',
    });
  });
});
