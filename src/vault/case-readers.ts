import type {StaffId} from '../kernel/ids.js';
import {isRefusal} from '../kernel/refusal.js';
import {addToCase, keeperOf, removeFromCase} from './case-keys.js';
import type {AudienceKeys} from './held-keys.js';
import type {Fingerprint} from './fingerprint.js';
import type {Audience} from './key-ring.js';
import {readersOf, type Team} from './team.js';
import type {Standing, TeamDrafts} from './team-decisions.js';

/** Who works in a case, and who did once. */
export interface WantedReaders {
  readonly now: ReadonlySet<StaffId>;
  readonly before: ReadonlySet<StaffId>;
}

/** One thing to write; by what stands when its turn comes, it may be none any more. */
export type KeyStep = (standing: Standing) => Promise<TeamDrafts>;

/**
 * Who of the care team is to get a case's keys, and whose were theirs once. The keeper is in every case. Nobody takes
 * themselves out: whoever makes the next key would have it.
 *
 * @param mayRemove false where what was read of the case may be less than all: then somebody may work in it unseen
 */
export function dueReaders(
  {now, before}: WantedReaders,
  {readers}: Pick<AudienceKeys, 'readers'>,
  {team, me, mayRemove}: {readonly team: Team; readonly me: Fingerprint; readonly mayRemove: boolean},
): {readonly add: readonly Fingerprint[]; readonly remove: readonly Fingerprint[]} {
  const keeper = keeperOf(team);
  const isIn = (who: Fingerprint): boolean => readers.some(({fingerprint}) => fingerprint === who);
  const care = readersOf(team, 'care');
  const add = care.filter(
    ({fingerprint, staff}) => !isIn(fingerprint) && (now.has(staff) || fingerprint === keeper),
  );
  const gone = care.filter(
    ({fingerprint, staff}) =>
      isIn(fingerprint) && before.has(staff) && !now.has(staff) && ![me, keeper].includes(fingerprint),
  );
  return {
    add: add.map(({fingerprint}) => fingerprint).sort(),
    remove: mayRemove ? gone.map(({fingerprint}) => fingerprint).sort() : [],
  };
}

/** What a device whose person is in cases has to do for the others of them. @returns nothing where all is as it should be */
export function readerSteps(
  {identity, team, audiences}: Standing,
  wanted: ReadonlyMap<Audience, WantedReaders>,
  mayRemove: boolean,
): readonly KeyStep[] {
  const me = identity.fingerprint;
  return [...wanted].flatMap(([audience, workers]) => {
    const known = audiences.get(audience);
    if (!known?.readers.some(({fingerprint}) => fingerprint === me)) return [];
    const hasAll = known.keys.every(({holders}) => holders.has(me));
    const {add, remove} = dueReaders(workers, known, {team, me, mayRemove: mayRemove && hasAll});
    return [
      ...add.map((member) => stepOf(addToCase, audience, member)),
      ...remove.map((member) => stepOf(removeFromCase, audience, member)),
    ];
  });
}

function stepOf(decide: typeof addToCase, audience: Audience, member: Fingerprint): KeyStep {
  return async (standing) => {
    const care = await decide(audience, member, standing);
    return {school: [], care: isRefusal(care) ? [] : care};
  };
}
