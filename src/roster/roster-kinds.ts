import {defineKind, draft, type Draft} from '../kernel/draft.js';
import {isArrayOf, isFields, isText} from '../kernel/guards.js';
import {subject, type EntryId} from '../kernel/ids.js';
import type {SchoolCalendar} from './calendar.js';
import type {Roster} from './roster.js';

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

function isRoster(body: unknown): body is Roster {
  return (
    isFields(body) &&
    isFields(body['school']) &&
    isArrayOf(body['classes'], isKeyed) &&
    isArrayOf(body['pupils'], isPupil) &&
    Array.isArray(body['staff'])
  );
}

function isKeyed(item: unknown): item is {key: string} {
  return isFields(item) && isText(item['key']);
}

function isPupil(item: unknown): item is {key: string} {
  return isKeyed(item) && Array.isArray((item as Record<string, unknown>)['enrolments']);
}

function isCalendar(body: unknown): body is SchoolCalendar {
  return (
    isFields(body) &&
    isArrayOf(body['terms'], isSpan) &&
    Array.isArray(body['taughtWeekdays']) &&
    isArrayOf(body['closures'], isSpan)
  );
}

function isSpan(item: unknown): item is {from: string; until: string} {
  return isFields(item) && isText(item['from']) && isText(item['until']);
}
