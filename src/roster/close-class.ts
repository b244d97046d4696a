import {draft, type Draft} from '../kernel/draft.js';
import type {ClassKey, EntryId} from '../kernel/ids.js';
import {plainText} from '../kernel/plain-text.js';
import {isRefusal, refuse, type Decision} from '../kernel/refusal.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import {firstDay, lastDay, schoolDays, type SchoolCalendar} from './calendar.js';
import {
  classClosed,
  classReopened,
  closureSubject,
  longestReason,
  type ClassClosure,
  type ClassReopened,
} from './closure-kinds.js';
import {closureHeads, closuresOf, type ClosuresState} from './closures-view.js';
import type {Roster} from './roster.js';

/** As typed. `from` names the closure: the same first day again corrects it. */
export interface CloseClass extends Omit<ClassClosure, 'from' | 'until'> {
  readonly from: string;
  readonly until: string;
  /** What was current of this closure when the person looked; none for a new one. */
  readonly basedOn: readonly EntryId[];
}

/**
 * - `outside-year`: before the first day of the school's terms, or after the last
 * - `no-school-day`: nobody is taught on any of these days anyway
 * - `overlaps`: another closure of this class has some of these days; its first day is in `detail`
 * - `stale`: somebody else wrote of this closure since; look again
 */
export type CloseClassRefusal =
  | 'unknown-class'
  | 'no-first-day'
  | 'no-last-day'
  | 'ends-before-it-begins'
  | 'outside-year'
  | 'no-school-day'
  | 'no-reason'
  | 'reason-too-long'
  | 'overlaps'
  | 'stale'
  | 'nothing-changed';

/** Notes days on which a class is not taught, corrects such a note, or ends a conflict of several. */
export function closeClass(
  command: CloseClass,
  state: ClosuresState,
  roster: Roster,
  calendar: SchoolCalendar,
): Decision<CloseClassRefusal> {
  const {classKey} = command;
  if (!roster.classes.some(({key}) => key === classKey)) return refuse('unknown-class');
  const [from, until] = [parseDay(command.from), parseDay(command.until)];
  if (!from) return refuse('no-first-day');
  if (!until) return refuse('no-last-day');
  const reason = plainText(command.reason).replaceAll('\n', ' ');
  const closure: ClassClosure = {classKey, from, until, reason};
  const refused = refusedSpan(closure, calendar) ?? refusedReason(reason);
  if (refused) return refuse(refused);
  const beside = overlapping(state, closure);
  if (beside) return refuse('overlaps', {from: beside});
  return replacing(closure, command.basedOn, state);
}

/**
 * The same days and reason for several classes, as when frost keeps the younger years at home: all of them or none. Classes of
 * which it is noted already stay as they are.
 *
 * @param command of the class whose screen it is written on
 * @returns a refusal names in `detail` which of the others it is about
 */
export function closeClasses(
  command: CloseClass,
  others: readonly ClassKey[],
  state: ClosuresState,
  roster: Roster,
  calendar: SchoolCalendar,
): Decision<CloseClassRefusal> {
  const own = closeClass(command, state, roster, calendar);
  if (isRefusal(own) && own.refused !== 'nothing-changed') return own;
  const drafts: Draft[] = isRefusal(own) ? [] : [...own];
  for (const classKey of others) {
    const decision = closeOther({...command, classKey}, state, roster, calendar);
    if (!isRefusal(decision)) drafts.push(...decision);
    else if (decision.refused !== 'nothing-changed')
      return refuse(decision.refused, {...decision.detail, classKey});
  }
  return drafts.length > 0 ? drafts : refuse('nothing-changed');
}

/** Nobody has looked at that class: another note that begins there on the same day is in the way, as any other. */
function closeOther(
  command: CloseClass,
  state: ClosuresState,
  roster: Roster,
  calendar: SchoolCalendar,
): Decision<CloseClassRefusal> {
  const from = parseDay(command.from);
  if (!from) return refuse('no-first-day');
  const heads = closureHeads(state, {classKey: command.classKey, from});
  const decision = closeClass({...command, basedOn: heads.map(({id}) => id)}, state, roster, calendar);
  const isInTheWay = heads.some(({kind}) => kind === classClosed.name);
  return isInTheWay && !isRefusal(decision) ? refuse('overlaps', {from}) : decision;
}

/** Takes a closure back: the class was taught on those days, or will be. */
export function reopenClass(
  {classKey, from, basedOn}: ClassReopened & {readonly basedOn: readonly EntryId[]},
  state: ClosuresState,
): Decision<'stale' | 'nothing-changed'> {
  const heads = closureHeads(state, {classKey, from});
  if (!isSame(heads, basedOn)) return refuse('stale');
  if (heads.every(({kind}) => kind === classReopened.name)) return refuse('nothing-changed');
  return [draft(classReopened, closureSubject({classKey, from}), {classKey, from}, basedOn)];
}

function refusedSpan({from, until}: ClassClosure, calendar: SchoolCalendar): CloseClassRefusal | undefined {
  const [first, last] = [firstDay(calendar), lastDay(calendar)];
  if (until < from) return 'ends-before-it-begins';
  if (!first || !last || from < first || until > last) return 'outside-year';
  return schoolDays(calendar, from, until).length === 0 ? 'no-school-day' : undefined;
}

function refusedReason(reason: string): CloseClassRefusal | undefined {
  if (!reason) return 'no-reason';
  return Array.from(reason).length > longestReason ? 'reason-too-long' : undefined;
}

/** @returns the first day of another closure that shares a day with this one */
function overlapping(state: ClosuresState, {classKey, from, until}: ClassClosure): SchoolDay | undefined {
  const others = closuresOf(state, classKey).flatMap(({versions}) => versions.map(({body}) => body));
  return others.find((other) => other.from !== from && other.from <= until && from <= other.until)?.from;
}

function replacing(
  closure: ClassClosure,
  basedOn: readonly EntryId[],
  state: ClosuresState,
): Decision<'stale' | 'nothing-changed'> {
  const heads = closureHeads(state, closure);
  // One that was taken back is seen nowhere: whoever notes it anew could not have looked at it.
  const isGone = heads.every(({kind}) => kind === classReopened.name);
  if (!isGone && !isSame(heads, basedOn)) return refuse('stale');
  const saysTheSame = ({kind, body}: (typeof heads)[number]): boolean =>
    kind === classClosed.name &&
    (body as ClassClosure).until === closure.until &&
    (body as ClassClosure).reason === closure.reason;
  if (!isGone && heads.every(saysTheSame)) return refuse('nothing-changed');
  return [
    draft(
      classClosed,
      closureSubject(closure),
      closure,
      heads.map(({id}) => id),
    ),
  ];
}

function isSame(heads: readonly {readonly id: EntryId}[], basedOn: readonly EntryId[]): boolean {
  return heads.length === basedOn.length && heads.every(({id}) => basedOn.includes(id));
}
