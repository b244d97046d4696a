import {saidOf, caseKeysFold, teamFold, type Said} from '../../src/vault/team-fold.js';
import * as seconds from '../../src/vault/second-person-kinds.js';
import {stated} from '../../src/vault/statement.js';
import {addToCase, beginCase, removeFromCase} from '../../src/vault/case-keys.js';
import {secondPersonFold} from '../../src/vault/second-person.js';
import {certifyDevice, removeMember} from '../../src/vault/team-decisions.js';
import type {Fold} from '../../src/journal/fold.js';
import type {Draft, EntryKind} from '../../src/kernel/draft.js';
import {subject, type DeviceId, type EntryId} from '../../src/kernel/ids.js';
import {makeSigningKeys} from '../../src/vault/signature.js';
import {orThrow} from './member-locks.js';
import {begunSchool, caseX, friday, joined} from './teams.js';

const allKinds: readonly EntryKind[] = [...teamFold.kinds, ...caseKeysFold.kinds, ...secondPersonFold.kinds];

interface TeamCase {
  readonly fold: Fold<Said>;
  readonly drafts: readonly Draft[];
  readonly read: (said: Said) => unknown;
}

/** A school that was set up, with a member who came, was in a case, and left. */
export async function teamCases(): Promise<readonly TeamCase[]> {
  const {lying, lead} = await begunSchool();
  const {lying: two, identity} = await joined(lying, lead, 'psychologist-1');
  const {publicKey} = await makeSigningKeys();
  let all = two.with({school: [await certifyDevice(lead, 'd' as DeviceId, publicKey)]});
  all = all.with({care: orThrow(await beginCase(caseX, await all.standing(lead)))});
  all = all.with({care: orThrow(await addToCase(caseX, identity.fingerprint, await all.standing(lead)))});
  all = all.with({
    care: orThrow(await removeFromCase(caseX, identity.fingerprint, await all.standing(lead))),
  });
  all = all.with(orThrow(await removeMember(identity.fingerprint, await all.standing(lead))));
  const asked = {
    act: 'erasure',
    about: subject('case', 'x'),
    reason: 'as her parents wished',
    until: friday,
  } as const;
  const answer = {asked: 'x' as EntryId, verdict: 'approved', reason: 'as her parents wished'} as const;
  const second = [
    await stated(lead, seconds.secondAsked, subject('x'), asked),
    await stated(lead, seconds.secondAnswered, subject('x'), answer),
    await stated(lead, seconds.secondWithdrawn, subject('x'), {asked: 'x' as EntryId}),
    await stated(lead, seconds.secondDone, subject('x'), {asked: 'x' as EntryId}),
    await stated(lead, seconds.secondSet, subject('x'), {act: 'erasure', isOn: true, round: 1}),
  ];
  const bare = ({kind, about, body}: Draft): Draft => ({kind, about, body});
  const read = (said: Said): unknown =>
    allKinds.map((kind) => saidOf(said, kind).map(({id, body}) => [id, body]));
  return [
    {fold: teamFold, drafts: all.school.map(bare), read},
    {fold: caseKeysFold, drafts: all.care.map(bare), read},
    {fold: secondPersonFold, drafts: second, read},
  ];
}
