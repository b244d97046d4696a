import type {PupilKey} from '../kernel/ids.js';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import {schoolDays, type SchoolCalendar} from '../roster/calendar.js';
import type {Pupil, SchoolClass} from '../roster/roster.js';
import {contestedMarks, currentRegisters, type AttendanceState} from './attendance-view.js';
import type {Mark, Sense, Slot, Status} from './marks.js';
import {marksOf, registerSubject} from './register.js';

export interface NewRegister {
  readonly attendance: AttendanceState;
  readonly calendar: SchoolCalendar;
  readonly schoolClass: Pick<SchoolClass, 'key'>;
  readonly day: SchoolDay;
  readonly slot: Slot;
  /** Who can be marked in it. */
  readonly pupils: readonly Pick<Pupil, 'key'>[];
}

/** What the register of an earlier day says of pupils who were not there as usual. */
export interface EarlierExceptions {
  readonly day: SchoolDay;
  readonly senses: ReadonlyMap<PupilKey, Sense>;
}

/** Calendar days: over a longer break nothing goes on by itself. */
const longestGap = 7;

/** Coming late is no state that goes on; neither is what nobody understood. */
const goesOn: readonly Status[] = ['absent', 'elsewhere', 'not-expected'];

/**
 * Exceptions of the last register before this one, at most a week back, to begin with: of pupils who can be marked now.
 * Whose lines are contested is left out. An absence without an excuse becomes one whose reason is asked for: that nobody
 * excused yesterday says nothing of today.
 *
 * @returns `undefined` where there is no such register, or it has no exception
 */
export function exceptionsBefore(register: NewRegister): EarlierExceptions | undefined {
  const {attendance, calendar, schoolClass, slot, pupils} = register;
  const about = {classKey: schoolClass.key, slot};
  const days = schoolDays(calendar, addDays(register.day, -longestGap), addDays(register.day, -1));
  for (const day of days.toReversed()) {
    const current = currentRegisters(attendance, registerSubject({...about, day}));
    const [first] = current;
    if (!first) continue;
    const contested = contestedMarks(current);
    const marks = marksOf(first.body);
    const senses = pupils.flatMap(({key}): [PupilKey, Sense][] => {
      const mark = contested.has(key) ? undefined : marks.get(key);
      return mark && goesOn.includes(mark.status) ? [[key, sensed(mark)]] : [];
    });
    return senses.length > 0 ? {day, senses: new Map(senses)} : undefined;
  }
  return undefined;
}

function sensed({status, justification}: Mark): Sense {
  if (justification === undefined) return {status};
  return {status, justification: justification === 'unexcused' ? 'pending' : justification};
}
