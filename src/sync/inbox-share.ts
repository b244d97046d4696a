import type {Envelope} from '../journal/entry.js';
import type {Journal} from '../journal/journal.js';
import {RemoteError, type Cursor, type Remote} from './remote.js';

/** Marked as shared together: a tab that is closed in the middle sends at most so many again. */
const atOnce = 50;

/**
 * What a runner knows of an inbox while its page lives. At the start all that lies there is read once: what was destroyed
 * here while nobody ran is found among it, and destroyed there too.
 */
export class InboxShare {
  /** Whether this person may read envelopes; everybody of the staff may send them. */
  readonly reads: boolean;
  #cursor: Cursor | undefined;
  readonly #there = new Set<string>();
  readonly #refused = new Set<string>();

  constructor({reads}: {readonly reads: boolean}) {
    this.reads = reads;
  }

  /** `undefined` until it was read once. */
  get cursor(): Cursor | undefined {
    return this.#cursor;
  }

  /** @returns how many envelopes wait here, and how many the remote does not take. @throws {JournalError} */
  async standing(journal: Journal): Promise<{readonly waiting: number; readonly refused: number}> {
    const all = await journal.unshared();
    const refused = all.filter(({key}) => this.#refused.has(key)).length;
    return {waiting: all.length - refused, refused};
  }

  /** The remote lost something, or somebody else signed in. */
  forget(): void {
    this.#cursor = undefined;
    this.#there.clear();
    this.retry();
  }

  retry(): void {
    this.#refused.clear();
  }

  /** @throws {RemoteError} where an envelope has to wait */
  async send(journal: Journal, remote: Remote, signal?: AbortSignal): Promise<void> {
    const waiting = (await journal.unshared()).filter(({key}) => !this.#refused.has(key));
    for (let at = 0; at < waiting.length; at += atOnce) {
      signal?.throwIfAborted();
      const said = await remote.push('inbox', waiting.slice(at, at + atOnce));
      const stored = said.filter(({outcome}) => outcome === 'stored').map(({key}) => key);
      if (stored.length > 0) await journal.markShared(stored);
      for (const {key, outcome} of said) if (outcome === 'refused') this.#refused.add(key);
      const later = said.find((each) => each.outcome === 'later');
      if (later?.outcome === 'later') throw new RemoteError(later.why ?? 'unreachable', {wait: later.wait});
    }
  }

  /** Takes in what came, and destroys there what was destroyed here. @throws {RemoteError} */
  async read(journal: Journal, remote: Remote, signal?: AbortSignal): Promise<void> {
    const {entries, cursor} = await remote.pull('inbox', this.#cursor, signal);
    if (entries.length > 0) await putNew(journal, entries);
    for (const {key} of entries) this.#there.add(key);
    this.#cursor = cursor;
    const erased = await journal.erasedAmong([...this.#there]);
    if (erased.length === 0) return;
    for (const key of (await remote.erase?.(erased)) ?? []) this.#there.delete(key);
  }
}

async function putNew(journal: Journal, envelopes: readonly Envelope[]): Promise<void> {
  const known = new Set((await journal.envelopes()).map(({key}) => key));
  const fresh = envelopes.filter(({key}) => !known.has(key));
  if (fresh.length > 0) await journal.putEnvelopes(fresh);
}
