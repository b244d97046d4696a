import {defineKind, draft, type Draft} from '../kernel/draft.js';
import {isArrayOf, isFields, isOptionalText, isText, type Fields} from '../kernel/guards.js';
import {subject, type EntryId} from '../kernel/ids.js';
import {parseDay, type Weekday} from '../kernel/school-day.js';
import type {SchoolCalendar, Term} from './calendar.js';
import type {Enrolment, Pupil, Roster, SchoolClass, StaffMember} from './roster.js';

/** What a file of the school said, as one whole: a later one replaces it. */
export const rosterImported = defineKind('roster/imported', isRoster);
export const calendarSet = defineKind('roster/calendar-set', isCalendar);

export const rosterSubject = subject('roster');
export const calendarSubject = subject('calendar');

/** @param replaces the current entries of the roster and the calendar */
export function importRoster(
  roster: Roster,
  calendar: SchoolCalendar,
  replaces: {readonly roster: readonly EntryId[]; readonly calendar: readonly EntryId[]},
): readonly Draft[] {
  return [
    draft(rosterImported, rosterSubject, roster, replaces.roster),
    draft(calendarSet, calendarSubject, calendar, replaces.calendar),
  ];
}

/** All that screens and rules read of it: a name that is no text would break every list with this child. */
function isRoster(body: unknown): body is Roster {
  return (
    isFields(body) &&
    isFields(body['school']) &&
    isText(body['school']['name']) &&
    isArrayOf(body['classes'], isClass) &&
    isArrayOf(body['pupils'], isPupil) &&
    isArrayOf(body['staff'], isMember)
  );
}

function isClass(item: unknown): item is SchoolClass & Fields {
  return hasTexts(item, ['key', 'sourcedId', 'title', 'year']) && isArrayOf(item['teachers'], isText);
}

function isPupil(item: unknown): item is Pupil & Fields {
  return (
    hasTexts(item, ['key', 'sourcedId', 'givenName', 'familyName']) &&
    isOptionalText(item['middleName']) &&
    isArrayOf(item['enrolments'], isEnrolment)
  );
}

function isEnrolment(item: unknown): item is Enrolment & Fields {
  return hasTexts(item, ['classKey']) && isOptionalText(item['from']) && isOptionalText(item['until']);
}

function isMember(item: unknown): item is StaffMember & Fields {
  return hasTexts(item, ['id', 'sourcedId', 'givenName', 'familyName', 'role']);
}

function hasTexts(item: unknown, names: readonly string[]): item is Fields {
  return isFields(item) && names.every((name) => isText(item[name]));
}

function isCalendar(body: unknown): body is SchoolCalendar {
  return (
    hasTexts(body, ['yearTitle']) &&
    isArrayOf(body['terms'], isSpan) &&
    isArrayOf(body['taughtWeekdays'], isWeekday) &&
    isArrayOf(body['closures'], isSpan)
  );
}

function isSpan(item: unknown): item is Term & Fields {
  return hasTexts(item, ['title', 'from', 'until']) && isDay(item['from']) && isDay(item['until']);
}

function isDay(value: unknown): boolean {
  return isText(value) && parseDay(value) !== undefined;
}

function isWeekday(value: unknown): value is Weekday {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 7;
}
