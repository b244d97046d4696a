import type {EntryKind} from '../kernel/draft.js';
import type {Entry, EntryLedger} from './entry.js';

/**
 * How a view is made of entries. `add` must not care for order: the same entries in any order give the same state
 * (each fold has a property test for it). The state is plain data that the structured clone algorithm can copy.
 */
export interface Fold<State> {
  /** `room/view`; also the name of its snapshot. */
  readonly name: string;
  /** Raised when the state's shape or meaning changes: older snapshots are then made anew. */
  readonly version: number;
  readonly ledger: EntryLedger;
  /** What it reads. An entry of its room that is none of `kinds` or `ignores` counts as unreadable. */
  readonly kinds: readonly EntryKind[];
  readonly ignores?: readonly Pick<EntryKind, 'name'>[];
  readonly empty: () => State;
  readonly add: (state: State, entry: Entry) => void;
  /** Notes that an entry is there and cannot be read: it must not care for order either, and change nothing that was read. */
  readonly setAside?: (state: State, entry: Entry, why: Unread) => void;
}

/** Why an entry cannot be read: it is of a kind or a shape from elsewhere, or its content is not the one that was written. */
export type Unread = 'newer' | 'damaged';

/** Others' kinds by name alone, for a fold of many screens: their guards need not come along to be passed over. */
export function named(...names: readonly string[]): NonNullable<Fold<unknown>['ignores']> {
  return names.map((name) => ({name}));
}

/** Folds without a journal, for rules' tests and tools. */
export function foldAll<State>(fold: Fold<State>, entries: Iterable<Entry>): State {
  const state = fold.empty();
  for (const entry of entries) {
    const reading = readingOf(fold, entry);
    if (reading === 'read') fold.add(state, entry);
    if (reading === 'unreadable') fold.setAside?.(state, entry, 'newer');
  }
  return state;
}

/** `read` it, `skip` it as another's business, or count it as `unreadable`: kept, never taken for absent. */
export function readingOf(
  fold: Pick<Fold<unknown>, 'name' | 'kinds' | 'ignores'>,
  entry: Entry,
): 'read' | 'skip' | 'unreadable' {
  const kind = fold.kinds.find(({name}) => name === entry.kind);
  if (kind) return kind.is(entry.body) ? 'read' : 'unreadable';
  if (fold.ignores?.some(({name}) => name === entry.kind)) return 'skip';
  return roomOf(entry.kind) === roomOf(fold.name) ? 'unreadable' : 'skip';
}

function roomOf(name: string): string {
  return name.slice(0, name.indexOf('/'));
}
