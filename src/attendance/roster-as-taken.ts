import type {ClassKey, PupilKey} from '../kernel/ids.js';
import {daysBetween, type SchoolDay} from '../kernel/school-day.js';
import type {Enrolment, Pupil, Roster, SchoolClass} from '../roster/roster.js';
import {sessionOf, type AttendanceState, type ClassRegisters} from './attendance-view.js';

interface Span {
  /** Both included. */
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}

/**
 * Who was in which class of a year that is over, as its registers say it: today's lists have moved on. A pupil was in a class
 * from the first day on which a register names them until the last, or until the end of the year where that is hardly later. Names are
 * today's; who has left has none.
 *
 * @param today today's roster: its order is kept, pupils who have left follow by key
 */
export function rosterAsTaken(today: Roster, {classes}: AttendanceState, span: Span): Roster {
  const named = new Map<PupilKey, Named[]>();
  for (const classKey of [...classes.keys()].sort()) {
    const held = classes.get(classKey);
    for (const [pupil, own] of held ? namedIn(held, span) : [])
      named.set(pupil, [...(named.get(pupil) ?? []), {classKey, ...own}]);
  }
  const enrolments = enrolmentsOf(named);
  const pupils = [...enrolments.keys()].sort();
  const known = new Map(today.pupils.map((pupil) => [pupil.key, pupil]));
  const order = [...today.pupils.map(({key}) => key), ...pupils.filter((key) => !known.has(key))];
  return {
    ...today,
    classes: classesOf(today, [...classes.keys()].sort()),
    pupils: order.flatMap((key) => {
      const own = enrolments.get(key);
      return own ? [{...(known.get(key) ?? nameless(key)), enrolments: own}] : [];
    }),
  };
}

interface Named extends Span {
  readonly classKey: ClassKey;
}

/** Calendar days before the school's last register of a year: whoever was named since was still there. */
const stillThere = 14;

function nameless(key: PupilKey): Pupil {
  return {key, sourcedId: '', givenName: '', familyName: '', enrolments: []};
}

function classesOf({classes}: Roster, keys: readonly ClassKey[]): readonly SchoolClass[] {
  const gone = keys.filter((key) => !classes.some((known) => known.key === key));
  return [...classes, ...gone.map((key) => ({key, sourcedId: '', title: '', year: '', teachers: []}))];
}

/** @returns the first and the last day on which each pupil has a line */
function namedIn({pupils, heads}: ClassRegisters, {from, until}: Span): ReadonlyMap<PupilKey, Span> {
  const found = new Map<PupilKey, Span>();
  for (const [key, registers] of heads) {
    const {day} = sessionOf(key);
    if (day < from || until < day) continue;
    for (const {marks} of registers)
      for (let at = 0; at < marks.length; at += 1) {
        const pupil = marks.charCodeAt(at) > 0 ? pupils.list[at] : undefined;
        if (pupil !== undefined) found.set(pupil, widened(found.get(pupil), day));
      }
  }
  return found;
}

function widened(known: Span | undefined, day: SchoolDay): Span {
  if (!known) return {from: day, until: day};
  if (known.from <= day && day <= known.until) return known;
  return day < known.from ? {from: day, until: known.until} : {from: known.from, until: day};
}

/** The class that somebody was in last comes first: that is where they are counted. */
function enrolmentsOf(
  named: ReadonlyMap<PupilKey, readonly Named[]>,
): ReadonlyMap<PupilKey, readonly Enrolment[]> {
  const all = [...named.values()].flat();
  const last = all.reduce<SchoolDay | ''>((latest, {until}) => (until > latest ? until : latest), '');
  const isThere = (until: SchoolDay): boolean => last === '' || daysBetween(until, last) <= stillThere;
  return new Map(
    [...named].map(([pupil, own]) => {
      const order = [...own].sort((a, b) => (a.until === b.until ? 0 : a.until > b.until ? -1 : 1));
      return [
        pupil,
        order.map(({classKey, from, until}) => ({classKey, from, ...(!isThere(until) && {until})})),
      ];
    }),
  );
}
