/** Numbers that follow from a seed alone: what failed once fails again. */
export class Random {
  #state: number;

  /** @param seed any whole number; its lower 32 bits count */
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** @returns 0 up to 1, after mulberry32 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** @returns `from` to `to`, both of them too */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.int(0, items.length - 1)];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  }

  shuffled<Item>(items: readonly Item[]): readonly Item[] {
    const all = [...items];
    for (let at = all.length - 1; at > 0; at -= 1) {
      const other = this.int(0, at);
      [all[at], all[other]] = [all[other] as Item, all[at] as Item];
    }
    return all;
  }

  /** Fills bytes as `crypto.getRandomValues` does: salts and keys follow from the seed then. */
  fill<Bytes extends ArrayBufferView>(bytes: Bytes): Bytes {
    const view = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < view.length; at += 1) view[at] = this.int(0, 255);
    return bytes;
  }
}
