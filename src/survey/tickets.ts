import {toBase64Url} from '../kernel/base64url.js';
import type {WaveId} from '../kernel/ids.js';
import {drawSign, signs, signsIn} from '../kernel/printed-signs.js';

/** Characters of a code, the last of them the check character. */
export const codeLength = 10;

/** PBKDF2 rounds: a tenth of a second on a phone, and so much for every guess. */
const rounds = 200_000;

/** A code as it is printed on a slip, upper case and without gaps. */
export type CodeReading =
  | {readonly code: string}
  /** `sign`: a character that no code has. `length`: too few or too many. `check`: a typing slip somewhere. */
  | {readonly problem: 'empty' | 'sign' | 'length' | 'check'};

/** Draws a code by chance: 9 signs, about 38 bits, and the check character. */
export function drawCode(): string {
  const drawn = Array.from({length: codeLength - 1}, drawSign);
  return drawn.map((at) => signs[at]).join('') + (signs[checkOf(drawn)] ?? '');
}

/** Reads what a child typed: either case, either alphabet, with or without gaps. */
export function readCode(typed: string): CodeReading {
  const values = signsIn(typed);
  if (values.length === 0) return {problem: 'empty'};
  if (values.includes(-1)) return {problem: 'sign'};
  if (values.length !== codeLength) return {problem: 'length'};
  if (checkOf(values.slice(0, -1)) !== values.at(-1)) return {problem: 'check'};
  return {code: values.map((at) => signs[at]).join('')};
}

/** `ABC 234 HKMP`: groups are easier to copy. */
export function inGroups(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`;
}

/**
 * The id under which an answer is kept: stretched, so that ids do not give away codes, and bound to the wave.
 *
 * @param code as `readCode` gives it
 * @returns 43 characters, 32 bytes as base64url
 */
export async function ticketId(wave: WaveId, code: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', utf8.encode(code), 'PBKDF2', false, ['deriveBits']);
  const salt = utf8.encode(`pana ticket ${wave}`);
  const bits = await crypto.subtle.deriveBits(
    {name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds},
    key,
    256,
  );
  return toBase64Url(new Uint8Array(bits));
}

/**
 * Weights 1 to 10 modulo a prime: every single wrong sign and every two signs that changed places are found, wherever
 * they are, as in ISBN-10.
 */
function checkOf(values: readonly number[]): number {
  const sum = values.reduce((total, value, at) => total + value * (at + 1), 0);
  return (sum * minusInverseOfTen) % signs.length;
}

/** Solves `sum + 10 * check = 0` modulo 19: -1/10 is 17, since 10 * 17 = 170 = 9 * 19 - 1. */
const minusInverseOfTen = 17;

const utf8 = new TextEncoder();
