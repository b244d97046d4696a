import {plainPassphrase} from './sealed-file.js';

/** Seven of 256 words: 56 bits. A graphics card tries some 15,000 a second at 600,000 rounds; a thousand of them need decades. */
export const passphraseWords = 7;
const listLength = 256;

/** Bits below which a passphrase is refused. A person's own is guessed by people's habits: an estimate, never a promise. */
export const leastBits = 45;
const strongBits = 55;

export type Strength = 'empty' | 'weak' | 'fair' | 'strong';

/**
 * Draws a passphrase by chance.
 *
 * @param words exactly 256, all different
 */
export function drawPassphrase(words: readonly string[]): string {
  if (new Set(words).size !== listLength || words.length !== listLength)
    throw new RangeError(`a list has ${listLength} different words`);
  const drawn = crypto.getRandomValues(new Uint8Array(passphraseWords));
  return Array.from(drawn, (byte) => words[byte]).join(' ');
}

/**
 * How hard it is to guess what somebody thought up, seen as generously as an attacker is clever: repeats and runs count
 * once, a word of letters counts as one of ten thousand whatever its length, and a figure as a figure.
 */
export function passphraseBits(passphrase: string): number {
  const parts = plainPassphrase(passphrase).match(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]+/gu) ?? [];
  return [...new Set(parts)].reduce((bits, part) => bits + bitsOf(part), 0);
}

export function strengthOf(passphrase: string): Strength {
  if (!plainPassphrase(passphrase)) return 'empty';
  const bits = passphraseBits(passphrase);
  if (bits < leastBits) return 'weak';
  return bits < strongBits ? 'fair' : 'strong';
}

/** 8 for a short common word, 13.3 for one of ten thousand; nobody thinks up letters by chance. */
function bitsOf(part: string): number {
  const signs = Array.from(part);
  const different = signs.filter((sign, at) => at === 0 || !isNext(signs[at - 1] ?? '', sign)).length;
  if (/\p{L}/u.test(part)) return Math.min(13.3, different * 2.7);
  return /\p{N}/u.test(part) ? Math.min(10, different * 3.3) : Math.min(6, different * 3);
}

/** The same sign again, or the next one: `aaa`, `abc`, `321`. */
function isNext(before: string, sign: string): boolean {
  return Math.abs((before.codePointAt(0) ?? 0) - (sign.codePointAt(0) ?? 0)) <= 1;
}
