import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import type {EntryId} from '../kernel/ids.js';
import {firstDay, lastDay, type SchoolCalendar} from './calendar.js';
import {classClosed, classReopened} from './closure-kinds.js';
import {calendarSet, calendarSubject, rosterImported} from './roster-kinds.js';

type CalendarEntry = Pick<Entry<string, SchoolCalendar>, 'id' | 'body' | 'replaces'>;

/** Every calendar that was ever set, by entry. Plain data, for snapshots. */
export type CalendarsState = Map<EntryId, CalendarEntry>;

/** The calendars of all years that the school kept here: next year's replaces this year's, and the ledger has both. */
export const calendarsFold: Fold<CalendarsState> = {
  name: 'roster/calendars',
  version: 1,
  ledger: 'school',
  kinds: [calendarSet],
  ignores: [rosterImported, classClosed, classReopened],
  empty: () => new Map(),
  add: (state, entry) => {
    const {id, about, body, replaces} = entry as Entry<string, SchoolCalendar>;
    if (about === calendarSubject) state.set(id, {id, body, ...(replaces && {replaces})});
  },
};

/**
 * One calendar for each school year, the latest year first: the last that was said of that year. Of two that contradict each
 * other the first by id, the same on every device. Calendars without terms are none.
 */
export function calendarsIn(state: CalendarsState): readonly SchoolCalendar[] {
  const mended = new Set([...state.values()].flatMap((entry) => earlierOfSameYear(state, entry)));
  const years: SchoolCalendar[] = [];
  for (const id of [...state.keys()].sort()) {
    const body = state.get(id)?.body;
    if (!body || mended.has(id) || !firstDay(body) || years.some((known) => overlap(known, body))) continue;
    years.push(body);
  }
  return years.sort((a, b) => ((firstDay(a) ?? '') > (firstDay(b) ?? '') ? -1 : 1));
}

/** What an entry replaces, and what that replaced before, as far as it speaks of the same year. */
function earlierOfSameYear(state: CalendarsState, entry: CalendarEntry): readonly EntryId[] {
  const seen = new Set<EntryId>([entry.id]);
  const open = [...(entry.replaces ?? [])];
  const found: EntryId[] = [];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const before = state.get(id);
    if (!before || seen.has(id)) continue;
    seen.add(id);
    open.push(...(before.replaces ?? []));
    if (overlap(before.body, entry.body)) found.push(id);
  }
  return found;
}

function overlap(a: SchoolCalendar, b: SchoolCalendar): boolean {
  const [fromA, untilA, fromB, untilB] = [firstDay(a), lastDay(a), firstDay(b), lastDay(b)];
  if (!fromA || !untilA || !fromB || !untilB) return false;
  return fromA <= untilB && fromB <= untilA;
}
