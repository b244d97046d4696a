import {isRefusal, refuse} from '../../kernel/refusal.js';
import type {Table} from '../../roster/import/csv.js';
import type {Limits} from '../../roster/import/limits.js';
import {openFiles, type ChosenFile, type Opened} from '../../roster/import/open-files.js';
import type {FileRefusal, Reading} from '../../roster/import/reading.js';
import {Report} from '../../roster/import/report.js';
import type {RecordReport} from './lines.js';
import type {Gradebook} from './oneroster-grades.js';
import {kindOfTable, type RecordsKind} from './record-fields.js';

/** What was read, to be understood beside the school's pupils. */
export type ReadRecords =
  | {
      readonly kind: 'table';
      readonly file: string;
      readonly table: Table;
      /** What it holds, as far as its headings tell; else a person says. */
      readonly holds?: RecordsKind;
      readonly report: RecordReport;
    }
  | {
      readonly kind: 'gradebook';
      readonly file: string;
      readonly gradebook: Gradebook;
      readonly report: RecordReport;
    };

/** Tables of OneRoster that make a gradebook; the others of an export are passed over. */
const gradebookTables = ['results', 'lineitems', 'classes'];

/** Reads grades and incidents: a gradebook of OneRoster, or tables and workbooks of any system. */
export async function readRecords(
  chosen: readonly ChosenFile[],
  reading: Reading,
  limits?: Limits,
): Promise<readonly ReadRecords[] | FileRefusal> {
  const isHeading = (cells: readonly string[]): boolean => kindOfTable(cells) !== undefined;
  const isKnownSheet = (name: string): boolean => gradebookTables.includes(stemOf(name));
  const opened = await openFiles(chosen, reading, {isHeading, isKnownSheet}, limits);
  if (isRefusal(opened)) return opened;
  const tables = await tablesIn(opened, reading);
  if (isRefusal(tables)) return tables;
  const found = sorted(tables, chosen[0]?.name ?? '');
  for (const {file, what} of opened.passedOver) if (!isRefusal(found)) found[0]?.report.dropPart(file, what);
  return found;
}

interface ReadTable {
  readonly table: Table;
  readonly report: RecordReport;
}

async function tablesIn({sources}: Opened, reading: Reading): Promise<readonly ReadTable[] | FileRefusal> {
  const tables: ReadTable[] = [];
  for (const {read} of sources) {
    const report: RecordReport = new Report();
    const table = await read(reading, report);
    // A table that nobody needs must not keep out the others.
    if (isRefusal(table) && (table.refused === 'cancelled' || sources.length === 1)) return table;
    if (!isRefusal(table)) tables.push({table, report});
  }
  return tables;
}

function sorted(tables: readonly ReadTable[], chosen: string): readonly ReadRecords[] | FileRefusal {
  const known = new Map(tables.map((one) => [stemOf(one.table.file), one]));
  const [results, items, classes] = gradebookTables.map((name) => known.get(name));
  if (results && !items) return refuse('file-missing', {file: 'lineItems.csv'});
  if (results && items) {
    const gradebook = {
      results: results.table,
      lineItems: items.table,
      ...(classes && {classes: classes.table}),
    };
    return [{kind: 'gradebook', file: results.table.file, gradebook, report: results.report}];
  }
  const useful = tables.filter(({table}) => table.columns.length >= 3 && table.rows.length > 0);
  const told = useful.filter(({table}) => kindOfTable(table.columns));
  // Where something tells what it is, the rest of a workbook or zip raises no questions.
  const taken = told.length > 0 ? told : useful;
  const [first] = taken;
  if (!first) return refuse('unknown-file', {file: chosen});
  for (const {table} of tables)
    if (!taken.some((one) => one.table === table)) first.report.dropPart(table.file, 'file');
  return taken.map(({table, report}): ReadRecords => {
    const holds = kindOfTable(table.columns);
    return {kind: 'table', file: table.file, table, report, ...(holds && {holds})};
  });
}

function stemOf(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? name).replace(/\.[a-z]+$/i, '').toLowerCase();
}
