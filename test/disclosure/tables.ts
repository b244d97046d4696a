import type {Count, Measured} from '../../src/disclosure/counts.js';
import type {CountedGroup, Level} from '../../src/disclosure/group-tree.js';

export const levels: readonly Level[] = [
  {name: 'school', people: 10, partner: 'smallest'},
  {name: 'year', people: 10, partner: 'neighbour'},
  {name: 'class', people: 20, partner: 'smallest'},
];

export const bullied: Measured = {id: 'bullied', kind: 'share', min: 0, max: 1};
export const climate: Measured = {id: 'climate', kind: 'mean', min: 0, max: 4};

/** A class by its year and key, of whom `yes` of `n` say that they are bullied. */
export function classOf(year: string, key: string, n: number, yes: number, people = n): CountedGroup {
  return {path: [year, key], people, counts: {bullied: {n, sum: yes}}};
}

/** Numbers from a seed (mulberry32), so that a school that ever failed can be made again. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Small and large schools, lone classes, classes that hardly answered, shares from nobody to everybody. */
export function randomSchool(seed: number): readonly CountedGroup[] {
  const random = chance(seed);
  const whole = (from: number, until: number) => from + Math.floor(random() * (until - from + 1));
  const shares = [0.02, 0.05, 0.11, 0.2, 0.5, 0.85, 0.97];
  return Array.from({length: whole(1, 7)}, (_, year) => year).flatMap((year) =>
    Array.from({length: whole(1, 5)}, (_, at) => {
      const people = random() < 0.15 ? whole(0, 9) : whole(8, 32);
      const n = random() < 0.6 ? people : whole(Math.floor(people * 0.6), people);
      const share = shares[whole(0, shares.length - 1)] ?? 0;
      const yes = Array.from({length: n}, () => random() < share).filter(Boolean).length;
      const scores = Array.from({length: n}, () =>
        Math.min(4, Math.floor(5 * random() ** (1 / (3 * share)))),
      );
      const group = classOf(String(year + 3), `${year + 3}-${at}`, n, yes, people);
      return {...group, counts: {...group.counts, climate: sumsOf(scores)}};
    }),
  );
}

function sumsOf(scores: readonly number[]): Count {
  const sum = scores.reduce((all, score) => all + score, 0);
  return {n: scores.length, sum};
}
