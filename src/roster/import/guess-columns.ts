import type {Table} from './csv.js';

/** What a line of some kind of table says, and what its columns may be called. */
export interface Fields<Field extends string> {
  readonly all: readonly Field[];
  /** Without these a line says nothing. */
  readonly needed: readonly Field[];
  /** Names of columns as `plainName` writes them; a column of OneRoster's ids wins over others that mean the same. */
  readonly synonyms: Readonly<Record<Field, readonly string[]>>;
}

/** What columns with pupils' ids are called, as `plainName` writes them. */
export const pupilColumns: readonly string[] = [
  'usersourcedid',
  'studentsourcedid',
  'pupilsourcedid',
  'pupilid',
  'studentid',
  'userid',
  'pupil',
  'student',
  'ученик',
  'оқушы',
  'élève',
];

/** What columns with days are called. */
export const dateColumns: readonly string[] = ['date', 'day', 'дата', 'күні', 'күн'];

/** Numbers of columns, the first one is 0. */
export type Places<Field extends string> = Readonly<Partial<Record<Field, number>>>;

export interface Guess<Field extends string> {
  readonly places: Places<Field>;
  /** Fields that several columns could be. */
  readonly doubtful: readonly Field[];
  /** Needed fields that no column seems to be. */
  readonly lacking: readonly Field[];
}

/** What the headings say themselves. */
export function guessPlaces<Field extends string>(
  {all, needed, synonyms}: Fields<Field>,
  headings: readonly string[],
): Guess<Field> {
  const places: Partial<Record<Field, number>> = {};
  const doubtful: Field[] = [];
  for (const field of all) {
    const meant = [...headings.keys()].filter((at) =>
      synonyms[field].includes(plainName(headings[at] ?? '')),
    );
    const ids = meant.filter((at) => plainName(headings[at] ?? '').endsWith('sourcedid'));
    const [first, second] = ids.length > 0 ? ids : meant;
    if (first !== undefined) places[field] = first;
    if (second !== undefined) doubtful.push(field);
  }
  return {places, doubtful, lacking: needed.filter((field) => places[field] === undefined)};
}

/** The same table with its columns called by what they are, and the others by nothing. */
export function namedByPlaces<Field extends string>(
  {all}: Pick<Fields<Field>, 'all'>,
  table: Table,
  places: Places<Field>,
): Table {
  const names = table.columns.map((_, at) => all.find((field) => places[field] === at) ?? '');
  return {...table, columns: names};
}

/** @returns has each place a column of its own, and the needed ones one at all? */
export function areWhole<Field extends string>(
  {needed}: Pick<Fields<Field>, 'needed'>,
  places: Places<Field>,
): boolean {
  const taken = Object.values(places);
  return needed.every((field) => places[field] !== undefined) && new Set(taken).size === taken.length;
}

/** Lower case, without spaces, dashes and dots. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '');
}
