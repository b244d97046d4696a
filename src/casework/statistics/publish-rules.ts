import {leastPublished, mergedTable} from '../../disclosure/merged-table.js';
import {draft} from '../../kernel/draft.js';
import type {PupilKey} from '../../kernel/ids.js';
import {isRefusal, refuse, type Decision, type Refusal} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {SchoolCalendar} from '../../roster/calendar.js';
import {
  publishedSubject,
  statisticsPublished,
  type Published,
  type PublishedTable,
  type PublishedTerm,
} from './published-kinds.js';
import {categories, tableNames, type CaseAnswers, type TableName} from './tables.js';

/** One child's case, in the term in which it was opened. */
export interface CountedCase {
  readonly pupil: PupilKey;
  readonly openedOn: SchoolDay;
  readonly answers: CaseAnswers;
}

export type PublishRefusal = 'nothing-over' | 'too-few';

/** Terms of all years that are over, the earliest first; two calendars of one year give each term once. */
export function termsOver(calendars: readonly SchoolCalendar[], today: SchoolDay): readonly PublishedTerm[] {
  const terms = calendars.flatMap(({yearTitle, terms: own}) =>
    own.map(({title, from, until}) => ({title: `${yearTitle} · ${title}`, from, until})),
  );
  return terms.filter(({until}) => until < today).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * What may be handed out now. A term that an earlier set tells of is never told of again: between the two a few children would
 * have moved on, and the difference would be those few. A child is counted once, by their first case.
 */
export function prepare(
  cases: readonly CountedCase[],
  calendars: readonly SchoolCalendar[],
  {today, before}: {readonly today: SchoolDay; readonly before: readonly Published[]},
): Published | Refusal<PublishRefusal> {
  const over = termsOver(calendars, today);
  const told = before.flatMap((one) => one.terms);
  const fresh = over.filter((term) => !told.some((known) => overlap(known, term)));
  if (fresh.length === 0) return refuse('nothing-over');
  const children = firstCases(cases);
  const terms = fresh.filter((term) => children.some((one) => isIn(one, term)));
  const tables = tableNames.map((table) => tableOf(table, children, terms));
  if (tables.every(({cells}) => cells.length === 0)) return refuse('too-few');
  const leftOut = over.filter((term) => !terms.includes(term));
  return {day: today, k: leastPublished, terms, tables, leftOut};
}

function overlap(a: PublishedTerm, b: PublishedTerm): boolean {
  return a.from <= b.until && b.from <= a.until;
}

function isIn({openedOn}: CountedCase, {from, until}: PublishedTerm): boolean {
  return from <= openedOn && openedOn <= until;
}

function firstCases(cases: readonly CountedCase[]): readonly CountedCase[] {
  const first = new Map<PupilKey, CountedCase>();
  for (const one of cases) {
    const known = first.get(one.pupil);
    if (!known || one.openedOn < known.openedOn) first.set(one.pupil, one);
  }
  return [...first.values()];
}

function tableOf(
  table: TableName,
  children: readonly CountedCase[],
  terms: readonly PublishedTerm[],
): PublishedTable {
  const columns: readonly string[] = categories[table];
  const counts = terms.map((term) => {
    const own = children.filter((one) => isIn(one, term)).map(({answers}) => answers[table]);
    return columns.map((column) => own.filter((answer) => answer === column).length);
  });
  const cells = mergedTable({rows: terms.map((_, at) => String(at)), columns, counts});
  return {
    table,
    cells: cells.map(({rows, columns: held, people}) => ({
      terms: rows.map(Number),
      categories: held,
      children: people,
    })),
  };
}

/** Writes down that it was handed out, word for word. */
export function publish(set: Published | Refusal<PublishRefusal>): Decision<PublishRefusal> {
  if (isRefusal(set)) return set;
  return [draft(statisticsPublished, publishedSubject(set), set)];
}
