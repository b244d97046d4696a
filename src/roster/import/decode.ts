import {refuse} from '../../kernel/refusal.js';
import {inKazakhPage} from './kazakh-page.js';
import {isOle, kindOfOle} from './ole.js';
import type {FileRefusal} from './reading.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252' | 'kz-1048';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes looked at when a file does not say what it is. */
const sampleSize = 4096;
/** UTF-8 with so small a share of bad letters is damaged UTF-8 and no other encoding. */
const damagedShare = 0.2;
/** Diaries export web pages and XML of 2003 under the name of a spreadsheet; Excel opens both. */
const spreadsheetPage =
  /^\s*(?:<!doctype html|<html|<table|<meta|<style|<\?mso-|<\?xml[^>]*>\s*<(?:\?mso-|html|Workbook))/i;

/**
 * Text of a table, whatever program wrote it: UTF-8, UTF-16 with a mark or known by its zeros, and as a last resort
 * the Windows code page that gives whole words.
 */
export function decodeText(bytes: Uint8Array, file = ''): DecodedText | FileRefusal {
  if (isOle(bytes)) return refuse(kindOfOle(bytes) === 'locked' ? 'workbook-locked' : 'spreadsheet', {file});
  const decoded = decodeUnicode(bytes) ?? decodeCodePage(bytes);
  if (!decoded || decoded.text.includes('\0')) return refuse('not-text', {file});
  if (spreadsheetPage.test(decoded.text.slice(0, sampleSize))) return refuse('spreadsheet', {file});
  const lost = lostLetter(decoded.text);
  return lost ? refuse('letters-lost', {file, ...lost}) : decoded;
}

function decodeUnicode(bytes: Uint8Array): DecodedText | undefined {
  const encoding = markOf(bytes) ?? zerosOf(bytes) ?? 'utf-8';
  try {
    return {text: new TextDecoder(encoding, {fatal: true}).decode(bytes), encoding};
  } catch {
    return undefined;
  }
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Digits, commas and line ends are half zeros in UTF-16, and no text in UTF-8 holds a zero. */
function zerosOf(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, sampleSize);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = sample.length / 20;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : undefined;
}

function decodeCodePage(bytes: Uint8Array): DecodedText | undefined {
  if (markOf(bytes) || zerosOf(bytes) || isDamagedUtf8(bytes)) return undefined;
  const cyrillic = new TextDecoder('windows-1251').decode(bytes);
  // é in the middle of Latin letters reads as й there: then it was the western page.
  if (countOf(cyrillic, /[a-z][а-яё]|[а-яё][a-z]/giu) > countOf(cyrillic, /[а-яё][а-яё]/giu)) {
    return {text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252'};
  }
  const kazakh = inKazakhPage(cyrillic);
  return kazakh === undefined
    ? {text: cyrillic, encoding: 'windows-1251'}
    : {text: kazakh, encoding: 'kz-1048'};
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const foreign = countOf(text, /[^\0-\x7f]/gu);
  return countOf(text, /\ufffd/gu) < foreign * damagedShare;
}

/** A question mark before a Cyrillic letter inside a word, or at its beginning; what decoders write for a letter they do not know. */
const lostInWords =
  /\p{Script=Cyrillic}+\?+\p{L}[\p{L}?]*|(?<=^|[\s",;«])\?+\p{Script=Cyrillic}[\p{L}?]*|[\p{L}\d]*\ufffd[\p{L}\d\ufffd]*/mu;
/** A class, as `5 Ә` and `5 «Ә»` become. */
const lostInClasses = /(?<=^|[\t,;"])\d{1,2} ?["«“'-]{0,2}\?["»”']{0,2}(?=$|[\t,;\r\n])/mu;

/**
 * Code page 1251 has no Ә Ғ Қ Ң Ө Ұ Ү Һ: programs that save in it write "?" in their place. A file may have been saved
 * in UTF-8 afterwards.
 */
function lostLetter(text: string): {line: number; value: string} | undefined {
  const found =
    lostInWords.exec(text) ?? (/\p{Script=Cyrillic}/u.test(text) ? lostInClasses.exec(text) : null);
  if (!found) return undefined;
  return {line: countOf(text.slice(0, found.index), /\n/gu) + 1, value: found[0].slice(0, 40)};
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
