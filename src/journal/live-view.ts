import type {Fold} from './fold.js';
import {JournalError} from './journal-error.js';
import {Turns} from './page-turn.js';
import type {Page, Replica} from './replica.js';
import {addTo, nothingOf, type Held, type ViewState} from './view-state.js';
import {WholeLedgers} from './whole-ledgers.js';

const entriesPerSnapshot = 500;

export type ViewStatus = 'loading' | 'ready' | 'failed';

/** Where a view reads, and keeps its snapshot. */
export type ViewSource = Pick<Replica, 'read' | 'readSnapshot' | 'writeSnapshot'>;

/**
 * What a fold shows now. Starts from a stored snapshot, then follows the ledger as this tab, other tabs and remotes
 * append to it.
 */
export class LiveView<State> {
  readonly #fold: Fold<State>;
  readonly #replica: ViewSource;
  readonly #whole: WholeLedgers;
  readonly #listeners = new Set<() => void>();
  readonly #perSnapshot: number;
  #held: Held<State>;
  #reading: Promise<void> | undefined;
  /** Calls to catch up, and how many of them the last reading covered. */
  #wanted = 0;
  #served = 0;

  status: ViewStatus = 'loading';
  error: JournalError | undefined;
  /** Grows with every change, for caches of what is derived from the state. */
  revision = 0;

  /**
   * @param whole shared by all views of a journal
   * @param perSnapshot a snapshot is written anew once so many entries lie behind it
   */
  constructor(
    fold: Fold<State>,
    replica: ViewSource,
    whole = new WholeLedgers(replica),
    perSnapshot = entriesPerSnapshot,
  ) {
    this.#fold = fold;
    this.#replica = replica;
    this.#whole = whole;
    this.#perSnapshot = perSnapshot;
    this.#held = nothingOf(fold);
  }

  /** Belongs to the view; read it, do not change it. */
  get state(): State {
    return this.#held.stored.state;
  }

  /** Entries that could not be opened or understood: they are kept, and a screen says so. */
  get unreadable(): number {
    return this.#held.stored.unreadable.size;
  }

  /** Names of entries under keys that are meant for others: nothing is wrong with them, and whoever counts cases says so. */
  get namesForOthers(): ReadonlySet<string> {
    return this.#held.stored.forOthers;
  }

  /** Names of what is unreadable: a damaged one is in every view of its ledger, and is one all the same. */
  get unreadableNames(): ReadonlySet<string> {
    return this.#held.stored.unreadable;
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
    this.#hold(nothingOf(this.#fold));
    this.status = 'loading';
    this.#tell();
  }

  async #readOn(): Promise<void> {
    const serving = this.#wanted;
    const [status, revision] = [this.status, this.revision];
    try {
      const isWhole = await this.#readPage();
      this.#reading = undefined;
      // Forgotten in the meantime: whoever waits reads anew.
      if (!isWhole) return;
      this.status = 'ready';
      this.error = undefined;
    } catch (cause) {
      this.#reading = undefined;
      this.status = 'failed';
      this.error = JournalError.from(cause);
    }
    this.#served = serving;
    // Most of what a ledger gains is another view's business: what shows nothing new draws nothing anew.
    if (status !== this.status || revision !== this.revision) this.#tell();
    if (this.#held.position - this.#held.snapshotAt >= this.#perSnapshot) void this.#writeSnapshot();
  }

  /** @returns false where it was overtaken */
  async #readPage(): Promise<boolean> {
    if (this.#held.epoch === undefined && !(await this.#begin())) return false;
    for (;;) {
      const held = this.#held;
      const page = await this.#replica.read(this.#fold.ledger, held.position);
      if (held !== this.#held) return false;
      if (page.epoch === held.epoch) return this.#follow(held, page);
      if (!(await this.#beginAnew(page.epoch))) return false;
    }
  }

  /** A fold only ever adds: what was erased goes by folding all the rest. What was shown stays until that is done. */
  async #beginAnew(epoch: number): Promise<boolean> {
    const before = this.#held;
    try {
      return await this.#begin(epoch);
    } catch (cause) {
      // It may show what was erased: rather nothing.
      if (before === this.#held) this.#hold(nothingOf(this.#fold));
      throw cause;
    }
  }

  /**
   * From a snapshot, else from the whole ledger. What others began to read may lack what came in since: the page after it has that.
   *
   * @param epoch of which a snapshot has to be
   */
  async #begin(epoch?: number): Promise<boolean> {
    const before = this.#held;
    const next = (await this.#fromSnapshot(epoch)) ?? nothingOf(this.#fold);
    if (next.epoch === undefined && before === this.#held) {
      const page = await this.#whole.read(this.#fold.ledger);
      const isOver = (): boolean => before !== this.#held;
      if (isOver() || (await this.#addAll(next, page, isOver)) === undefined) return false;
    }
    if (before !== this.#held) return false;
    this.#hold(next);
    return true;
  }

  async #fromSnapshot(epoch: number | undefined): Promise<Held<State> | undefined> {
    const snapshot = await this.#replica.readSnapshot(this.#fold.name);
    if (snapshot?.version !== this.#version) return undefined;
    if (epoch !== undefined && snapshot.epoch !== epoch) return undefined;
    const {position, epoch: own, state} = snapshot;
    return {stored: state as ViewState<State>, position, snapshotAt: position, epoch: own};
  }

  /** @returns false where it was overtaken */
  async #follow(held: Held<State>, page: Page): Promise<boolean> {
    const changed = await this.#addAll(held, page, () => held !== this.#held);
    if (changed) this.revision += 1;
    return changed !== undefined;
  }

  /** @returns whether the view changed; `undefined` where it was overtaken */
  async #addAll(
    held: Held<State>,
    {entries, position, epoch}: Page,
    isOver: () => boolean,
  ): Promise<boolean | undefined> {
    const turns = new Turns();
    const isSound = this.#whole.isSound.bind(this.#whole);
    let changed = false;
    for (const stored of entries) {
      if (addTo(held.stored, this.#fold, stored, isSound)) changed = true;
      if (!turns.isDue) continue;
      await turns.give();
      if (isOver()) return undefined;
    }
    held.position = position;
    held.epoch = epoch;
    return changed;
  }

  #hold(held: Held<State>): void {
    this.#held = held;
    this.revision += 1;
  }

  async #writeSnapshot(): Promise<void> {
    const held = this.#held;
    const {position, epoch = 0, stored: state} = held;
    held.snapshotAt = position;
    const {name, ledger} = this.#fold;
    try {
      await this.#replica.writeSnapshot(name, {version: this.#version, ledger, position, epoch, state});
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
