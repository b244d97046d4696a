/** One member of an object as the file writes it. */
export interface JsonMember {
  readonly name: string;
  /** The text of a string; any other value as it stands in the file. */
  readonly text: string;
  readonly kind: 'text' | 'object' | 'list' | 'null' | 'other';
  /** As a text editor counts. */
  readonly line: number;
}

export interface JsonObject {
  readonly line: number;
  readonly members: readonly JsonMember[];
}

const space = /\s/;
const kinds: Readonly<Record<string, JsonMember['kind']>> = {'{': 'object', '[': 'list'};

/**
 * The objects of an array, or one object by itself, member by member. `JSON.parse` knows no lines and keeps the last of
 * two members of one name without a word; here both are told.
 *
 * @param text must be JSON: ask `JSON.parse` first
 * @param from where the array or object begins
 */
export function objectsAt(text: string, from: number): readonly (JsonObject | undefined)[] {
  const lines = lineCounter(text);
  const start = skipSpace(text, from);
  if (text[start] === '{') return [objectAt(text, start, lines)];
  return itemsOf(text, start).map((at) => (text[at] === '{' ? objectAt(text, at, lines) : undefined));
}

/** Where the value of an object's member begins; the first of that name. */
export function placeOf(text: string, name: string): number | undefined {
  const start = skipSpace(text, 0);
  if (text[start] !== '{') return undefined;
  return itemsOf(text, start).flatMap((at) => {
    const end = endOfString(text, at);
    return JSON.parse(text.slice(at, end)) === name ? [afterColon(text, end)] : [];
  })[0];
}

function objectAt(text: string, start: number, lineOf: (at: number) => number): JsonObject {
  const line = lineOf(start);
  const members = itemsOf(text, start).map((at): JsonMember => {
    const end = endOfString(text, at);
    const value = afterColon(text, end);
    const raw = text.slice(value, endOfValue(text, value));
    return {name: JSON.parse(text.slice(at, end)) as string, line: lineOf(at), ...read(raw)};
  });
  return {line, members};
}

function read(raw: string): Pick<JsonMember, 'text' | 'kind'> {
  if (raw.startsWith('"')) return {text: JSON.parse(raw) as string, kind: 'text'};
  if (raw === 'null') return {text: '', kind: 'null'};
  return {text: raw, kind: kinds[raw[0] ?? ''] ?? 'other'};
}

/** Where each item of an array, or each name of an object, begins. */
function itemsOf(text: string, start: number): readonly number[] {
  const places: number[] = [];
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== ']' && text[at] !== '}') {
    places.push(at);
    const isMember = text[start] === '{';
    const value = isMember ? afterColon(text, endOfString(text, at)) : at;
    at = skipSpace(text, endOfValue(text, value));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return places;
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  if (text[start] !== '{' && text[start] !== '[') return endOfWord(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at) - 1;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at += 1;
  return at;
}

function afterColon(text: string, at: number): number {
  return skipSpace(text, skipSpace(text, at) + 1);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && space.test(text[at] ?? '')) at += 1;
  return at;
}

/** Places come in rising order, so that a large file is counted through once. */
function lineCounter(text: string): (at: number) => number {
  let [counted, line] = [0, 1];
  return (at) => {
    if (at < counted) [counted, line] = [0, 1];
    for (; counted < at; counted += 1) if (text[counted] === '\n') line += 1;
    return line;
  };
}
