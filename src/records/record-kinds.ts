import {defineKind} from '../kernel/draft.js';
import {isArrayOf, isFields, isNumber, isOneOf, isOptionalText, isText} from '../kernel/guards.js';
import {subject, type PupilKey, type SubjectKey} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import type {Places} from '../roster/import/guess-columns.js';
import {plainText} from '../roster/import/matches.js';
import {gradeFieldNames, incidentFieldNames, type RecordField, type RecordsKind} from './field-names.js';
import {plainGrade, scaleNames, type GradeMeaning, type ScaleName} from './scales.js';

/**
 * Grades of some pupils in one subject, of one term. Who is not in it has none here. Lists are parted by the beginning of pupils'
 * keys and not by class: pupils change classes, and a grade that is corrected later must meet the one before.
 */
export interface GradeList {
  /** `partOf` each of its pupils. */
  readonly part: string;
  /** As the source writes it. */
  readonly schoolSubject: string;
  /** Name of the term. */
  readonly term: string;
  /** The last day of the term. */
  readonly day: SchoolDay;
  readonly scale: ScaleName;
  readonly importId: string;
  /** Verbatim. */
  readonly grades: readonly PupilGrade[];
}

export interface PupilGrade {
  readonly pupil: PupilKey;
  readonly grade: string;
  /** The import that brought it, where that is an earlier one than the list's: it goes with that one. */
  readonly importId?: string;
}

/** Something about a pupil's behaviour that somebody wrote down elsewhere. Whether it counts, its kind says. */
export interface Incident {
  readonly pupil: PupilKey;
  readonly day: SchoolDay;
  /** Verbatim; what it means, the school says once. */
  readonly kind: string;
  readonly place: string;
  readonly importId: string;
  /** 1, 2 … of those of one pupil, day and kind in a file. */
  readonly nth: number;
}

/** A person said what a grade outside its scale means; without a meaning it is none (`н/а`, exempt). */
export interface GradeExplained {
  readonly scale: ScaleName;
  readonly grade: string;
  readonly meaning?: GradeMeaning;
}

/** A person said whether a kind of incident counts: praise and notes do not. */
export interface KindExplained {
  readonly kind: string;
  readonly counts: boolean;
}

export interface RecordsImported {
  readonly importId: string;
  readonly file: string;
  readonly what: 'grades' | 'incidents';
  /** Grades or incidents written. */
  readonly count: number;
}

/** A person said what a table holds and which of its columns is what. */
export interface RecordColumnsNamed {
  /** All of them, in their order, as the file writes them; no line of the file. */
  readonly headings: readonly string[];
  readonly holds: RecordsKind;
  /** By field, the number of its column from 0. */
  readonly places: Places<RecordField>;
}

export const recordColumnsNamed = defineKind('records/columns-named', isColumnsNamed);
export const gradesRecorded = defineKind('records/grades-recorded', isGradeList);
export const gradesTakenBack = defineKind('records/grades-taken-back', isListPlace);
export const incidentRecorded = defineKind('records/incident-recorded', isIncident);
export const incidentTakenBack = defineKind('records/incident-taken-back', isIncidentPlace);
export const gradeExplained = defineKind('records/grade-explained', isGradeExplained);
export const kindExplained = defineKind('records/kind-explained', isKindExplained);
export const recordsImported = defineKind('records/file-imported', isImported);
export const recordsTakenBack = defineKind('records/import-taken-back', isTakenBack);

export type GradeListPlace = Pick<GradeList, 'part' | 'schoolSubject' | 'day'>;
export type IncidentPlace = Pick<Incident, 'pupil' | 'day' | 'kind' | 'nth'>;

/** Some thirty parts of a school: its keys are drawn by chance. */
export function partOf(pupil: PupilKey): string {
  return pupil.slice(0, 1);
}

export function gradesSubject({part, schoolSubject, day}: GradeListPlace): SubjectKey {
  return subject('grades', part, plainText(schoolSubject), day);
}

export function incidentSubject({pupil, day, kind, nth}: IncidentPlace): SubjectKey {
  return subject('incident', pupil, day, plainText(kind), String(nth));
}

export function gradeWordSubject({scale, grade}: Pick<GradeExplained, 'scale' | 'grade'>): SubjectKey {
  return subject('grade-word', scale, plainGrade(grade));
}

export function kindWordSubject(kind: string): SubjectKey {
  return subject('incident-kind', plainText(kind));
}

/** Spelled out rather than hashed: headings are few and hold nothing of any pupil. */
export function recordHeadingsSubject(headings: readonly string[]): SubjectKey {
  return subject('records-columns', ...headings);
}

export function recordsImportSubject(importId: string): SubjectKey {
  return subject('records-import', importId);
}

function isColumnsNamed(body: unknown): body is RecordColumnsNamed {
  if (!isFields(body) || !isArrayOf(body['headings'], isText) || !isFields(body['places'])) return false;
  const {headings, holds, places} = body;
  const fields: readonly string[] = holds === 'grades' ? gradeFieldNames : incidentFieldNames;
  return (
    isOneOf(holds as string, ['grades', 'incidents']) &&
    Object.entries(places).every(
      ([field, place]) => fields.includes(field) && isCount(place) && place < headings.length,
    )
  );
}

function isGradeList(body: unknown): body is GradeList {
  return (
    isListPlace(body) &&
    isText(body['term']) &&
    isOneOf(body['scale'] as string, scaleNames) &&
    isText(body['importId']) &&
    isArrayOf(body['grades'], isPupilGrade)
  );
}

function isPupilGrade(item: unknown): item is PupilGrade {
  return isFields(item) && isText(item['pupil']) && isText(item['grade']) && isOptionalText(item['importId']);
}

function isListPlace(body: unknown): body is GradeListPlace & Readonly<Record<string, unknown>> {
  return isFields(body) && isText(body['part']) && isText(body['schoolSubject']) && isDay(body['day']);
}

function isIncident(body: unknown): body is Incident {
  return isIncidentPlace(body) && isText(body['place']) && isText(body['importId']);
}

function isIncidentPlace(body: unknown): body is IncidentPlace & Readonly<Record<string, unknown>> {
  return (
    isFields(body) &&
    isText(body['pupil']) &&
    isDay(body['day']) &&
    isText(body['kind']) &&
    isCount(body['nth'])
  );
}

function isGradeExplained(body: unknown): body is GradeExplained {
  if (!isFields(body) || !isOneOf(body['scale'] as string, scaleNames) || !isText(body['grade']))
    return false;
  const {meaning} = body;
  if (meaning === undefined) return true;
  const isPlace =
    isFields(meaning) && isNumber(meaning['place']) && meaning['place'] >= 0 && meaning['place'] <= 1;
  return isPlace && typeof meaning['passes'] === 'boolean';
}

function isKindExplained(body: unknown): body is KindExplained {
  return isFields(body) && isText(body['kind']) && typeof body['counts'] === 'boolean';
}

function isImported(body: unknown): body is RecordsImported {
  return (
    isFields(body) &&
    isText(body['importId']) &&
    isText(body['file']) &&
    isOneOf(body['what'] as string, ['grades', 'incidents']) &&
    isCount(body['count'])
  );
}

function isTakenBack(body: unknown): body is {readonly importId: string; readonly count: number} {
  return isFields(body) && isText(body['importId']) && isCount(body['count']);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isDay(value: unknown): value is SchoolDay {
  return isText(value) && parseDay(value) !== undefined;
}
