import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import {isFields, isNumber, isText} from '../kernel/guards.js';
import type {StaffId} from '../kernel/ids.js';
import {isRefusal, refuse, type Refusal} from '../kernel/refusal.js';
import {canonicalJson} from '../journal/canonical-json.js';
import {again} from './envelope.js';
import {fingerprintOf, type Fingerprint, type PublicKeys} from './fingerprint.js';
import type {LockProblem} from './lock.js';
import {bytesIn} from './stretching.js';

/** A member who is unlocked: in memory only, and no key of it can be taken out. */
export interface Identity {
  readonly staff: StaffId;
  readonly fingerprint: Fingerprint;
  readonly keys: PublicKeys;
  /** X25519. HPKE takes both halves, since it cannot reckon the public one from a key that is not extractable. */
  readonly sealing: CryptoKeyPair;
  /** ECDSA P-256, to sign with. */
  readonly signing: CryptoKey;
  /** With whom the school's trust begins, as this member was shown it. */
  readonly root: Fingerprint;
}

/** A member's private halves under their lock key: these may lie where others read them. */
export interface LockedKeys extends PublicKeys {
  readonly version: 1;
  readonly staff: StaffId;
  readonly sealingWrapped: Wrapped;
  readonly signingWrapped: Wrapped;
  /** The root: whoever unlocks elsewhere need not believe a server about it. */
  readonly rootSealed: Wrapped;
}

interface Wrapped {
  readonly nonce: string;
  readonly bytes: string;
}

export interface MadeKeys {
  readonly identity: Identity;
  readonly locked: LockedKeys;
  /** For locks, which are made at once; extractable, and then dropped. */
  readonly lockKey: CryptoKey;
}

const x25519 = {name: 'X25519'};
const p256 = {name: 'ECDSA', namedCurve: 'P-256'};

/** @param root absent for the first member: theirs is the root */
export async function makeMemberKeys(staff: StaffId, root?: Fingerprint): Promise<MadeKeys> {
  const [sealing, signing, lockKey] = await Promise.all([
    again(() => crypto.subtle.generateKey(x25519, true, ['deriveBits']) as Promise<CryptoKeyPair>),
    crypto.subtle.generateKey(p256, true, ['sign', 'verify']),
    crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, true, [
      ...(['wrapKey', 'encrypt', 'unwrapKey', 'decrypt'] as const),
    ]),
  ]);
  const keys = {sealing: await exported('raw', sealing), signing: await exported('spki', signing)};
  const fingerprint = await fingerprintOf(keys);
  const trusted = root ?? fingerprint;
  const head = {version: 1 as const, staff, ...keys};
  const locked = {
    ...head,
    sealingWrapped: await wrap(lockKey, sealing.privateKey, headOf('sealing', head)),
    signingWrapped: await wrap(lockKey, signing.privateKey, headOf('signing', head)),
    rootSealed: await seal(lockKey, trusted, headOf('root', head)),
  };
  const identity = await identityOf(locked, lockKey);
  if (isRefusal(identity)) throw new Error('keys that were just locked did not open');
  return {identity, locked, lockKey};
}

/** @returns the member, or `altered` where it is not what was locked under this key */
export async function identityOf(
  locked: LockedKeys,
  lockKey: CryptoKey,
): Promise<Identity | Refusal<LockProblem>> {
  const {staff, sealing, signing} = locked;
  try {
    const [privateSealing, privateSigning, root, publicKey, fingerprint] = await Promise.all([
      unwrap(lockKey, locked.sealingWrapped, headOf('sealing', locked), x25519, 'deriveBits'),
      unwrap(lockKey, locked.signingWrapped, headOf('signing', locked), p256, 'sign'),
      open(lockKey, locked.rootSealed, headOf('root', locked)),
      crypto.subtle.importKey('raw', fromBase64Url(sealing), x25519, true, []),
      fingerprintOf(locked),
    ]);
    return {
      ...{staff, fingerprint, keys: {sealing, signing}, signing: privateSigning},
      sealing: {privateKey: privateSealing, publicKey},
      root: root as Fingerprint,
    };
  } catch {
    return refuse('altered');
  }
}

export function isLockedKeys(value: unknown): value is LockedKeys {
  return (
    isFields(value) &&
    value['version'] === 1 &&
    isText(value['staff']) &&
    isPublicKeys(value) &&
    [value['sealingWrapped'], value['signingWrapped'], value['rootSealed']].every(
      (each) => isFields(each) && bytesIn(each['nonce']) === 12 && bytesIn(each['bytes']) > 16,
    )
  );
}

/** @returns whether a later Pana made it */
export function isLaterKeys(value: unknown): boolean {
  return isFields(value) && isNumber(value['version']) && value['version'] > 1;
}

export function isPublicKeys(value: unknown): value is PublicKeys {
  return isFields(value) && bytesIn(value['sealing']) === 32 && bytesIn(value['signing']) === 91;
}

async function exported(format: 'raw' | 'spki', {publicKey}: CryptoKeyPair): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.exportKey(format, publicKey)));
}

/** What lies there opens beside these very public halves, for this member, in this part. */
function headOf(
  part: string,
  {staff, sealing, signing}: PublicKeys & {readonly staff: StaffId},
): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(['pana member keys 1', part, staff, sealing, signing]));
}

function fresh(head: Uint8Array<ArrayBuffer>): AesGcmParams & {readonly iv: Uint8Array<ArrayBuffer>} {
  return {name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)), additionalData: head};
}

async function wrap(lockKey: CryptoKey, key: CryptoKey, head: Uint8Array<ArrayBuffer>): Promise<Wrapped> {
  const parameters = fresh(head);
  const bytes = await crypto.subtle.wrapKey('pkcs8', key, lockKey, parameters);
  return {nonce: toBase64Url(parameters.iv), bytes: toBase64Url(new Uint8Array(bytes))};
}

async function seal(lockKey: CryptoKey, text: string, head: Uint8Array<ArrayBuffer>): Promise<Wrapped> {
  const parameters = fresh(head);
  const bytes = await crypto.subtle.encrypt(parameters, lockKey, new TextEncoder().encode(text));
  return {nonce: toBase64Url(parameters.iv), bytes: toBase64Url(new Uint8Array(bytes))};
}

async function unwrap(
  lockKey: CryptoKey,
  {nonce, bytes}: Wrapped,
  head: Uint8Array<ArrayBuffer>,
  algorithm: {readonly name: string; readonly namedCurve?: string},
  usage: KeyUsage,
): Promise<CryptoKey> {
  const parameters = {name: 'AES-GCM', iv: fromBase64Url(nonce), additionalData: head};
  return crypto.subtle.unwrapKey('pkcs8', fromBase64Url(bytes), lockKey, parameters, algorithm, false, [
    usage,
  ]);
}

async function open(
  lockKey: CryptoKey,
  {nonce, bytes}: Wrapped,
  head: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const parameters = {name: 'AES-GCM', iv: fromBase64Url(nonce), additionalData: head};
  const plain = await crypto.subtle.decrypt(parameters, lockKey, fromBase64Url(bytes));
  return new TextDecoder().decode(plain);
}
