import {refuse} from '../../kernel/refusal.js';
import {numberText, type CellFormat} from './cell-formats.js';
import type {Limits} from './limits.js';
import type {FileRefusal, Reading} from './reading.js';
import {hearXml, type XmlListener} from './xml.js';

/** A row as its spreadsheet numbers it. */
export interface SheetLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** A formula that was never reckoned or ended in an error: what stands in the cell instead of a value. */
  readonly flaw?: string;
  /** Has a cell too far to the right to be of a table. */
  readonly isTooWide?: boolean;
}

/** What the sheets of a workbook share. */
export interface CellContext {
  readonly shared: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

/** Characters of XML read between two pauses. */
const sliceLength = 200_000;
const mostColumns = 500;
/** Of one sheet, blanks between filled ones included. */
const mostCells = 12_000_000;
const lastLine = 1_048_576;

/**
 * Rows of a worksheet's XML. It is read a few hundred rows at a time, since a year's marks make 40 MB of it.
 *
 * @returns a refusal for what is not whole
 */
export async function sheetLines(
  xml: string,
  context: CellContext,
  reading: Reading,
  file: string,
  limits: Limits,
): Promise<readonly SheetLine[] | FileRefusal> {
  const {frame, body} = framed(xml);
  if (!hearXml(frame, {open: nothing, close: nothing, text: nothing}))
    return refuse('workbook-damaged', {file});
  const rows = new RowListener(context, limits);
  for (let at = 0; at < body.length;) {
    const end = sliceEnd(body, at);
    if (!hearXml(`<rows>${body.slice(at, end)}</rows>`, rows)) return refuse('workbook-damaged', {file});
    if (rows.lines.length > limits.rows) return refuse('too-many-rows', {file, rows: limits.rows});
    if (rows.cellCount > mostCells) return refuse('zip-too-big', {file});
    at = end;
    reading.progress(at / body.length);
    await reading.pause();
    if (reading.isCancelled()) return refuse('cancelled');
  }
  return rows.lines;
}

function nothing(): void {
  // Only whether it is whole is asked.
}

/** The rows, and the document without them. */
function framed(xml: string): {readonly frame: string; readonly body: string} {
  const begin = /<(?:[\w.-]+:)?sheetData(?:\s[^<>]*)?>/.exec(xml);
  if (!begin || begin[0].endsWith('/>')) return {frame: xml, body: ''};
  const from = begin.index + begin[0].length;
  const ending = /<\/(?:[\w.-]+:)?sheetData\s*>/g;
  ending.lastIndex = from;
  const until = ending.exec(xml)?.index ?? xml.length;
  return {frame: xml.slice(0, from) + xml.slice(until), body: xml.slice(from, until)};
}

function sliceEnd(body: string, from: number): number {
  const ending = /<\/(?:[\w.-]+:)?row\s*>/g;
  ending.lastIndex = from + sliceLength;
  const end = ending.exec(body);
  return end ? end.index + end[0].length : body.length;
}

class RowListener implements XmlListener {
  readonly lines: SheetLine[] = [];
  cellCount = 0;
  readonly #context: CellContext;
  readonly #limits: Limits;
  #line = 0;
  #cells: string[] = [];
  #flaw: string | undefined;
  #isTooWide = false;
  #cell: Cell = {column: 0, type: 'n', style: 0, value: '', hasFormula: false};
  #isHeard = false;
  #isPhonetic = false;

  constructor(context: CellContext, limits: Limits) {
    this.#context = context;
    this.#limits = limits;
  }

  open(name: string, _: unknown, attribute: (name: string) => string | undefined): void {
    if (name === 'row') this.#beginRow(attribute('r'));
    else if (name === 'c') this.#beginCell(attribute);
    else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'f') this.#cell.hasFormula = true;
    else if (name === 'v' || name === 't') this.#isHeard = !this.#isPhonetic;
  }

  text(text: string): void {
    if (this.#isHeard) this.#cell.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isHeard = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
  }

  #beginRow(number: string | undefined): void {
    const line = Number(number);
    const isNext = Number.isInteger(line) && line > this.#line && line <= lastLine;
    this.#line = isNext ? line : this.#line + 1;
    this.#cells = [];
    this.#flaw = undefined;
    this.#isTooWide = false;
  }

  #endRow(): void {
    if (this.#cells.length === 0 && this.#flaw === undefined && !this.#isTooWide) return;
    this.cellCount += this.#cells.length;
    this.lines.push({
      line: this.#line,
      cells: this.#cells,
      ...(this.#flaw !== undefined && {flaw: this.#flaw}),
      ...(this.#isTooWide && {isTooWide: true}),
    });
  }

  #beginCell(attribute: (name: string) => string | undefined): void {
    const column = columnOf(attribute('r')) ?? this.#cells.length;
    const style = Number(attribute('s') ?? 0);
    this.#cell = {column, type: attribute('t') ?? 'n', style, value: '', hasFormula: false};
  }

  #endCell(): void {
    const {column, value, hasFormula} = this.#cell;
    const text = this.#textOf(this.#cell);
    if (text === undefined || (hasFormula && value === '')) this.#flaw ??= value;
    if (!text) return;
    if (column >= mostColumns) {
      this.#isTooWide = true;
      return;
    }
    while (this.#cells.length < column) this.#cells.push('');
    // One character more than is allowed, so that whoever refuses long cells still sees that it is one.
    this.#cells[column] = text.slice(0, this.#limits.cell + 1);
  }

  /** @returns `undefined` where there is no value to be had */
  #textOf({type, value, style}: Cell): string | undefined {
    const {shared, formats, is1904} = this.#context;
    switch (type) {
      case 's':
        return value === '' ? '' : shared[Number(value)];
      case 'inlineStr':
      case 'str':
        return withoutEscapes(value);
      case 'b':
        return value === '' ? '' : value === '1' ? 'true' : 'false';
      case 'e':
        return undefined;
      case 'd':
        return value.replace(/T00:00(?::00)?(?:\.0+)?Z?$/, '');
      default:
        return numberText(value, formats[style], is1904);
    }
  }
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

/** `AB12` is in column 27. */
function columnOf(address: string | undefined): number | undefined {
  if (!address) return undefined;
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return at > 0 && at < 4 && at < address.length ? column - 1 : undefined;
}

/** Signs that XML cannot hold are written as `_x000D_`. */
export function withoutEscapes(text: string): string {
  return text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
