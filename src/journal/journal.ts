import type {Draft} from '../kernel/draft.js';
import {stampOf} from '../kernel/stamp.js';
import {writeEntry, type Author, type Entry, type EntryLedger, type Envelope} from './entry.js';
import type {Fold} from './fold.js';
import {LiveView} from './live-view.js';
import type {Replica} from './replica.js';

export type Drafts = Partial<Readonly<Record<EntryLedger, readonly Draft[]>>>;

export interface JournalOptions {
  readonly replica: Replica;
  /** Who writes here. */
  readonly author: Author;
  readonly now: () => Date;
}

/** All the ledgers of this device. Facts are appended, never overwritten; views show what they amount to. */
export class Journal {
  readonly #replica: Replica;
  readonly #author: Author;
  readonly #now: () => Date;
  readonly #views = new Map<string, LiveView<unknown>>();
  readonly #inboxListeners = new Set<() => void>();

  constructor({replica, author, now}: JournalOptions) {
    this.#replica = replica;
    this.#author = author;
    this.#now = now;
    replica.onChange(({ledgers}) => {
      void this.#follow(ledgers);
    });
  }

  /**
   * Writes all of it, in every ledger named, or nothing. Durable when the promise resolves, and then every view that
   * is open shows it.
   *
   * @throws {JournalError}
   */
  async append(drafts: Drafts): Promise<readonly Entry[]> {
    const at = stampOf(this.#now());
    const ledgers = Object.keys(drafts) as EntryLedger[];
    const written = ledgers.map((ledger) => ({
      ledger,
      entries: (drafts[ledger] ?? []).map((draft) => writeEntry(draft, this.#author, at)),
    }));
    await this.#replica.append(
      Object.fromEntries(
        written.map(({ledger, entries}) => [ledger, entries.map((content) => ({id: content.id, content}))]),
      ),
    );
    await this.#follow(ledgers);
    return written.flatMap(({entries}) => entries);
  }

  /** The one live view of a fold; it begins to load at the first call. */
  view<State>(fold: Fold<State>): LiveView<State> {
    const known = this.#views.get(fold.name);
    if (known) return known as LiveView<State>;
    const view = new LiveView(fold, this.#replica);
    this.#views.set(fold.name, view as LiveView<unknown>);
    this.#ledgers.set(fold.name, fold.ledger);
    void view.catchUp();
    return view;
  }

  /** A view that holds all that is in the ledger now. @throws {JournalError} where it cannot be read */
  async read<State>(fold: Fold<State>): Promise<State> {
    const view = this.view(fold);
    await view.catchUp();
    if (view.error) throw view.error;
    return view.state;
  }

  /** All entries of a ledger, for the audit trail and exports. Views are quicker for everything else. */
  async entries(ledger: EntryLedger): Promise<readonly Entry[]> {
    const {entries} = await this.#replica.read(ledger);
    return entries.map(({content}) => content).filter((content) => 'kind' in content);
  }

  /** Envelopes of the inbox, sorted by key. */
  async envelopes(): Promise<readonly Envelope[]> {
    return this.#replica.envelopes();
  }

  /** @returns keys under which other content lies already; what lies there stays */
  async putEnvelopes(
    envelopes: readonly Envelope[],
    options?: {readonly toShare?: boolean},
  ): Promise<readonly string[]> {
    return this.#replica.putEnvelopes(envelopes, options);
  }

  async unshared(): Promise<readonly Envelope[]> {
    return this.#replica.unshared();
  }

  async markShared(keys: readonly string[]): Promise<void> {
    return this.#replica.markShared(keys);
  }

  /** Calls back when envelopes came in. @returns ends it */
  onInbox(listener: () => void): () => void {
    this.#inboxListeners.add(listener);
    return () => this.#inboxListeners.delete(listener);
  }

  close(): void {
    this.#replica.close();
  }

  readonly #ledgers = new Map<string, EntryLedger>();

  async #follow(ledgers: readonly (EntryLedger | 'inbox')[]): Promise<void> {
    if (ledgers.includes('inbox')) for (const listener of this.#inboxListeners) listener();
    const behind = [...this.#views].filter(([name]) => ledgers.includes(this.#ledgers.get(name) ?? 'inbox'));
    await Promise.all(behind.map(([, view]) => view.catchUp()));
  }
}
