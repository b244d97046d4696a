import type {Envelope, LedgerName, StoredEntry} from '../journal/entry.js';
import {sameBytes} from '../journal/same-bytes.js';
import {
  RemoteError,
  type Cursor,
  type LedgerItems,
  type Pulled,
  type PushOutcome,
  type Remote,
} from './remote.js';

/** Shares all ledgers between journals of one page. For tests, demonstrations and tools. */
export class MemoryRemote implements Remote {
  readonly #entries = new Map<LedgerName, Map<string, StoredEntry>>();
  readonly #envelopes = new Map<string, Envelope>();
  readonly #erased = new Set<string>();
  /** By `ledger id`: entries of which only the name is left. */
  readonly #stubs = new Set<string>();

  /** Set to false, it answers as a network that is down. */
  reachable = true;

  push<Ledger extends LedgerName>(
    ledger: Ledger,
    entries: readonly LedgerItems[Ledger][],
  ): Promise<readonly PushOutcome[]> {
    return Promise.resolve(entries.map((item) => this.#put(ledger, item)));
  }

  pull<Ledger extends LedgerName>(
    ledger: Ledger,
    after: Cursor = '0',
    signal?: AbortSignal,
  ): Promise<Pulled<LedgerItems[Ledger]>> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    if (!this.reachable) return Promise.reject(new RemoteError('unreachable'));
    const pulled = ledger === 'inbox' ? this.#inboxAfter(after) : this.#entriesAfter(ledger, after);
    return Promise.resolve(structuredClone(pulled) as Pulled<LedgerItems[Ledger]>);
  }

  erase(keys: readonly string[], ledger: LedgerName = 'inbox'): Promise<readonly string[]> {
    if (!this.reachable) return Promise.resolve([]);
    if (ledger !== 'inbox') {
      for (const key of keys) {
        this.#stubs.add(`${ledger} ${key}`);
        this.#entries.get(ledger)?.delete(key);
      }
      return Promise.resolve(keys);
    }
    for (const key of keys) {
      this.#erased.add(key);
      this.#envelopes.delete(key);
    }
    return Promise.resolve(keys);
  }

  #put(ledger: LedgerName, item: StoredEntry | Envelope): PushOutcome {
    const key = 'key' in item ? item.key : item.id;
    if (!this.reachable) return {key, outcome: 'later'};
    if ('key' in item) return this.#putEnvelope(item);
    if (this.#stubs.has(`${ledger} ${key}`)) return {key, outcome: 'refused', reason: 'erased'};
    const held = this.#entries.get(ledger) ?? new Map<string, StoredEntry>();
    if (!held.has(key)) held.set(key, structuredClone(item));
    this.#entries.set(ledger, held);
    return {key, outcome: 'stored'};
  }

  #putEnvelope({key, sealed}: Envelope): PushOutcome {
    const known = this.#envelopes.get(key);
    if (this.#erased.has(key)) return {key, outcome: 'refused', reason: 'taken'};
    if (known && !sameBytes(known.sealed, sealed)) return {key, outcome: 'refused', reason: 'taken'};
    if (!known) this.#envelopes.set(key, {key, sealed: sealed.slice()});
    return {key, outcome: 'stored'};
  }

  #entriesAfter(ledger: LedgerName, after: Cursor): Pulled<StoredEntry> {
    const all = [...(this.#entries.get(ledger)?.values() ?? [])];
    // What was erased is counted on, so that a cursor of before does not pass over what came after it.
    const gone = [...this.#stubs].filter((stub) => stub.startsWith(`${ledger} `)).length;
    return {entries: all.slice(Math.max(0, Number(after) - gone)), cursor: String(all.length + gone)};
  }

  /** Sorted by key, as a whole or not at all: what came since the cursor would be an order of arrival. */
  #inboxAfter(after: Cursor): Pulled<Envelope> {
    const all = [...this.#envelopes.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const cursor = `${all.length} ${this.#erased.size}`;
    return {entries: after === cursor ? [] : all, cursor};
  }
}
