import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import {addHead, headsOf, noHeads, type Heads} from '../journal/heads.js';
import type {StaffId} from '../kernel/ids.js';
import type {Stamp} from '../kernel/stamp.js';
import {codeExplained, codeTableChosen} from './codes/code-kinds.js';
import {
  columnsNamed,
  fileImported,
  headingsSubject,
  importTakenBack,
  type ColumnsNamed,
  type FileImported,
  type ImportTakenBack,
} from './import-kinds.js';
import type {ColumnPlaces} from './import/fields.js';
import {registerTaken, registerTakenBack} from './register.js';

export interface PastImport extends FileImported {
  readonly at: Stamp;
  readonly by: StaffId;
  readonly takenBack?: Pick<ImportTakenBack, 'registers' | 'kept'>;
}

export interface ImportsState {
  /** By import; of several that claim one id the first by entry counts. */
  readonly imported: Map<string, Entry<string, FileImported>>;
  readonly takenBack: Map<string, Entry<string, ImportTakenBack>>;
  readonly columns: Heads<ColumnsNamed>;
}

/** Which files of attendance were imported and taken back, and what people said of columns. */
export const importsFold: Fold<ImportsState> = {
  name: 'attendance/imports',
  version: 1,
  ledger: 'school',
  kinds: [fileImported, importTakenBack, columnsNamed],
  ignores: [codeExplained, codeTableChosen, registerTaken, registerTakenBack],
  empty: () => ({imported: new Map(), takenBack: new Map(), columns: noHeads()}),
  add: (state, entry) => {
    if (entry.kind === fileImported.name) keepFirst(state.imported, entry as Entry<string, FileImported>);
    else if (entry.kind === importTakenBack.name)
      keepFirst(state.takenBack, entry as Entry<string, ImportTakenBack>);
    else addColumns(state, entry as Entry<string, ColumnsNamed>);
  },
};

/** @returns the last one first, as their clocks say: for people to read */
export function pastImports({imported, takenBack}: ImportsState): readonly PastImport[] {
  const past = [...imported.values()].map(({at, by, body}): PastImport => {
    const back = takenBack.get(body.importId)?.body;
    return {...body, at, by, ...(back && {takenBack: {registers: back.registers, kept: back.kept}})};
  });
  return past.sort((a, b) => (a.at === b.at ? (a.importId < b.importId ? -1 : 1) : a.at < b.at ? 1 : -1));
}

/** Imports that somebody took back. */
export function takenBackImports({takenBack}: ImportsState): ReadonlySet<string> {
  return new Set(takenBack.keys());
}

/** @returns what was said of a file with these headings; nothing where two devices say otherwise */
export function rememberedPlaces(
  {columns}: ImportsState,
  headings: readonly string[],
): ColumnPlaces | undefined {
  const [first, ...others] = headsOf(columns, headingsSubject(headings)).map(({body}) => body.places);
  const isAlike = others.every(
    (other) => JSON.stringify(sorted(other)) === JSON.stringify(sorted(first ?? {})),
  );
  return isAlike ? first : undefined;
}

function sorted(places: ColumnPlaces): readonly (readonly [string, number])[] {
  return Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1));
}

function keepFirst<Body extends {readonly importId: string}>(
  known: Map<string, Entry<string, Body>>,
  entry: Entry<string, Body>,
): void {
  const before = known.get(entry.body.importId);
  if (!before || entry.id < before.id) known.set(entry.body.importId, entry);
}

/** Placed by what the body says, so that an entry filed under other headings cannot speak for these. */
function addColumns(state: ImportsState, entry: Entry<string, ColumnsNamed>): void {
  if (entry.about === headingsSubject(entry.body.headings)) addHead(state.columns, entry);
}
