import type {MeanSample, ShareSample} from './difference.js';

/** A number as it is printed: people in steps of five, the value to the nearest grain. */
export type PrintedSample = (ShareSample | MeanSample) & {
  /** The value lies within half of it on either side. */
  readonly grain: number;
};

/** A group and all others, as near to each other as what is printed leaves them. */
export interface Apart {
  readonly part: ShareSample | MeanSample;
  readonly rest: ShareSample | MeanSample;
}

/** Steps of five hide four people at most. */
const hidden = 4;
/** Fewer others than this are nobody to be compared with. */
const leastOthers = 10;

/**
 * All others, from the whole and the part. Of all that could have been printed so it takes what lies nearest together,
 * with the fewest people and the wider spread: what differs then differs.
 *
 * @param part some of the people of the whole
 * @returns nothing where fewer than ten others are left
 */
export function apartFrom(whole: PrintedSample, part: PrintedSample): Apart | undefined {
  const others = whole.people - part.people - hidden;
  if (others < leastOthers || whole.kind !== part.kind) return undefined;
  const [own, theirs] = nearest(possible(whole, part));
  if (whole.kind === 'share' || part.kind === 'share')
    return {
      part: {kind: 'share', value: kept(part, own), people: part.people},
      rest: {kind: 'share', value: kept(whole, theirs), people: others},
    };
  // Known beforehand, and no other for these than for all.
  const spread = Math.max(whole.spread, part.spread);
  return {part: {...plain(part), value: own}, rest: {kind: 'mean', value: theirs, people: others, spread}};
}

/** Two groups with nobody, or not the same people, in common: as near as what is printed leaves them. */
export function nearestOf(one: PrintedSample, other: PrintedSample): Apart {
  const ends = ({value, grain}: PrintedSample) => [value - grain / 2, value + grain / 2];
  const pairs = ends(one).flatMap((first) => ends(other).map((second): Pair => [first, second]));
  const [part, rest] = nearest(pairs);
  return {part: {...plain(one), value: kept(one, part)}, rest: {...plain(other), value: kept(other, rest)}};
}

type Pair = readonly [part: number, rest: number];

/** The rest for each end of what the printed numbers can stand for. Between the ends it only lies between. */
function possible(whole: PrintedSample, part: PrintedSample): readonly Pair[] {
  const ends = ({value, grain}: PrintedSample) => [value - grain / 2, value + grain / 2];
  const people = ({people: least}: PrintedSample) => [least, least + hidden];
  return ends(whole).flatMap((all) =>
    ends(part).flatMap((own) =>
      people(whole).flatMap((n) =>
        people(part).map((some): Pair => [own, (all * n - own * some) / (n - some)]),
      ),
    ),
  );
}

/** Where the one could lie above as well as below the other, they are the same. */
function nearest(pairs: readonly Pair[]): Pair {
  const signs = new Set(pairs.map(([part, rest]) => Math.sign(part - rest)));
  const sorted = [...pairs].sort((a, b) => Math.abs(a[0] - a[1]) - Math.abs(b[0] - b[1]));
  const [part, rest] = sorted[0] ?? [0, 0];
  return signs.size > 1 ? [part, part] : [part, rest];
}

function plain(sample: PrintedSample): ShareSample | MeanSample {
  const {value, people} = sample;
  return sample.kind === 'mean'
    ? {kind: 'mean', value, people, spread: sample.spread}
    : {kind: 'share', value, people};
}

function kept({kind}: PrintedSample, value: number): number {
  return kind === 'share' ? Math.min(1, Math.max(0, value)) : value;
}
