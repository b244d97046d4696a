import {wilson, type Interval} from '../../disclosure/wilson.js';
import {aucOf, type Auc, type Judged} from './auc.js';

/** What a list of those with the highest chances would have held. */
export interface AtCapacity {
  /** Pupils that can be seen in a year. */
  readonly capacity: number;
  /** On the lists of all years; with ties at the end of a list, each of those tied counts in part. */
  readonly listed: number;
  /** Of these, those to whom it came. */
  readonly found: number;
  readonly events: number;
  /** Share of the listed to whom it came, and share of those to whom it came who were listed. */
  readonly precision: number;
  readonly recall: number;
  readonly precisionInterval: Interval;
  readonly recallInterval: Interval;
}

export interface JudgedYear extends Judged {
  readonly year: string;
}

/** Pupil years whose chances are near each other: a tenth of all. */
export interface Tenth {
  readonly count: number;
  readonly expected: number;
  readonly observed: number;
}

export interface Calibrated {
  /** Expected calibration error: Σ count / all × |expected − observed| over the tenths. */
  readonly error: number;
  /** What the error would be on average if every chance were exactly right: so few pupils scatter so much. */
  readonly byChance: number;
  readonly tenths: readonly Tenth[];
}

export interface Judgement {
  readonly auc: Auc;
  readonly atCapacity: AtCapacity;
}

/** @returns `undefined` where all outcomes are alike */
export function judge(judged: readonly JudgedYear[], capacity: number): Judgement | undefined {
  const auc = aucOf(judged);
  return auc && {auc, atCapacity: atCapacity(judged, capacity)};
}

/** Lists are made year by year, as a school would. Intervals are Wilson's, as if years of a pupil were independent. */
export function atCapacity(judged: readonly JudgedYear[], capacity: number): AtCapacity {
  const years = [...new Set(judged.map(({year}) => year))];
  const lists = years.map((name) =>
    listOf(
      judged.filter(({year}) => year === name),
      capacity,
    ),
  );
  const listed = sumOf(lists, (list) => list.listed);
  const found = sumOf(lists, (list) => list.found);
  const events = judged.filter(({outcome}) => outcome).length;
  const [precision, recall] = [listed > 0 ? found / listed : 0, events > 0 ? found / events : 0];
  const [precisionInterval, recallInterval] = [
    wilson(precision, Math.max(1, listed)),
    wilson(recall, Math.max(1, events)),
  ];
  return {capacity, listed, found, events, precision, recall, precisionInterval, recallInterval};
}

function listOf(year: readonly JudgedYear[], capacity: number): Pick<AtCapacity, 'listed' | 'found'> {
  const sorted = [...year].sort((a, b) => b.chance - a.chance);
  const listed = Math.min(capacity, sorted.length);
  const last = sorted[listed - 1]?.chance ?? Infinity;
  const above = sorted.filter(({chance}) => chance > last);
  const tied = sorted.filter(({chance}) => chance === last);
  const part = tied.length > 0 ? (listed - above.length) / tied.length : 0;
  return {listed, found: came(above) + part * came(tied)};
}

/** Tenths of equal count by chance: equal steps of chance would leave nearly all pupils in the first of them. */
export function calibrationOf(judged: readonly Judged[]): Calibrated {
  const sorted = [...judged].sort((a, b) => a.chance - b.chance || (a.pupil < b.pupil ? -1 : 1));
  const bounds = Array.from({length: 11}, (_, at) => Math.round((at * sorted.length) / 10));
  const tenths = bounds.slice(1).flatMap((end, at) => {
    const part = sorted.slice(bounds[at], end);
    const count = part.length;
    if (count === 0) return [];
    const expected = sumOf(part, ({chance}) => chance) / count;
    return [{count, expected, observed: came(part) / count, scatter: scatterOf(part)}];
  });
  const all = Math.max(1, sorted.length);
  const error = sumOf(tenths, ({count, expected, observed}) => count * Math.abs(expected - observed)) / all;
  const byChance = sumOf(tenths, ({scatter}) => scatter) / all;
  return {
    error,
    byChance,
    tenths: tenths.map(({count, expected, observed}) => ({count, expected, observed})),
  };
}

/** The mean distance of a sum of such draws from its middle, as the normal law has it. */
function scatterOf(judged: readonly Judged[]): number {
  return Math.sqrt((2 / Math.PI) * sumOf(judged, ({chance}) => chance * (1 - chance)));
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

function came(judged: readonly Judged[]): number {
  return judged.filter(({outcome}) => outcome).length;
}
