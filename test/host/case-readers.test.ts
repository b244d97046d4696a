import {expect} from 'chai';
import {
  leadSet,
  transferAnswered,
  transferAsked,
  type TransferId,
} from '../../src/casework/referral/transfer-kinds.js';
import {caseworkFold, caseOf} from '../../src/casework/casework-view.js';
import {openCase} from '../../src/casework/case-rules.js';
import {nameAdult} from '../../src/casework/people/people-rules.js';
import type {AdultId} from '../../src/casework/people/people-kinds.js';
import {placedDraft} from '../../src/casework/placed-draft.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {caseWorkers} from '../../src/casework/people/case-workers-rules.js';
import {shareCases} from '../../src/host/case-readers-duty.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import {subject} from '../../src/kernel/ids.js';
import {readerSteps} from '../../src/vault/case-readers.js';
import type {Audience} from '../../src/vault/key-ring.js';
import {allowed, caseId, today} from '../support/cases.js';
import {pupilKey} from '../support/school.js';
import {exchange, joinedDevice, secret, setUpDevice, type KeyedDevice} from '../support/school-keys.js';
import {staff} from '../support/teams.js';

const [id, of] = [caseId('c1'), 'case/c1' as Audience];
const transfer = 't1' as TransferId;

const share = ({keys}: KeyedDevice): Promise<void> => shareCases({keys, journal: keys.journal});
const holds = ({keys}: KeyedDevice): boolean => keys.ring.current(of) !== undefined;
const inCase = ({keys}: KeyedDevice): unknown =>
  keys
    .standing!.audiences.get(of)!
    .readers.map((each) => keys.standing!.team.members.get(each.fingerprint)!.staff)
    .sort();
const recordAt = async ({keys}: KeyedDevice): Promise<CaseRecord | undefined> =>
  caseOf(await keys.journal.read(caseworkFold), id);
const lies = async ({inner}: KeyedDevice): Promise<number> => (await inner.read('care')).entries.length;

async function write(device: KeyedDevice, decide: (record: CaseRecord) => readonly Draft[]): Promise<void> {
  await device.keys.journal.append({care: decide((await recordAt(device))!)});
  await share(device);
}

const ask = (to: string) => (record: CaseRecord) => [
  placedDraft(record, transferAsked, {
    ...{caseId: id, transfer, from: record.lead!, to: staff(to), reason: 'Knows her.'},
    ...{day: today, answerBy: today},
  }),
];
const accept = (lead: string) => (record: CaseRecord) => [
  placedDraft(record, transferAnswered, {
    caseId: id,
    transfer,
    reply: 'accepted' as const,
    reason: '',
    day: today,
  }),
  placedDraft(record, leadSet, {caseId: id, transfer, lead: staff(lead), from: record.lead!}),
];
const adult =
  (who: string, isCurrent = true) =>
  (record: CaseRecord) =>
    allowed(
      nameAdult({adult: `a-${who}` as AdultId, who: {staff: staff(who)}, duty: 'Breaks', isCurrent}, record),
    );

/** The keeper, who set up the keys; Aliya, who opened a case and leads it; Dana, who has nothing to do with it. */
async function team(): Promise<{
  keeper: KeyedDevice;
  aliya: KeyedDevice;
  dana: KeyedDevice;
  meet: () => Promise<void>;
}> {
  const keeper = await setUpDevice();
  const [aliya, dana] = [await joinedDevice(keeper, 'aliya'), await joinedDevice(keeper, 'dana')];
  const meet = async (): Promise<void> => {
    for (let round = 0; round < 2; round += 1) for (const each of [aliya, dana]) await exchange(keeper, each);
  };
  await meet();
  const command = {caseId: id, pupil: pupilKey('p1'), flags: [], lead: staff('aliya'), note: ''};
  await aliya.keys.journal.append({care: allowed(openCase(command, undefined, today))});
  await share(aliya);
  await meet();
  return {keeper, aliya, dana, meet};
}

