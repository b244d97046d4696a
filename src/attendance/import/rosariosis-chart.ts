import type {Table} from '../../roster/import/csv.js';
import type {AttendanceReport} from './attendance-rows.js';
import {isRosarioNumber} from './columns.js';

/** Its chart of a day says in words what its charts of a period say in letters. */
const shortestWord = 5;
const mostWords = 3;
/** As its interface says it, in the languages it comes in. */
const present = /^(?:pr[eé]sen|присутств|қатыс|anwesend|obecn|prisut|mevcut)/iu;

/**
 * RosarioSIS's attendance chart, mark by mark. In the chart of whole days “present” is reckoned from the lessons that were
 * taken, be it one: it is no evidence, and left out. What is said of absence stands.
 *
 * @returns also whether it is about whole days; else it is about one period, and nothing in it says which
 */
export function rosarioChart(
  marks: Table,
  report: AttendanceReport,
): {readonly table: Table; readonly isOfDays: boolean} {
  const table = withoutYears(marks);
  const words = new Set(table.rows.map(({cells}) => cells.at(-1) ?? ''));
  const isOfDays = words.size <= mostWords && [...words].every((mark) => mark.length >= shortestWord);
  if (!isOfDays) return {table, isOfDays};
  const rows = table.rows.filter(({cells}) => !present.test(cells.at(-1) ?? ''));
  report.drop(table.file, 'reckoned', table.rows.length - rows.length);
  return {table: {...table, rows}, isOfDays};
}

/** Of who it is, the name and the number behind it: years of schooling would be taken for classes. */
function withoutYears({columns, rows, ...rest}: Table): Table {
  const number = columns.findIndex(isRosarioNumber);
  const kept = [number - 1, number, columns.length - 2, columns.length - 1].filter((at) => at >= 0);
  const of = (cells: readonly string[]): readonly string[] => kept.map((at) => cells[at] ?? '');
  return {...rest, columns: of(columns), rows: rows.map((row) => ({...row, cells: of(row.cells)}))};
}
