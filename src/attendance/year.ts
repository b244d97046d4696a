import type {PupilKey} from '../kernel/ids.js';
import {addDays, type SchoolDay} from '../kernel/school-day.js';
import {firstDay, isSchoolDay, lastDay, type SchoolCalendar} from '../roster/calendar.js';
import {neverClosed, type ClosedOn} from '../roster/closed-on.js';
import {isEnrolled, type Pupil, type Roster} from '../roster/roster.js';
import {sessionOf, type AttendanceState} from './attendance-view.js';
import {compareSlots, isAbsent, isPossible, isUnexcused, sameSense, type Mark, type Slot} from './marks.js';
import {unpackMarkOf} from './packed-register.js';

/**
 * `partly`: late, left early, or only some sessions missed. `unknown`: not taken, no mark, an unexplained code, or
 * registers that disagree. `no-school`: nobody is taught, or this pupil is not expected.
 */
export type YearKind = 'present' | 'partly' | 'excused' | 'unexcused' | 'unknown' | 'no-school' | 'ahead';

/** What the register of one slot says; `contested` where current ones disagree. */
export interface SlotDetail {
  readonly slot: Slot;
  readonly mark: Mark | 'contested';
}

export interface YearDay {
  readonly day: SchoolDay;
  readonly kind: YearKind;
  readonly detail: readonly SlotDetail[];
  /** Why none of the pupil's classes is taught on this day. A register that was taken all the same counts. */
  readonly closed?: string;
}

/** One pupil's year: every day from the first of the first term to the last of the last one. */
export interface Year {
  readonly title: string;
  readonly days: readonly YearDay[];
}

/**
 * @param pupil `undefined` days of nobody: a pupil whom the roster does not know has an empty year
 * @param today later days are `ahead`; without it they are `unknown`
 */
export function yearOf(
  pupil: PupilKey,
  state: AttendanceState,
  roster: Roster,
  calendar: SchoolCalendar,
  today?: SchoolDay,
  closed: ClosedOn = neverClosed,
): Year {
  const known = roster.pupils.find(({key}) => key === pupil);
  const [first, last] = [firstDay(calendar), lastDay(calendar)];
  if (!known || !first || !last) return {title: calendar.yearTitle, days: []};
  const details = detailsOf(known, state, first, last);
  const days: YearDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const isExpected = isSchoolDay(calendar, day) && isPupilOn(known, day);
    const detail = isExpected ? (details.get(day) ?? []) : [];
    const reason = isExpected ? closedFor(known, day, closed) : undefined;
    const isTaught = isExpected && (reason === undefined || detail.length > 0);
    const kind = !isTaught ? 'no-school' : today && day > today ? 'ahead' : kindOf(detail);
    days.push({day, kind, detail, ...(reason !== undefined && {closed: reason})});
  }
  return {title: calendar.yearTitle, days};
}

/** The same rule as `buildSeries` has for its days: what is not possible counts on neither side. */
function kindOf(detail: readonly SlotDetail[]): YearKind {
  const marks = agreedIn(detail);
  if (marks.length > 0 && marks.length === detail.length && marks.every(isNotExpected)) return 'no-school';
  const possible = marks.filter(isPossible);
  if (possible.length === 0) return 'unknown';
  if (possible.every(isUnexcused)) return 'unexcused';
  if (possible.every(isAbsent)) return 'excused';
  return possible.every(isWhole) ? 'present' : 'partly';
}

/** A slot whose registers disagree counts on neither side, also where two classes of one pupil say different things. */
function agreedIn(detail: readonly SlotDetail[]): readonly Mark[] {
  const disputed = detail.filter(({slot, mark}) =>
    detail.some((other) => other.slot === slot && contradict(mark, other.mark)),
  );
  const slots = new Set(disputed.map(({slot}) => slot));
  return detail.flatMap(({slot, mark}) => (mark === 'contested' || slots.has(slot) ? [] : [mark]));
}

function contradict(one: SlotDetail['mark'], other: SlotDetail['mark']): boolean {
  if (one === 'contested' || other === 'contested') return true;
  return isPossible(one) && isPossible(other) && isAbsent(one) !== isAbsent(other);
}

function isNotExpected({status}: Mark): boolean {
  return status === 'not-expected';
}

function isWhole({status}: Mark): boolean {
  return status === 'present' || status === 'elsewhere';
}

function isPupilOn({enrolments}: Pupil, day: SchoolDay): boolean {
  return enrolments.some((enrolment) => isEnrolled(enrolment, day));
}

/** A pupil of two classes is taught while one of them is. */
function closedFor({enrolments}: Pupil, day: SchoolDay, closed: ClosedOn): string | undefined {
  const reasons = enrolments
    .filter((enrolment) => isEnrolled(enrolment, day))
    .map(({classKey}) => closed(classKey, day));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

function detailsOf(
  {key, enrolments}: Pupil,
  {classes}: AttendanceState,
  first: SchoolDay,
  last: SchoolDay,
): ReadonlyMap<SchoolDay, readonly SlotDetail[]> {
  const found = new Map<SchoolDay, SlotDetail[]>();
  for (const classKey of new Set(enrolments.map((enrolment) => enrolment.classKey))) {
    const held = classes.get(classKey);
    for (const [session, heads] of held?.heads ?? []) {
      const {day, slot} = sessionOf(session);
      const isHere = enrolments.some((one) => one.classKey === classKey && isEnrolled(one, day));
      if (!held || !isHere || day < first || day > last) continue;
      const mark = agreed(heads.map((head) => unpackMarkOf(held, head, key)));
      if (mark) found.set(day, sorted([...(found.get(day) ?? []), {slot, mark}]));
    }
  }
  return found;
}

function agreed(marks: readonly (Mark | undefined)[]): Mark | 'contested' | undefined {
  const [first] = marks;
  return marks.every((mark) => sameSense(mark, first)) ? first : 'contested';
}

function sorted(details: SlotDetail[]): SlotDetail[] {
  return details.sort((a, b) => compareSlots(a.slot, b.slot));
}
