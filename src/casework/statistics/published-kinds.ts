import {defineKind} from '../../kernel/draft.js';
import {isArrayOf, isFields, isNumber, isText} from '../../kernel/guards.js';
import {subject, type SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {isDay} from '../case-kind.js';

/** A span of teaching that has ended, or several that were put together. */
export interface PublishedTerm {
  readonly title: string;
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}

export interface PublishedCell {
  /** Places in `terms`; several where terms were put together. */
  readonly terms: readonly number[];
  /** Categories of the table; several where they were put together. */
  readonly categories: readonly string[];
  /** Children; never fewer than `k`. */
  readonly children: number;
}

/** One question about every child. A table that had to be withheld whole has no cells. */
export interface PublishedTable {
  readonly table: string;
  readonly cells: readonly PublishedCell[];
}

/** Counts of cases without names, as they were handed out. They stay as they were. */
export interface Published {
  readonly day: SchoolDay;
  /** The least number of children in any cell. */
  readonly k: number;
  readonly terms: readonly PublishedTerm[];
  readonly tables: readonly PublishedTable[];
  /** Terms that are over and not among them: an earlier set tells of them, or they have too few children. */
  readonly leftOut: readonly PublishedTerm[];
}

export const statisticsPublished = defineKind('impact/statistics-published', isPublished);

/** By the terms that it tells of. */
export function publishedSubject({terms}: Pick<Published, 'terms'>): SubjectKey {
  return subject('impact', 'published', ...terms.map(({from}) => from));
}

function isPublished(body: unknown): body is Published {
  return (
    isFields(body) &&
    isDay(body['day']) &&
    isNumber(body['k']) &&
    isArrayOf(body['terms'], isTerm) &&
    isArrayOf(body['leftOut'], isTerm) &&
    isArrayOf(body['tables'], isTable)
  );
}

function isTerm(value: unknown): value is PublishedTerm {
  return isFields(value) && isText(value['title']) && isDay(value['from']) && isDay(value['until']);
}

function isTable(value: unknown): value is PublishedTable {
  return isFields(value) && isText(value['table']) && isArrayOf(value['cells'], isCell);
}

function isCell(value: unknown): value is PublishedCell {
  return (
    isFields(value) &&
    isArrayOf(value['terms'], isNumber) &&
    isArrayOf(value['categories'], isText) &&
    isNumber(value['children'])
  );
}
