import type {SchoolDay} from '../../kernel/school-day.js';
import type {SchoolCalendar} from '../../roster/calendar.js';
import type {ServiceKind} from '../consent/parties.js';
import {addSchoolDays} from '../ways/deadlines.js';

/** A child's file reaches the next school within five school days: Keeping Children Safe in Education, England. */
const schoolWithin = 5;
/** Where no other rule is known: as long as a first contact may take at a low risk. */
const serviceWithin = 10;

/** @returns the day until which an answer is awaited unless a person chooses another one */
export function usualAnswerDay(
  service: ServiceKind | 'colleague',
  today: SchoolDay,
  calendar: SchoolCalendar | undefined,
): SchoolDay {
  if (service === 'school' || service === 'colleague') return addSchoolDays(today, schoolWithin, calendar);
  // A service works on while a school is closed.
  return addSchoolDays(today, serviceWithin);
}
