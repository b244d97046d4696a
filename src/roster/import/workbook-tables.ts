import {isRefusal} from '../../kernel/refusal.js';
import {TableBuilder, type ColumnDrop, type LineProblem, type Table} from './csv.js';
import type {FileRefusal, Reading} from './reading.js';
import type {Recorder} from './report.js';
import type {SheetLine} from './sheet-rows.js';
import {readWorkbook, workbookLimits} from './workbook.js';

type TableReport = Recorder<LineProblem, ColumnDrop>;

/** A sheet that has lines. */
export interface SheetTable {
  readonly name: string;
  /** @param file what the report calls it */
  readonly table: (file: string, report: TableReport) => Table;
}

export interface WorkbookTables {
  readonly sheets: readonly SheetTable[];
  /** Sheets that nobody filled or sees. */
  readonly passedOver: readonly {readonly name: string; readonly what: 'empty-sheet' | 'hidden-sheet'}[];
}

/**
 * The tables of an `.xlsx`, one a sheet.
 *
 * @param isHeading are these headings that are known?
 */
export async function workbookTables(
  bytes: Uint8Array,
  file: string,
  reading: Reading,
  isHeading: (cells: readonly string[]) => boolean,
): Promise<WorkbookTables | FileRefusal> {
  const book = await readWorkbook(bytes, reading, workbookLimits, file);
  if (isRefusal(book)) return book;
  const isRead = (sheet: (typeof book)[number]): boolean => !sheet.isHidden && sheet.lines.length > 0;
  return {
    sheets: book.filter(isRead).map(({name, lines}) => ({
      name,
      table: (label, report) => tableOfSheet(label, lines, report, isHeading),
    })),
    passedOver: book
      .filter((sheet) => !isRead(sheet))
      .map(({name, isHidden}) => ({name, what: isHidden ? 'hidden-sheet' : 'empty-sheet'})),
  };
}

/** Lines above the headings that are looked at: name of the school, month, an empty line. */
const mostAbove = 20;
/** No table of ours has fewer columns. */
const fewestColumns = 3;

/** People write titles above their headings: those lines are passed over and counted. */
function tableOfSheet(
  file: string,
  lines: readonly SheetLine[],
  report: TableReport,
  isHeading: (cells: readonly string[]) => boolean,
): Table {
  const table = new TableBuilder(file, report, workbookLimits);
  const from = headingOf(lines, isHeading);
  if (from > 0) report.dropPart(file, 'lines-above', from);
  for (const {line, cells, flaw, isTooWide} of lines.slice(from)) {
    const width = table.columns?.length ?? 0;
    if (isTooWide) table.addTooWide(line);
    else table.add({line, cells: padded(cells, width)});
    if (flaw !== undefined) report.remark(file, line, 'no-value', flaw);
  }
  return table.finish();
}

function headingOf(lines: readonly SheetLine[], isHeading: (cells: readonly string[]) => boolean): number {
  const above = lines.slice(0, mostAbove);
  const known = above.findIndex(({cells}) => isHeading(cells.map((cell) => cell.trim())));
  if (known >= 0) return known;
  const wide = above.findIndex(
    ({cells}) => cells.filter((cell) => cell.trim() !== '').length >= fewestColumns,
  );
  return Math.max(wide, 0);
}

/** Workbooks do not write the empty cells at the end of a line. */
function padded(cells: readonly string[], width: number): readonly string[] {
  return cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells;
}
