import {JournalError} from '../journal/journal-error.js';
import type {LedgerName} from '../journal/entry.js';
import {Backoff} from './backoff.js';
import {pageWakes, pause, underLock, type Pause, type Wakes} from './runner-world.js';
import {syncRound, type Problems, type RoundOptions} from './sync-round.js';
import type {Cursor, Remote} from './remote.js';
import {readStatus, type SyncStatus} from './sync-status.js';

export interface RunnerOptions extends RoundOptions {
  /** When to look again at once. */
  readonly wakes?: Wakes;
  readonly pause?: Pause;
  readonly random?: () => number;
  /** Milliseconds between looks, where the remote cannot be watched. */
  readonly rest?: number;
  /** Watches that may end without news before all is read again. */
  readonly quietWatches?: number;
}

type Watch = NonNullable<Remote['watch']>;
type Watched = readonly [LedgerName, Cursor];

/** A proxy that answers at once what should wait would be asked without end. */
const leastRest = 500;

/** Somebody else may have signed in, and what lay open may have been sealed. */
const mayHaveChanged: ReadonlySet<string> = new Set(['forbidden', 'unsealed']);

/** Watches of 25 seconds that may end without news before all is read again: five minutes. Counted, for a clock may be set. */
const usualQuietWatches = 12;

/** As long as a watch of the remote, so that either way something new comes within half a minute. */
const usualRest = 25_000;

/**
 * Shares ledgers with a remote for as long as it runs: one tab of an origin, and in it one request at a time, so that the
 * host's page keeps the browser's few connections. What is saved, waiting and refused lies in the journal; any tab reads it.
 */
