import {isRefusal} from '../../kernel/refusal.js';
import type {Limits} from '../../roster/import/limits.js';
import {hurried, type Reading} from '../../roster/import/reading.js';
import {unzipFiles, type PackedFile} from '../../roster/import/unzip.js';
import {refuseFile, type ConversionProblem, type ConversionRefusal} from './converted.js';
import {decodeStrictly} from './decode-strictly.js';
import {among, readXml, type XmlElement} from './xml.js';

/** Sheets by name in lower case: rows of cells as text. */
export type Workbook = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A questionnaire of 5,000 questions in ten languages packs to about 1 MB. */
export const workbookLimits: Limits = {
  fileBytes: 10_000_000,
  unpackedBytes: 60_000_000,
  entryBytes: 40_000_000,
  ratio: 200,
  ratioFrom: 1_000_000,
  entries: 1_000,
  rows: 50_000,
  cell: 20_000,
};

const mostColumns = 500;

const zipProblems: readonly string[] = ['zip-damaged', 'zip-encrypted', 'zip-too-big'];

/** Reads the cells of an `.xlsx`: its words and values, none of its formulas, looks or pictures. */
export async function readWorkbook(
  bytes: Uint8Array,
  reading: Reading = hurried,
  limits: Limits = workbookLimits,
): Promise<Workbook | ConversionRefusal> {
  if (bytes.length > limits.fileBytes) return refuseFile('file-too-big', {size: bytes.length});
  const unpacked = await unzipFiles(bytes, isPart, reading, '', limits);
  if (isRefusal(unpacked))
    return refuseFile(
      zipProblems.includes(unpacked.refused) ? (unpacked.refused as ConversionProblem) : 'not-readable',
    );
  const parts = new Map(unpacked.files.map((file) => [file.name, partOf(file)]));
  const book = parts.get('xl/workbook.xml');
  const links = parts.get('xl/_rels/workbook.xml.rels');
  if (!book || !links) return refuseFile('unknown-file');
  const shared = sharedTexts(parts.get('xl/sharedStrings.xml'));
  const targets = new Map(
    among(links, 'Relationship').map(({attributes}) => [
      attributes.get('Id'),
      attributes.get('Target') ?? '',
    ]),
  );
  const sheets = new Map<string, readonly (readonly string[])[]>();
  for (const {attributes} of among(book, 'sheets', 'sheet')) {
    const sheet = parts.get(pathOf(targets.get(attributes.get('id')) ?? ''));
    if (!sheet) return refuseFile('not-readable', {sheet: attributes.get('name') ?? ''});
    const rows = among(sheet, 'sheetData', 'row');
    if (rows.length > limits.rows) return refuseFile('file-too-big', {rows: rows.length});
    sheets.set(
      (attributes.get('name') ?? '').trim().toLowerCase(),
      rows.map((row) => cellsOf(row, shared, limits)),
    );
  }
  return sheets;
}

function sharedTexts(part: XmlElement | undefined): readonly string[] {
  return part ? among(part, 'si').map(textOf) : [];
}

function isPart(path: string): boolean {
  return /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i.test(
    path,
  );
}

function partOf({bytes}: PackedFile): XmlElement | undefined {
  const text = decodeStrictly(bytes);
  return text === undefined ? undefined : readXml(text);
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function cellsOf(row: XmlElement, shared: readonly string[], {cell: longest}: Limits): readonly string[] {
  const cells: string[] = [];
  for (const cell of among(row, 'c')) {
    const at = columnOf(cell.attributes.get('r')) ?? cells.length;
    if (at >= mostColumns) continue;
    while (cells.length < at) cells.push('');
    cells[at] = valueOf(cell, shared).slice(0, longest);
  }
  return cells;
}

/** `AB12` is in column 27. */
function columnOf(address = ''): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address)?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: XmlElement, shared: readonly string[]): string {
  const value = among(cell, 'v')[0]?.text ?? '';
  switch (cell.attributes.get('t')) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr':
      return among(cell, 'is').map(textOf).join('');
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return '';
    default:
      return value;
  }
}

/** Plain, or in pieces of different looks. */
function textOf(element: XmlElement): string {
  return [...among(element, 't'), ...among(element, 'r', 't')].map(({text}) => text).join('');
}
