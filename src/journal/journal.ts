import type {Draft} from '../kernel/draft.js';
import type {SubjectKey} from '../kernel/ids.js';
import {stampOf} from '../kernel/stamp.js';
import {writeEntry, type Author, type Entry, type EntryLedger, type Envelope} from './entry.js';
import {erasingLedger, erasuresAmong} from './erasure.js';
import type {Fold} from './fold.js';
import {LiveView} from './live-view.js';
import {oneTabAtATime} from './one-tab.js';
import type {Batch, ErasureReport, Replica} from './replica.js';

export type Drafts = Partial<Readonly<Record<EntryLedger, readonly Draft[]>>>;

export interface JournalOptions {
  readonly replica: Replica;
  /** Who writes here. */
  readonly author: Author;
  readonly now: () => Date;
  /** Envelopes that no erasure may take, whatever it names. None where it is absent. */
  readonly spares?: (envelope: Envelope) => Promise<boolean>;
}

const inboxLock = 'pana-inbox';

/** All the ledgers of this device. Facts are appended, never overwritten; views show what they amount to. */
export class Journal {
  readonly #replica: Replica;
  readonly #author: Author;
  readonly #now: () => Date;
  readonly #spares: NonNullable<JournalOptions['spares']>;
  readonly #views = new Map<string, LiveView<unknown>>();
  readonly #inboxListeners = new Set<() => void>();

  constructor({replica, author, now, spares = () => Promise.resolve(false)}: JournalOptions) {
    this.#replica = replica;
    this.#author = author;
    this.#now = now;
    this.#spares = spares;
    replica.onChange(({ledgers}) => {
      void this.#follow(ledgers);
    });
  }

  /**
   * Writes all of it, in every ledger named, or nothing. Durable when the promise resolves, and then every view that
   * is open shows it. Where one of the drafts is an erasure, what it names goes from every store and view with it.
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
    await this.#store(
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

  /** @returns keys that were refused: other content lies there and stays, or what lay there was erased */
  async putEnvelopes(
    envelopes: readonly Envelope[],
    options?: {readonly toShare?: boolean},
  ): Promise<readonly string[]> {
    return oneTabAtATime(inboxLock, async () => {
      const named = new Set(await this.#replica.erasedAmong(envelopes.map(({key}) => key)));
      const spare = await this.#sparedOf(envelopes.filter(({key}) => named.has(key)));
      return this.#replica.putEnvelopes(envelopes, {...options, spare});
    });
  }

  /** @returns which of these keys were erased here: whoever else holds an envelope under one of them should not */
  async erasedAmong(keys: readonly string[]): Promise<readonly string[]> {
    return this.#replica.erasedAmong(keys);
  }

  /** @param scope what was erased: `wave/<id>` */
  async erasureReport(scope: SubjectKey): Promise<ErasureReport> {
    return this.#replica.erasureReport(scope);
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

  /** What may be taken is judged before the transaction: nothing may come in between. */
  async #store(batch: Batch): Promise<void> {
    const named = new Set(erasuresAmong(batch[erasingLedger]).flatMap(({envelopes}) => envelopes));
    if (named.size === 0) return this.#replica.append(batch);
    await oneTabAtATime(inboxLock, async () => {
      const lying = (await this.#replica.envelopes()).filter(({key}) => named.has(key));
      await this.#replica.append(batch, {spare: await this.#sparedOf(lying)});
    });
  }

  async #sparedOf(envelopes: readonly Envelope[]): Promise<ReadonlySet<string>> {
    const spared = new Set<string>();
    for (const envelope of envelopes) if (await this.#spares(envelope)) spared.add(envelope.key);
    return spared;
  }

  async #follow(ledgers: readonly (EntryLedger | 'inbox')[]): Promise<void> {
    if (ledgers.includes('inbox')) for (const listener of this.#inboxListeners) listener();
    const behind = [...this.#views].filter(([name]) => ledgers.includes(this.#ledgers.get(name) ?? 'inbox'));
    await Promise.all(behind.map(([, view]) => view.catchUp()));
  }
}
