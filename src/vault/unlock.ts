import {toBase64Url} from '../kernel/base64url.js';
import {isArrayOf, isFields} from '../kernel/guards.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import type {StaffId} from '../kernel/ids.js';
import {fingerprintOf} from './fingerprint.js';
import {isLock, makeLock, openLock, readLock, type Lock, type LockBy, type LockProblem} from './lock.js';
import {
  identityOf,
  isLaterKeys,
  isLockedKeys,
  makeMemberKeys,
  type Identity,
  type LockedKeys,
  type MadeKeys,
} from './member-keys.js';
import {strengthOf} from './passphrase.js';
import {drawPrintedCode, readPrintedCode, recoveryGroups} from './printed-code.js';
import {boundsOf, saltBytes, usualStretching, type Stretch, type Stretching} from './stretching.js';

/** A member's keys with their locks: what lies in a ledger, or on a stick. */
export interface MemberLocks {
  readonly locked: LockedKeys;
  readonly locks: readonly Lock[];
}

/** What a member opens with. */
export type Secret =
  | {readonly by: 'passphrase'; readonly passphrase: string}
  /** `bytes`: 32, of the passkey's PRF. */
  | {readonly by: 'passkey'; readonly credential: string; readonly bytes: Uint8Array<ArrayBuffer>}
  | {readonly by: 'code'; readonly typed: string};

export type UnlockProblem =
  | LockProblem
  /** No lock of this sort was ever made. */
  | 'no-such-lock'
  /** Too easily guessed, and none of ours: somebody weakened it. */
  | 'low-parameters'
  /** It would take all of this device: nothing was tried. */
  | 'high-parameters'
  /** WebAssembly or its memory is refused here. */
  | 'cannot-stretch'
  /** What was typed from paper is no code: a slip of the pen, found before anything is tried. */
  | 'no-code';

export type LockRefusal = UnlockProblem | 'weak-passphrase';

/** A fresh lock's parameters and the secret that opens it; how a passkey's bytes come is `passkey.ts`. */
export type NewSecret =
  | {readonly by: 'passphrase'; readonly passphrase: string}
  | {
      readonly by: 'passkey';
      readonly credential: string;
      readonly salt: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    };

export interface NewMember {
  readonly identity: Identity;
  readonly body: MemberLocks;
  /** To be printed now: it lies nowhere. */
  readonly recoveryCode: string;
}

/** Makes a member's keys, with the lock that they chose and one that a printed code opens. */
export async function makeMember(
  staff: StaffId,
  secret: NewSecret,
  stretch: Stretch,
  root?: MadeKeys['identity']['root'],
): Promise<NewMember | Refusal<LockRefusal>> {
  if (secret.by === 'passphrase' && isWeak(secret.passphrase)) return refuse('weak-passphrase');
  const {identity, locked, lockKey} = await makeMemberKeys(staff, root);
  const first = await lockFor(lockKey, secret, identity.fingerprint, stretch);
  if (isRefusal(first)) return first;
  const recoveryCode = drawPrintedCode(recoveryGroups);
  const printed = await makeLock(lockKey, {by: 'code'}, bytesOf(recoveryCode), identity.fingerprint);
  return {identity, body: {locked, locks: [first, printed]}, recoveryCode};
}

/** @returns the member, or why not; never throws for what lies in a ledger or is typed */
export async function unlock(
  body: unknown,
  secret: Secret,
  stretch: Stretch,
): Promise<Identity | Refusal<UnlockProblem>> {
  const opened = await lockKeyOf(body, secret, stretch, false);
  return isRefusal(opened) ? opened : identityOf(opened.locked, opened.lockKey);
}

