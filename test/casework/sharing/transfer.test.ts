import {expect} from 'chai';
import {transferAnswered} from '../../../src/casework/referral/transfer-kinds.js';
import {openTransfers, transfersIn} from '../../../src/casework/referral/transfer-rules.js';
import {referralTasks} from '../../../src/casework/referral/referral-tasks.js';
import {closeCase} from '../../../src/casework/case-rules.js';
import {settle} from '../../../src/casework/settle.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import type {Entry} from '../../../src/journal/entry.js';
import {foldAll} from '../../../src/journal/fold.js';
import {day} from '../../../src/kernel/school-day.js';
import {allowed, CaseStory, refusedAs, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {answers, asksFor, transferId, type Decide} from '../../support/sharing.js';
import {staffId} from '../../support/school.js';

const [old, second, third] = ['psychologist-1', 'psychologist-2', 'psychologist-3'].map(staffId) as [
  ReturnType<typeof staffId>,
  ReturnType<typeof staffId>,
  ReturnType<typeof staffId>,
];
const asked = () => new CaseStory().add(asksFor(second));
const refusal = (decide: Decide, story = new CaseStory()) => refusedAs(decide(story.record));
const recordIn = (entries: readonly Entry[]) => caseOf(foldAll(caseworkFold, entries), new CaseStory().id)!;
const closed: Decide = (record) =>
  closeCase({outcome: 'better', reason: 'Over.', leftOpen: {}}, record, today);

/** Two devices that decide on the same record without knowing of each other. */
const apart = (story: CaseStory, ...all: Decide[]) => {
  const known = story.record;
  return [...story.entries, ...all.flatMap((decide) => written(allowed(decide(known))))];
};

describe('handing a case over', () => {
  it('moves the lead with the acceptance, and not with the question', () => {
    const story = asked();
    expect(story.record.lead).to.equal(old);
    expect(story.add(answers(second)).record.lead).to.equal(second);
    expect(openTransfers(story.record)).to.deep.equal([]);
  });

  it('leaves it where the colleague says no and why, and where the question is taken back', () => {
    const refused = asked().add(answers(second, {reply: 'rejected', reason: 'Seventeen cases.'}));
    expect(refused.record.lead).to.equal(old);
    expect(transfersIn(refused.record)[0]?.answer?.value.reason).to.equal('Seventeen cases.');
    const back = asked().add(answers(old, {reply: 'taken-back', reason: 'I stay after all.'}));
    expect(back.record.lead).to.equal(old);
  });

  it('goes on from the new lead', () => {
    const story = asked()
      .add(answers(second))
      .add(asksFor(third, {transfer: transferId('t2')}));
    expect(story.record.lead).to.equal(second);
    expect(story.add(answers(third, {transfer: transferId('t2')})).record.lead).to.equal(third);
  });

  it('is answered by nobody but who was asked', () => {
    expect(refusal(answers(old), asked())).to.equal('not-yours');
    expect(refusal(answers(third, {reply: 'rejected', reason: 'x'}), asked())).to.equal('not-yours');
  });

  it('says in place what is still to be filled in', () => {
    expect(refusal(asksFor(undefined))).to.equal('colleague-missing');
    expect(refusal(asksFor(old))).to.equal('leads-already');
    expect(refusal(asksFor(second, {reason: ' '}))).to.equal('transfer-reason-missing');
    expect(refusal(asksFor(second, {answerBy: undefined}))).to.equal('answer-day-missing');
    expect(refusal(asksFor(second, {answerBy: day('2026-11-20')}))).to.equal('answer-day-past');
    expect(refusal(asksFor(third, {transfer: transferId('t2')}), asked())).to.equal('asked-already');
    expect(refusal(asksFor(second), new CaseStory().add(closed))).to.equal('closed');
    expect(refusal(answers(second, {transfer: transferId('t9')}), asked())).to.equal('unknown-transfer');
    expect(refusal(answers(second, {reply: 'rejected'}), asked())).to.equal('transfer-reason-missing');
    expect(refusal(answers(second), asked().add(answers(second)))).to.equal('answered-already');
    expect(refusal(answers(second), asked().add(closed))).to.equal('closed');
  });

  it('to two colleagues at once shows both, and the old lead leads until a person chooses', () => {
    const start = new CaseStory();
    const both = apart(start, asksFor(second), asksFor(third, {transfer: transferId('t2')}));
    const one = written(allowed(answers(second)(recordIn(both))));
    const other = written(allowed(answers(third, {transfer: transferId('t2')})(recordIn(both))));
    const record = recordIn([...both, ...one, ...other]);
    expect(record.lead).to.equal(old);
    expect(record.conflicts.map(({kind}) => kind)).to.deep.equal(['casework/lead-set']);
    const [held] = record.conflicts;
    const chosen = held!.entries.find(({body}) => (body as {lead?: string}).lead === third)!;
    const settled = recordIn([...both, ...one, ...other, ...written(allowed(settle(chosen.id, held!)))]);
    expect(settled.lead).to.equal(third);
  });

  it('accepted by one and taken back by another at once stays with the old lead until a person chooses', () => {
    const entries = apart(asked(), answers(second), answers(old, {reply: 'taken-back', reason: 'I stay.'}));
    const record = recordIn(entries);
    expect(record.lead).to.equal(old);
    const held = record.conflicts.find(({kind}) => kind === transferAnswered.name)!;
    const [accepted] = held.entries.filter(({body}) => (body as {reply?: string}).reply === 'accepted');
    expect(recordIn([...entries, ...written(allowed(settle(accepted!.id, held)))]).lead).to.equal(second);
  });

  it('accepted by one colleague on two devices moves the lead', () => {
    const record = recordIn(apart(asked(), answers(second), answers(second, {reason: 'Gladly.'})));
    expect(record.lead).to.equal(second);
  });

  it('accepted after the lead changed by another way is refused', () => {
    const story = new CaseStory();
    const both = apart(story, asksFor(second), asksFor(third, {transfer: transferId('t2')}));
    const moved = [...both, ...written(allowed(answers(second)(recordIn(both))))];
    expect(refusedAs(answers(third, {transfer: transferId('t2')})(recordIn(moved)))).to.equal('lead-changed');
  });

  it('waits for its answer among the tasks', () => {
    expect(referralTasks(asked().record, today)).to.deep.equal([
      {kind: 'transfer-answer', due: '2026-11-30', to: second, transfer: 't1'},
    ]);
    expect(referralTasks(asked().add(answers(second)).record, today)).to.deep.equal([]);
  });
});
