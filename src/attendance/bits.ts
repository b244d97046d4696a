/** What counts, a row of whole 32-bit words for each pupil; the first session or day is the lowest bit of the first. */
export interface Bits {
  /** Length of a row. */
  readonly words: number;
  readonly possible: Uint32Array;
  readonly absent: Uint32Array;
  readonly unexcused: Uint32Array;
  /** Absent, and the reason given is illness. */
  readonly ill: Uint32Array;
}

export function noBits(rows: number, words: number): Bits {
  const row = (): Uint32Array => new Uint32Array(rows * words);
  return {words, possible: row(), absent: row(), unexcused: row(), ill: row()};
}

/** @param at number of the bit from the start of the array */
export function bitAt(words: Uint32Array, at: number): number {
  return ((words[at >>> 5] ?? 0) >>> (at & 31)) & 1;
}

export function setBit(words: Uint32Array, at: number): void {
  words[at >>> 5] = (words[at >>> 5] ?? 0) | (1 << (at & 31));
}

/** @param to with rows as long as those of `from` */
export function copyRow({words, ...from}: Bits, place: number, to: Bits, row: number): void {
  for (const [name, bits] of Object.entries(from))
    to[name as keyof typeof from].set(bits.subarray(place * words, (place + 1) * words), row * words);
}

/** @returns how many bits are set in a row */
export function countBits(words: Uint32Array, row: number, length: number): number {
  let count = 0;
  for (let word = row * length; word < (row + 1) * length; word += 1) count += bitsOf(words[word] ?? 0);
  return count;
}

/** Sums neighbours in pairs, then fours, then eights: the usual way without a processor's own instruction. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
