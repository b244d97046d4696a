import type {GroupChange} from '../../src/signals/change/group-change.js';
import {attended, begun, continued, nothingKnown, spellSheet} from '../../src/signals/change/spells.js';
import type {Standing} from './peers.js';
import {either, type SimulatedSchool, type Truth} from './school.js';

// How good could anything be that sums evidence day by day? These know by which chances a school was made: each pupil's,
// each day's and each wave's, before the change and after it. They do not know who changes, nor when, nor what comes.

/** Days attended one after another after which a pupil's alarm is over, as in the shipped rule. */
const quietDays = 20;

/** `calm` is not told of the waves of illness that go through classes. */
export type Told = 'everything' | 'calm';

/**
 * Logarithm of how much likelier each pupil's day is after the change than before, a cell a pupil and day. Where no absence
 * could begin there is none: the day of coming back says only that a spell is over.
 */
function evidenceOf({series, groups, truth}: SimulatedSchool, told: Told): Float64Array {
  if (!truth) throw new RangeError('a school without its truth');
  const {states, dayCount} = spellSheet(series, groups);
  const evidence = new Float64Array(states.length);
  let isAway = false;
  for (const [cell, state] of states.entries()) {
    if (cell % dayCount === 0) isAway = false;
    if (state === begun || (state === attended && !isAway))
      evidence[cell] = logRatio(truth, cell, told, state === begun);
    if (state !== nothingKnown) isAway = state === begun || state === continued;
  }
  return evidence;
}

function logRatio({before, calm, planted}: Truth, cell: number, told: Told, isBegun: boolean): number {
  const usual = (told === 'calm' ? calm : before)[cell] ?? 0;
  const changed = either(usual, planted[cell] ?? 0);
  return isBegun ? Math.log(changed / usual) : Math.log((1 - changed) / (1 - usual));
}

/** What is reckoned once a school, however many thresholds are tried. */
function kept<Made>(make: (school: SimulatedSchool) => Made): (school: SimulatedSchool) => Made {
  const known = new WeakMap<SimulatedSchool, Made>();
  return (school) => {
    const made = known.get(school) ?? make(school);
    known.set(school, made);
    return made;
  };
}

const pupilEvidence = kept((school) => evidenceOf(school, 'everything'));

/** When each pupil is flagged by the sum of the true evidence. */
export function byTruth(threshold: number): (school: SimulatedSchool) => readonly Standing[] {
  return (school) => {
    const evidence = pupilEvidence(school);
    const length = school.days.length;
    return Array.from(school.groups, (_, row) =>
      standingOf(evidence.subarray(row * length, (row + 1) * length), threshold),
    );
  };
}

function standingOf(days: Float64Array, threshold: number): Standing {
  let [sum, quiet, stands] = [0, 0, false];
  return Uint8Array.from(days, (gained) => {
    quiet = gained > 0 ? 0 : quiet + (gained < 0 ? 1 : 0);
    sum = Math.max(0, Math.min(sum + gained, threshold + Math.log(3.5)));
    if (sum >= threshold) stands = true;
    if (sum === 0 || (stands && quiet >= quietDays)) [sum, stands] = [0, false];
    return stands ? 1 : 0;
  });
}

type Alarms = (school: SimulatedSchool) => readonly (readonly GroupChange[])[];

/** Each class, or the school as one, by the sum of its pupils' evidence; over when the sum has halved. */
export function groupsByTruth(of: 'class' | 'school', told: Told): (threshold: number) => Alarms {
  const daily = kept((school) => {
    const evidence = evidenceOf(school, told);
    const count = of === 'class' ? Math.max(...school.groups) + 1 : 1;
    const sums = Array.from({length: count}, () => new Float64Array(school.days.length));
    for (const [cell, gained] of evidence.entries()) {
      const row = Math.floor(cell / school.days.length);
      const sum = sums[of === 'class' ? (school.groups[row] ?? 0) : 0]!;
      sum[cell % school.days.length]! += gained;
    }
    return sums;
  });
  return (threshold) => (school) => daily(school).map((days) => alarms(days, threshold));
}

function alarms(days: Float64Array, threshold: number): readonly GroupChange[] {
  const found: GroupChange[] = [];
  const counts = {begun: 0, expected: 0};
  let [sum, raisedAt] = [0, -1];
  for (const [day, gained] of days.entries()) {
    sum = Math.max(0, Math.min(sum + gained, 1.5 * threshold));
    if (raisedAt < 0 && sum >= threshold) raisedAt = day;
    if (raisedAt < 0 || sum > threshold / 2) continue;
    found.push({...counts, beganAt: raisedAt, raisedAt, clearedAt: day});
    [sum, raisedAt] = [0, -1];
  }
  if (raisedAt >= 0) found.push({...counts, beganAt: raisedAt, raisedAt});
  return found;
}

/**
 * The lowest threshold that keeps what is false at or below a share or number.
 *
 * @param falseAt falls as the threshold rises
 */
export function thresholdFor(most: number, falseAt: (threshold: number) => number): number {
  let [low, high] = [0, 32];
  for (let step = 0; step < 14; step += 1) {
    const middle = (low + high) / 2;
    if (falseAt(middle) > most) low = middle;
    else high = middle;
  }
  return high;
}
