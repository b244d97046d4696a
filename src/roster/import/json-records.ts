import {isFields, type Fields} from '../../kernel/guards.js';
import {refuse} from '../../kernel/refusal.js';
import type {Limits} from './limits.js';
import type {FileRefusal, Reading} from './reading.js';

/** One object of a file. Without a value it could not be read, or says one thing twice. */
export interface JsonRecord {
  /** Where it begins; as a text editor counts. */
  readonly line: number;
  /** As it is written. */
  readonly text: string;
  readonly value?: Fields;
}

/** Of one record. */
const longest = 200_000;
const deepest = 40;
/** Characters read between two pauses. */
const sliceLength = 200_000;

/**
 * Objects of a JSON file, one by one: an array of them as an interface answers, several answers one after another, or one
 * object (or answer) a line. Each is parsed by itself, so that a damaged one costs no other.
 *
 * @returns a refusal for what has lost its shape: nobody could tell where the next object begins, or whether the last was there
 */
export async function readJsonRecords(
  text: string,
  file: string,
  reading: Reading,
  limits: Limits,
): Promise<readonly JsonRecord[] | FileRefusal> {
  const records: JsonRecord[] = [];
  const byLine = isByLine(text);
  let paused = 0;
  for (const {from, until, line} of byLine ? linesOf(text) : [{from: 0, until: text.length, line: 1}]) {
    for (const found of recordsIn(text, from, until, line)) {
      if (!found.isWhole && !byLine) return refuse('records-damaged', {file, line: found.line});
      records.push(recordOf(text, found));
      if (records.length > limits.rows) return refuse('too-many-rows', {file, rows: limits.rows});
      if (found.until - paused < sliceLength) continue;
      paused = found.until;
      reading.progress(paused / text.length);
      await reading.pause();
      if (reading.isCancelled()) return refuse('cancelled');
    }
  }
  return records;
}

/** Does the first line stand for itself? */
function isByLine(text: string): boolean {
  const [first = ''] = /^\s*\S[^\n]{0,200000}/.exec(text) ?? [];
  return first.length < text.trimEnd().length && parsed(first) !== undefined;
}

interface Span {
  readonly from: number;
  readonly until: number;
  readonly line: number;
}

function* linesOf(text: string): Generator<Span> {
  for (let from = 0, line = 1; from < text.length; line += 1) {
    const end = text.indexOf('\n', from);
    const until = end < 0 ? text.length : end;
    if (text.slice(from, until).trim() !== '') yield {from, until, line};
    from = until + 1;
  }
}

interface Found extends Span {
  /** False where the text ends inside it, or closes what was never opened. */
  readonly isWhole: boolean;
  readonly depth: number;
  /** Colons outside of texts: one for each name. */
  readonly names: number;
}

/** Objects at the top of a text or in arrays there, and whatever else stands in their place. */
function* recordsIn(text: string, begin: number, end: number, firstLine: number): Generator<Found> {
  let arrays = 0;
  let line = firstLine;
  for (let at = begin; at < end; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    if (sign === '[') arrays += 1;
    else if (sign === ']') {
      arrays -= 1;
      if (arrays < 0) {
        yield {from: at, until: at + 1, line, isWhole: false, depth: 0, names: 0};
        return;
      }
    } else if (sign && !/[\s,]/.test(sign)) {
      const found = sign === '{' ? objectAt(text, at, end, line) : strayAt(text, at, end, line);
      yield found;
      line += newlinesIn(text, at, found.until);
      at = found.until - 1;
    }
  }
  if (arrays > 0) yield {from: begin, until: end, line, isWhole: false, depth: 0, names: 0};
}

function objectAt(text: string, from: number, end: number, line: number): Found {
  let [depth, reached, names] = [0, 0, 0];
  for (let at = from; at < end; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 34) at = endOfText(text, at, end);
    else if (sign === 58) names += 1;
    else if (sign === 123 || sign === 91) {
      depth += 1;
      reached = Math.max(reached, depth);
    } else if (sign === 125 || sign === 93) {
      depth -= 1;
      if (depth === 0) return {from, until: at + 1, line, isWhole: true, depth: reached, names};
    }
  }
  return {from, until: end, line, isWhole: false, depth: reached, names};
}

/** @returns where its closing mark stands; the end where it has none */
function endOfText(text: string, from: number, end: number): number {
  for (let at = from + 1; at < end; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 92) at += 1;
    else if (sign === 34) return at;
  }
  return end;
}

/** A number, a word or a text where an object should be. */
function strayAt(text: string, from: number, end: number, line: number): Found {
  if (text[from] === '"') {
    const until = endOfText(text, from, end);
    return {from, until: Math.min(until + 1, end), line, isWhole: until < end, depth: 0, names: 0};
  }
  let until = from + 1;
  while (until < end && !/[\s,[\]{}]/.test(text[until] ?? '')) until += 1;
  return {from, until, line, isWhole: true, depth: 0, names: 0};
}

function recordOf(text: string, {from, until, line, isWhole, depth, names}: Found): JsonRecord {
  const written = text.slice(from, Math.min(until, from + longest));
  if (!isWhole || depth > deepest || until - from > longest) return {line, text: written};
  const value = parsed(written);
  // A name that stands twice would win in silence over the one before it.
  return isFields(value) && namesIn(value) === names ? {line, text: written, value} : {line, text: written};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts = Object.values(value);
  const own = Array.isArray(value) ? 0 : parts.length;
  return parts.reduce<number>((sum, part) => sum + namesIn(part), own);
}

function newlinesIn(text: string, from: number, until: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
