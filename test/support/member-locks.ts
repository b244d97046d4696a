import {expect} from 'chai';
import {fromBase64Url} from '../../src/kernel/base64url.js';
import {suite} from '../../src/vault/envelope.js';
import type {Identity} from '../../src/vault/member-keys.js';
import type {StaffId} from '../../src/kernel/ids.js';
import {isRefusal, type Refusal} from '../../src/kernel/refusal.js';
import {canonicalJson} from '../../src/journal/canonical-json.js';
import {digest} from '../../src/vault/fingerprint.js';
import type {Lock} from '../../src/vault/lock.js';
import type {Stretch} from '../../src/vault/stretching.js';
import {makeMember, type NewMember} from '../../src/vault/unlock.js';

export const passphrase = 'Lantern Orchard 47 pebble-glove thirteen';

/** As different for different words and salts as the slow one, in no time. */
export const quickStretch: Stretch = async (typed, {salt}) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${typed}`)));

/** Must not be asked. */
export const noStretch: Stretch = () => Promise.reject(new Error('nothing was to be tried'));

export async function newMember(staff = 'psychologist-1'): Promise<NewMember> {
  return orThrow(await makeMember(staff as StaffId, {by: 'passphrase', passphrase}, quickStretch));
}

export function orThrow<Value>(value: Value): Exclude<Value, Refusal> {
  if (isRefusal(value)) throw new Error(`refused: ${value.refused}`);
  return value as Exclude<Value, Refusal>;
}

/** The lock as somebody could make it who knows how: with a sum that fits. */
export async function forged(lock: Lock, changes: object): Promise<Lock> {
  const changed = {...lock, ...changes, sum: undefined};
  return {...changed, sum: await digest(canonicalJson(changed))};
}

/** Opens what is sealed to them and signs what holds. */
export async function doesItsWork({sealing, signing, keys}: Identity): Promise<void> {
  const sender = await suite.createSenderContext({recipientPublicKey: sealing.publicKey});
  const sealed = await sender.seal(Uint8Array.of(1, 2, 3).buffer);
  const recipient = await suite.createRecipientContext({recipientKey: sealing, enc: sender.enc});
  expect([...new Uint8Array(await recipient.open(sealed))]).to.deep.equal([1, 2, 3]);
  const algorithm = {name: 'ECDSA', hash: 'SHA-256'};
  const signature = await crypto.subtle.sign(algorithm, signing, Uint8Array.of(1));
  const curve = {name: 'ECDSA', namedCurve: 'P-256'};
  const key = await crypto.subtle.importKey('spki', fromBase64Url(keys.signing), curve, false, ['verify']);
  expect(await crypto.subtle.verify(algorithm, key, signature, Uint8Array.of(1))).to.equal(true);
}
