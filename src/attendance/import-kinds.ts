import {defineKind} from '../kernel/draft.js';
import {isArrayOf, isFields, isText} from '../kernel/guards.js';
import {subject, type SubjectKey} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import {attendanceFields, type ColumnPlaces} from './import/fields.js';

/** A file of attendance was imported. Its registers carry the same `importId`. */
export interface FileImported {
  readonly importId: string;
  readonly file: string;
  /** Written, new ones and those that said otherwise before. */
  readonly registers: number;
  readonly firstDay: SchoolDay;
  readonly lastDay: SchoolDay;
}

/** A person took it back. */
export interface ImportTakenBack {
  readonly importId: string;
  /** Registers that went, or say again what they said before. */
  readonly registers: number;
  /** Registers that somebody had changed since, and that stayed. */
  readonly kept: number;
}

/** A person said which column of a file is what. */
export interface ColumnsNamed {
  /** All of them, in their order, as the file writes them. */
  readonly headings: readonly string[];
  readonly places: ColumnPlaces;
}

export const fileImported = defineKind('attendance/file-imported', isFileImported);
export const importTakenBack = defineKind('attendance/import-taken-back', isTakenBack);
export const columnsNamed = defineKind('attendance/columns-named', isColumnsNamed);

export function importSubject(importId: string): SubjectKey {
  return subject('import', importId);
}

/** Spelled out rather than hashed: headings are few and hold nothing of any pupil. */
export function headingsSubject(headings: readonly string[]): SubjectKey {
  return subject('import-columns', ...headings);
}

function isFileImported(body: unknown): body is FileImported {
  return (
    isFields(body) &&
    isText(body['importId']) &&
    isText(body['file']) &&
    isCount(body['registers']) &&
    isDay(body['firstDay']) &&
    isDay(body['lastDay'])
  );
}

function isTakenBack(body: unknown): body is ImportTakenBack {
  return isFields(body) && isText(body['importId']) && isCount(body['registers']) && isCount(body['kept']);
}

function isColumnsNamed(body: unknown): body is ColumnsNamed {
  if (!isFields(body) || !isArrayOf(body['headings'], isText) || !isFields(body['places'])) return false;
  const {length} = body['headings'];
  return Object.entries(body['places']).every(
    ([field, place]) => attendanceFields.some((known) => known === field) && isCount(place) && place < length,
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isDay(value: unknown): value is SchoolDay {
  return isText(value) && parseDay(value) !== undefined;
}
