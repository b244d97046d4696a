import {toBase64Url} from '../../src/kernel/base64url.js';

/** Numbers of RSA, for checks that must not use the code that they check. */
export function bytesIn(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  return bytes.map((_, at) => parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${hexOf(bytes)}`);
}

export function bytesOfNumber(value: bigint, length: number): Uint8Array<ArrayBuffer> {
  return bytesIn(value.toString(16).padStart(length * 2, '0'));
}

export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base % modulus];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** @throws {RangeError} where there is none */
export function inverseOf(value: bigint, modulus: bigint): bigint {
  let [previous, rest, before, now] = [modulus, value % modulus, 0n, 1n];
  while (rest > 0n) {
    const times = previous / rest;
    [previous, rest] = [rest, previous - times * rest];
    [before, now] = [now, before - times * now];
  }
  if (previous !== 1n) throw new RangeError('no inverse');
  return ((before % modulus) + modulus) % modulus;
}

interface RsaNumbers {
  readonly n: string;
  readonly e: string;
  readonly d: string;
  readonly p: string;
  readonly q: string;
}

const algorithm = {name: 'RSA-PSS', hash: 'SHA-384'};
const fromHex = (hex: string): string => toBase64Url(bytesIn(hex));

export async function publicKeyOf({n, e}: RsaNumbers): Promise<CryptoKey> {
  const jwk = {kty: 'RSA', n: fromHex(n), e: fromHex(e)};
  return crypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']);
}

export async function privateKeyOf({n, e, d, p, q}: RsaNumbers): Promise<CryptoKey> {
  const [P, Q, D] = [BigInt(`0x${p}`), BigInt(`0x${q}`), BigInt(`0x${d}`)];
  const part = (value: bigint): string => toBase64Url(bytesOfNumber(value, p.length / 2));
  const crt = {dp: part(D % (P - 1n)), dq: part(D % (Q - 1n)), qi: part(inverseOf(Q, P))};
  const whole = {n: fromHex(n), e: fromHex(e), d: fromHex(d), p: fromHex(p), q: fromHex(q)};
  return crypto.subtle.importKey('jwk', {kty: 'RSA', ...whole, ...crt}, algorithm, true, ['sign']);
}

type Chance = string | {readonly inverseOf: bigint; readonly modulus: bigint};

/** Draws what is given, in this order, in place of chance. */
export async function withChance<Value>(
  drawn: readonly Chance[],
  work: () => Promise<Value>,
): Promise<Value> {
  const rest = drawn.map((each) =>
    typeof each === 'string' ? bytesIn(each) : bytesOfNumber(inverseOf(each.inverseOf, each.modulus), 512),
  );
  const real = crypto.getRandomValues.bind(crypto);
  Object.defineProperty(crypto, 'getRandomValues', {
    configurable: true,
    value: (into: Uint8Array) => {
      const next = rest.shift();
      if (next?.length !== into.length) throw new RangeError('not what was to be drawn');
      into.set(next);
      return into;
    },
  });
  try {
    return await work();
  } finally {
    Object.defineProperty(crypto, 'getRandomValues', {configurable: true, value: real});
  }
}
