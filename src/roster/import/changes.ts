import type {SchoolCalendar} from '../calendar.js';
import type {Pupil, Roster} from '../roster.js';

/** What an import would change. */
export interface RosterChanges {
  readonly added: readonly Pupil[];
  /** Name, id or class is another. */
  readonly changed: readonly Pupil[];
  /** In the roster now and in the file no more. */
  readonly gone: readonly Pupil[];
  readonly isSame: boolean;
}

export function changesBetween(
  before: {readonly roster?: Roster | undefined; readonly calendar?: SchoolCalendar | undefined},
  after: {readonly roster: Roster; readonly calendar: SchoolCalendar},
): RosterChanges {
  const known = new Map(before.roster?.pupils.map((pupil) => [pupil.key, pupil]));
  const next = new Set(after.roster.pupils.map(({key}) => key));
  return {
    added: after.roster.pupils.filter(({key}) => !known.has(key)),
    changed: after.roster.pupils.filter((pupil) => {
      const was = known.get(pupil.key);
      return was !== undefined && !isAlike(was, pupil);
    }),
    gone: [...known.values()].filter(({key}) => !next.has(key)),
    isSame: isAlike(before.roster, after.roster) && isAlike(before.calendar, after.calendar),
  };
}

/** Plain data, whatever the order its members were written in. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isAlike(value, right.get(key)))
  );
}
