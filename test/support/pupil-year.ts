import {registerSubject, registerTaken} from '../../src/attendance/register.js';
import type {School} from '../../src/host/school.js';
import {draft} from '../../src/kernel/draft.js';
import {day, weekdayOf, type SchoolDay} from '../../src/kernel/school-day.js';
import {schoolDays} from '../../src/roster/calendar.js';
import {append, careRoster} from './casework.js';
import {registerOf, type Line} from './registers.js';
import {autumnCalendar} from './school.js';

/** The first term of 7b: p1 misses most Tuesdays and a week in October, the others now and then a day. */
export async function firstTerm(school: School): Promise<void> {
  const days = schoolDays(autumnCalendar, day('2026-09-01'), day('2026-10-23'));
  const drafts = days
    .filter((on) => on !== '2026-09-30')
    .map((on, at) => {
      const register = registerOf(on, [lineOfFirst(on, at), ...linesOfOthers(at)]);
      return draft(registerTaken, registerSubject(register), register);
    });
  await append(school, {school: drafts});
}

/** Two people took the register of Friday 20 November again, and disagree about p1. */
export async function twoVersions(school: School): Promise<void> {
  const sides = ['p1:absent/illness', 'p1:late'].map((line) => registerOf('2026-11-20', [line, 'p2', 'p3']));
  await append(school, {
    school: sides.map((register) => draft(registerTaken, registerSubject(register), register)),
  });
}

function lineOfFirst(on: SchoolDay, at: number): Line {
  if (on >= '2026-10-05' && on <= '2026-10-09') return 'p1:absent/illness';
  if (weekdayOf(on) !== 2) return at % 9 === 4 ? 'p1:late' : 'p1';
  return at % 4 === 0 ? 'p1' : 'p1:absent/unexcused';
}

function linesOfOthers(at: number): readonly Line[] {
  return careRoster.pupils
    .filter(({key, enrolments}) => key !== 'p1' && enrolments[0]?.classKey === '7b')
    .map(({key}, place) => ((at + place * 7) % 19 === 0 ? `${key}:absent/excused` : key));
}
