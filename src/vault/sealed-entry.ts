import {isFields, isText} from '../kernel/guards.js';
import {
  bytesOf,
  hasBytes,
  nameOf,
  vouchFor,
  type EndSignature,
  type Entry,
  type EntryLedger,
  type Sealed,
  type StoredEntry,
} from '../journal/entry.js';
import {gcmOpen, gcmSeal, nonceLength, tagLength} from './aes-gcm.js';
import type {KeyRing, LedgerKey} from './key-ring.js';

/**
 * The smallest size of a sealed entry, in bytes; a longer one takes four times as many, and so on. A register of up to 40
 * pupils and nearly everything that is ever written in a case fit the smallest: docs/decisions/188 has the measured sizes.
 */
export const smallestSize = 1536;
const growth = 4;

/** How the bytes under a seal are laid out. It lies before them, in the open, and under the associated data. */
const format = 1;
/** The format's byte, the tag, and the lengths of the entry and of what lies beside it. */
const overhead = 1 + tagLength + 4 + 4;

/** Why a sealed entry cannot be read here. In every case it is kept and counted. */
export type SealProblem =
  /** Its key was never wrapped for this person, not yet, or is locked away. */
  | 'no-key'
  /** Made by a later Pana. */
  | 'later-format'
  /** Not what was sealed, or not for this id in this ledger, or not with the key that it names. */
  | 'altered'
  /** What was sealed under this id is not what the id was made of. */
  | 'other-content';

/** What lay under a seal: the canonical JSON that the id is the hash of. */
export interface OpenedEntry {
  readonly text: string;
  readonly signature?: EndSignature;
  readonly problem?: 'other-content';
}

/**
 * Nonces are drawn at random. After 2^32 seals under one key two of them would be alike with a chance of 2^-32, the most that
 * NIST SP 800-38D allows; a school of 1,000 pupils makes about 2^14 entries a year.
 */
export async function sealEntry(
  {id: keyId, key}: LedgerKey,
  ledger: EntryLedger,
  {id, content, signature}: StoredEntry & {readonly content: Entry},
): Promise<StoredEntry> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const plain = framed(bytesOf(content), utf8.encode(signature ? JSON.stringify({signature}) : ''));
  const sealed = await gcmSeal(key, nonce, plain, boundTo(ledger, id, keyId));
  const ciphertext = new Uint8Array(1 + sealed.length);
  ciphertext[0] = format;
  ciphertext.set(sealed, 1);
  return {id, content: {keyId, nonce, ciphertext}};
}

/** Never throws for what lies in a store or came from a server. */
export async function openEntry(
  keys: Pick<KeyRing, 'byId'>,
  ledger: EntryLedger,
  id: StoredEntry['id'],
  sealed: Sealed,
): Promise<OpenedEntry | {readonly problem: Exclude<SealProblem, 'other-content'>}> {
  if (!hasBytes(sealed)) return {problem: 'altered'};
  const {keyId, nonce, ciphertext} = sealed;
  if (Number(ciphertext[0]) > format) return {problem: 'later-format'};
  const known = keys.byId(keyId);
  if (!known) return {problem: 'no-key'};
  const bytes = ciphertext.subarray(1) as Uint8Array<ArrayBuffer>;
  const bound = boundTo(ledger, id, keyId);
  const plain = await gcmOpen(known.key, nonce as Uint8Array<ArrayBuffer>, bytes, bound);
  return plain ? unframed(id, plain) : {problem: 'altered'};
}

/** What an entry opens to, for whoever seals it. */
export function openedAs({id, content, signature}: StoredEntry & {readonly content: Entry}): OpenedEntry {
  const bytes = bytesOf(content);
  const isNamed = nameOf(bytes) === id;
  return {text: decode(bytes), ...(signature && {signature}), ...(!isNamed && {problem: 'other-content'})};
}

/** @returns what was opened, as a replica gives it: where it is not what its name was made of, whoever reads it finds that out */
export function entryIn(id: StoredEntry['id'], {text, signature, problem}: OpenedEntry): StoredEntry {
  const content = {id, ...(JSON.parse(text) as object)} as Entry;
  const stored = {id, content, ...(signature && {signature})};
  return problem ? stored : vouchFor(stored);
}

function boundTo(ledger: EntryLedger, id: string, keyId: string): Uint8Array<ArrayBuffer> {
  return utf8.encode(`pana entry ${String(format)}\n${ledger}\n${id}\n${keyId}`);
}

function framed(entry: Uint8Array, beside: Uint8Array): Uint8Array<ArrayBuffer> {
  let size = smallestSize;
  while (size < entry.length + beside.length + overhead) size *= growth;
  const plain = new Uint8Array(size - 1 - tagLength);
  const view = new DataView(plain.buffer);
  view.setUint32(0, entry.length);
  view.setUint32(4, beside.length);
  plain.set(entry, 8);
  plain.set(beside, 8 + entry.length);
  return plain;
}

/** Who sealed it held the key and may all the same have written nonsense. */
function unframed(
  id: StoredEntry['id'],
  plain: Uint8Array<ArrayBuffer>,
): OpenedEntry | {readonly problem: 'altered'} {
  try {
    const view = new DataView(plain.buffer);
    const [length, more] = [view.getUint32(0), view.getUint32(4)];
    const bytes = plain.subarray(8, 8 + length);
    if (8 + length + more > plain.length) return {problem: 'altered'};
    const signature = signatureIn(plain.subarray(8 + length, 8 + length + more));
    const text = decode(bytes);
    if (!isFields(JSON.parse(text))) return {problem: 'altered'};
    return {text, ...(signature && {signature}), ...(nameOf(bytes) !== id && {problem: 'other-content'})};
  } catch {
    return {problem: 'altered'};
  }
}

function signatureIn(beside: Uint8Array): EndSignature | undefined {
  if (beside.length === 0) return undefined;
  const {signature} = JSON.parse(decode(beside)) as {readonly signature?: unknown};
  if (!isFields(signature)) return undefined;
  const {key, value} = signature;
  return isText(key) && isText(value) ? {key, value} : undefined;
}

function decode(bytes: Uint8Array): string {
  return strictly.decode(bytes);
}

const utf8 = new TextEncoder();
const strictly = new TextDecoder('utf-8', {fatal: true});
