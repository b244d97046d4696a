import type {SchoolDay} from '../../kernel/school-day.js';
import {pupilChangeRule, type PupilChangeRule} from './parameters.js';
import type {PupilChange} from './pupil-change.js';
import {attended, begun, continued, isScored, type SpellSheet} from './spells.js';

/** What a person is told of a change, and can count again in the register. */
export interface ChangeFacts {
  /** Where the change is put: the first day absent of it. */
  readonly from: SchoolDay;
  readonly raisedOn: SchoolDay;
  /** Every day absent from the first on, later days of a spell too, until it was over or until today. */
  readonly dates: readonly SchoolDay[];
  /** How many times an absence began: what was scored. */
  readonly spells: number;
  readonly attended: number;
  /** Chance on a usual day that an absence began, before the change. */
  readonly usualBefore: number;
  /** School days attended one after another that end it; 0 where it is over. Other absences of the school make it one or two more. */
  readonly clearAfter: number;
}

export function changeFacts(
  sheet: SpellSheet,
  days: readonly SchoolDay[],
  change: PupilChange,
  rule: PupilChangeRule = pupilChangeRule,
): ChangeFacts {
  const {row, beganAt, raisedAt, clearedAt} = change;
  const from = row * sheet.dayCount;
  const states = sheet.states.subarray(from + beganAt, from + (clearedAt ?? sheet.dayCount));
  const [first, raisedOn] = [days[beganAt], days[raisedAt]];
  if (!first || !raisedOn) throw new RangeError('a change of another series');
  return {
    from: first,
    raisedOn,
    dates: days.slice(beganAt, beganAt + states.length).filter((_, at) => isAway(states[at])),
    spells: states.filter((state) => state === begun).length,
    attended: states.filter((state) => state === attended).length,
    usualBefore: sheet.usual[from + beganAt] ?? 0,
    clearAfter: clearedAt === undefined ? daysToClear(sheet, change, rule) : 0,
  };
}

function isAway(state: number | undefined): boolean {
  return state === begun || state === continued;
}

/** The sum falls by the cost of each day attended; a quiet stretch ends the change whatever is left of it. */
function daysToClear(
  {states, usual, dayCount}: SpellSheet,
  {row, sum}: PupilChange,
  rule: PupilChangeRule,
): number {
  let [quiet, chance, isQuiet] = [0, 0, true];
  for (let at = (row + 1) * dayCount - 1; at >= row * dayCount; at -= 1) {
    const state = states[at] ?? 0;
    if (!isScored(state)) continue;
    if (chance === 0) chance = usual[at] ?? 0;
    isQuiet &&= state === attended;
    if (!isQuiet) break;
    quiet += 1;
  }
  const cost = Math.log1p(chance * (rule.oddsRatio - 1));
  return Math.min(rule.quietDays - quiet, Math.ceil(sum / cost));
}
