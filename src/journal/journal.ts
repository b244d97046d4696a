import type {Draft} from '../kernel/draft.js';
import {ledgerErasedWith} from '../kernel/erasable.js';
import type {BlobId, SubjectKey} from '../kernel/ids.js';
import {stampOf} from '../kernel/stamp.js';
import {blobIdOf, type KeptBlob} from './blob.js';
import {chained, type ChainEnds} from './chain.js';
import {stored, type Author, type Entry, type EntryLedger, type Envelope} from './entry.js';
import {erasableLedgers, erasingLedger, erasuresAmong, type Erasure} from './erasure.js';
import type {Fold} from './fold.js';
import {newOpening, refusedView, type Guard, type Opening} from './guard.js';
import {JournalError} from './journal-error.js';
import {LiveView} from './live-view.js';
import {oneTabAtATime} from './one-tab.js';
import type {Appending, Batch, Continuation, ErasureReport, LedgerContent, Replica} from './replica.js';
import type {Sharing} from './sharing.js';
import {erasuresIn, sparedBy, sparedOf, type Spares} from './sparing.js';

export type Drafts = Partial<Readonly<Record<EntryLedger, readonly Draft[]>>>;

export interface JournalOptions {
  readonly replica: Replica;
  /** Who writes here. */
  readonly author: Author;
  readonly now: () => Date;
  /** Envelopes that an erasure may not take, though it names them. None where it is absent. */
  readonly spares?: Spares;
}

const inboxLock = 'pana-inbox';

/** All the ledgers of this device. Facts are appended, never overwritten; views show what they amount to. */
export class Journal {
  readonly #options: JournalOptions;
  readonly #replica: Replica;
  readonly #author: Author;
  readonly #now: () => Date;
  readonly #spares: Spares;
  readonly #opening: Opening;
  readonly #guard: Guard | undefined;

