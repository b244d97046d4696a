import type {Draft} from '../../kernel/draft.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {ClosedOn} from '../../roster/closed-on.js';
import type {Roster} from '../../roster/roster.js';
import {registerTaken} from '../register.js';

/** A day on which a class was noted as closed, and of which a file brings a register. */
export interface ClosedDay {
  readonly className: string;
  readonly day: SchoolDay;
  readonly reason: string;
}

/**
 * Registers count all the same: they say what somebody saw, and a closure is a plan. One of the two is wrong, and who imports
 * is told before it stands on every screen.
 *
 * @param drafts of an import
 * @returns each class and day once, by class and then by day
 */
export function onClosedDays(
  drafts: readonly Draft[],
  roster: Roster,
  closedOn: ClosedOn,
): readonly ClosedDay[] {
  const found = new Map<string, ClosedDay>();
  for (const {kind, body} of drafts) {
    if (kind !== registerTaken.name || !registerTaken.is(body)) continue;
    const {classKey, day} = body;
    const reason = closedOn(classKey, day);
    if (reason === undefined) continue;
    const name = roster.classes.find(({key}) => key === classKey)?.title ?? classKey;
    found.set(`${classKey} ${day}`, {className: name, day, reason});
  }
  return [...found.values()].sort(
    (a, b) => a.className.localeCompare(b.className, undefined, {numeric: true}) || (a.day < b.day ? -1 : 1),
  );
}
