import {Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, type SenderContext} from '@hpke/core';
import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import type {Envelope} from '../journal/entry.js';

/** HPKE base mode, RFC 9180: X25519, HKDF-SHA256, AES-128-GCM. */
export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});

/** Encapsulated key (32), AEAD tag (16) and the length field (4) around what is said. */
const overhead = 32 + 16 + 4;

/** Sizes that an envelope may have, in bytes. */
export const envelopeSizes = [4096, 16_384, 65_536] as const;

/** An X25519 key pair as base64url, 32 bytes each. */
export interface SealingKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export async function makeSealingKeys(): Promise<SealingKeys> {
  const pair = await again(() => suite.kem.generateKeyPair());
  const [publicKey, privateKey] = await Promise.all([
    suite.kem.serializePublicKey(pair.publicKey),
    suite.kem.serializePrivateKey(pair.privateKey),
  ]);
  return {
    publicKey: toBase64Url(new Uint8Array(publicKey)),
    privateKey: toBase64Url(new Uint8Array(privateKey)),
  };
}

/** WebKitGTK fails to make about one X25519 key in 256, by chance: what fails three times fails for another reason. */
export async function again<Value>(make: () => Promise<Value>): Promise<Value> {
  return make().catch(make).catch(make);
}

/** Bytes of message that the largest envelope takes. */
export const longestMessage = envelopeSizes[2] - overhead;

/**
 * Seals a JSON message to a public key and binds it to the envelope's key: it opens under no other.
 *
 * @param room bytes of the longest message of its sort: then the envelope's size says nothing of this one
 * @throws {RangeError} where the message is longer than `longestMessage`
 */
export async function sealEnvelope(
  publicKey: string,
  key: string,
  message: unknown,
  room = 0,
): Promise<Envelope> {
  return {key, sealed: await sealBytes(publicKey, key, padded(message, room))};
}

/** @param bound what it belongs to: it opens under no other */
export async function sealBytes(
  publicKey: string,
  bound: string,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const sender = await senderTo(publicKey);
  const sealed = await sender.seal(plain.buffer, utf8.encode(bound).buffer);
  return joined(new Uint8Array(sender.enc), new Uint8Array(sealed));
}

/** @param info what every seal of this sender is for: it opens for nothing else */
export async function senderTo(publicKey: string, info?: ArrayBuffer): Promise<SenderContext> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(publicKey).buffer);
  return again(() => suite.createSenderContext({recipientPublicKey, ...(info && {info})}));
}

/** @returns the message, or `undefined` where it was not sealed for this key, was altered, or holds no JSON */
export async function openEnvelope(keys: SealingKeys, envelope: Envelope): Promise<unknown> {
  try {
    return unpadded(await openBytes(keys, envelope.key, envelope.sealed));
  } catch {
    return undefined;
  }
}

/** @throws where it was not sealed for this key and this name, or was altered */
export async function openBytes(
  {privateKey}: Pick<SealingKeys, 'privateKey'>,
  bound: string,
  sealed: Uint8Array,
): Promise<Uint8Array> {
  const recipientKey = await suite.kem.deserializePrivateKey(fromBase64Url(privateKey).buffer);
  const enc = sealed.slice(0, 32).buffer;
  const recipient = await suite.createRecipientContext({recipientKey, enc});
  return new Uint8Array(await recipient.open(sealed.slice(32).buffer, utf8.encode(bound).buffer));
}

function padded(message: unknown, room: number): Uint8Array<ArrayBuffer> {
  const text = utf8.encode(JSON.stringify(message));
  const size = envelopeSizes.find((bytes) => Math.max(text.length, room) + overhead <= bytes);
  if (!size) throw new RangeError(`a message of ${String(text.length)} bytes fits no envelope`);
  const plain = new Uint8Array(size - overhead + 4);
  new DataView(plain.buffer).setUint32(0, text.length);
  plain.set(text, 4);
  return plain;
}

function unpadded(plain: Uint8Array): unknown {
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(plain.subarray(4, 4 + length)));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}

const utf8 = new TextEncoder();
