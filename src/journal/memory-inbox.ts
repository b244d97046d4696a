import type {SubjectKey} from '../kernel/ids.js';
import type {Envelope} from './entry.js';
import type {Sparing} from './replica.js';
import {sameBytes} from './same-bytes.js';

/** An envelope's key that an erasure names. */
interface ErasedKey {
  readonly scope: SubjectKey;
  /** Something lay under it when it was erased. */
  readonly had: boolean;
  came: boolean;
}

/** Envelopes by key, those that wait for a remote, and keys that were erased. */
export class MemoryInbox {
  readonly #envelopes = new Map<string, Envelope>();
  readonly #toShare = new Set<string>();
  readonly #erasedKeys = new Map<string, ErasedKey>();

  /** @returns keys that were refused */
  put(
    envelopes: readonly Envelope[],
    {toShare = false, spare = new Set()}: Sparing & {readonly toShare?: boolean} = {},
  ): readonly string[] {
    const refused: string[] = [];
    for (const envelope of envelopes) {
      const known = this.#envelopes.get(envelope.key);
      const erasedKey = spare.has(envelope.key) ? undefined : this.#erasedKeys.get(envelope.key);
      if (erasedKey) erasedKey.came = true;
      if (erasedKey || (known && !sameBytes(known.sealed, envelope.sealed))) refused.push(envelope.key);
      if (erasedKey || known) continue;
      this.#envelopes.set(envelope.key, {...envelope, sealed: envelope.sealed.slice()});
      if (toShare) this.#toShare.add(envelope.key);
    }
    return refused;
  }

  /** Sorted by key. */
  all(): readonly Envelope[] {
    return [...this.#envelopes.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  unshared(): readonly Envelope[] {
    return this.all().filter(({key}) => this.#toShare.has(key));
  }

  markShared(keys: readonly string[]): void {
    for (const key of keys) this.#toShare.delete(key);
  }

  erase(scope: SubjectKey, keys: readonly string[], spare: ReadonlySet<string>): void {
    for (const key of keys) {
      const had = this.#envelopes.has(key);
      if (!this.#erasedKeys.has(key)) this.#erasedKeys.set(key, {scope, had, came: false});
      if (spare.has(key)) continue;
      this.#envelopes.delete(key);
      this.#toShare.delete(key);
    }
  }

  erasedAmong(keys: readonly string[]): readonly string[] {
    return keys.filter((key) => this.#erasedKeys.has(key) && !this.#envelopes.has(key));
  }

  reportOn(scope: SubjectKey): {readonly spared: number; readonly late: number} {
    const keys = [...this.#erasedKeys].filter(([, erasedKey]) => erasedKey.scope === scope);
    const spared = keys.filter(([key]) => this.#envelopes.has(key));
    const late = keys.filter(([, {had, came}]) => came && !had);
    return {spared: spared.length, late: late.length};
  }
}
