import {dateColumns, guessPlaces, pupilColumns, type Fields} from '../../roster/import/guess-columns.js';
import {
  gradeFieldNames,
  incidentFieldNames,
  type GradeField,
  type IncidentField,
  type RecordField,
  type RecordsKind,
} from '../field-names.js';

export type {GradeField, IncidentField, RecordField, RecordsKind};

const date = [...dateColumns, 'scoredate', 'incidentdate'];

/** A term or a day has to be there too; see `gradeLines`. */
export const gradeFields: Fields<GradeField> = {
  all: gradeFieldNames,
  needed: ['pupil', 'subject', 'grade'],
  synonyms: {
    pupil: pupilColumns,
    subject: ['subject', 'course', 'предмет', 'пән', 'matière'],
    grade: ['grade', 'mark', 'score', 'result', 'оценка', 'балл', 'баға', 'балл', 'note'],
    term: ['term', 'period', 'quarter', 'четверть', 'тоқсан', 'trimestre', 'semestre', 'период', 'semester'],
    date,
  },
};

export const incidentFields: Fields<IncidentField> = {
  all: incidentFieldNames,
  needed: ['pupil', 'date', 'kind'],
  synonyms: {
    pupil: pupilColumns,
    date,
    kind: [
      'kind',
      'type',
      'incident',
      'incidenttype',
      'behaviour',
      'behavior',
      'вид',
      'нарушение',
      'түрі',
      'incident',
      'motif',
    ],
    place: ['place', 'location', 'где', 'место', 'орны', 'орын', 'lieu'],
  },
};

/** @returns what a table with these headings holds; `undefined` where they do not tell */
export function kindOfTable(headings: readonly string[]): RecordsKind | undefined {
  const grades = guessPlaces(gradeFields, headings);
  const incidents = guessPlaces(incidentFields, headings);
  const isGrades = grades.lacking.length === 0;
  const isIncidents = incidents.lacking.length === 0;
  if (isGrades === isIncidents) return undefined;
  return isGrades ? 'grades' : 'incidents';
}
