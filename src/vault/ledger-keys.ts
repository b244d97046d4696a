import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import {subject} from '../kernel/ids.js';
import type {Draft} from '../kernel/draft.js';
import {canonicalJson} from '../journal/canonical-json.js';
import {senderTo, suite} from './envelope.js';
import type {Fingerprint, PublicKeys} from './fingerprint.js';
import type {Audience, LedgerKey} from './key-ring.js';
import type {Identity} from './member-keys.js';
import {stated} from './statement.js';
import {caseKeyWrapped, ledgerKeyWrapped, sealedLedgers, type KeyWrapped} from './team-kinds.js';

/** Whom a key is wrapped for. */
export interface Recipient {
  readonly fingerprint: Fingerprint;
  readonly keys: PublicKeys;
}

/** Names a key and what it is for, without the key. */
export type KeyName = Pick<KeyWrapped, 'keyId' | 'audience' | 'epoch' | 'maker'>;

const keyBytes = 32;

/** A fresh key for an audience, wrapped for those who are to have it. Its bytes are gone when this returns. */
export async function makeLedgerKey(
  identity: Identity,
  audience: Audience,
  epoch: number,
  readers: readonly Recipient[],
): Promise<Draft> {
  const bytes = crypto.getRandomValues(new Uint8Array(keyBytes));
  try {
    const name = {audience, epoch, maker: identity.fingerprint};
    return await wrapped(identity, {...name, keyId: await keyIdOf(bytes, name)}, bytes, readers);
  } finally {
    bytes.fill(0);
  }
}

/**
 * The same key for more people, by somebody who has it: a newcomer reads what was written before.
 *
 * @returns `undefined` where this member cannot open it
 */
export async function wrapFor(
  identity: Identity,
  known: KeyWrapped,
  readers: readonly Recipient[],
): Promise<Draft | undefined> {
  const bytes = await opened(identity, known);
  if (!bytes) return undefined;
  try {
    return await wrapped(identity, known, bytes, readers);
  } finally {
    bytes.fill(0);
  }
}

/** @returns `undefined` where it is not wrapped for this member, or is not the key that its name commits to */
export async function openLedgerKey(
  identity: Pick<Identity, 'fingerprint' | 'sealing'>,
  known: KeyWrapped,
): Promise<LedgerKey | undefined> {
  const bytes = await opened(identity, known);
  if (!bytes) return undefined;
  try {
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return {id: known.keyId, audience: known.audience, key};
  } finally {
    bytes.fill(0);
  }
}

/** @returns the kind in whose ledger a wrapped key for this audience lies */
export function keyKindOf(audience: Audience): typeof ledgerKeyWrapped | typeof caseKeyWrapped {
  return sealedLedgers.some((ledger) => ledger === audience) ? ledgerKeyWrapped : caseKeyWrapped;
}

/**
 * A commitment to the key itself, to what it is for and to who made it: nobody can give two people two keys under one
 * name. Of 32 random bytes it is 16 that look random to everybody else.
 */
async function keyIdOf(bytes: Uint8Array, {audience, epoch, maker}: Omit<KeyName, 'keyId'>): Promise<string> {
  const text = canonicalJson(['pana ledger key', audience, epoch, maker, toBase64Url(bytes)]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toBase64Url(new Uint8Array(hash).subarray(0, 16));
}

async function wrapped(
  identity: Identity,
  {keyId, audience, epoch, maker}: KeyName,
  bytes: Uint8Array<ArrayBuffer>,
  readers: readonly Recipient[],
): Promise<Draft> {
  const name = {keyId, audience, epoch, maker};
  const wraps = readers.map(async ({fingerprint, keys}) => {
    const sender = await senderTo(keys.sealing, infoOf(name));
    const sealed = new Uint8Array(await sender.seal(bytes.slice().buffer, boundTo(fingerprint)));
    return {to: fingerprint, sealed: toBase64Url(new Uint8Array([...new Uint8Array(sender.enc), ...sealed]))};
  });
  const about = subject('ledger-key', keyId);
  return stated(identity, keyKindOf(audience), about, {...name, wraps: await Promise.all(wraps)});
}

/** @returns the key's bytes, which the caller wipes */
async function opened(
  {fingerprint, sealing}: Pick<Identity, 'fingerprint' | 'sealing'>,
  known: KeyWrapped,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const {keyId, audience, epoch, maker} = known;
  for (const {sealed} of known.wraps.filter(({to}) => to === fingerprint)) {
    const bytes = await unsealed(sealing, {keyId, audience, epoch, maker}, fingerprint, sealed);
    if (bytes?.length === keyBytes && (await keyIdOf(bytes, known)) === keyId) return bytes;
  }
  return undefined;
}

async function unsealed(
  recipientKey: CryptoKeyPair,
  name: KeyName,
  fingerprint: Fingerprint,
  sealed: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const bytes = fromBase64Url(sealed);
    const enc = bytes.slice(0, 32).buffer;
    const recipient = await suite.createRecipientContext({recipientKey, enc, info: infoOf(name)});
    return new Uint8Array(await recipient.open(bytes.slice(32).buffer, boundTo(fingerprint)));
  } catch {
    return undefined;
  }
}

/** It opens as this key, for this audience and epoch, and as no other. */
function infoOf(name: KeyName): ArrayBuffer {
  return new TextEncoder().encode(canonicalJson(['pana ledger key', name])).buffer;
}

function boundTo(fingerprint: Fingerprint): ArrayBuffer {
  return new TextEncoder().encode(fingerprint).buffer;
}
