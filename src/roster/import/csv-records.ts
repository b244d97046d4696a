import {parse, type Options} from 'csv-parse/browser/esm/sync';

/** Where a record stands in the text: a quoted cell may hold line ends. */
export interface RecordPlace {
  readonly from: number;
  readonly to: number;
  /** As a text editor counts. */
  readonly line: number;
  readonly lines: number;
}

/** Cells, or the text of a line that is no record. */
export type ParsedRecord =
  | {readonly line: number; readonly cells: readonly string[]}
  | {readonly line: number; readonly damaged: string};

const quote = 34;

/**
 * Finds the records of a table. A quote that does not close within `longest` characters is taken for a slip: its line
 * stands alone, and the rest of the file is read.
 */
export function* recordPlaces(text: string, longest: number): Generator<RecordPlace> {
  const newline = newlineOf(text);
  for (let at = 0, line = 1; at < text.length;) {
    const place = placeAt(text, at, line, newline, longest);
    yield place;
    at = place.to;
    line += place.lines;
  }
}

export function newlineOf(text: string): '\n' | '\r' {
  return text.includes('\n') ? '\n' : '\r';
}

function placeAt(text: string, from: number, line: number, newline: string, longest: number): RecordPlace {
  const first = lineEnd(text, from, newline);
  let isOpen = hasOddQuotes(text, from, first);
  let to = first;
  let lines = 1;
  while (isOpen && to < text.length && to - from <= longest) {
    const next = lineEnd(text, to, newline);
    if (hasOddQuotes(text, to, next)) isOpen = false;
    to = next;
    lines += 1;
  }
  return isOpen ? {from, to: first, line, lines: 1} : {from, to, line, lines};
}

function lineEnd(text: string, from: number, newline: string): number {
  const at = text.indexOf(newline, from);
  return at < 0 ? text.length : at + 1;
}

function hasOddQuotes(text: string, from: number, to: number): boolean {
  let odd = false;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === quote) odd = !odd;
  return odd;
}

/** Reads neighbouring records at once; where they are not what they seemed, each by itself. */
export function parseRecords(
  text: string,
  places: readonly RecordPlace[],
  delimiter: string,
): readonly ParsedRecord[] {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return [];
  const records = tryParse(text.slice(first.from, last.to), delimiter, newlineOf(text));
  if (records?.length === places.length) {
    return records.map((cells, index) => ({line: places[index]?.line ?? 0, cells}));
  }
  return placesApart(text, places, first).flatMap((part) =>
    part === places ? damaged(text, first) : parseRecords(text, part, delimiter),
  );
}

function placesApart(
  text: string,
  places: readonly RecordPlace[],
  first: RecordPlace,
): readonly (readonly RecordPlace[])[] {
  const middle = places.length >> 1;
  if (middle > 0) return [places.slice(0, middle), places.slice(middle)];
  return first.lines > 1 ? linesOf(text, first).map((line) => [line]) : [places];
}

function linesOf(text: string, place: RecordPlace): readonly RecordPlace[] {
  const newline = newlineOf(text);
  const lines: RecordPlace[] = [];
  for (let from = place.from; from < place.to;) {
    const to = lineEnd(text, from, newline);
    lines.push({from, to, line: place.line + lines.length, lines: 1});
    from = to;
  }
  return lines;
}

function damaged(text: string, {from, to, line}: RecordPlace): readonly ParsedRecord[] {
  return [{line, damaged: text.slice(from, to).trimEnd()}];
}

function tryParse(text: string, delimiter: string, newline: '\n' | '\r'): string[][] | undefined {
  const options: Options = {
    delimiter,
    record_delimiter: newline === '\n' ? ['\r\n', '\n'] : ['\r'],
    relax_column_count: true,
    relax_quotes: true,
  };
  try {
    return parse(text, options);
  } catch {
    return undefined;
  }
}
