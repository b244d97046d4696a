import {isRefusal} from '../../kernel/refusal.js';
import type {Limits} from '../../roster/import/limits.js';
import {hurried, type FileProblem, type Reading} from '../../roster/import/reading.js';
import {readWorkbook as readSheets} from '../../roster/import/workbook.js';
import {refuseFile, type ConversionProblem, type ConversionRefusal} from './converted.js';

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

const problems: Partial<Readonly<Record<FileProblem, ConversionProblem>>> = {
  'file-too-big': 'file-too-big',
  'too-many-rows': 'file-too-big',
  'zip-damaged': 'zip-damaged',
  'zip-encrypted': 'zip-encrypted',
  'zip-too-big': 'zip-too-big',
};

/** The sheets of a workbook that anybody sees. */
export async function readWorkbook(
  bytes: Uint8Array,
  reading: Reading = hurried,
  limits: Limits = workbookLimits,
): Promise<Workbook | ConversionRefusal> {
  const sheets = await readSheets(bytes, reading, limits);
  if (isRefusal(sheets)) return refuseFile(problems[sheets.refused] ?? 'not-readable');
  return new Map(sheets.map(({name, lines}) => [name.toLowerCase(), lines.map(({cells}) => cells)]));
}
