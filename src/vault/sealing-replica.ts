import {endAfter, type ChainEnd, type ChainEnds} from '../journal/chain.js';
import type {EndSignature, Entry, EntryLedger, StoredEntry} from '../journal/entry.js';
import type {EntryId} from '../kernel/ids.js';
import {erasingLedger} from '../journal/erasure.js';
import {JournalError} from '../journal/journal-error.js';
import {
  isContinuation,
  type Appending,
  type Batch,
  type Continuation,
  type FileSealing,
  type Page,
  type Reader,
  type Replica,
  type ReplicaChange,
  type Snapshot,
} from '../journal/replica.js';
import {sealedLedgers, type AudienceOf} from './audience-of.js';
import {finishErasures} from './erasures-to-finish.js';
import type {Audience, KeyRing} from './key-ring.js';
import {OpenedEntries, type OpeningProgress} from './opened-entries.js';
import {PassedOn} from './passed-on.js';
import {sealBatch} from './seal-batch.js';
import {sealingOfFiles} from './sealed-blob.js';
import {UnlockedSnapshots} from './unlocked-snapshots.js';

export interface SealingOptions {
  /** Where it all lies. It never sees what is under a seal. */
  readonly inner: Replica;
  readonly keys: KeyRing;
  readonly audienceOf: AudienceOf;
  /** Signs the end of what this device writes. Absent, or `undefined` for now, on a device that has no certified key yet. */
  readonly sign?: (ledger: EntryLedger, id: EntryId) => Promise<EndSignature | undefined>;
  /** Makes the first keys of cases that something is about to be written in. They lie there before anything is sealed with them. */
  readonly begin?: (audiences: readonly Audience[]) => Promise<void>;
  /** Told while a ledger is opened: after unlocking that takes a moment. */
  readonly onOpening?: (progress: OpeningProgress) => void;
}

/**
 * The ledgers of this device under seals: what lies in the replica inside says nothing of anybody, and what is read here is what
 * this person holds the keys of. Entries that nobody here can open are passed on as they are and counted.
 */
export class SealingReplica extends PassedOn implements Replica {
  readonly files: FileSealing;
  readonly #options: SealingOptions;
  readonly #opened: OpenedEntries;
  readonly #listeners = new Set<(change: ReplicaChange) => void>();
  readonly #snapshots = new UnlockedSnapshots((ledger) => this.#epochOf(ledger));
  /** By `ledger device`: where this instance last saw a chain end. A guess, which the store checks. */
  readonly #ends = new Map<string, ChainEnd>();
  /** Grows when keys came or went: what was read before has to be read anew. */
  #epoch = 0;
  /** What is written here is sealed one after the other: two at once would guess the same end of a chain. */
  #writing: Promise<unknown> = Promise.resolve();
  #catchingUp: Promise<unknown> = Promise.resolve();
  /** Since the team's key is here: erasures that came while it was not have been looked for. */
  #hasLooked = false;
  readonly #unfollow: readonly (() => void)[];

