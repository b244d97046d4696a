import {parseDay, type SchoolDay} from '../../kernel/school-day.js';
import type {Row} from './csv.js';
import type {RosterReport} from './oneroster.js';
import type {Sheet} from './sheet.js';

/** The rows that stand: with an id of their own, and not marked as deleted. Others are listed or counted. */
export function* standingRows(sheet: Sheet, report: RosterReport): Generator<{row: Row; id: string}> {
  const seen = new Map<string, number>();
  for (const row of sheet.rows) {
    const id = sheet.cell(row, 'sourcedId');
    const firstLine = seen.get(id);
    if (isDeleted(sheet, row)) report.drop(sheet.file, 'to-be-deleted');
    else if (!id) report.leaveOut(sheet.file, row.line, 'missing-cell', 'sourcedId');
    else if (firstLine !== undefined) report.leaveOut(sheet.file, row.line, 'duplicate-id', id, firstLine);
    else {
      seen.set(id, row.line);
      yield {row, id};
    }
  }
}

export function isDeleted(sheet: Sheet, row: Row): boolean {
  return /^(tobedeleted|inactive)$/i.test(sheet.cell(row, 'status'));
}

/** An ISO day, with or without a time after it. */
export function dayIn(text: string): SchoolDay | undefined {
  return parseDay(text.replace(/[T ].*$/, ''));
}

/** `"a,b"` and `a b` are lists in the wild. */
export function idsIn(text: string): readonly string[] {
  return text.split(/[,\s]+/).filter(Boolean);
}
