import {saidOf, caseKeysFold, teamFold, type Said} from '../../src/vault/team-fold.js';
import * as kinds from '../../src/vault/team-kinds.js';
import {addToCase, beginCase, removeFromCase} from '../../src/vault/case-keys.js';
import {certifyDevice, removeMember} from '../../src/vault/team-decisions.js';
import type {Fold} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {DeviceId} from '../../src/kernel/ids.js';
import {makeSigningKeys} from '../../src/vault/signature.js';
import {orThrow} from './member-locks.js';
import {begunSchool, caseX, joined} from './teams.js';

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
  const bare = ({kind, about, body}: Draft): Draft => ({kind, about, body});
  const read = (said: Said): unknown =>
    Object.values(kinds)
      .filter((each) => typeof each === 'object' && 'is' in each)
      .map((kind) => saidOf(said, kind).map(({id, body}) => [id, body]));
  return [
    {fold: teamFold, drafts: all.school.map(bare), read},
    {fold: caseKeysFold, drafts: all.care.map(bare), read},
  ];
}
