import type {EntryLedger, Sealed, StoredEntry} from '../journal/entry.js';
import {forOthers, hasBytes} from '../journal/entry.js';
import {pageTurn} from '../journal/page-turn.js';
import type {KeyRing} from './key-ring.js';
import {entryIn, openEntry, type OpenedEntry, type SealProblem} from './sealed-entry.js';
import {tagLength} from './aes-gcm.js';

/** How far the opening of a ledger has come. */
export interface OpeningProgress {
  readonly ledger: EntryLedger;
  readonly done: number;
  readonly total: number;
}

interface Failure {
  readonly problem: SealProblem;
  readonly keyId: string;
  readonly ledger: EntryLedger;
  /** Under a key that is meant for others: no damage. */
  readonly isOthers: boolean;
}

/** So many are opened at once; then the page has its turn. */
const slice = 500;

/**
 * What was opened since unlocking, so that nothing is opened twice: as text, since whoever reads it gets objects of their own.
 * In memory only.
 */
export class OpenedEntries {
  readonly #keys: Pick<KeyRing, 'byId' | 'isOthers'>;
  readonly #texts = new Map<string, OpenedEntry>();
  readonly #failed = new Map<string, Failure>();
  readonly #usedKeys = new Set<string>();

  constructor(keys: Pick<KeyRing, 'byId' | 'isOthers'>) {
    this.#keys = keys;
  }

  /** @returns what it holds, itself where it lies open or cannot be opened, and `undefined` where nobody tried yet */
  look(ledger: EntryLedger, stored: StoredEntry): StoredEntry | undefined {
    const {id, content} = stored;
    if (!hasBytes(content)) return stored;
    const name = nameFor(ledger, id, content);
    const opened = this.#texts.get(name);
    if (opened) return entryIn(id, opened);
    return this.#failed.has(name) ? stored : undefined;
  }

  /** In the order given, many at once. What cannot be opened stays as it is. */
  async open(
    ledger: EntryLedger,
    entries: readonly StoredEntry[],
    onProgress?: (progress: OpeningProgress) => void,
  ): Promise<readonly StoredEntry[]> {
    const read: StoredEntry[] = [];
    for (let from = 0; from < entries.length; from += slice) {
      const some = entries.slice(from, from + slice);
      const before = this.#texts.size + this.#failed.size;
      read.push(...(await Promise.all(some.map((stored) => this.#open(ledger, stored)))));
      // What was opened before takes no time that anybody would want to be told of.
      if (this.#texts.size + this.#failed.size === before) continue;
      onProgress?.({ledger, done: read.length, total: entries.length});
      if (read.length < entries.length) await pageTurn();
    }
    return read;
  }

  /** What was sealed here need not be opened. */
  keep(ledger: EntryLedger, {id, content}: StoredEntry, opened: OpenedEntry): void {
    if (!hasBytes(content)) return;
    this.#usedKeys.add(content.keyId);
    this.#texts.set(nameFor(ledger, id, content), opened);
  }

  /** Was something opened with a key that is not here any more? */
  get hasLostKeys(): boolean {
    return [...this.#usedKeys].some((id) => !this.#keys.byId(id));
  }

  /** Forgets which entries could not be opened for want of a key that is here now, or that is known now as others'. @returns whether there were any */
  tryAgain(): boolean {
    const now = [...this.#failed].filter(
      ([, {problem, keyId, ledger, isOthers}]) =>
        problem === 'no-key' && (this.#keys.byId(keyId) ?? this.#isOthers(ledger, keyId) !== isOthers),
    );
    for (const [name] of now) this.#failed.delete(name);
    return now.length > 0;
  }

  forget(): void {
    this.#texts.clear();
    this.#failed.clear();
    this.#usedKeys.clear();
  }

  async #open(ledger: EntryLedger, stored: StoredEntry): Promise<StoredEntry> {
    const known = this.look(ledger, stored);
    if (known) return this.#passed(ledger, known);
    const {id, content} = stored as {readonly id: StoredEntry['id']; readonly content: Sealed};
    const opened = await openEntry(this.#keys, ledger, id, content);
    if (!('text' in opened)) {
      const [{problem}, {keyId}] = [opened, content];
      const isOthers = problem === 'no-key' && this.#isOthers(ledger, keyId);
      this.#failed.set(nameFor(ledger, id, content), {problem, keyId, ledger, isOthers});
      return this.#passed(ledger, stored);
    }
    // Locked in the meantime: nothing is kept, and whoever asked is told that it is sealed.
    if (!this.#keys.byId(content.keyId)) return stored;
    this.keep(ledger, stored, opened);
    return entryIn(id, opened);
  }

  /** As it is given to whoever reads: what others alone can open says so of itself. */
  #passed(ledger: EntryLedger, stored: StoredEntry): StoredEntry {
    const {id, content} = stored;
    const failed = hasBytes(content) && this.#failed.get(nameFor(ledger, id, content));
    return failed && failed.isOthers ? forOthers(stored) : stored;
  }

  #isOthers(ledger: EntryLedger, keyId: string): boolean {
    return this.#keys.isOthers?.(ledger, keyId) ?? false;
  }
}

/** The very bytes: another ciphertext under the same id is another question, and one that was changed keeps its tag. */
function nameFor(ledger: EntryLedger, id: string, {keyId, nonce, ciphertext}: Sealed): string {
  const tag = ciphertext.subarray(-tagLength);
  return `${ledger} ${id} ${keyId} ${String(sumOf(ciphertext))} ${String.fromCharCode(...nonce, ...tag)}`;
}

/** FNV-1a. Who makes two of one sum keeps a damaged copy from being mended until the next unlocking, and gains no more. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  // By index: an iterator takes ten times as long, and a ledger has thirty million bytes.
  for (let index = 0; index < bytes.length; index += 1)
    sum = Math.imul(sum ^ (bytes[index] ?? 0), 0x01000193);
  return sum;
}
