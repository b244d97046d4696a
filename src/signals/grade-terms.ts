import {plainText} from '../roster/import/matches.js';
import type {KnownGrade} from '../records/grades-view.js';
import {scales, stepOf, type GradeMeaning} from '../records/scales.js';

/** A grade whose meaning is known. */
export type CountedGrade = KnownGrade & {readonly meaning: GradeMeaning};

/** Grades that count, term by term, the oldest first. */
export function gradeTerms(grades: readonly KnownGrade[]): readonly (readonly CountedGrade[])[] {
  const counted = grades.filter((grade): grade is CountedGrade => grade.meaning !== undefined);
  const days = [...new Set(counted.map(({day}) => day))].sort();
  return days.map((day) => counted.filter((grade) => grade.day === day));
}

/**
 * How far grades fell, subject by subject. Only subjects with a grade in both terms, on one scale: a new subject is no fall.
 *
 * @param unit of the scale from 0 to 1, or whole grades of each scale
 * @returns above 0 where a grade is lower now
 */
export function fallsOf(
  latest: readonly CountedGrade[],
  before: readonly CountedGrade[],
  unit: 'scale' | 'grades',
): readonly number[] {
  return latest.flatMap((grade) => {
    const earlier = before.find((other) => isSameSubject(other, grade));
    if (!earlier) return [];
    const fall = earlier.meaning.place - grade.meaning.place;
    return [unit === 'grades' ? fall / stepOf(scales[grade.scale]) : fall];
  });
}

function isSameSubject(a: KnownGrade, b: KnownGrade): boolean {
  return a.scale === b.scale && plainText(a.schoolSubject) === plainText(b.schoolSubject);
}
