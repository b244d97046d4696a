import type {ClassKey} from '../kernel/ids.js';
import type {Place} from '../kernel/rights.js';
import {daysBetween, type SchoolDay} from '../kernel/school-day.js';
import type {Register} from './register.js';

/** Days within which whoever stood in for a colleague can still mend that register: our figure, two weeks of school. */
export const standInDays = 14;

/** Where a register lies for somebody. @param own the classes that they teach */
export function registerPlace(
  {classKey, day}: Pick<Register, 'classKey' | 'day'>,
  own: readonly ClassKey[],
  today: SchoolDay,
): Required<Place> {
  return {
    scope: own.includes(classKey) ? 'class' : 'school',
    state: daysBetween(day, today) <= standInDays ? 'open' : 'closed',
  };
}
