import {draft, type Draft} from '../../kernel/draft.js';
import {fileImported, importSubject, type FileImported} from '../import-kinds.js';
import {registerTaken} from '../register.js';
import type {AttendanceImport} from './attendance-import.js';

/** What an import writes: its registers, which name it, and that it was made, so that all of it can be taken back. */
export function importDrafts(
  {file, drafts, firstDay, lastDay}: AttendanceImport,
  importId: string,
): readonly Draft[] {
  if (drafts.length === 0 || !firstDay || !lastDay) return drafts;
  const body: FileImported = {importId, file, registers: drafts.length, firstDay, lastDay};
  const registers = drafts.map((one) =>
    one.kind === registerTaken.name ? {...one, body: {...(one.body as object), importId}} : one,
  );
  return [draft(fileImported, importSubject(importId), body), ...registers];
}
