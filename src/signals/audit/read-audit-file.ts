import {isRefusal, refuse, type Refusal} from '../../kernel/refusal.js';
import {readTable, type ColumnDrop, type LineProblem, type Table} from '../../roster/import/csv.js';
import {decodeText} from '../../roster/import/decode.js';
import {limits} from '../../roster/import/limits.js';
import type {FileRefusal, Reading} from '../../roster/import/reading.js';
import {Report} from '../../roster/import/report.js';
import {isZip, kindOfZip} from '../../roster/import/unzip.js';
import type {Roster} from '../../roster/roster.js';
import {readGroups, type GroupFile} from './read-groups.js';

/** A file that somebody chose. */
interface Chosen {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type AuditFileRefusal = FileRefusal | Refusal<'no-pupils' | 'no-groups'>;

/** Reads groups from a table or the first sheet of a workbook that names pupils. Nothing of the file is kept but the groups. */
export async function readAuditFile(
  file: Chosen,
  roster: Roster,
  reading: Reading,
): Promise<GroupFile | AuditFileRefusal> {
  if (file.size > limits.fileBytes) return refuse('file-too-big', {file: file.name, size: file.size});
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes) return refuse('not-readable', {file: file.name});
  if (bytes.length === 0) return refuse('empty-file', {file: file.name});
  const tables = await tablesIn(bytes, file.name, reading);
  if (isRefusal(tables)) return tables;
  const read = tables.map((table) => readGroups(table, roster));
  const found = read.find((one) => !isRefusal(one));
  return found ?? read[0] ?? refuse('empty-file', {file: file.name});
}

async function tablesIn(
  bytes: Uint8Array,
  file: string,
  reading: Reading,
): Promise<readonly Table[] | FileRefusal> {
  const report = new Report<LineProblem, ColumnDrop>();
  if (!isZip(bytes)) {
    const decoded = decodeText(bytes, file);
    if (isRefusal(decoded)) return decoded;
    const table = await readTable(file, decoded.text, reading, report);
    return isRefusal(table) ? table : [table];
  }
  if (kindOfZip(bytes) !== 'workbook') return refuse('unknown-file', {file});
  const reader = await import('../../roster/import/workbook-tables.js').catch(() => undefined);
  if (!reader) return refuse('reader-missing', {file});
  const book = await reader.workbookTables(bytes, file, reading, () => true);
  if (isRefusal(book)) return book;
  const tables = book.sheets.map(({table}) => table(file, report));
  return tables.flatMap((table) => (isRefusal(table) ? [] : [table]));
}
