import {toBase64Url} from '../kernel/base64url.js';
import type {DeviceId, EntryId} from '../kernel/ids.js';
import {isEntry, type EndSignature, type EntryLedger, type StoredEntry} from '../journal/entry.js';
import {isSigned} from './signature.js';

/** What one device signs with: ECDSA P-256. The private half never leaves the browser that made it, which may store it as it is. */
export interface DeviceKey {
  /** Base64url of the public half's SHA-256. */
  readonly id: string;
  readonly device: DeviceId;
  /** SPKI, base64url. */
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
}

export async function makeDeviceKey(device: DeviceId): Promise<DeviceKey> {
  const curve = {name: 'ECDSA', namedCurve: 'P-256'};
  const pair = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
  const spki = await crypto.subtle.exportKey('spki', pair.publicKey);
  const id = toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', spki)));
  return {id, device, publicKey: toBase64Url(new Uint8Array(spki)), privateKey: pair.privateKey};
}

/** Each entry names the one before it: who signs the last signs all of them. */
export async function signEnd(
  {id: key, device, privateKey}: DeviceKey,
  ledger: EntryLedger,
  id: EntryId,
): Promise<EndSignature> {
  const said = new TextEncoder().encode(endText(ledger, device, id));
  const value = await crypto.subtle.sign({name: 'ECDSA', hash: 'SHA-256'}, privateKey, said);
  return {key, value: toBase64Url(new Uint8Array(value))};
}

/** @param id name of a key @returns its public half, where a member has certified it for a device */
export type CertifiedKeys = (id: string) => Pick<DeviceKey, 'device' | 'publicKey'> | undefined;

export interface SignedEnds {
  /** Their devices signed them. */
  readonly signed: ReadonlySet<EntryId>;
  /** They carry a signature that is not their device's. */
  readonly forged: readonly EntryId[];
  /** Signed with a key that nobody has certified here, or not yet. */
  readonly unknown: readonly EntryId[];
}

/** Looks at each signature in a ledger. An entry without one is vouched for by the next end after it, or not yet. */
export async function checkEnds(
  ledger: EntryLedger,
  entries: readonly StoredEntry[],
  keys: CertifiedKeys,
): Promise<SignedEnds> {
  const [signed, forged, unknown] = [new Set<EntryId>(), [] as EntryId[], [] as EntryId[]];
  for (const {id, content, signature} of entries) {
    if (!signature || !isEntry(content)) continue;
    const key = keys(signature.key);
    if (!key) unknown.push(id);
    else if (
      key.device === content.device &&
      (await isSigned(key.publicKey, endText(ledger, key.device, id), signature.value))
    )
      signed.add(id);
    else forged.push(id);
  }
  return {signed, forged, unknown};
}

function endText(ledger: EntryLedger, device: DeviceId, id: EntryId): string {
  return JSON.stringify(['pana chain end 1', ledger, device, id]);
}
