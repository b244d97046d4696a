import {refuse} from '../../kernel/refusal.js';
import type {ColumnDrop, LineProblem, Row, Table} from '../../roster/import/csv.js';
import {limits} from '../../roster/import/limits.js';
import type {FileRefusal} from '../../roster/import/reading.js';
import type {Recorder} from '../../roster/import/report.js';
import {looksLikeDay, withoutSlashes} from './days.js';

/** Fewer headings that look like days may mean something else. */
const fewestDays = 3;

/** @returns are days the headings, and a pupil's marks their line? So diaries and charts are written. */
export function hasDayColumns(headings: readonly string[]): boolean {
  const days = headings.filter(looksLikeDay).length;
  return days >= fewestDays && days < headings.length;
}

/**
 * The same table with a line for each mark. An empty cell says nothing: whether a register was taken cannot be seen.
 *
 * @param report counts marks instead of lines from here on
 */
export function markByMark(table: Table, report: Recorder<LineProblem, ColumnDrop>): Table | FileRefusal {
  const places = [...table.columns.keys()];
  const days = places.filter((at) => looksLikeDay(table.columns[at] ?? ''));
  const others = places.filter((at) => !days.includes(at));
  const written = withoutSlashes(days.map((at) => table.columns[at] ?? ''));
  if (!written) return refuse('dates-ambiguous', {file: table.file});
  const rows: Row[] = [];
  for (const row of table.rows) {
    const who = others.map((at) => row.cells[at] ?? '');
    for (const [number, at] of days.entries()) {
      const mark = (row.cells[at] ?? '').trim();
      if (mark) rows.push({...row, cells: [...who, written[number] ?? '', mark]});
    }
    if (rows.length > limits.rows) return refuse('too-many-rows', {file: table.file, rows: limits.rows});
  }
  report.rows(table.file, rows.length - table.rows.length);
  return {file: table.file, columns: [...others.map((at) => table.columns[at] ?? ''), 'date', 'code'], rows};
}
