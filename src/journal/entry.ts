import {sha256} from '@noble/hashes/sha2.js';
import type {Draft} from '../kernel/draft.js';
import type {DeviceId, EntryId, StaffId} from '../kernel/ids.js';
import {isArrayOf, isFields, isText} from '../kernel/guards.js';
import {isStamp, type Stamp} from '../kernel/stamp.js';
import {toBase64Url} from '../kernel/base64url.js';
import {canonicalJson} from './canonical-json.js';
import {sameBytes} from './same-bytes.js';

/** Ledgers that hold entries. `inbox` holds envelopes and is kept apart. */
export type EntryLedger = 'school' | 'care' | 'public';
export type LedgerName = EntryLedger | 'inbox';

/** Where an entry stands in what its device has written into one ledger. */
export interface Link {
  /** 1 for the device's first there, one more for each that follows. */
  readonly place: number;
  /** The entry before it; absent in the first. */
  readonly after?: EntryId;
}

/** One fact, written once. What an older Pana wrote has no place in a chain. */
export interface Entry<Kind extends string = string, Body = unknown>
  extends Draft<Kind, Body>, Partial<Link> {
  /** SHA-256 of the canonical JSON of all the rest: same id, same content. */
  readonly id: EntryId;
  /** 128 random bits: an id alone confirms no guess of its content. */
  readonly salt: string;
  /** When, for people to read. */
  readonly at: Stamp;
  readonly by: StaffId;
  readonly device: DeviceId;
}

/** An entry that only holders of a key can read; its associated data are the id and the ledger. */
export interface Sealed {
  readonly keyId: string;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** A device says that it wrote this entry and, since each names the one before, all before it. */
export interface EndSignature {
  /** Names the device's key: base64url of its SHA-256. */
  readonly key: string;
  /** ECDSA P-256 over ledger, device and id, base64url of 64 bytes. */
  readonly value: string;
}

/** What lies in stores and on servers. */
export interface StoredEntry {
  readonly id: EntryId;
  readonly content: Entry | Sealed;
  /** Of the last of what was written together. Beside a sealed entry there is none: it lies under the seal. */
  readonly signature?: EndSignature;
}

/** What people outside the care team send in. It has no time and no author outside its seal. */
export interface Envelope {
  /** A ticket's id, or random; the first content under a key wins and never changes. */
  readonly key: string;
  /** 4, 16 or 64 KiB, whatever is inside. */
  readonly sealed: Uint8Array;
}

export interface Author {
  readonly by: StaffId;
  readonly device: DeviceId;
}

export function writeEntry<Kind extends string, Body>(
  draft: Draft<Kind, Body>,
  author: Author,
  at: Stamp,
  link?: Link,
): Entry<Kind, Body> {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const {kind, about, body, replaces} = draft;
  const content = {
    salt,
    kind,
    about,
    ...(replaces && {replaces}),
    at,
    by: author.by,
    device: author.device,
    ...link,
    body,
  };
  return {id: hashOf(content), ...content};
}

/** As it lies where nothing is sealed. */
export function stored(content: Entry): StoredEntry {
  return {id: content.id, content};
}

/** Does the id still belong to the content? False after damage or forgery. */
export function isIntact(entry: Entry): boolean {
  return nameOf(bytesOf(entry)) === entry.id;
}

/** By the very object: another copy under the same name is another question. */
const vouchedFor = new WeakSet<StoredEntry>();

/** Whoever opened a seal has held what lay under it against its name: views need not reckon that again. */
export function vouchFor(stored: StoredEntry): StoredEntry {
  vouchedFor.add(stored);
  return stored;
}

const othersAlone = new WeakSet<StoredEntry>();

/** Whoever could not open it knows that its key is meant for others: nothing is wrong with it. */
export function forOthers(stored: StoredEntry): StoredEntry {
  const copy = {...stored};
  othersAlone.add(copy);
  return copy;
}

export function isForOthers(stored: StoredEntry): boolean {
  return othersAlone.has(stored);
}

/** Is it an open entry under its own name, with the content that the name was made of? */
export function isSound(stored: StoredEntry): boolean {
  const {id, content} = stored;
  try {
    if (vouchedFor.has(stored)) return isEntry(content);
    return isEntry(content) && content.id === id && isIntact(content);
  } catch {
    return false; // it holds what JSON cannot
  }
}

/**
 * A damaged copy may come before the whole one, from a damaged disk or a torn file. By its name it would keep the whole one out
 * for ever, so where both meet the whole one stays.
 */
export function isMendedBy(lying: StoredEntry, incoming: StoredEntry): boolean {
  return !isCopy(lying, incoming) && !isSound(lying) && isSound(incoming);
}

/** Cheaper than reckoning names. Members in another order make another copy. */
export function isCopy(one: StoredEntry, other: StoredEntry): boolean {
  const [a, b] = [one.content, other.content];
  if (hasBytes(a) && hasBytes(b))
    return a.keyId === b.keyId && sameBytes(a.nonce, b.nonce) && sameBytes(a.ciphertext, b.ciphertext);
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Sealed, and of the shape that its name says: bytes written as JSON are long, and take long. */
export function hasBytes(content: unknown): content is Sealed {
  if (!isFields(content) || !isText(content['keyId'])) return false;
  return content['nonce'] instanceof Uint8Array && content['ciphertext'] instanceof Uint8Array;
}

export function isSealed(content: Entry | Sealed): content is Sealed {
  return 'ciphertext' in content;
}

/** Has it the outer shape of an entry? What it says of itself and of its body is another question. */
export function isEntry(content: unknown): content is Entry {
  return (
    isFields(content) &&
    ['id', 'salt', 'kind', 'about', 'by', 'device'].every((name) => isText(content[name])) &&
    isStamp(content['at']) &&
    (content['replaces'] === undefined || isArrayOf(content['replaces'], isText))
  );
}

/** The bytes that an id is the hash of. @throws {TypeError} for what JSON cannot hold */
export function bytesOf(entry: Entry): Uint8Array<ArrayBuffer> {
  return utf8.encode(canonicalJson({...entry, id: undefined}));
}

export function nameOf(bytes: Uint8Array): EntryId {
  return toBase64Url(sha256(bytes)) as EntryId;
}

function hashOf(content: object): EntryId {
  return nameOf(utf8.encode(canonicalJson(content)));
}

const utf8 = new TextEncoder();
