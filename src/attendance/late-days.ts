import type {ClassKey, PupilKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {isEnrolled, type Pupil, type Roster} from '../roster/roster.js';
import {sessionOf, type AttendanceState, type ClassRegisters} from './attendance-view.js';
import {senseAt, type PackedRegister} from './packed-register.js';

interface Span {
  /** Both included. */
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}

/** @returns on how many days each pupil was late at least once; whoever never was is not in it. What is contested counts on neither side. */
export function lateDays(
  {pupils}: Roster,
  {classes}: AttendanceState,
  span: Span,
): ReadonlyMap<PupilKey, number> {
  const known = new Map(pupils.map((pupil) => [pupil.key, pupil]));
  const late = new Map<PupilKey, Set<SchoolDay>>();
  for (const [classKey, held] of classes)
    eachLate(held, span, (key, day) => {
      const pupil = known.get(key);
      if (pupil && isIn(pupil, classKey, day)) late.set(key, (late.get(key) ?? new Set()).add(day));
    });
  return new Map([...late].map(([key, days]) => [key, days.size]));
}

function eachLate(
  {pupils, heads}: ClassRegisters,
  {from, until}: Span,
  visit: (pupil: PupilKey, day: SchoolDay) => void,
): void {
  for (const [key, registers] of heads) {
    const {day} = sessionOf(key);
    if (day < from || until < day) continue;
    for (let at = 0; at < (registers[0]?.marks.length ?? 0); at += 1) {
      const pupil = pupils.list[at];
      if (pupil !== undefined && isLate(registers, at)) visit(pupil, day);
    }
  }
}

function isLate(registers: readonly PackedRegister[], at: number): boolean {
  return registers.every(
    ({marks}) => senseAt(at < marks.length ? marks.charCodeAt(at) : 0)?.status === 'late',
  );
}

function isIn({enrolments}: Pupil, classKey: ClassKey, day: SchoolDay): boolean {
  return enrolments.some((each) => each.classKey === classKey && isEnrolled(each, day));
}
