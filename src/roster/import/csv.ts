import {refuse} from '../../kernel/refusal.js';
import {parseRecords, recordPlaces, type ParsedRecord, type RecordPlace} from './csv-records.js';
import {limits as usualLimits, type Limits} from './limits.js';
import type {FileRefusal, Reading} from './reading.js';
import type {Recorder} from './report.js';

/** One line of a table: its cells in the order of the columns, all of them text. */
export interface Row {
  /** Where a table is made of several files. */
  readonly file?: string;
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly file: string;
  /** Trimmed; as the file writes them. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What can be wrong with a line before anybody knows what it means. */
export type LineProblem = 'cell-too-long' | 'damaged-line' | 'long-line' | 'no-value' | 'short-line';
export type ColumnDrop = 'lines-above' | 'metadata-columns' | 'password-column';

/** Characters parsed between two pauses: some 20 ms on a slow phone. */
const sliceLength = 200_000;

/**
 * Reads a table whose delimiter its header tells. Lines with too many cells are left out, since their columns have
 * slipped; lines with too few are taken. Passwords never leave this function.
 */
export async function readTable(
  file: string,
  text: string,
  reading: Reading,
  report: Recorder<LineProblem, ColumnDrop>,
  limits: Limits = usualLimits,
): Promise<Table | FileRefusal> {
  const body = text.replace(/^\ufeff/, '').replace(/^sep=.(?=[\r\n])/i, ''); // Excel's own first line
  const table = new TableBuilder(file, report, limits);
  for (const places of slicesOf(body, limits)) {
    table.delimiter ??= delimiterOf(body, places);
    for (const record of parseRecords(body, places, table.delimiter ?? ',')) table.add(record);
    if (table.rows.length > limits.rows) return refuse('too-many-rows', {file, rows: limits.rows});
    reading.progress((places.at(-1)?.to ?? 0) / body.length);
    await reading.pause();
    if (reading.isCancelled()) return refuse('cancelled');
  }
  return table.columns ? table.finish() : refuse('empty-file', {file});
}

function* slicesOf(text: string, {cell}: Limits): Generator<readonly RecordPlace[]> {
  let slice: RecordPlace[] = [];
  for (const place of recordPlaces(text, cell)) {
    slice.push(place);
    if (place.to - (slice[0]?.from ?? 0) < sliceLength) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

function delimiterOf(text: string, places: readonly RecordPlace[]): string | undefined {
  const header = places.map(({from, to}) => text.slice(from, to)).find((line) => line.trim() !== '');
  if (header === undefined) return undefined;
  const plain = header.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({sign, count: plain.split(sign).length}));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

/** Makes a table line by line. The first that is not blank names the columns. */
export class TableBuilder {
  delimiter: string | undefined;
  columns: readonly string[] | undefined;
  readonly rows: Row[] = [];
  #secret = new Set<number>();
  #read = 0;

  constructor(
    readonly file: string,
    readonly report: Recorder<LineProblem, ColumnDrop>,
    readonly limits: Limits,
  ) {}

  add(record: ParsedRecord): void {
    const isBlank = 'cells' in record && record.cells.every((cell) => cell.trim() === '');
    if (isBlank) return;
    if (!this.columns) {
      this.#begin('cells' in record ? record.cells : [record.damaged]);
      return;
    }
    this.#read += 1;
    if ('damaged' in record) this.report.leaveOut(this.file, record.line, 'damaged-line', record.damaged);
    else this.#addRow(record.line, record.cells, this.columns.length);
  }

  /** A line with cells where no table has any. */
  addTooWide(line: number): void {
    this.#read += 1;
    this.report.leaveOut(this.file, line, 'long-line', '');
  }

  finish(): Table {
    this.report.rows(this.file, this.#read);
    return {file: this.file, columns: this.columns ?? [], rows: this.rows};
  }

  #begin(header: readonly string[]): void {
    this.columns = header.map((name) => name.trim());
    const isSecret = this.columns.map((name) => /^password$/i.test(name));
    this.#secret = new Set(isSecret.flatMap((secret, index) => (secret ? [index] : [])));
    if (this.#secret.size > 0) this.report.dropPart(this.file, 'password-column', this.#secret.size);
    const unknown = this.columns.filter((name) => /^metadata\./i.test(name)).length;
    if (unknown > 0) this.report.dropPart(this.file, 'metadata-columns', unknown);
  }

  #addRow(line: number, cells: readonly string[], width: number): void {
    const tooLong = cells.find((cell) => cell.length > this.limits.cell);
    if (tooLong !== undefined) {
      this.report.leaveOut(this.file, line, 'cell-too-long', tooLong);
      return;
    }
    const surplus = cells.slice(width).find((cell) => cell.trim() !== '');
    if (surplus !== undefined) {
      this.report.leaveOut(this.file, line, 'long-line', surplus);
      return;
    }
    if (cells.length < width) this.report.remark(this.file, line, 'short-line', `${cells.length} / ${width}`);
    this.rows.push({line, cells: this.#secret.size > 0 ? this.#withoutSecrets(cells) : cells});
  }

  #withoutSecrets(cells: readonly string[]): readonly string[] {
    return cells.map((cell, index) => (this.#secret.has(index) ? '' : cell));
  }
}
