import type {SchoolDay} from '../kernel/school-day.js';
import {plainText} from '../roster/import/matches.js';
import type {KnownGrade} from './grades-view.js';
import {plainGrade} from './scales.js';

/** Grades of one pupil as a report card has them: a line for each subject, a column for each term. */
export interface GradeTable {
  /** The oldest first. */
  readonly terms: readonly GradeTerm[];
  /** As the source writes them, by name. */
  readonly subjects: readonly SubjectGrades[];
}

export interface GradeTerm {
  readonly title: string;
  /** Its last day, which names it. */
  readonly day: SchoolDay;
}

export interface SubjectGrades {
  readonly schoolSubject: string;
  /** One for each term; none where the pupil has no grade there. */
  readonly cells: readonly (GradeCell | undefined)[];
}

export interface GradeCell {
  /** Verbatim; several where files contradict each other, and then none of them counts. */
  readonly grades: readonly string[];
  /** `contested`: files contradict each other. `unknown`: nobody has said what it means. */
  readonly counts: 'yes' | 'contested' | 'unknown';
  readonly passes?: boolean;
  /** Beside the last term before that has a grade in this subject, on the same scale. */
  readonly change?: GradeChange;
}

export interface GradeChange {
  readonly direction: 'up' | 'down' | 'same';
  /** In the figures of the scale, above 0; none where grades are letters or words. */
  readonly by?: number;
}

/** @param latest at most so many terms, the last ones; what came before them still counts for the first change */
export function gradeTable(grades: readonly KnownGrade[], latest: number): GradeTable {
  const titles = new Map<SchoolDay, string>();
  for (const {day, term} of grades) titles.set(day, titles.get(day) ?? term);
  const days = [...titles.keys()].sort();
  const shown = days.slice(-latest);
  const subjects = [...bySubject(grades).values()].map((own) => ({
    schoolSubject: own[0]?.schoolSubject ?? '',
    cells: shown.map((day) => cellOf(own, day)),
  }));
  return {
    terms: shown.map((day) => ({day, title: titles.get(day) ?? ''})),
    subjects: subjects
      .filter(({cells}) => cells.some((cell) => cell !== undefined))
      .sort((a, b) => (plainText(a.schoolSubject) < plainText(b.schoolSubject) ? -1 : 1)),
  };
}

function bySubject(grades: readonly KnownGrade[]): ReadonlyMap<string, readonly KnownGrade[]> {
  const found = new Map<string, KnownGrade[]>();
  for (const grade of grades) {
    const key = plainText(grade.schoolSubject);
    found.set(key, [...(found.get(key) ?? []), grade]);
  }
  return found;
}

function cellOf(own: readonly KnownGrade[], day: SchoolDay): GradeCell | undefined {
  const here = own.filter((grade) => grade.day === day);
  const [only] = here;
  if (!only) return undefined;
  const grades = here.map(({grade}) => grade);
  if (here.length > 1) return {grades, counts: 'contested'};
  if (!only.meaning) return {grades, counts: 'unknown'};
  const change = changeOf(own, only);
  return {grades, counts: 'yes', passes: only.meaning.passes, ...(change && {change})};
}

function changeOf(own: readonly KnownGrade[], now: KnownGrade): GradeChange | undefined {
  const before = own.filter((other) => other.day < now.day && other.scale === now.scale);
  const days = before.map(({day}) => day).sort();
  const latest = before.filter(({day}) => day === days.at(-1));
  const [last] = latest;
  if (!last?.meaning || !now.meaning || latest.length > 1) return undefined;
  const rise = now.meaning.place - last.meaning.place;
  const by = Math.abs(figure(now.grade) - figure(last.grade));
  const direction = rise === 0 ? 'same' : rise > 0 ? 'up' : 'down';
  return {direction, ...(by > 0 && {by: Math.round(by * 100) / 100})};
}

/** @returns NaN for what is no number: it has a higher and a lower, and no distance that anybody would say */
function figure(grade: string): number {
  const plain = plainGrade(grade);
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}
