import type {BlobId} from '../../kernel/ids.js';
import {plainText} from '../../kernel/plain-text.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import type {Audience} from '../case-kinds.js';
import type {CaseRecord} from '../case-record.js';
import {placedDraft} from '../placed-draft.js';
import type {CleanFile} from './clean-file.js';
import {removals, type FileType} from './file-rules.js';
import {audienceOf, contactsIn, filesIn, hiddenOf} from './kept-items.js';
import {audienceSet, fileAttached, itemHidden, type FileAttached, type FileId} from './keeping-kinds.js';

interface AttachFile {
  readonly file: FileId;
  /** The file that a person chose, cleaned; with the name of its bytes. */
  readonly chosen: {readonly name: string; readonly clean: CleanFile; readonly blob: BlobId} | undefined;
  readonly why: string;
  readonly audience: Audience;
}

export type AttachRefusal = 'file-missing' | 'file-known' | 'file-why-missing';

/** One file once in a case. A hidden one can be attached anew. */
export function attachFile(command: AttachFile, record: CaseRecord): Decision<AttachRefusal> {
  const {file, chosen, audience} = command;
  const why = plainText(command.why);
  if (!chosen) return refuse('file-missing');
  const isKnown = filesIn(record).some(
    ({held: {value}, hidden}) => !hidden && value.file !== file && value.blobs.includes(chosen.blob),
  );
  if (isKnown) return refuse('file-known');
  if (!why) return refuse('file-why-missing');
  const {type, bytes, removed} = chosen.clean;
  const body: FileAttached = {
    caseId: record.id,
    ...{file, blobs: [chosen.blob], name: fileName(chosen.name, type), type, size: bytes.length},
    ...{removed: removals.filter((part) => removed.has(part)), why, audience},
  };
  return [placedDraft(record, fileAttached, body)];
}

export type HideRefusal = 'reason-missing' | 'unknown-item' | 'already-so';

/** Out of sight or back. Nothing is erased by it, and who did it and why stays in the timeline. */
export function hideItem(
  {item, hidden, reason}: {readonly item: string; readonly hidden: boolean; readonly reason: string},
  record: CaseRecord,
): Decision<HideRefusal> {
  const isHere =
    contactsIn(record).some(({held}) => held.value.contact === item) ||
    filesIn(record).some(({held}) => held.value.file === item);
  if (!isHere) return refuse('unknown-item');
  if (Boolean(hiddenOf(record, item)) === hidden) return refuse('already-so');
  const why = plainText(reason);
  if (!why) return refuse('reason-missing');
  return [placedDraft(record, itemHidden, {caseId: record.id, item, hidden, reason: why})];
}

/** Who may read it is chosen when it is written. A change is an entry of its own, with who and when. */
export function setAudience(
  {item, audience}: {readonly item: string; readonly audience: Audience},
  record: CaseRecord,
): Decision<'unknown-item' | 'already-so' | 'item-hidden'> {
  const written = writtenAudience(record, item);
  if (!written) return refuse('unknown-item');
  if (hiddenOf(record, item)) return refuse('item-hidden');
  if (audienceOf(record, item, written) === audience) return refuse('already-so');
  return [placedDraft(record, audienceSet, {caseId: record.id, item, audience})];
}

function writtenAudience(record: CaseRecord, item: string): Audience | undefined {
  const note = record.notes.find(({body}) => body.note === item);
  if (note) return note.body.audience ?? 'team';
  const contact = contactsIn(record).find(({held}) => held.value.contact === item);
  const file = filesIn(record).find(({held}) => held.value.file === item);
  return contact?.held.value.audience ?? file?.held.value.audience;
}

const endings: Readonly<Record<FileType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** The name that a person gave, of 80 signs at most, with the ending that its content has: a name must not promise what the file is not. */
export function fileName(name: string, type: FileType): string {
  const stem = plainText(name)
    .replaceAll(/[\\/:*?"<>|\n]/g, ' ')
    .replace(/\.[^.]{0,8}$/, '')
    .replace(/^[.\s]+/, '');
  const short = /^.{0,80}/su.exec(stem)?.[0].trim();
  return `${short || 'file'}.${endings[type]}`;
}
