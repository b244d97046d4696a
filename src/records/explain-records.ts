import {draft, type Draft} from '../kernel/draft.js';
import {refuse, type Decision} from '../kernel/refusal.js';
import {headsOf} from '../journal/heads.js';
import {
  gradeExplained,
  gradeWordSubject,
  kindExplained,
  kindWordSubject,
  type GradeExplained,
} from './record-kinds.js';
import type {RecordsState} from './records-view.js';
import {readGrade, scales} from './scales.js';

/**
 * A person's word on a grade that its scale does not have. It holds for what was imported before too: grades are kept verbatim and read
 * when they are counted.
 */
export function explainGrade(
  {scale, grade, meaning}: GradeExplained,
  state: RecordsState,
): Decision<'scale-has-it' | 'no-grade' | 'bad-place'> {
  if (grade.trim() === '') return refuse('no-grade');
  if (readGrade(scales[scale], grade)) return refuse('scale-has-it');
  if (meaning && !(meaning.place >= 0 && meaning.place <= 1)) return refuse('bad-place');
  const about = gradeWordSubject({scale, grade});
  const body: GradeExplained = {scale, grade: grade.trim(), ...(meaning && {meaning})};
  return [
    draft(
      gradeExplained,
      about,
      body,
      headsOf(state.gradeWords, about).map(({id}) => id),
    ),
  ];
}

/** A person's word on a kind of incident: does it count as one? Praise and notes do not. */
export function explainKind(kind: string, counts: boolean, state: RecordsState): readonly Draft[] {
  const about = kindWordSubject(kind);
  return [
    draft(
      kindExplained,
      about,
      {kind: kind.trim(), counts},
      headsOf(state.kindWords, about).map(({id}) => id),
    ),
  ];
}
