import {canonicalJson} from '../journal/canonical-json.js';
import {headsOf} from '../journal/heads.js';
import {draft, type Draft, type EntryKind} from '../kernel/draft.js';
import type {ClassKey, PupilKey, StaffId, SubjectKey} from '../kernel/ids.js';
import {calendarSet, calendarSubject, rosterImported, rosterSubject} from '../roster/roster-kinds.js';
import {rosterFold, rosterIn, type RosterState} from '../roster/roster-view.js';
import type {Roster} from '../roster/roster.js';
import type {Host} from './host.js';
import type {School} from './school.js';

/** Why the host's lists were not taken: what lies on this device stays. */
export type ListsRefusal = 'not-understood' | 'nobody-known';

/**
 * Takes class lists and calendar from the host where they say something new. Whoever is known by the host's id keeps the
 * key that registers and cases lie under. A roster in which no child is known is not taken over one that has children: the
 * host changed its ids, and a person has to say who is who (`<pana-import>`).
 *
 * @throws whatever the host's functions throw; nothing is written then
 */
export async function takeHostLists(
  {journal}: Pick<School, 'journal'>,
  host: Pick<Host, 'roster' | 'calendar'>,
): Promise<ListsRefusal | undefined> {
  const [roster, calendar] = await Promise.all([host.roster?.(), host.calendar?.()]);
  const state = await journal.read(rosterFold);
  const known = rosterIn(state);
  if (roster && !rosterImported.is(roster)) return 'not-understood';
  if (calendar && !calendarSet.is(calendar)) return 'not-understood';
  const kept = roster && (known ? withKeysOf(roster, known) : roster);
  if (kept && known && known.pupils.length > 0 && !sharesPupils(kept, known)) return 'nobody-known';
  const school = [
    ...news(state, rosterImported, rosterSubject, kept),
    ...news(state, calendarSet, calendarSubject, calendar),
  ];
  if (school.length > 0) await journal.append({school});
  return undefined;
}

/** Nothing where all that is known says the same. */
function news<Body>(
  state: RosterState,
  kind: EntryKind<string, Body>,
  about: SubjectKey,
  body: Body | undefined,
): readonly Draft[] {
  if (body === undefined) return [];
  const heads = headsOf(state, about);
  const text = canonicalJson(body);
  if (heads.length > 0 && heads.every((head) => canonicalJson(head.body) === text)) return [];
  return [
    draft(
      kind,
      about,
      body,
      heads.map(({id}) => id),
    ),
  ];
}

function sharesPupils({pupils}: Roster, known: Roster): boolean {
  const keys = new Set(known.pupils.map(({key}) => key));
  return pupils.some(({key}) => keys.has(key));
}

/** The host's ids name the same people and classes as before. */
function withKeysOf(roster: Roster, known: Roster): Roster {
  const classes = keysOf(roster.classes, known.classes, ({key}) => key);
  const pupils = keysOf(roster.pupils, known.pupils, ({key}) => key);
  const staff = keysOf(roster.staff, known.staff, ({id}) => id);
  return {
    ...roster,
    classes: roster.classes.map((one) => ({
      ...one,
      key: classes(one.key) as ClassKey,
      teachers: one.teachers.map((teacher) => staff(teacher) as StaffId),
    })),
    pupils: roster.pupils.map((one) => ({
      ...one,
      key: pupils(one.key) as PupilKey,
      enrolments: one.enrolments.map((enrolment) => ({
        ...enrolment,
        classKey: classes(enrolment.classKey) as ClassKey,
      })),
    })),
    staff: roster.staff.map((one) => ({...one, id: staff(one.id) as StaffId})),
  };
}

/** @returns the key that is known for what the host's key names; its own where the host's id is new */
function keysOf<Item extends {readonly sourcedId: string}>(
  given: readonly Item[],
  known: readonly Item[],
  keyOf: (item: Item) => string,
): (key: string) => string {
  const bySource = new Map(known.map((item) => [item.sourcedId, keyOf(item)]));
  const kept = new Map(given.map((item) => [keyOf(item), bySource.get(item.sourcedId) ?? keyOf(item)]));
  return (key) => kept.get(key) ?? key;
}
