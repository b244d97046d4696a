import type {SchoolDay} from '../../kernel/school-day.js';
import type {Pupil} from '../../roster/roster.js';
import {plainCode, type CodeMeaning, type CodeTableName} from '../codes/code-table.js';
import type {OwnCodes} from '../codes/presets.js';
import type {ReadCode} from '../codes/reread-view.js';
import type {AttendanceRow} from './attendance-rows.js';

/** What the codes of a file are read by. */
export interface CodeChoice {
  readonly table?: CodeTableName;
  /** What the school said of codes before. */
  readonly own?: OwnCodes;
  /** What a person says now of codes that nobody had explained, by `plainCode`. */
  readonly explained?: ReadonlyMap<string, CodeMeaning>;
}

/** A code of a file that nobody had explained before. */
export interface UnexplainedCode {
  /** `plainCode`. */
  readonly key: string;
  /** As the file writes it. */
  readonly code: string;
  readonly count: number;
  /** The first line that has it. */
  readonly example: {readonly line: number; readonly day: SchoolDay; readonly pupil: Pupil};
}

/** @returns the most frequent first; spellings that tables do not tell apart are one code */
export function unexplainedCodes(rows: readonly AttendanceRow[], read: ReadCode): readonly UnexplainedCode[] {
  const isExplained = new Map<string, boolean>();
  const found = new Map<string, UnexplainedCode>();
  for (const {code, line, day, pupil} of rows) {
    const isKnown = isExplained.get(code) ?? read(code).meaning !== undefined;
    isExplained.set(code, isKnown);
    if (isKnown) continue;
    const key = plainCode(code);
    const before = found.get(key);
    found.set(key, {key, code, example: {line, day, pupil}, ...before, count: (before?.count ?? 0) + 1});
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