  constructor(options: JournalOptions, guarded?: {readonly opening: Opening; readonly guard: Guard}) {
    const {replica, author, now, spares = () => Promise.resolve(false)} = options;
    this.#options = options;
    this.#replica = replica;
    this.#author = author;
    this.#now = now;
    this.#spares = spares;
    this.#guard = guarded?.guard;
    this.#opening = guarded?.opening ?? newOpening(replica);
    if (!guarded)
      replica.onChange(({ledgers, locked, erasures: late}) => {
        if (locked) for (const view of this.#viewsOf(ledgers)) view.forget();
        // Where it fails nothing is taken, and the next unlocking gives them again.
        if (late?.length) void this.takeIn({[erasingLedger]: late}).catch(() => undefined);
        void this.#follow(ledgers);
      });
  }

  /** The same ledgers and views for one person: whatever the guard does not allow is refused. */
  guarded(guard: Guard): Journal {
    return new Journal(this.#options, {opening: this.#opening, guard});
  }

  /** The same object for all who were given this opening of the journal: what is remembered beside it is kept by that. */
  get opening(): object {
    return this.#opening;
  }

  /**
   * Writes all of it, in every ledger named, or nothing. Durable when the promise resolves, and then every view that
   * is open shows it. Where one of the drafts is an erasure, what it names goes from every store and view with it.
   *
   * @param blobs files that drafts of `care` name: they lie here with them or not at all
   * @throws {JournalError} `not-allowed` where one of the drafts is not this person's to write
   */
  async append(drafts: Drafts, blobs: readonly KeptBlob[] = []): Promise<readonly Entry[]> {
    const ledgers = (Object.keys(drafts) as EntryLedger[]).filter((ledger) => drafts[ledger]?.length);
    if (ledgers.length === 0) return [];
    const all = ledgers.flatMap((ledger) => drafts[ledger] ?? []);
    if (this.#guard && !this.#guard.mayWrite(all)) throw new JournalError('not-allowed');
    const at = stampOf(this.#now());
    let written: readonly Entry[] = [];
    const write = (ends: ChainEnds): Batch => {
      const chains = ledgers.map(
        (ledger) => [ledger, chained(drafts[ledger] ?? [], this.#author, at, ends[ledger])] as const,
      );
      written = chains.flatMap(([, entries]) => entries);
      return Object.fromEntries(chains.map(([ledger, entries]) => [ledger, entries.map(stored)]));
    };
    const erasures = erasuresIn(drafts[erasingLedger]);
    const own = {device: this.#author.device, ledgers, erases: erasures.length > 0, write};
    await this.#store(own, erasures, {blobs});
    await this.#follow(erasures.length > 0 ? [...new Set([...ledgers, ...erasableLedgers])] : ledgers);
    return written;
  }

  /**
   * What other devices wrote, as it lies with them. Whoever calls it has looked whether each is what its name says.
   *
   * @throws {JournalError} `not-allowed` for a person: what comes from elsewhere comes for the device
   */
  async takeIn(batch: Batch, beside: Omit<Appending, 'spare'> = {}): Promise<void> {
    if (this.#guard) throw new JournalError('not-allowed');
    const {[erasingLedger]: came = []} = batch;
    const opened = (await this.#replica.opened?.(erasingLedger, came)) ?? came;
    await this.#store(batch, erasuresAmong(opened), beside);
  }

  /** What remotes lack of these ledgers. */
  get sharing(): Sharing {
    return this.#replica.sharing;
  }

  /** Calls back when this or another tab wrote. @returns ends it */
  onChange(listener: () => void): () => void {
    return this.#replica.onChange(listener);
  }

  /** The one live view of a fold; it begins to load at the first call. */
  view<State>(wanted: Fold<State>): LiveView<State> {
    const fold = this.#guard ? this.#guard.narrowed(wanted) : wanted;
    if (!fold) return refusedView(wanted);
    const {views, ledgers, whole} = this.#opening;
    const known = views.get(fold.name);
    if (known) return known as LiveView<State>;
    const view = new LiveView(fold, this.#replica, whole);
    views.set(fold.name, view as LiveView<unknown>);
    ledgers.set(fold.name, fold.ledger);
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
    this.#mustRead(ledger);
    const {entries} = await this.#replica.read(ledger);
    return entries.map(({content}) => content).filter((content) => 'kind' in content);
  }

  /** A ledger as it lies here, damage and all, with what is left of what was erased: to be saved and checked. */
  async content(ledger: EntryLedger): Promise<LedgerContent> {
    this.#mustRead(ledger);
    const {entries} = await this.#replica.read(ledger);
    const all = erasableLedgers.includes(ledger) ? await this.#replica.erasedTraces() : [];
    return {ledger, entries, traces: all.filter(({scope}) => ledgerErasedWith(scope) === ledger)};
  }

  /**
   * A file as it will lie here, sealed where files are, under the name that a draft then gives.
   *
   * @param of whose file it is: `case/<id>` @throws {JournalError} `locked`
   */
  async asBlob(bytes: Uint8Array<ArrayBuffer>, of: SubjectKey): Promise<KeptBlob> {
    const lasting = (await this.#replica.files?.seal(bytes, of)) ?? bytes;
    return {id: await blobIdOf(lasting), bytes: lasting};
  }

  /** @returns `undefined` where it has not come to this device. @throws {JournalError} `corrupt` where it was changed, `locked` */
  async blob(id: BlobId): Promise<Uint8Array<ArrayBuffer> | undefined> {
    this.#mustRead('care');
    const bytes = await this.#replica.blob(id);
    return bytes && this.#replica.files ? this.#replica.files.open(bytes) : bytes;
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
    if (options?.toShare && this.#guard?.maySend() === false) throw new JournalError('not-allowed');
    return oneTabAtATime(inboxLock, async () => {
      const named = new Set(await this.#replica.erasedAmong(envelopes.map(({key}) => key)));
      const lying = envelopes.filter(({key}) => named.has(key));
      const spare = await sparedOf(this.#replica, this.#spares, lying);
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

  /** Everything that erasures name here. */
  erasedTraces(): ReturnType<Replica['erasedTraces']> {
    return this.#replica.erasedTraces();
  }

  unshared(): Promise<readonly Envelope[]> {
    return this.#replica.unshared();
  }

  markShared(keys: readonly string[]): Promise<void> {
    return this.#replica.markShared(keys);
  }

  /** Calls back when envelopes came in. @returns ends it */
  onInbox(listener: () => void): () => void {
    const {inboxListeners} = this.#opening;
    inboxListeners.add(listener);
    return () => inboxListeners.delete(listener);
  }

  close(): void {
    this.#replica.close();
  }

  #mustRead(ledger: EntryLedger): void {
    if (this.#guard && !this.#guard.mayRead(ledger)) throw new JournalError('not-allowed');
  }

  /** What may be taken is judged before the transaction: nothing may come in between. */
  async #store(what: Batch | Continuation, erasures: readonly Erasure[], beside: Appending): Promise<void> {
    if (erasures.every(({envelopes}) => envelopes.length === 0)) return this.#replica.append(what, beside);
    await oneTabAtATime(inboxLock, async () => {
      const spare = await sparedBy(this.#replica, this.#spares, erasures);
      await this.#replica.append(what, {...beside, spare});
    });
  }

  async #follow(ledgers: readonly (EntryLedger | 'inbox')[]): Promise<void> {
    if (ledgers.includes('inbox')) for (const listener of this.#opening.inboxListeners) listener();
    await Promise.all(this.#viewsOf(ledgers).map((view) => view.catchUp()));
  }

  #viewsOf(ledgers: readonly (EntryLedger | 'inbox')[]): readonly LiveView<unknown>[] {
    const {views, ledgers: ledgerOf} = this.#opening;
    return [...views].flatMap(([name, view]) =>
      ledgers.includes(ledgerOf.get(name) ?? 'inbox') ? [view] : [],
    );
  }
}
