import {draft} from '../kernel/draft.js';
import type {Decision} from '../kernel/refusal.js';
import {refuse} from '../kernel/refusal.js';
import type {ClassKey, EntryId, PupilKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {isSchoolDay, type SchoolCalendar} from '../roster/calendar.js';
import {pupilsOf, type Roster} from '../roster/roster.js';
import {
  currentRegisters,
  isRegisterContested,
  type AttendanceState,
  type CurrentRegister,
} from './attendance-view.js';
import {longestNote, type Mark, type Slot} from './marks.js';
import {listsOf, marksOf, registerSubject, registerTaken, sameMarks, type Register} from './register.js';

export interface TakeRegister {
  readonly classKey: ClassKey;
  readonly day: SchoolDay;
  readonly slot: Slot;
  /** Whoever is not in here has no mark; at most one a pupil. */
  readonly marks: readonly Mark[];
  /** The current registers that the person saw; none where it was not taken before. */
  readonly basedOn: readonly EntryId[];
}

/**
 * - `no-pupils`: nobody is in the class on that day
 * - `not-in-class`: a mark of somebody who is neither in the class on that day nor in what is corrected
 * - `note-too-long`: a note of more than `longestNote` signs
 * - `stale`: another register was saved since the person looked; they must look again
 */
export type TakeRegisterRefusal =
  | 'unknown-class'
  | 'no-pupils'
  | 'future-day'
  | 'not-a-school-day'
  | 'not-in-class'
  | 'note-too-long'
  | 'stale'
  | 'nothing-changed';

/**
 * Takes a register, corrects one, or ends a conflict of several: one entry that replaces all current ones. Marks of
 * pupils whom the roster no longer knows are carried over, since nobody on the screen could have meant to clear them.
 */
export function takeRegister(
  command: TakeRegister,
  state: AttendanceState,
  roster: Roster,
  calendar: SchoolCalendar,
  today: SchoolDay,
): Decision<TakeRegisterRefusal> {
  const current = currentRegisters(state, registerSubject(command));
  const refused = refusalOf(command, current, roster, calendar, today);
  if (refused) return refuse(refused);
  const {classKey, day, slot} = command;
  const marks = [...command.marks, ...carriedOver(current, roster)];
  const register: Register = {classKey, day, slot, source: 'staff', ...listsOf(marks)};
  if (saysTheSame(register, current)) return refuse('nothing-changed');
  const replaces = current.map(({id}) => id);
  return [draft(registerTaken, registerSubject(register), register, replaces)];
}

/** The pupils whom a register of that day may mark: those in the class, and those in what is corrected. */
export function pupilsToMark(
  roster: Roster,
  {classKey, day}: Pick<TakeRegister, 'classKey' | 'day'>,
  current: readonly CurrentRegister[],
): Roster['pupils'] {
  const marked = markedIn(current);
  const enrolled = new Set(pupilsOf(roster, classKey, day));
  return roster.pupils.filter((pupil) => enrolled.has(pupil) || marked.has(pupil.key));
}

function refusalOf(
  command: TakeRegister,
  current: readonly CurrentRegister[],
  roster: Roster,
  calendar: SchoolCalendar,
  today: SchoolDay,
): TakeRegisterRefusal | undefined {
  if (!roster.classes.some(({key}) => key === command.classKey)) return 'unknown-class';
  if (command.day > today) return 'future-day';
  if (!isSchoolDay(calendar, command.day)) return 'not-a-school-day';
  const pupils = new Set(pupilsToMark(roster, command, current).map(({key}) => key));
  if (pupils.size === 0) return 'no-pupils';
  if (command.marks.some(({pupil}) => !pupils.has(pupil))) return 'not-in-class';
  if (command.marks.some(({note = ''}) => Array.from(note).length > longestNote)) return 'note-too-long';
  return isStale(command, current) ? 'stale' : undefined;
}

function isStale({basedOn}: TakeRegister, current: readonly CurrentRegister[]): boolean {
  return basedOn.length !== current.length || current.some(({id}) => !basedOn.includes(id));
}

function saysTheSame(register: Register, current: readonly CurrentRegister[]): boolean {
  const [first] = current;
  const isSaid = first ? sameMarks(marksOf(register), marksOf(first.body)) : isEmpty(register);
  return isSaid && !isRegisterContested(current);
}

function isEmpty({present, marks}: Register): boolean {
  return present.length === 0 && marks.length === 0;
}

function carriedOver(current: readonly CurrentRegister[], roster: Roster): readonly Mark[] {
  const known = new Set(roster.pupils.map(({key}) => key));
  return [...markedIn(current).values()].filter(({pupil}) => !known.has(pupil));
}

/** Where registers disagree, the first by id: the same on every device. */
function markedIn(current: readonly CurrentRegister[]): ReadonlyMap<PupilKey, Mark> {
  return new Map([...current].reverse().flatMap(({body}) => [...marksOf(body)]));
}
