import {toBase64Url} from '../kernel/base64url.js';
import type {WaveId} from '../kernel/ids.js';

/**
 * Letters that look the same in Latin and Cyrillic print, and digits, without pairs that are mistaken for each other
 * (0 and O, 1 and I, 5 and S). A pupil can type them on either keyboard. 19 is a prime, which the check sum needs.
 */
export const signs = 'ABCEHKMPTXY23456789';
/** What a Cyrillic keyboard gives for the same shapes. */
const cyrillic: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  Һ: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ү: 'Y',
  З: '3',
};

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

/** @returns the signs that somebody typed, in either case and alphabet, without the gaps; -1 for what is none */
export function signsIn(typed: string): readonly number[] {
  const text = Array.from(typed.normalize('NFKC').toUpperCase()).filter(
    (sign) => !/[\s\p{P}\p{Cf}]/u.test(sign),
  );
  return text.map((sign) => signs.indexOf(cyrillic[sign] ?? sign));
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

/** Evenly: a byte above the largest multiple of 19 is drawn again. */
function drawSign(): number {
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 247) return byte % signs.length;
  }
}

const utf8 = new TextEncoder();
