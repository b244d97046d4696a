import type {ClassKey} from '../kernel/ids.js';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import {schoolDays, type SchoolCalendar} from '../roster/calendar.js';
import {neverClosed, type ClosedOn} from '../roster/closed-on.js';
import {pupilsOf, type Roster} from '../roster/roster.js';
import {sessionOf, type AttendanceState} from './attendance-view.js';
import type {Slot} from './marks.js';

/** Part of a day for which a register is missing. */
export interface UntakenSession {
  readonly day: SchoolDay;
  readonly slot: Slot;
}

export interface UntakenQuestion {
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
  readonly classKey: ClassKey;
  /** Days before it are looked at: its own register may still be taken. */
  readonly today: SchoolDay;
  readonly closed?: ClosedOn;
}

/** Calendar days: what is older is for the office to look at, a teacher hardly knows it any more. */
const lookBack = 14;

/**
 * Registers that a class lacks in the last two weeks, the oldest first. Whether a class takes one for the whole day or for
 * each half shows in what it took in those weeks; where it takes lessons, a day with one lesson is not missing here, since
 * no timetable says how many there were. On days on which the class is closed none is missing. A class that took none in that time lacks none: it does not work this way.
 */
export function untakenSessions(
  state: AttendanceState,
  {roster, calendar, classKey, today, closed = neverClosed}: UntakenQuestion,
): readonly UntakenSession[] {
  const taken = takenSince(state, classKey, addDays(today, -lookBack));
  const [first] = [...taken.keys()].sort();
  if (!first) return [];
  const used = new Set([...taken.values()].flatMap((slots) => [...slots]));
  return schoolDays(calendar, first, addDays(today, -1))
    .filter((day) => closed(classKey, day) === undefined)
    .flatMap((day) => missingSlots(used, taken.get(day) ?? new Set()).map((slot) => ({day, slot})))
    .filter(({day}) => pupilsOf(roster, classKey, day).length > 0);
}

/** @returns the parts of a day for which a class has a register */
export function takenSlots(state: AttendanceState, classKey: ClassKey, day: SchoolDay): ReadonlySet<Slot> {
  return takenSince(state, classKey, day).get(day) ?? new Set();
}

/** @returns days between the two, both included, for which a class has a register; in order */
export function takenDays(
  state: AttendanceState,
  classKey: ClassKey,
  {from, until}: {readonly from: SchoolDay; readonly until: SchoolDay},
): readonly SchoolDay[] {
  return [...takenSince(state, classKey, from).keys()].filter((day) => day <= until).sort();
}

function takenSince(
  state: AttendanceState,
  classKey: ClassKey,
  from: SchoolDay,
): ReadonlyMap<SchoolDay, ReadonlySet<Slot>> {
  const taken = new Map<SchoolDay, Set<Slot>>();
  for (const key of state.classes.get(classKey)?.heads.keys() ?? []) {
    const {day, slot} = sessionOf(key);
    if (day >= from) taken.set(day, (taken.get(day) ?? new Set()).add(slot));
  }
  return taken;
}

function missingSlots(used: ReadonlySet<Slot>, taken: ReadonlySet<Slot>): readonly Slot[] {
  const isByLesson = [...taken].some((slot) => slot.startsWith('lesson-'));
  if (taken.has('day') || isByLesson) return [];
  const halves = (['am', 'pm'] as const).filter((half) => used.has(half));
  if (halves.length > 0 && (taken.size > 0 || !used.has('day')))
    return halves.filter((half) => !taken.has(half));
  return [used.has('day') ? 'day' : 'lesson-1'];
}
