import {isSealed, type Entry, type Envelope, type StoredEntry} from '../../journal/entry.js';
import {isSameContent, type SetAside} from '../../journal/sharing.js';
import {fromBase64Url, toBase64Url} from '../../kernel/base64url.js';
import {isFields, isText, type Fields} from '../../kernel/guards.js';
import type {EntryId} from '../../kernel/ids.js';
import {isItsName} from '../sift.js';
import {documentOf} from './names.js';

export interface CouchDocument extends Fields {
  readonly _id: string;
}

/** @param sender who signed in: of a sealed entry nobody outside can say who wrote it */
export function entryDocument({id, content}: StoredEntry, sender: string): CouchDocument {
  const head = {_id: documentOf(id), v: 1};
  if (!isSealed(content)) return {...head, by: content.by, content};
  const {keyId, nonce, ciphertext} = content;
  return {...head, by: sender, keyId, nonce: toBase64Url(nonce), sealed: toBase64Url(ciphertext)};
}

export function envelopeDocument({key, sealed}: Envelope): CouchDocument {
  return {_id: documentOf(key), v: 1, sealed: toBase64Url(sealed)};
}

export function stubDocument(name: string, by: string, rev: string | undefined): CouchDocument {
  return {_id: documentOf(name), ...(rev !== undefined && {_rev: rev}), v: 1, by, erased: true};
}

/** It holds the place of something that was erased. */
export function isStub(document: unknown): boolean {
  return isFields(document) && document['erased'] === true;
}

/** @returns the entry, or why it cannot be one of this name. A sealed one is judged by whoever opens it */
export function entryIn(document: unknown, name: string): StoredEntry | SetAside['why'] {
  if (!isFields(document) || document['v'] !== 1) return 'malformed';
  const content = isFields(document['content'])
    ? (document['content'] as unknown as Entry)
    : sealedIn(document);
  if (!content) return 'malformed';
  const entry = {id: name as EntryId, content};
  return isSealed(content) || isItsName(content, name) ? entry : 'not-its-name';
}

export function envelopeIn(document: unknown, key: string): Envelope | undefined {
  const sealed = isFields(document) ? bytesIn(document['sealed']) : undefined;
  return sealed && {key, sealed};
}

/** @returns whether both are the same entry, or the same envelope, byte for byte */
export function isSameDocument(one: CouchDocument, other: unknown, name: string): boolean {
  if (!isFields(other)) return false;
  const [ours, theirs] = [entryIn(one, name), entryIn(other, name)];
  if (typeof ours === 'string' || typeof theirs === 'string')
    return isText(one['sealed']) && one['sealed'] === other['sealed'] && one['keyId'] === other['keyId'];
  return isSameEntry(ours, theirs);
}

/** What is open under its own name is what the name was made of, in whatever order its members stand. */
export function isSameEntry(one: StoredEntry, other: StoredEntry): boolean {
  const areOpen = !isSealed(one.content) && !isSealed(other.content);
  return one.id === other.id && (areOpen || isSameContent(one.content, other.content));
}

function sealedIn({keyId, nonce, sealed}: Fields): StoredEntry['content'] | undefined {
  const [number, ciphertext] = [bytesIn(nonce), bytesIn(sealed)];
  return isText(keyId) && number && ciphertext ? {keyId, nonce: number, ciphertext} : undefined;
}

function bytesIn(text: unknown): Uint8Array | undefined {
  try {
    return isText(text) ? fromBase64Url(text) : undefined;
  } catch {
    return undefined;
  }
}
