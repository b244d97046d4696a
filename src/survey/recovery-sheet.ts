import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import {groupCheck, groupLength, signs, signsIn} from '../kernel/printed-signs.js';

/** Signs of a group that carry the key; one checks them. */
const drawn = groupLength - 1;

/** 63 digits of base 19 hold 32 bytes, with two to spare. */
const groups = 9;
const keyBytes = 32;
const base = BigInt(signs.length);

/** What somebody typed from a recovery sheet. */
export type SheetReading =
  | {readonly privateKey: string}
  | {readonly problem: 'empty' | 'sign'}
  /** `count`: signs that were typed, of `sheetLength`. */
  | {readonly problem: 'length'; readonly count: number}
  /** `group`: the first that does not fit its check sign, from 1. */
  | {readonly problem: 'check'; readonly group: number};

export const sheetLength = groups * groupLength;

/**
 * A private key as it is printed: the signs of slips, in groups that each check themselves and their place.
 *
 * @param privateKey 32 bytes, base64url
 */
export function writeSheet(privateKey: string): readonly string[] {
  const digits: number[] = [];
  for (let rest = numberIn(fromBase64Url(privateKey)); digits.length < groups * drawn; rest /= base)
    digits.unshift(Number(rest % base));
  return Array.from({length: groups}, (_, group) => {
    const values = digits.slice(group * drawn, (group + 1) * drawn);
    return [...values, groupCheck(values, group)].map((value) => signs[value]).join('');
  });
}

/** Reads what was typed: either case, either alphabet, gaps and line breaks wherever they are. */
export function readSheet(typed: string): SheetReading {
  const values = signsIn(typed);
  if (values.length === 0) return {problem: 'empty'};
  if (values.includes(-1)) return {problem: 'sign'};
  if (values.length !== sheetLength) return {problem: 'length', count: values.length};
  let number = 0n;
  for (let group = 0; group < groups; group += 1) {
    const part = values.slice(group * groupLength, (group + 1) * groupLength);
    const digits = part.slice(0, -1);
    if (groupCheck(digits, group) !== part.at(-1)) return {problem: 'check', group: group + 1};
    for (const digit of digits) number = number * base + BigInt(digit);
  }
  const bytes = bytesOf(number);
  return bytes ? {privateKey: toBase64Url(bytes)} : {problem: 'check', group: 1};
}

function numberIn(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
}

function bytesOf(number: bigint): Uint8Array | undefined {
  const bytes = new Uint8Array(keyBytes);
  let rest = number;
  for (let at = keyBytes - 1; at >= 0; at -= 1, rest /= 256n) bytes[at] = Number(rest % 256n);
  return rest === 0n ? bytes : undefined;
}