  constructor(options: SealingOptions) {
    super(options.inner);
    this.files = sealingOfFiles(options.keys);
    this.#options = options;
    this.#opened = new OpenedEntries(options.keys);
    this.#unfollow = [
      options.keys.onChange(() => this.#followKeys()),
      options.inner.onChange((change) => this.#tell(change)),
    ];
    if (this.#mayFollow) this.#followErasures(false);
  }

  async append(what: Batch | Continuation, options: Appending = {}): Promise<void> {
    if (isContinuation(what)) await this.#begin(what);
    const writing = this.#writing.then(() =>
      isContinuation(what) ? this.#continue(what, options) : this.#take(what, options),
    );
    this.#writing = writing.catch(() => undefined);
    return writing;
  }

  async read(ledger: EntryLedger, after?: number): Promise<Page> {
    await this.#catchingUp;
    const epoch = this.#epoch;
    const page = await this.inner.read(ledger, after);
    const entries = await this.#opened.open(ledger, page.entries, this.#options.onOpening);
    // What was locked in the meantime must not come out any more.
    if (epoch !== this.#epoch) return this.read(ledger, after);
    return {...page, entries, epoch: page.epoch + epoch};
  }

  readSnapshot(view: string): Promise<Snapshot | undefined> {
    return this.#snapshots.read(view);
  }

  writeSnapshot(view: string, snapshot: Snapshot): Promise<void> {
    return this.#snapshots.write(view, snapshot);
  }

  onChange(listener: (change: ReplicaChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    for (const end of this.#unfollow) end();
    this.#forget();
    this.#listeners.clear();
    this.inner.close();
  }

  async opened(ledger: EntryLedger, entries: readonly StoredEntry[]): Promise<readonly StoredEntry[]> {
    return this.#opened.open(ledger, entries);
  }

  /** Before its turn to write: what it begins is written by this replica too. */
  async #begin(own: Continuation): Promise<void> {
    const {keys, audienceOf, begin} = this.#options;
    if (!begin || !own.ledgers.includes('care')) return;
    const entries = own.write(this.#believedEnds(own)).care ?? [];
    const wanted = new Set(entries.map(({content}) => audienceOf('care', content as Entry)));
    const missing = [...wanted].flatMap((each) => (each && !keys.current(each) ? [each] : []));
    if (missing.length > 0) await begin(missing);
  }

  async #epochOf(ledger: EntryLedger): Promise<number> {
    return (await this.inner.read(ledger, Number.MAX_SAFE_INTEGER)).epoch + this.#epoch;
  }

  /**
   * Sealing takes a promise, and the end of a chain is only certain in the middle of the writing. So entries are made and sealed for
   * the end that is believed, and the store takes them if it is that one. Each miss means that another tab has saved.
   */
  async #continue(own: Continuation, options: Appending): Promise<void> {
    let ends = this.#believedEnds(own);
    for (;;) {
      let found: ChainEnds | undefined;
      const batch = own.write(ends);
      const sealed = await this.#seal(await this.#signed(batch));
      const write = (now: ChainEnds): Batch => {
        if (own.ledgers.every((ledger) => now[ledger]?.id === ends[ledger]?.id)) return sealed;
        found = now;
        throw new JournalError('unknown');
      };
      try {
        await this.#judged((reader) => this.inner.append({...own, write}, {...options, reader}));
        for (const ledger of own.ledgers) this.#believe(own, ledger, endAfter(batch[ledger]));
        return;
      } catch (cause) {
        if (!found) throw cause;
        ends = found;
      }
    }
  }

  /** Under the seal, where nobody sees whose signature it is. */
  async #signed(batch: Batch): Promise<Batch> {
    const {sign, audienceOf} = this.#options;
    if (!sign) return batch;
    const ledgers = Object.entries(batch) as [EntryLedger, readonly StoredEntry[]][];
    const signed = await Promise.all(
      ledgers.map(async ([ledger, entries]) => {
        const last = entries.at(-1);
        // Beside an open one it would be seen: the next end vouches for that.
        const signature = last && audienceOf(ledger, last.content as Entry) && (await sign(ledger, last.id));
        return [ledger, signature ? [...entries.slice(0, -1), {...last, signature}] : entries] as const;
      }),
    );
    return Object.fromEntries(signed);
  }

  /** What other devices wrote, sealed or not. */
  async #take(batch: Batch, options: Appending): Promise<void> {
    const sealed = await this.#seal(batch);
    await this.#judged((reader) => this.inner.append(sealed, {...options, reader}));
  }

  async #seal(batch: Batch): Promise<Batch> {
    const {keys, audienceOf} = this.#options;
    return sealBatch(batch, {keys, audienceOf, opened: this.#opened});
  }

  /** What an id holds never changes: what was opened before the writing holds in it. Where something was not, it is, and then once more. */
  async #judged<Value>(write: (reader: Reader) => Promise<Value>): Promise<Value> {
    for (;;) {
      const missing = new Set<EntryLedger>();
      const reader: Reader = (ledger, stored) => {
        const known = this.#opened.look(ledger, stored);
        if (known) return known;
        missing.add(ledger);
        throw new JournalError('unknown');
      };
      try {
        return await write(reader);
      } catch (cause) {
        if (missing.size === 0) throw cause;
      }
      for (const ledger of missing) await this.#openAll(ledger);
    }
  }

  async #openAll(ledger: EntryLedger): Promise<readonly StoredEntry[]> {
    const {entries} = await this.inner.read(ledger);
    return this.#opened.open(ledger, entries, this.#options.onOpening);
  }

  #believedEnds({device, ledgers}: Continuation): ChainEnds {
    const ends = ledgers.map((ledger) => [ledger, this.#ends.get(`${ledger} ${device}`)] as const);
    return Object.fromEntries(ends.filter(([, end]) => end));
  }

  #believe({device}: Continuation, ledger: EntryLedger, end: ChainEnd | undefined): void {
    if (end) this.#ends.set(`${ledger} ${device}`, end);
  }

  #followKeys(): void {
    if (this.#opened.hasLostKeys) {
      this.#forget();
      this.#tell({ledgers: sealedLedgers, locked: true});
      return;
    }
    const hasMore = this.#opened.tryAgain();
    if (hasMore) this.#epoch += 1;
    if (hasMore || (this.#mayFollow && !this.#hasLooked)) this.#followErasures(hasMore);
  }

  get #mayFollow(): boolean {
    return this.#options.keys.current(erasingLedger) !== undefined;
  }

  /** An erasure, or what it names, may have lain here unread until its key came, in another tab or on another day. */
  #followErasures(isNews: boolean): void {
    this.#hasLooked = this.#mayFollow;
    const [openAll, judged] = [this.#openAll.bind(this), this.#judged.bind(this)];
    const following = finishErasures({inner: this.inner, openAll, judged}).catch(() => []);
    this.#catchingUp = following;
    void following.then((erasures) => {
      if (isNews || erasures.length > 0) this.#tell({ledgers: isNews ? sealedLedgers : [], erasures});
    });
  }

  #forget(): void {
    this.#hasLooked = false;
    this.#opened.forget();
    this.#snapshots.clear();
    this.#ends.clear();
    this.#epoch += 1;
  }

  #tell(change: ReplicaChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
