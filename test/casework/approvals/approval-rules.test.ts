import {expect} from 'chai';
import {answerApproval, approvalOf, askApproval} from '../../../src/casework/approvals/approval-rules.js';
import {closeCase, takeStep} from '../../../src/casework/case-rules.js';
import type {CaseRecord} from '../../../src/casework/case-record.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {setGoal, setRisk} from '../../../src/casework/plan-rules.js';
import {approvable, setWays, usualWays, type Ways} from '../../../src/casework/ways/ways.js';
import {foldAll} from '../../../src/journal/fold.js';
import type {StaffId} from '../../../src/kernel/ids.js';
import {allowed, CaseStory, goalId, refusedAs, today} from '../../support/cases.js';
import {author, written} from '../../support/entries.js';
import {staffId} from '../../support/school.js';

const other = staffId('head-1');
const all: Ways = {...usualWays, approvals: approvable, reason: 'Agreed'};

/** A case of a school that wants a second person everywhere. */
function watchedStory(ways: Ways = all): CaseStory {
  const story = new CaseStory();
  story.entries = [...story.entries, ...written(allowed(setWays(ways, [])))];
  return story;
}

const ask = (what: 'assessment' | 'plan' | 'closure') => (record: CaseRecord) =>
  askApproval({what, note: ''}, record);
const answer =
  (what: 'assessment' | 'plan' | 'closure', verdict: 'approved' | 'returned', by: StaffId = other) =>
  (record: CaseRecord) =>
    answerApproval(
      {asked: approvalOf(record, what).asked!.id, verdict, comment: 'The way home is missing.', by},
      record,
    );

describe('an approval', () => {
  it('is wanted before a case is assessed, where the school says so', () => {
    const story = watchedStory().assessed();
    expect(refusedAs(takeStep({to: 'assessed'}, story.record, today))).to.equal('not-approved');
    story.add(ask('assessment')).add(answer('assessment', 'approved'));
    story.add((record) => takeStep({to: 'assessed'}, record, today));
    expect(story.record.step).to.equal('assessed');
  });

  it('is wanted before work on a plan begins, and before a case is closed', () => {
    const story = watchedStory({...all, approvals: ['plan', 'closure']})
      .assessed()
      .planned();
    for (const to of ['assessed', 'planned'] as const) story.add((record) => takeStep({to}, record, today));
    expect(refusedAs(takeStep({to: 'in-progress'}, story.record, today))).to.equal('not-approved');
    const close = {outcome: 'better', reason: 'Well again', leftOpen: {}} as const;
    expect(refusedAs(closeCase(close, story.record, today))).to.equal('not-approved');
    story.add(ask('plan')).add(answer('plan', 'approved'));
    story.add((record) => takeStep({to: 'in-progress'}, record, today));
    expect(story.record.step).to.equal('in-progress');
  });

  it('is wanted nowhere until a school asks for it', () => {
    const story = new CaseStory().assessed();
    expect(refusedAs(takeStep({to: 'assessed'}, story.record, today))).to.equal(undefined);
  });

  it('says nothing of what was written after it', () => {
    const story = watchedStory().assessed().planned();
    story.add(ask('plan')).add(answer('plan', 'approved'));
    expect(approvalOf(story.record, 'plan').state).to.equal('approved');
    story.add((record) => setGoal({goal: goalId('g1'), text: 'Another goal'}, record));
    expect(approvalOf(story.record, 'plan').state).to.equal('changed');
    story.add(ask('plan')).add(answer('plan', 'approved'));
    expect(approvalOf(story.record, 'plan').state).to.equal('approved');
  });

  it('is lost where the risk changes after an assessment was approved', () => {
    const story = watchedStory().assessed('low');
    story.add(ask('assessment')).add(answer('assessment', 'approved'));
    story.add((record) => setRisk({level: 'high', reason: 'Seen today'}, record));
    expect(refusedAs(takeStep({to: 'assessed'}, story.record, today))).to.equal('not-approved');
  });

  it('is never one’s own, until the school allows it', () => {
    const story = watchedStory().assessed().add(ask('assessment'));
    expect(refusedAs(answer('assessment', 'approved', author.by)(story.record))).to.equal('own-asking');
    const alone = watchedStory({...all, selfApproval: true})
      .assessed()
      .add(ask('assessment'));
    alone.add(answer('assessment', 'approved', author.by));
    expect(approvalOf(alone.record, 'assessment').state).to.equal('approved');
  });

  it('is given back with what is missing', () => {
    const story = watchedStory().assessed().add(ask('assessment'));
    const asked = approvalOf(story.record, 'assessment').asked!.id;
    const bare = {asked, verdict: 'returned', comment: ' ', by: other} as const;
    expect(refusedAs(answerApproval(bare, story.record))).to.equal('comment-missing');
    expect(refusedAs(answerApproval({...bare, verdict: undefined}, story.record))).to.equal(
      'verdict-missing',
    );
    story.add(answer('assessment', 'returned'));
    expect(approvalOf(story.record, 'assessment')).to.deep.include({state: 'returned'});
    expect(approvalOf(story.record, 'assessment').answer?.body.comment).to.equal('The way home is missing.');
  });

  it('is asked for once at a time and answered once', () => {
    const story = watchedStory().assessed().add(ask('assessment'));
    expect(refusedAs(ask('assessment')(story.record))).to.equal('already-asked');
    story.add(answer('assessment', 'returned'));
    expect(refusedAs(answer('assessment', 'approved')(story.record))).to.equal('already-answered');
    const unknown = {asked: 'x' as never, verdict: 'approved', comment: '', by: other} as const;
    expect(refusedAs(answerApproval(unknown, story.record))).to.equal('unknown-asking');
  });

  it('is not there while two people answered it differently', () => {
    const story = watchedStory().assessed().add(ask('assessment'));
    const {record, entries} = story;
    const apart = [
      ...entries,
      ...written(allowed(answer('assessment', 'approved')(record))),
      ...written(allowed(answer('assessment', 'returned')(record))),
    ];
    const merged = caseOf(foldAll(caseworkFold, apart), story.id)!;
    expect(approvalOf(merged, 'assessment').state).to.equal('returned');
    expect(merged.conflicts).to.have.length(1);
    expect(refusedAs(takeStep({to: 'assessed'}, merged, today))).to.equal('not-approved');
  });
});
