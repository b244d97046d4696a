import type {School} from '../host/school.js';
import {today} from '../host/school.js';
import {allows, type Session} from '../host/session.js';
import type {LiveView} from '../journal/live-view.js';
import type {JournalErrorKind} from '../journal/journal-error.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {isSchoolDay, type SchoolCalendar} from '../roster/calendar.js';
import type {ClosedOn} from '../roster/closed-on.js';
import {closedOn, type ClosuresState} from '../roster/closures-view.js';
import {calendarIn, rosterIn, type RosterState} from '../roster/roster-view.js';
import type {Pupil, Roster, SchoolClass} from '../roster/roster.js';
import {
  currentRegisters,
  isRegisterContested,
  type AttendanceState,
  type CurrentRegister,
} from './attendance-view.js';
import type {Slot} from './marks.js';
import {registerSubject} from './register.js';
import {pupilsToMark} from './take-register.js';

/** What the register element can show. */
export const registerStates = [
  'loading',
  'not-allowed',
  'no-roster',
  'no-class',
  'empty-class',
  'not-a-school-day',
  'future-day',
  'untaken',
  'taken',
  'conflict',
  'failed',
] as const;

export interface RegisterQuestion {
  readonly school: School | undefined;
  readonly roster: LiveView<RosterState> | undefined;
  readonly registers: LiveView<AttendanceState> | undefined;
  readonly closures: LiveView<ClosuresState> | undefined;
  readonly classId: string | undefined;
  readonly chosen: string | undefined;
  readonly day: SchoolDay;
  readonly slot: Slot;
}

/** A class and day are known; all states from here on show their head. */
export interface ClassScreen {
  readonly roster: Roster;
  readonly calendar: SchoolCalendar;
  readonly classes: readonly SchoolClass[];
  /** Those that are not one's own: teachers stand in for one another. */
  readonly others: readonly SchoolClass[];
  readonly schoolClass: SchoolClass;
  readonly day: SchoolDay;
  readonly slot: Slot;
  /** Of single classes, beside the calendar's closures. */
  readonly closed: ClosedOn;
}

export interface UnmarkableScreen extends ClassScreen {
  readonly state: 'empty-class' | 'not-a-school-day' | 'future-day';
}

export interface MarkingScreen extends ClassScreen {
  readonly state: 'untaken' | 'taken' | 'conflict';
  readonly attendance: AttendanceState;
  readonly pupils: readonly Pupil[];
  readonly current: readonly CurrentRegister[];
}

/** There is no class to speak of. */
export type ClasslessScreen =
  | {readonly state: 'loading' | 'not-allowed' | 'no-roster'}
  | {readonly state: 'no-class'; readonly others: readonly SchoolClass[]}
  | {readonly state: 'failed'; readonly kind: JournalErrorKind};

export type RegisterScreen = ClasslessScreen | UnmarkableScreen | MarkingScreen;

export function registerScreen(question: RegisterQuestion): RegisterScreen {
  const {school, roster, registers, closures} = question;
  if (!school) return {state: 'loading'};
  if (!allows(school.session, 'register.take')) return {state: 'not-allowed'};
  const failed = [roster, registers, closures].find((view) => view?.status === 'failed');
  if (failed) return {state: 'failed', kind: failed.error?.kind ?? 'unknown'};
  if (roster?.status !== 'ready' || registers?.status !== 'ready' || closures?.status !== 'ready')
    return {state: 'loading'};
  return classScreen(
    question,
    school,
    {...rosterParts(roster.state), closed: closedOn(closures.state)},
    registers.state,
  );
}

interface SchoolParts {
  readonly roster: Roster | undefined;
  readonly calendar: SchoolCalendar | undefined;
  readonly closed: ClosedOn;
}

function rosterParts(state: RosterState): Pick<SchoolParts, 'roster' | 'calendar'> {
  return {roster: rosterIn(state), calendar: calendarIn(state)};
}

function classScreen(
  {classId, chosen, day, slot}: RegisterQuestion,
  school: School,
  {roster, calendar, closed}: SchoolParts,
  attendance: AttendanceState,
): RegisterScreen {
  if (!roster || !calendar) return {state: 'no-roster'};
  const classes = classesFor(school.session, roster, classId);
  const others = classId ? [] : roster.classes.filter((one) => !classes.includes(one));
  const schoolClass = [...classes, ...others].find(({key}) => key === chosen) ?? classes[0];
  if (!schoolClass) return {state: 'no-class', others};
  const screen = {roster, calendar, closed, classes, others, schoolClass, day, slot};
  return dayScreen(screen, attendance, today(school));
}

function dayScreen(screen: ClassScreen, attendance: AttendanceState, now: SchoolDay): RegisterScreen {
  const {roster, calendar, schoolClass, day, slot} = screen;
  if (day > now) return {...screen, state: 'future-day'};
  if (!isSchoolDay(calendar, day)) return {...screen, state: 'not-a-school-day'};
  const about = {classKey: schoolClass.key, day, slot};
  const current = currentRegisters(attendance, registerSubject(about));
  const pupils = pupilsToMark(roster, about, current);
  if (pupils.length === 0) return {...screen, state: 'empty-class'};
  return {...screen, state: takenState(current), attendance, pupils, current};
}

function takenState(current: readonly CurrentRegister[]): MarkingScreen['state'] {
  if (current.length === 0) return 'untaken';
  return isRegisterContested(current) ? 'conflict' : 'taken';
}

/** A named class is taken as named, since teachers stand in for one another; else one's own, for the office all. */
function classesFor(session: Session, roster: Roster, classId: string | undefined): readonly SchoolClass[] {
  if (classId) return roster.classes.filter(({key, sourcedId}) => key === classId || sourcedId === classId);
  const own = roster.classes.filter(
    ({key, teachers}) => session.classes.includes(key) || teachers.includes(session.staffId),
  );
  return own.length === 0 && session.roles.includes('office') ? roster.classes : own;
}
