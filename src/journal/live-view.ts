import {isEntry, isForOthers, type StoredEntry} from './entry.js';
import {readingOf, type Fold} from './fold.js';
import {JournalError} from './journal-error.js';
import type {Page, Replica} from './replica.js';
import {WholeLedgers} from './whole-ledgers.js';

/** A snapshot is written anew once so many entries lie behind it. */
const entriesPerSnapshot = 500;

export type ViewStatus = 'loading' | 'ready' | 'failed';

/** Where a view reads, and keeps its snapshot. */
export type ViewSource = Pick<Replica, 'read' | 'readSnapshot' | 'writeSnapshot'>;

interface Stored<State> {
  readonly state: State;
  /** Ids of entries that could not be opened or understood. */
  readonly unreadable: Set<string>;
  /** Ids of entries under keys of others. */
  readonly forOthers: Set<string>;
}

/**
 * What a fold shows now. Starts from a stored snapshot, then follows the ledger as this tab, other tabs and remotes
 * append to it.
 */
export class LiveView<State> {
  readonly #fold: Fold<State>;
  readonly #replica: ViewSource;
  readonly #whole: WholeLedgers;
  readonly #listeners = new Set<() => void>();
  #stored: Stored<State>;
  #position = 0;
  #snapshotAt = 0;
  #epoch: number | undefined;
  #reading: Promise<void> | undefined;
  /** Calls to catch up, and how many of them the last reading covered. */
  #wanted = 0;
  #served = 0;
  #loaded = false;

  status: ViewStatus = 'loading';
  error: JournalError | undefined;
  /** Grows with every change, for caches of what is derived from the state. */
  revision = 0;

  /** @param whole shared by all views of a journal */
  constructor(fold: Fold<State>, replica: ViewSource, whole = new WholeLedgers(replica)) {
    this.#fold = fold;
    this.#replica = replica;
    this.#whole = whole;
    this.#stored = nothingOf(fold);
  }

  /** Belongs to the view; read it, do not change it. */
  get state(): State {
    return this.#stored.state;
  }

  /** Entries that could not be opened or understood: they are kept, and a screen says so. */
  get unreadable(): number {
    return this.#stored.unreadable.size;
  }

  /** Names of entries under keys that are meant for others: nothing is wrong with them, and whoever counts cases says so. */
  get namesForOthers(): ReadonlySet<string> {
    return this.#stored.forOthers;
  }

  /** Names of what is unreadable: a damaged one is in every view of its ledger, and is one all the same. */
  get unreadableNames(): ReadonlySet<string> {
    return this.#stored.unreadable;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what the ledger has gained. Resolves when the view holds all that was there at the call; never rejects. */
  async catchUp(): Promise<void> {
    const wanted = (this.#wanted += 1);
    while (this.#served < wanted) {
      this.#reading ??= this.#readOn();
      await this.#reading;
    }
  }

  /** Keys were locked away: nothing that was read stays, whatever becomes of the next reading. */
  forget(): void {
    this.#beginAnew();
    this.#epoch = undefined;
    this.status = 'loading';
    this.#tell();
  }

  async #readOn(): Promise<void> {
    const serving = this.#wanted;
    const [status, revision] = [this.status, this.revision];
    try {
      if (!this.#loaded) await this.#loadSnapshot();
      await this.#readPage();
      this.status = 'ready';
      this.error = undefined;
    } catch (cause) {
      this.status = 'failed';
      this.error = JournalError.from(cause);
    }
    this.#served = serving;
    this.#reading = undefined;
    // Most of what a ledger gains is another view's business: what shows nothing new draws nothing anew.
    if (status !== this.status || revision !== this.revision) this.#tell();
    if (this.#position - this.#snapshotAt >= entriesPerSnapshot) void this.#writeSnapshot();
  }

  async #loadSnapshot(): Promise<void> {
    const snapshot = await this.#replica.readSnapshot(this.#fold.name);
    if (snapshot?.version === this.#version) {
      this.#stored = snapshot.state as Stored<State>;
      this.#position = this.#snapshotAt = snapshot.position;
      this.#epoch = snapshot.epoch;
      this.revision += 1;
    }
    this.#loaded = true;
  }

  async #readPage(): Promise<void> {
    // What others began to read may lack what came in since: the page after it has that.
    if (this.#epoch === undefined) this.#addAll(await this.#whole.read(this.#fold.ledger));
    let page = await this.#replica.read(this.#fold.ledger, this.#position);
    if (page.epoch !== this.#epoch) {
      this.#beginAnew();
      page = await this.#replica.read(this.#fold.ledger);
    }
    this.#addAll(page);
  }

  #addAll({entries, position, epoch}: Page): void {
    const isFirst = this.#epoch === undefined;
    const shown = entries.filter((stored) => this.#add(stored));
    this.#position = position;
    this.#epoch = epoch;
    if (isFirst || shown.length > 0) this.revision += 1;
  }

  /** A fold only ever adds: what was erased goes by folding all the rest. */
  #beginAnew(): void {
    this.#stored = nothingOf(this.#fold);
    this.#position = this.#snapshotAt = 0;
    this.revision += 1;
  }

  /** One entry that is damaged, forged or of another shape must never take the others with it. @returns whether the view changed */
  #add(stored: StoredEntry): boolean {
    const {id, content} = stored;
    if (isForOthers(stored)) {
      this.#stored.forOthers.add(id);
      return true;
    }
    try {
      const entry = isEntry(content) && this.#whole.isSound(stored) ? content : undefined;
      const reading = entry ? readingOf(this.#fold, entry) : 'unreadable';
      if (entry && reading === 'read') this.#fold.add(this.#stored.state, entry);
      if (reading === 'unreadable') this.#stored.unreadable.add(id);
      if (reading === 'unreadable' && isEntry(content))
        this.#fold.setAside?.(this.#stored.state, {...content, id}, entry ? 'newer' : 'damaged');
      return reading !== 'skip';
    } catch {
      this.#stored.unreadable.add(id);
      return true;
    }
  }

  async #writeSnapshot(): Promise<void> {
    const position = this.#position;
    this.#snapshotAt = position;
    try {
      await this.#replica.writeSnapshot(this.#fold.name, {
        version: this.#version,
        ledger: this.#fold.ledger,
        position,
        epoch: this.#epoch ?? 0,
        state: this.#stored,
      });
    } catch {
      // A snapshot only saves time; a full disk is reported by the next append.
    }
  }

  /** Kinds belong to it: a snapshot made before a kind was known holds that kind's entries as unreadable. */
  get #version(): string {
    return ['2', this.#fold.version, ...this.#fold.kinds.map(({name}) => name)].join(' ');
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function nothingOf<State>(fold: Fold<State>): Stored<State> {
  return {state: fold.empty(), unreadable: new Set(), forOthers: new Set()};
}
