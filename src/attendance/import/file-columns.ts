import {headsOf} from '../../journal/heads.js';
import {draft, type Draft} from '../../kernel/draft.js';
import type {Table} from '../../roster/import/csv.js';
import type {Slot} from '../marks.js';
import {columnsNamed, headingsSubject} from '../import-kinds.js';
import {rememberedPlaces, type ImportsState} from '../imports-view.js';
import {arePlacesWhole, guessColumns, type ColumnGuess} from './columns.js';
import {neededFields, type ColumnPlaces} from './fields.js';

export interface ColumnsOfFile {
  readonly guess: ColumnGuess;
  /** None while a person has to say. */
  readonly places?: ColumnPlaces;
  /** What a person begins with. */
  readonly start: ColumnPlaces;
  readonly from?: 'remembered' | 'said';
  /** What the whole file is about, by a person's word. */
  readonly slot?: Slot;
  /** What is to be remembered. */
  readonly drafts: readonly Draft[];
}

/** Of a file whose columns are ours: there is nothing to ask or to remember. */
export const ownColumns: ColumnsOfFile = {
  guess: {places: {}, doubtful: [], lacking: []},
  places: {},
  start: {},
  drafts: [],
};

/** What is known of one file's columns: by a person, by an earlier file with the same headings, or by its headings. */
export class FileColumns {
  #said: ColumnPlaces | undefined;
  #slot: Slot | undefined;
  #isAsked = false;

  /** @param slot of all its lines, where no column tells */
  say(places: ColumnPlaces, slot?: Slot): void {
    this.#said = places;
    this.#slot = slot;
    this.#isAsked = false;
  }

  ask(): void {
    this.#isAsked = true;
  }

  /** @param asksSlot which part of the day it is about is never remembered: the next file is about another */
  of({columns}: Table, imports: ImportsState, asksSlot = false): ColumnsOfFile {
    const slot = this.#slot && {slot: this.#slot};
    const known = {...this.#known(columns, imports), ...slot};
    const isPlaced = !asksSlot || slot !== undefined || known.places?.slot !== undefined;
    return isPlaced ? known : {guess: known.guess, start: known.start, drafts: []};
  }

  #known(columns: readonly string[], imports: ImportsState): ColumnsOfFile {
    const guess = guessColumns(columns);
    const remembered = rememberedPlaces(imports, columns);
    const start = this.#said ?? remembered ?? withoutDoubt(guess);
    if (this.#isAsked) return {guess, start, drafts: []};
    const said = this.#said;
    if (said) {
      const isKnown = remembered !== undefined && isAlike(remembered, said);
      const drafts = isKnown ? [] : [named(columns, said, imports)];
      return {guess, start, places: said, from: 'said', drafts};
    }
    if (remembered && arePlacesWhole(remembered))
      return {guess, start, places: remembered, from: 'remembered', drafts: []};
    const isClear = guess.doubtful.length + guess.lacking.length === 0;
    // Fewer columns than are needed cannot be helped by asking: what follows says which is missing.
    const isHopeless = columns.length < neededFields.length;
    return {guess, start, ...((isClear || isHopeless) && {places: guess.places}), drafts: []};
  }
}

/** Where several columns could be meant none is chosen ahead: a person would press on with the wrong one. */
function withoutDoubt({places, doubtful}: ColumnGuess): ColumnPlaces {
  const sure = Object.entries(places).filter(([field]) => !doubtful.some((one) => one === field));
  return Object.fromEntries(sure);
}

function named(headings: readonly string[], places: ColumnPlaces, {columns}: ImportsState): Draft {
  const about = headingsSubject(headings);
  const replaces = headsOf(columns, about).map(({id}) => id);
  return draft(columnsNamed, about, {headings, places}, replaces);
}

function isAlike(a: ColumnPlaces, b: ColumnPlaces): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof ColumnPlaces>;
  return [...fields].every((field) => a[field] === b[field]);
}
