import {addDays, daysBetween, weekdayOf, type SchoolDay} from '../../src/kernel/school-day.js';
import {isSchoolDay, type SchoolCalendar} from '../../src/roster/calendar.js';
import {classes} from './people.js';
import {randomFrom} from './random.js';
import type {Autumn} from './stories.js';

/** What a day does to everybody. Probabilities are added to each pupil's own. */
export interface DayEffects {
  /** Snow, floods: many stay at home and many come late. */
  isStormy(on: SchoolDay): boolean;
  /** Families leave early for a holiday, or stretch a week-end. */
  awayChance(on: SchoolDay): number;
  /** A flu wave passes through the classes in turn: is this one's turn now? */
  hasFlu(classSourcedId: string, on: SchoolDay): boolean;
}

const stormyDays = 5;
const fluDays = 9; // calendar days that the wave stays in a class

export function effectsOf(
  seed: string,
  calendar: SchoolCalendar,
  days: readonly SchoolDay[],
  {flu: [start, end]}: Autumn,
): DayEffects {
  const random = randomFrom(seed, 'effects');
  const cold = days.filter((on) => ['10', '11', '12', '01', '02'].includes(on.slice(5, 7)));
  const stormy = new Set(random.shuffled(cold).slice(0, stormyDays));
  const order = random.shuffled(classes.map(({sourcedId}) => sourcedId));
  const lastStart = daysBetween(start, end) - fluDays;
  const turn = new Map(
    order.map((id, at) => [id, addDays(start, Math.round((at / (order.length - 1)) * lastStart))]),
  );
  return {
    isStormy: (on) => stormy.has(on),
    awayChance: (on) => (isBeforeHoliday(calendar, on) ? 0.05 : weekdayOf(on) === 5 ? 0.006 : 0),
    hasFlu: (id, on) => {
      const since = daysBetween(turn.get(id) ?? on, on);
      return turn.has(id) && since >= 0 && since < fluDays;
    },
  };
}

/** Is the next day that would be taught in a usual week free? */
function isBeforeHoliday(calendar: SchoolCalendar, on: SchoolDay): boolean {
  const next = addDays(on, weekdayOf(on) === 5 ? 3 : 1);
  return !isSchoolDay(calendar, next);
}
