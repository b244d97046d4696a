import type {Draft} from '../kernel/draft.js';
import type {EntryLedger} from './entry.js';
import type {Fold} from './fold.js';
import {JournalError} from './journal-error.js';
import {LiveView} from './live-view.js';
import type {Replica} from './replica.js';
import {WholeLedgers} from './whole-ledgers.js';

/** What one person may write and see of a journal. What comes from other devices is none of its business. */
export interface Guard {
  readonly mayWrite: (drafts: readonly Draft[]) => boolean;
  /** A sealed message of their own, into the inbox. */
  readonly maySend: () => boolean;
  /** A whole ledger, entry by entry. */
  readonly mayRead: (ledger: EntryLedger) => boolean;
  /** @returns the fold as far as this person may see it, under a name of its own where that is less than all */
  readonly narrowed: <State>(fold: Fold<State>) => Fold<State> | undefined;
}

/** What all share who were given the same opening of a journal, each with a guard of their own. */
export interface Opening {
  readonly views: Map<string, LiveView<unknown>>;
  readonly ledgers: Map<string, EntryLedger>;
  readonly inboxListeners: Set<() => void>;
  readonly whole: WholeLedgers;
}

export function newOpening(replica: Replica): Opening {
  const whole = new WholeLedgers(replica);
  return {views: new Map(), ledgers: new Map(), inboxListeners: new Set(), whole};
}

/** One for each fold: whoever follows a view must not be given another at every look. */
const refused = new WeakMap<object, LiveView<unknown>>();

/** A view that nothing is read for: it has failed from the beginning, and holds what an empty ledger shows. */
export function refusedView<State>(fold: Fold<State>): LiveView<State> {
  const known = refused.get(fold);
  if (known) return known as LiveView<State>;
  const view = new LiveView(fold, refusing);
  view.status = 'failed';
  view.error = new JournalError('not-allowed');
  refused.set(fold, view as LiveView<unknown>);
  return view;
}

const refuse = (): Promise<never> => Promise.reject(new JournalError('not-allowed'));
const refusing = {readSnapshot: refuse, read: refuse, writeSnapshot: refuse};