/** What opens today, and another lock instead of those of its sort: a new passphrase, a new printed code. */
export async function changeLock(
  body: unknown,
  known: Secret,
  wanted: NewSecret | {readonly by: 'code'},
  stretch: Stretch,
): Promise<{readonly body: MemberLocks; readonly recoveryCode?: string} | Refusal<LockRefusal>> {
  if (wanted.by === 'passphrase' && isWeak(wanted.passphrase)) return refuse('weak-passphrase');
  const opened = await lockKeyOf(body, known, stretch, true);
  if (isRefusal(opened)) return opened;
  const {locked, locks, lockKey} = opened;
  const bound = await fingerprintOf(locked);
  const recoveryCode = wanted.by === 'code' ? drawPrintedCode(recoveryGroups) : undefined;
  const made = await (wanted.by === 'code'
    ? makeLock(lockKey, wanted, bytesOf(recoveryCode ?? ''), bound)
    : lockFor(lockKey, wanted, bound, stretch));
  if (isRefusal(made)) return made;
  const others = locks.filter((lock) => lock.by !== wanted.by);
  return {body: {locked, locks: [...others, made]}, ...(recoveryCode && {recoveryCode})};
}

export function isMemberLocks(body: unknown): body is MemberLocks {
  return isFields(body) && isLockedKeys(body['locked']) && isArrayOf(body['locks'], isLock);
}

interface OpenedLock extends MemberLocks {
  readonly lockKey: CryptoKey;
}

/** Of several locks of a sort the one that opens; where none does, what the last said. */
async function lockKeyOf(
  body: unknown,
  secret: Secret,
  stretch: Stretch,
  extractable: boolean,
): Promise<OpenedLock | Refusal<UnlockProblem>> {
  if (!isFields(body) || !Array.isArray(body['locks'])) return refuse('damaged');
  const {locked, locks} = body;
  if (!isLockedKeys(locked)) return refuse(isLaterKeys(locked) ? 'later-version' : 'damaged');
  const bound = await fingerprintOf(locked);
  let found: Refusal<UnlockProblem> = refuse('no-such-lock');
  for (const value of locks.filter((each) => fits(each, secret))) {
    const lock = await readLock(value);
    const bytes = isRefusal(lock) ? lock : await secretBytes(lock, secret, stretch);
    const key = isRefusal(lock) || isRefusal(bytes) ? bytes : await openLock(lock, bytes, bound, extractable);
    if (key instanceof CryptoKey) return {locked, locks: locks.filter(isLock), lockKey: key};
    if (isRefusal(key)) found = key;
  }
  return found;
}

function fits(lock: unknown, secret: Secret): boolean {
  if (!isFields(lock) || lock['by'] !== secret.by) return false;
  return secret.by !== 'passkey' || lock['credential'] === secret.credential;
}

async function secretBytes(
  lock: Lock,
  secret: Secret,
  stretch: Stretch,
): Promise<Uint8Array<ArrayBuffer> | Refusal<UnlockProblem>> {
  if (secret.by === 'passkey') return secret.bytes;
  if (secret.by === 'code') {
    const reading = readPrintedCode(secret.typed, recoveryGroups);
    return 'code' in reading ? bytesOf(reading.code) : refuse('no-code');
  }
  return lock.by === 'passphrase'
    ? stretched(secret.passphrase, lock.stretching, stretch)
    : refuse('no-such-lock');
}

async function lockFor(
  lockKey: CryptoKey,
  secret: NewSecret,
  bound: string,
  stretch: Stretch,
): Promise<Lock | Refusal<UnlockProblem>> {
  if (secret.by === 'passkey') {
    const {by, credential, salt, bytes} = secret;
    return makeLock(lockKey, {by, credential, salt}, bytes, bound);
  }
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(saltBytes)));
  const how: LockBy = {by: 'passphrase', stretching: {...usualStretching, salt}};
  const bytes = await stretched(secret.passphrase, how.stretching, stretch);
  return isRefusal(bytes) ? bytes : makeLock(lockKey, how, bytes, bound);
}

async function stretched(
  passphrase: string,
  stretching: Stretching,
  stretch: Stretch,
): Promise<Uint8Array<ArrayBuffer> | Refusal<UnlockProblem>> {
  const bounds = boundsOf(stretching);
  if (bounds !== 'fair') return refuse(`${bounds}-parameters`);
  try {
    return await stretch(passphrase, stretching);
  } catch {
    return refuse('cannot-stretch');
  }
}

function isWeak(passphrase: string): boolean {
  return ['empty', 'weak'].includes(strengthOf(passphrase));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
