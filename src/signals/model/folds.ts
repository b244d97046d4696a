import type {PupilKey} from '../../kernel/ids.js';
import type {PupilYear} from './inputs.js';

export const foldCount = 5;

/**
 * Which fold each pupil year belongs to. All years of a pupil lie in one fold, and pupils of whom the outcome ever came about are
 * spread evenly. The same pupils and seed give the same folds, in whatever order they come.
 *
 * @returns 0 up to `foldCount` for each of the years
 */
export function foldsOf(years: readonly PupilYear[], seed: number): Uint8Array {
  const ever = new Map<PupilKey, boolean>();
  for (const {pupil, outcome} of years) ever.set(pupil, outcome || ever.get(pupil) === true);
  const shuffled = [...ever.keys()].sort(byMixed(seed));
  const dealt = [
    ...shuffled.filter((pupil) => ever.get(pupil)),
    ...shuffled.filter((pupil) => !ever.get(pupil)),
  ];
  const folds = new Map(dealt.map((pupil, at) => [pupil, at % foldCount]));
  return Uint8Array.from(years, ({pupil}) => folds.get(pupil) ?? 0);
}

function byMixed(seed: number): (a: PupilKey, b: PupilKey) => number {
  return (a, b) => mixed(seed, a) - mixed(seed, b) || (a < b ? -1 : 1);
}

/** FNV-1a and the last steps of MurmurHash3: even enough to deal pupils out, and no secret. */
function mixed(seed: number, key: string): number {
  let value = 0x811c9dc5 ^ seed;
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
