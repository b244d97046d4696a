import {refuse} from '../../kernel/refusal.js';
import type {Limits} from './limits.js';
import type {FileRefusal, Reading} from './reading.js';
import {readXml, type XmlElement} from './xml.js';

/** One element below the root. Without it the text that stands there could not be read. */
export interface XmlRecord {
  /** Where it begins; as a text editor counts. */
  readonly line: number;
  readonly text: string;
  readonly element?: XmlElement;
}

/** Characters read between two pauses. */
const sliceLength = 200_000;
/** Of one record. */
const longest = 200_000;
/** Characters before the root: a declaration, comments. */
const prologLength = 20_000;

/**
 * Elements below the root of a document, one by one, so that a damaged one costs no other and reading can be left.
 *
 * @param rootName what the root's name begins with, without a prefix
 * @param recordEnd finds the end of a record
 * @returns `undefined` where the root is another; a refusal for what declares entities of its own or was cut off
 */
export async function readXmlRecords(
  text: string,
  file: string,
  {rootName, recordEnd}: {readonly rootName: string; readonly recordEnd: RegExp},
  reading: Reading,
  limits: Limits,
): Promise<readonly XmlRecord[] | FileRefusal | undefined> {
  const begin = new RegExp(`<((?:[\\w.-]+:)?${rootName}\\w*)(?:\\s[^<>]*)?>`).exec(
    text.slice(0, prologLength),
  );
  if (!begin?.[1] || /<\w/.test(text.slice(0, begin.index))) return undefined;
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, begin.index))) return refuse('document-type', {file});
  if (begin[0].endsWith('/>')) return [];
  const from = begin.index + begin[0].length;
  const until = endOfRoot(text, begin[1]);
  if (until === undefined) return refuse('records-damaged', {file, line: 1 + newlinesIn(text)});
  const records: XmlRecord[] = [];
  let line = 1 + newlinesIn(text.slice(0, from));
  let paused = from;
  for (const [at, end] of slicesOf(text, from, until, recordEnd)) {
    const slice = text.slice(at, end);
    const lead = slice.length - slice.trimStart().length;
    records.push(...recordsOf(slice, line + newlinesIn(slice.slice(0, lead))));
    line += newlinesIn(slice);
    if (records.length > limits.rows) return refuse('too-many-rows', {file, rows: limits.rows});
    if (end - paused < sliceLength) continue;
    paused = end;
    reading.progress(end / text.length);
    await reading.pause();
    if (reading.isCancelled()) return refuse('cancelled');
  }
  return records;
}

/** @returns where its closing tag begins; `undefined` where the document does not end with it */
function endOfRoot(text: string, name: string): number | undefined {
  const end = text.lastIndexOf(`</${name}`);
  if (end < 0) return undefined;
  const rest = text.slice(end + name.length + 2).replace(/<!--[^]*?-->/g, '');
  return /^\s*>\s*$/.test(rest) ? end : undefined;
}

function* slicesOf(
  text: string,
  from: number,
  until: number,
  recordEnd: RegExp,
): Generator<readonly [number, number]> {
  const ending = new RegExp(recordEnd.source, 'g');
  ending.lastIndex = from;
  let at = from;
  for (let found = ending.exec(text); found && found.index < until; found = ending.exec(text)) {
    yield [at, ending.lastIndex];
    at = ending.lastIndex;
  }
  if (text.slice(at, until).trim() !== '') yield [at, until];
}

/** A slice usually holds one element; what is not known to end a record comes with the next one. */
function recordsOf(slice: string, line: number): readonly XmlRecord[] {
  const text = slice.trim();
  const root = text.length > longest ? undefined : readXml(`<slice>${text}</slice>`);
  if (!root || root.text.trim() !== '') return [{line, text}];
  return root.children.map((element) => ({line, text, element}));
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