export class SyncRunner {
  readonly #options: RunnerOptions;
  readonly #backoff: Backoff;
  readonly #stubPause: Backoff;
  readonly #listeners = new Set<() => void>();
  readonly #off: (() => void)[] = [];
  #stop = new AbortController();
  #ended: Promise<void> | undefined;
  #wake = new AbortController();
  #problems: Problems = {};
  #storage: JournalError | undefined;

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#backoff = new Backoff(options.random);
    this.#stubPause = new Backoff(options.random);
  }

  /** Waits for its turn where another tab runs. */
  start(): void {
    if (this.#ended) return;
    const {journal, name, wakes = pageWakes} = this.#options;
    this.#stop = new AbortController();
    this.#off.push(
      wakes(() => this.#wakeNow()),
      journal.onChange(() => void this.#onChange()),
    );
    const {signal} = this.#stop;
    this.#ended = underLock(`pana-share:${name}`, signal, () => this.#run(signal));
  }

  /** @returns once nothing of it runs any more */
  async stop(): Promise<void> {
    for (const off of this.#off.splice(0)) off();
    this.#stop.abort();
    await this.#ended;
    this.#ended = undefined;
  }

  /** What was refused is offered again, at once. */
  async retry(): Promise<void> {
    const {journal, ledgers, name, inbox} = this.#options;
    for (const ledger of ledgers) await journal.sharing.retry({remote: name, ledger});
    inbox?.retry();
    this.#wakeNow();
  }

  async status(): Promise<SyncStatus> {
    const {journal, ledgers, name, inbox} = this.#options;
    const parts = {problems: this.#problems, ...(this.#storage && {storage: this.#storage.kind})};
    const status = await readStatus(journal.sharing, name, ledgers);
    const envelopes = await inbox?.standing(journal);
    if (!envelopes) return {...status, ...parts};
    const areSent = envelopes.waiting + envelopes.refused === 0;
    return {...status, ...parts, envelopes, allShared: status.allShared && areSent};
  }

  /** Calls back when `status` may have changed. @returns ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #run(signal: AbortSignal): Promise<void> {
    await this.#begin();
    while (!signal.aborted) {
      // What is written from now on wakes it, even where this round has passed its ledger already.
      this.#wake = new AbortController();
      const wait = await this.#round(signal).catch((cause: unknown) => this.#onFailure(cause, signal));
      this.#tell();
      if (wait === undefined) await this.#untilSomething(signal);
      else await this.#pause(wait, signal);
    }
  }

  /** Whoever starts it may have signed in anew: what was forbidden to another may be allowed now. */
  async #begin(): Promise<void> {
    const {journal, ledgers, name} = this.#options;
    try {
      for (const ledger of ledgers) {
        const share = {remote: name, ledger};
        await journal.sharing.begin(share);
        const {refused = []} = (await journal.sharing.stateOf(share)) ?? {};
        const again = refused.filter(({reason}) => mayHaveChanged.has(reason)).map(({id}) => id);
        if (again.length > 0) await journal.sharing.retry(share, again);
      }
    } catch (cause) {
      this.#onFailure(cause, this.#stop.signal);
    }
  }

  /** @returns milliseconds to wait; `undefined` where all went well */
  async #round(signal: AbortSignal): Promise<number | undefined> {
    const end = await syncRound(this.#options, signal);
    this.#storage = undefined;
    this.#problems = end.problems;
    if (end.failed) return this.#backoff.next(end.wait);
    this.#backoff.reset();
    if (end.unfinished) this.#comeBack(signal);
    else this.#stubPause.reset();
    return undefined;
  }

  /** What is left to do is no reason to keep what somebody writes from being sent. */
  #comeBack(signal: AbortSignal): void {
    const wake = this.#wake;
    void this.#pause(this.#stubPause.next(), signal).then(() => wake.abort());
  }

  /** @returns milliseconds to wait. @throws what is no fault of the world */
  #onFailure(cause: unknown, signal: AbortSignal): number {
    if (signal.aborted) return 0;
    if (!(cause instanceof JournalError)) throw cause;
    this.#storage = cause;
    if (cause.kind === 'closed') this.#stop.abort();
    return this.#backoff.next();
  }

  /** Until the remote has something, somebody wrote here, or a while has passed. */
  async #untilSomething(signal: AbortSignal): Promise<void> {
    if (await this.#hasWaiting()) return;
    const {remote, rest = usualRest, quietWatches = usualQuietWatches} = this.#options;
    const watch = remote.watch?.bind(remote);
    const watched = watch ? await this.#watched() : [];
    if (!watch || watched.length === 0) return this.#pause(rest, signal);
    const stopped = AbortSignal.any([signal, this.#wake.signal]);
    // What has met a problem is tried again as soon as one watch has ended: nobody may know that it is mended.
    const most = Object.keys(this.#problems).length > 0 ? 1 : quietWatches;
    try {
      for (let quiet = 0; quiet < most && !stopped.aborted; quiet += 1)
        if (await this.#hasNews(watch, watched, stopped)) return;
    } catch {
      // The next round says what is wrong, and to whom; a server that is gone is not asked in a hurry.
      if (!stopped.aborted) await this.#pause(this.#backoff.next(), signal);
    }
  }

  /** Watches once, all at the same time, until the first of them ends. */
  async #hasNews(watch: Watch, watched: readonly Watched[], stopped: AbortSignal): Promise<boolean> {
    const ended = new AbortController();
    const either = AbortSignal.any([stopped, ended.signal]);
    const watches = watched.map(([ledger, cursor]) => watch(ledger, cursor, either));
    const first = Promise.race(watches).finally(() => ended.abort());
    const [isNews] = await Promise.all([first, this.#pause(leastRest, stopped)]);
    return isNews;
  }

  /** Two at most, and two of a browser's six connections: messages for the care team, and the first of the ledgers. */
  async #watched(): Promise<readonly Watched[]> {
    const {journal, ledgers, name, inbox} = this.#options;
    const ledger = ledgers.find((each) => this.#problems[each] === undefined);
    const state = ledger && (await journal.sharing.stateOf({remote: name, ledger}));
    const letters = inbox?.reads && this.#problems.inbox === undefined ? inbox.cursor : undefined;
    return [
      ...(letters === undefined ? [] : [['inbox', letters] as const]),
      ...(ledger && state?.cursor !== undefined ? [[ledger, state.cursor] as const] : []),
    ];
  }

  async #pause(ms: number, signal: AbortSignal): Promise<void> {
    const {pause: wait = pause} = this.#options;
    await wait(ms, AbortSignal.any([signal, this.#wake.signal]));
  }

  /** Its own writing tells of itself too; only what waits is a reason to send. */
  async #onChange(): Promise<void> {
    this.#tell();
    if (await this.#hasWaiting().catch(() => false)) this.#wakeIfCalm();
  }

  async #hasWaiting(): Promise<boolean> {
    const {journal, ledgers, name, inbox} = this.#options;
    if (inbox && !this.#problems.inbox && (await inbox.standing(journal)).waiting > 0) return true;
    const states = ledgers
      .filter((ledger) => this.#problems[ledger] === undefined)
      .map((ledger) => journal.sharing.stateOf({remote: name, ledger}));
    return (await Promise.all(states)).some((state) => (state?.waiting ?? 0) > 0);
  }

  /** A server that is out of reach does not come back because somebody wrote. */
  #wakeIfCalm(): void {
    if (this.#backoff.isCalm) this.#wakeNow();
  }

  #wakeNow(): void {
    this.#wake.abort();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