describe('keys of a case follow who works in it', () => {
  it('is had by its lead and the keeper; a colleague gets it with the question, and can say yes', async () => {
    const {keeper, aliya, dana, meet} = await team();
    expect([keeper, aliya, dana].map(holds)).to.deep.equal([true, true, false]);
    await write(aliya, ask('dana'));
    await meet();
    expect((await recordAt(dana))?.lead).to.equal('aliya');
    await write(dana, accept('dana'));
    await meet();
    expect((await recordAt(keeper))?.lead).to.equal('dana');
    expect(inCase(keeper)).to.deep.equal(['dana', 'lead-1']);
    expect([holds(dana), holds(aliya)]).to.deep.equal([true, false]);
    expect((await recordAt(aliya))?.pupil).to.equal('p1'); // what was theirs to read stays readable
  });

  it('goes to an adult who answers for something, and to no teacher', async () => {
    const {keeper, aliya, dana, meet} = await team();
    const teacher = await joinedDevice(keeper, 'teacher-1', ['school']);
    await meet();
    await write(aliya, adult('dana'));
    await write(aliya, adult('teacher-1'));
    await exchange(keeper, teacher);
    await meet();
    expect(inCase(aliya)).to.deep.equal(['aliya', 'dana', 'lead-1']);
    expect([holds(dana), holds(teacher)]).to.deep.equal([true, false]);
  });

  it('is written once: the same again writes nothing, on another device of the case either', async () => {
    const {keeper, aliya, dana, meet} = await team();
    await write(aliya, adult('dana'));
    await meet();
    const before = await Promise.all([keeper, aliya, dana].map(lies));
    for (const each of [keeper, aliya, dana, aliya]) await share(each);
    await Promise.all([share(aliya), share(aliya)]);
    expect(await Promise.all([keeper, aliya, dana].map(lies))).to.deep.equal(before);
  });

  it('comes to rest where two devices take in and take out at once, and all that was written can be read', async () => {
    const {keeper, aliya, dana, meet} = await team();
    await write(aliya, adult('dana'));
    await meet();
    const note = (word: string): Draft =>
      draft({name: 'casework/case-read'} as never, subject('case', id, word), {caseId: id});
    await Promise.all([
      aliya.keys.journal.append({care: adult('dana', false)((await recordAt(aliya))!)}),
      keeper.keys.journal.append({care: [note('k')]}),
      dana.keys.journal.append({care: [note('d')]}),
    ]);
    await exchange(keeper, aliya);
    await Promise.all([share(aliya), share(keeper)]);
    await meet();
    for (const each of [keeper, aliya, dana]) await share(each);
    await meet();
    expect(inCase(keeper)).to.deep.equal(['aliya', 'lead-1']);
    expect(keeper.keys.ring.current(of)!.id).to.equal(aliya.keys.ring.current(of)!.id);
    expect((await recordAt(keeper))!.reads).to.have.length(2);
    await write(keeper, adult('dana'));
    await meet();
    expect([holds(dana), inCase(dana)]).to.deep.equal([true, ['aliya', 'dana', 'lead-1']]);
  });

  it('takes nobody out while something cannot be read here', async () => {
    const {keeper, aliya, dana, meet} = await team();
    await write(aliya, ask('dana'));
    await meet();
    const [some] = (await keeper.inner.read('care')).entries;
    await keeper.inner.append({care: [{...some!, id: 'damaged' as never}]});
    await keeper.keys.journal.takeIn({});
    await dana.keys.journal.append({care: accept('dana')((await recordAt(dana))!)});
    await exchange(keeper, dana);
    await keeper.keys.journal.read(caseworkFold);
    expect(keeper.keys.journal.view(caseworkFold).unreadable).to.equal(1);
    await share(keeper);
    expect(inCase(keeper)).to.deep.equal(['aliya', 'dana', 'lead-1']);
    // Were all of it readable, it would be due.
    const wanted = new Map([[of, caseWorkers((await recordAt(keeper))!)]]);
    expect(readerSteps(keeper.keys.standing!, wanted, true)).to.have.length(1);
  });

  it('waits while it is locked, and is made up for afterwards', async () => {
    const {aliya, dana, meet} = await team();
    await aliya.keys.journal.append({care: adult('dana')((await recordAt(aliya))!)});
    aliya.keys.lock('button');
    await share(aliya);
    await meet();
    expect(holds(dana)).to.equal(false);
    await aliya.keys.unlock(secret);
    await share(aliya);
    await meet();
    expect(holds(dana)).to.equal(true);
  });
});
