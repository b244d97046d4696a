import {markFrom} from '../codes/code-table.js';
import {justificationOf} from '../codes/presets.js';
import type {ReadCode} from '../codes/reread-view.js';
import {sameSense, type Mark} from '../marks.js';
import type {AttendanceReport, AttendanceRow} from './attendance-rows.js';

/**
 * One line for a pupil, day and slot. Lines that say the same twice count once; where they contradict each other
 * nobody knows, and none of them counts.
 *
 * @param table what the whole file is called
 */
export function agreedRows(
  rows: readonly AttendanceRow[],
  read: ReadCode,
  table: string,
  report: AttendanceReport,
): readonly AttendanceRow[] {
  const first = new Map<string, AttendanceRow>();
  const contested = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = first.get(key);
    if (!before) first.set(key, row);
    else if (isAlike(before, row, read))
      report.leaveOut(row.file, row.line, 'duplicate-line', row.code, before.line);
    else {
      contested.add(key);
      report.leaveOut(row.file, row.line, 'contradiction', `${before.code} / ${row.code}`, before.line);
    }
  }
  for (const key of contested) {
    const row = first.get(key);
    if (row) report.leaveOut(row.file, row.line, 'contradiction', row.code);
    first.delete(key);
  }
  const reasons = [...first.values()].filter(({reason}) => reason && !justificationOf(reason)).length;
  if (reasons > 0) report.dropPart(table, 'reasons', reasons);
  return [...first.values()];
}

function keyOf({pupil, day, slot}: AttendanceRow): string {
  return `${pupil.key} ${day} ${slot}`;
}

function isAlike(a: AttendanceRow, b: AttendanceRow, read: ReadCode): boolean {
  const [left, right] = [markOf(a, read), markOf(b, read)];
  const isSameCode = a.code === b.code || left.status !== 'unknown';
  return a.classKey === b.classKey && sameSense(left, right) && isSameCode;
}

export function markOf({pupil: {key: pupil}, code, reason}: AttendanceRow, read: ReadCode): Mark {
  const mark = markFrom(pupil, code, read(code));
  const isOpen = mark.status === 'absent' && mark.justification === 'unknown';
  const justification = isOpen ? justificationOf(reason) : undefined;
  return justification ? {...mark, justification} : mark;
}
