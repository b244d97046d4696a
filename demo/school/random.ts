/** A seeded source of chance. The same seeds give the same school on every machine. */
export interface Random {
  /** 0 up to, not including, 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): readonly Item[];
}

/** @param seeds name the stream: what one draws moves nothing in another */
export function randomFrom(...seeds: readonly (string | number)[]): Random {
  const next = mulberry32(hash(seeds.join('/')));
  const below = (end: number) => Math.floor(next() * end);
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const chance = (probability: number) => next() < probability;
  return {next, below, chance, pick, shuffled: (items) => shuffle(items, below)};
}

function shuffle<Item>(items: readonly Item[], below: (end: number) => number): readonly Item[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other] as Item, shuffled[at] as Item];
  }
  return shuffled;
}

/** Tommy Ettinger's mulberry32: 32 bits of state, even enough for names and colds. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
