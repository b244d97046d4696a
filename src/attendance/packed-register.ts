import type {EntryId, PupilKey, StaffId} from '../kernel/ids.js';
import type {Stamp} from '../kernel/stamp.js';
import {justifications, statuses, type Mark, type Sense} from './marks.js';
import {marksOf, type Register} from './register.js';

/**
 * One register as a snapshot holds it. Strings, not typed arrays: 60,000 small buffers take a browser nearly twice as
 * long to read back as 60,000 short strings do.
 */
export interface PackedRegister {
  readonly id: EntryId;
  readonly at: Stamp;
  readonly by: StaffId;
  /** One character for each pupil that the class ever had, in the order of `ClassRegisters.pupils`; see `senseAt`. */
  readonly marks: string;
  /** Pairs of characters, a place in `marks` and one in `ClassRegisters.details`; empty for most. */
  readonly details: string;
  /** True where a file said it and not a person here. */
  readonly imported: boolean;
}

/** Texts that were met, each once, in order of arrival. Plain data, for snapshots. */
export interface Interned<Text extends string> {
  readonly list: Text[];
  readonly places: Map<Text, number>;
}

export function noneInterned<Text extends string>(): Interned<Text> {
  return {list: [], places: new Map()};
}

interface Lists {
  readonly pupils: Interned<PupilKey>;
  readonly details: Interned<string>;
}

/** `[minutes, sourceCode, note]` as JSON, the last only where there is one: few differ within a class. */
type Detail = readonly [minutes: number | null, sourceCode: string | null, note?: string];

/** No mark. */
const blank = 0;
const reasons = justifications.length + 1;
/** What each character of `marks` says. */
const senses: readonly (Sense | undefined)[] = [
  undefined,
  ...statuses.flatMap((status): Sense[] => [
    {status},
    ...justifications.map((justification) => ({status, justification})),
  ]),
];

/** How many different characters `marks` may hold, for tables over them. */
export const senseCount = senses.length;

/** @param code a character code of `PackedRegister.marks` @returns `undefined` where there is no mark */
export function senseAt(code: number): Sense | undefined {
  return senses[code];
}

export function packRegister(
  lists: Lists,
  {id, at, by}: Pick<PackedRegister, 'id' | 'at' | 'by'>,
  body: Register,
): PackedRegister {
  const codes: number[] = [];
  let details = '';
  for (const mark of marksOf(body).values()) {
    const place = placeOf(lists.pupils, mark.pupil);
    while (codes.length <= place) codes.push(blank);
    codes[place] = codeOf(mark);
    if (hasDetail(mark)) details += String.fromCharCode(place, placeOf(lists.details, detailOf(mark)));
  }
  const marks = String.fromCharCode(...codes);
  return {id, at, by, marks, details, imported: body.source === 'import'};
}

/** The inverse, in the order of pupils' keys: the order of arrival must not show. */
export function unpackMarks(lists: Lists, {marks, details}: PackedRegister): readonly Mark[] {
  const extras = new Map<number, string>();
  for (let at = 0; at < details.length; at += 2)
    extras.set(details.charCodeAt(at), lists.details.list[details.charCodeAt(at + 1)] ?? '[]');
  const lines: Mark[] = [];
  for (let place = 0; place < marks.length; place += 1) {
    const sense = senses[marks.charCodeAt(place)];
    const pupil = lists.pupils.list[place];
    if (sense && pupil !== undefined) lines.push({pupil, ...sense, ...extraOf(extras.get(place))});
  }
  return lines.sort((a, b) => (a.pupil < b.pupil ? -1 : 1));
}

/** One pupil's line, without unpacking the others'. */
export function unpackMarkOf(lists: Lists, packed: PackedRegister, pupil: PupilKey): Mark | undefined {
  const place = lists.pupils.places.get(pupil);
  if (place === undefined) return undefined;
  const sense = senses[packed.marks.charCodeAt(place)];
  return sense && {pupil, ...sense, ...extraOf(detailAt(lists, packed, place))};
}

function detailAt(lists: Lists, {details}: PackedRegister, place: number): string | undefined {
  for (let at = 0; at < details.length; at += 2)
    if (details.charCodeAt(at) === place) return lists.details.list[details.charCodeAt(at + 1)];
  return undefined;
}

function codeOf({status, justification}: Sense): number {
  const reason = justification === undefined ? 0 : 1 + justifications.indexOf(justification);
  return 1 + statuses.indexOf(status) * reasons + reason;
}

function hasDetail({minutes, sourceCode, note}: Mark): boolean {
  return minutes !== undefined || sourceCode !== undefined || note !== undefined;
}

function detailOf({minutes, sourceCode, note}: Mark): string {
  const plain = [minutes ?? null, sourceCode ?? null] as const;
  const detail: Detail = note === undefined ? plain : [...plain, note];
  return JSON.stringify(detail);
}

function extraOf(text: string | undefined): Pick<Mark, 'minutes' | 'sourceCode' | 'note'> {
  if (text === undefined) return {};
  const [minutes, sourceCode, note] = JSON.parse(text) as Detail;
  return {
    ...(minutes !== null && {minutes}),
    ...(sourceCode !== null && {sourceCode}),
    ...(note !== undefined && {note}),
  };
}

function placeOf<Text extends string>(interned: Interned<Text>, text: Text): number {
  const known = interned.places.get(text);
  if (known !== undefined) return known;
  const place = interned.list.push(text) - 1;
  interned.places.set(text, place);
  return place;
}
