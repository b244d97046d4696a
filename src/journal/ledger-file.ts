import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import {isArrayOf, isFields, isNumber, isText, type Fields} from '../kernel/guards.js';
import type {EntryId} from '../kernel/ids.js';
import {ledgerNames} from './idb-schema.js';
import {isSealed, type EntryLedger, type Sealed, type StoredEntry} from './entry.js';
import type {LedgerContent} from './replica.js';
import type {ErasedTrace} from './replica.js';

/**
 * A ledger as a file of lines, each of them JSON: a head that says how many follow, entries in order of arrival, and what
 * is left of erased ones. Nothing in it is sealed that is not sealed on the device.
 */
export const ledgerFileType = 'application/x-ndjson';

const headMark = 'pana-ledger';
const formatVersion = 1;

interface Head {
  readonly mark: typeof headMark;
  readonly version: number;
  readonly ledger: EntryLedger;
  readonly entries: number;
  readonly erased: number;
}

export function writeLedgerFile({ledger, entries, traces}: LedgerContent): string {
  const head: Head = {
    mark: headMark,
    version: formatVersion,
    ledger,
    entries: entries.length,
    erased: traces.length,
  };
  const lines = [
    head,
    ...entries.map(({id, content}) => ({
      id,
      content: isFields(content) && isSealed(content) ? sealedText(content) : content,
    })),
    ...traces.map((erased) => ({erased})),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

export interface LedgerFile extends LedgerContent {
  /** Lines of which nothing can be made, counted from 1. */
  readonly garbled: readonly number[];
  /** Fewer (or more) lines than the head says: the file was cut off or changed. 0 where all of them are there. */
  readonly absent: number;
}

export type LedgerFileFault = 'not-a-ledger' | 'newer-version';

/** Reads what can be read: a line that is damaged never takes the others with it. */
export function readLedgerFile(text: string): LedgerFile | LedgerFileFault {
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const head = parsed(first);
  if (!isHead(head)) return 'not-a-ledger';
  if (head.version > formatVersion) return 'newer-version';
  const entries: StoredEntry[] = [];
  const traces: ErasedTrace[] = [];
  const garbled: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const value = parsed(line);
    if (isTraceLine(value)) traces.push(value.erased);
    else if (isEntryLine(value)) entries.push({id: value.id, content: contentOf(value.content)});
    else garbled.push(index + 2);
  }
  const absent = head.entries + head.erased - entries.length - traces.length - garbled.length;
  return {ledger: head.ledger, entries, traces, garbled, absent};
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined; // no JSON, or nested so deep that reading it runs out of stack
  }
}

function isHead(value: unknown): value is Head {
  return (
    isFields(value) &&
    value['mark'] === headMark &&
    isNumber(value['version']) &&
    ledgerNames.some((name) => name === value['ledger']) &&
    isNumber(value['entries']) &&
    isNumber(value['erased'])
  );
}

function isTraceLine(value: unknown): value is {readonly erased: ErasedTrace} {
  if (!isFields(value) || !isFields(value['erased'])) return false;
  const {id, scope} = value['erased'];
  return isText(id) && isText(scope);
}

function isEntryLine(value: unknown): value is {readonly id: EntryId; readonly content: Fields} {
  return isFields(value) && isText(value['id']) && isFields(value['content']);
}

function sealedText({keyId, nonce, ciphertext}: Sealed): Fields {
  return {keyId, nonce: toBase64Url(nonce), ciphertext: toBase64Url(ciphertext)};
}

/** What is neither an entry nor sealed stays as it is, for the check to name. */
function contentOf(content: Fields): StoredEntry['content'] {
  const {keyId, nonce, ciphertext} = content;
  if (!isArrayOf([keyId, nonce, ciphertext], isText)) return content as unknown as StoredEntry['content'];
  try {
    const bytes = {nonce: fromBase64Url(String(nonce)), ciphertext: fromBase64Url(String(ciphertext))};
    return {keyId: String(keyId), ...bytes};
  } catch {
    return content as unknown as StoredEntry['content'];
  }
}
