import {isFields, isNumber, isText} from '../kernel/guards.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import {canonicalJson} from '../journal/canonical-json.js';
import {digest} from './fingerprint.js';
import {bytesIn, isStretching, type Stretching} from './stretching.js';

/** What a lock is opened with, and what has to be known for that. */
export type LockBy =
  | {readonly by: 'passphrase'; readonly stretching: Stretching}
  /** `salt`: what the passkey's PRF is asked about, 32 bytes. */
  | {readonly by: 'passkey'; readonly credential: string; readonly salt: string}
  | {readonly by: 'code'};

/** A member's lock key, wrapped under what they type or hold. They may have several, each opens all. */
export type Lock = LockBy & {
  readonly version: 1;
  readonly nonce: string;
  /** Tells a wrong secret from altered content; of no use to who guesses but what `wrapped` itself is. */
  readonly check: string;
  readonly wrapped: string;
  /** Over all the rest: against accidents, not against people. */
  readonly sum: string;
};

export type LockProblem =
  /** Made by a later Pana. */
  | 'later-version'
  /** A part is missing or was changed on the way. */
  | 'damaged'
  /** Another passphrase, passkey or code. */
  | 'wrong-secret'
  /** The secret is right, and what lies under it is not what was locked: somebody put it together. */
  | 'altered';

/**
 * @param lockKey extractable; its bytes never lie in this program's memory
 * @param secret 32 bytes of a stretched passphrase or a passkey, or a printed code's signs
 * @param bound whose lock it is: it opens for nobody else's keys
 */
export async function makeLock(
  lockKey: CryptoKey,
  how: LockBy,
  secret: Uint8Array<ArrayBuffer>,
  bound: string,
): Promise<Lock> {
  const {key, check} = await keysOf(secret, bound);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const parameters = {name: 'AES-GCM', iv: nonce, additionalData: headOf(how, bound)};
  const wrapped = await crypto.subtle.wrapKey('raw', lockKey, key, parameters);
  const rest = {
    ...how,
    version: 1 as const,
    ...{nonce: toBase64Url(nonce), check, wrapped: toBase64Url(new Uint8Array(wrapped))},
  };
  return {...rest, sum: await digest(canonicalJson(rest))};
}

/** Can it be tried at all? Asked before anybody's second is spent on it. */
export async function readLock(value: unknown): Promise<Lock | Refusal<LockProblem>> {
  if (!isFields(value)) return refuse('damaged');
  if (isNumber(value['version']) && value['version'] > 1) return refuse('later-version');
  const {sum, ...rest} = value;
  return isLock(value) && sum === (await digest(canonicalJson(rest))) ? value : refuse('damaged');
}

/**
 * @param extractable only where another lock is made at once
 * @returns the lock key, or why there is none
 */
export async function openLock(
  lock: Lock,
  secret: Uint8Array<ArrayBuffer>,
  bound: string,
  extractable = false,
): Promise<CryptoKey | Refusal<LockProblem>> {
  const {key, check} = await keysOf(secret, bound);
  if (check !== lock.check) return refuse('wrong-secret');
  const parameters = {
    name: 'AES-GCM',
    iv: fromBase64Url(lock.nonce),
    additionalData: headOf(lock, bound),
  };
  try {
    const wrapped = fromBase64Url(lock.wrapped);
    return await crypto.subtle.unwrapKey('raw', wrapped, key, parameters, 'AES-GCM', extractable, [
      'decrypt',
      'unwrapKey',
    ]);
  } catch {
    return refuse('altered');
  }
}

export function isLock(value: unknown): value is Lock {
  return (
    isFields(value) &&
    value['version'] === 1 &&
    isLockBy(value) &&
    bytesIn(value['nonce']) === 12 &&
    bytesIn(value['check']) === 16 &&
    bytesIn(value['wrapped']) === 48 &&
    isText(value['sum'])
  );
}

function isLockBy(value: Readonly<Record<string, unknown>>): boolean {
  switch (value['by']) {
    case 'passphrase':
      return isStretching(value['stretching']);
    case 'passkey':
      return bytesIn(value['credential']) > 0 && bytesIn(value['salt']) === 32;
    case 'code':
      return true;
    default:
      return false;
  }
}

/** With other parameters, or beside other keys, it does not open. */
function headOf(how: LockBy, bound: string): Uint8Array<ArrayBuffer> {
  switch (how.by) {
    case 'passphrase':
      return utf8.encode(canonicalJson(['pana lock 1', bound, how.by, how.stretching]));
    case 'passkey':
      return utf8.encode(canonicalJson(['pana lock 1', bound, how.by, how.credential, how.salt]));
    case 'code':
      return utf8.encode(canonicalJson(['pana lock 1', bound, how.by]));
  }
}

/** Two keys of one secret that say nothing of each other. RFC 5869. */
async function keysOf(
  secret: Uint8Array<ArrayBuffer>,
  bound: string,
): Promise<{readonly key: CryptoKey; readonly check: string}> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const use = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: utf8.encode(bound),
    info: utf8.encode(info),
  });
  const aes = {name: 'AES-GCM', length: 256};
  const [key, check] = await Promise.all([
    crypto.subtle.deriveKey(use('pana lock key'), base, aes, false, ['wrapKey', 'unwrapKey']),
    crypto.subtle.deriveBits(use('pana lock check'), base, 128),
  ]);
  return {key, check: toBase64Url(new Uint8Array(check))};
}

const utf8 = new TextEncoder();
