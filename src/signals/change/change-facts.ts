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
  /** School days attended one after another that end it at the latest; 0 where it is over. It may end sooner, by its sum. */
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
    clearAfter: clearedAt === undefined ? daysToClear(sheet, row, rule) : 0,
  };
}

function isAway(state: number | undefined): boolean {
  return state === begun || state === continued;
}

function daysToClear({states, dayCount}: SpellSheet, row: number, rule: PupilChangeRule): number {
  let quiet = 0;
  for (let at = (row + 1) * dayCount - 1; at >= row * dayCount; at -= 1) {
    const state = states[at] ?? 0;
    if (state === begun) break;
    if (isScored(state)) quiet += 1;
  }
  return rule.quietDays - quiet;
}
