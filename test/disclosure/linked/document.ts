import type {Release, ReleasedMeasure} from '../../../src/survey/release.js';

/** What a released document says of a measure in some classes. */
export interface Statement {
  readonly classes: readonly string[];
  readonly id: string;
  readonly isShown: boolean;
  /** Each number printed of people, as far as rounding leaves it: a share, or a part, between two ends. */
  readonly parts: readonly {readonly least: number; readonly most: number}[];
  /** People who answered, as it is printed and as the width of the interval gives them away. */
  readonly people?: {readonly least: number; readonly most: number};
  /** How far answers lie apart, where the interval of a mean gives it away: standard deviations that are printed so. */
  readonly spread?: {readonly least: number; readonly most: number} | undefined;
}

const known: Readonly<Record<string, readonly string[]>> = {
  release: [
    'wave',
    'title',
    'instrument',
    'day',
    'floors',
    'window',
    'leftOut',
    'items',
    'toldBefore',
    'groups',
  ],
  group: ['level', 'classes', 'years', 'people', 'measures'],
  share: ['id', 'kind', 'answered', 'share', 'low', 'high', 'oneIn'],
  mean: ['id', 'kind', 'answered', 'mean', 'least', 'most', 'low', 'high'],
  groups: ['id', 'kind', 'answered', 'neither', 'harmed', 'harming', 'both'],
  distribution: ['id', 'kind', 'answered', 'answers'],
  answer: ['worth', 'share', 'low', 'high'],
  part: ['share', 'low', 'high'],
  withheld: ['id', 'kind'],
};

/** Reads every number of a release, and does not overlook one that nobody told it of. */
export function readRelease(release: Release): readonly Statement[] {
  allKnown('release', release);
  return release.groups.flatMap((group) => {
    allKnown('group', group);
    if (group.people % 5 !== 0) throw new Error(`${group.people} people are no step of five`);
    return group.measures.map((measure) => ({classes: group.classes, ...statementOf(measure)}));
  });
}

function statementOf(measure: ReleasedMeasure): Omit<Statement, 'classes'> {
  allKnown(measure.kind, measure);
  const {id} = measure;
  switch (measure.kind) {
    case 'withheld':
      return {id, isShown: false, parts: []};
    case 'mean':
      return {
        id,
        isShown: true,
        parts: [around(measure.mean, 0.05 + 1e-9)],
        people: stepOf(measure.answered),
        spread: spreadIn(measure),
      };
    case 'share':
      return {id, isShown: true, ...ofShare(measure)};
    case 'distribution': {
      const {answers, answered} = measure;
      for (const answer of answers) allKnown('answer', answer);
      const parts = answers.map(({share}) => around(share, 0.005));
      return {id, isShown: true, parts, people: both(stepOf(answered), peopleIn(answers))};
    }
    case 'groups': {
      const parts = [measure.neither, measure.harmed, measure.harming, measure.both];
      for (const part of parts) allKnown('part', part);
      return {
        id,
        isShown: true,
        parts: parts.map(({share}) => around(share, 0.005)),
        people: both(stepOf(measure.answered), peopleIn(parts)),
      };
    }
  }
}

/** What was recorded of a garbled answer is read back: it is what was protected. */
function ofShare(measure: ReleasedMeasure & {readonly kind: 'share'}): Pick<Statement, 'parts' | 'people'> {
  const {share, oneIn, answered} = measure;
  if (oneIn === undefined)
    return {parts: [around(share, 0.005)], people: both(stepOf(answered), peopleIn([measure]))};
  const recorded = (behind: number) => behind + (1 - behind) / oneIn;
  const {least, most} = around(share, 0.005);
  const part = {least: share === 0 ? 0 : recorded(least) - 0.005, most: recorded(most) + 0.005};
  return {parts: [part], people: stepOf(answered)};
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function stepOf(answered: number | undefined): Range {
  if (answered === undefined) return {least: 0, most: Infinity};
  if (answered % 5 !== 0) throw new Error(`${answered} who answered are no step of five`);
  return {least: answered, most: answered + 4};
}

function both(one: Range, other: Range): Range {
  return {least: Math.max(one.least, other.least), most: Math.min(one.most, other.most)};
}

function around(value: number, reach: number) {
  return {least: value - reach, most: value + reach};
}

interface Printed {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Every number of people whose interval of Wilson would be printed so. */
function peopleIn(parts: readonly Printed[]) {
  const fitting = Array.from({length: 2000}, (_, at) => at + 1).filter((n) =>
    parts.every(({share, low, high}) => {
      const ends = endsOf(share, n);
      return Math.abs(ends.low - low) < 0.010001 && Math.abs(ends.high - high) < 0.010001;
    }),
  );
  return {least: fitting[0] ?? Infinity, most: (fitting.at(-1) ?? -Infinity) + 4};
}

/**
 * Nothing where the interval follows from the mean and the people printed beside it. Any other is taken for one that was
 * reckoned from the answers, their spread rounded up to a sixteenth of the scale.
 */
function spreadIn(measure: ReleasedMeasure & {readonly kind: 'mean'}): Range | undefined {
  const {mean, least = 0, most = 4} = measure;
  const half = (most - least) / 80;
  const room = Math.max(half, mean - least) * Math.max(half, most - mean);
  const widest = Math.min(0.3 * (most - least), Math.sqrt(room));
  if (isPrintedOf(measure, widest)) return undefined;
  const step = (most - least) / 16;
  const fitting = Array.from({length: 10}, (_, at) => at + 1).filter((at) => isPrintedOf(measure, at * step));
  const [first = Infinity, last = -Infinity] = [fitting[0], fitting.at(-1)];
  return {least: first === 1 ? 0 : (first - 1) * step, most: last * step};
}

/** Ends are printed in fortieths of the scale, to the wide side. */
function isPrintedOf(measure: ReleasedMeasure & {readonly kind: 'mean'}, spread: number): boolean {
  const {mean, low, high, answered = 0, least = 0, most = 4} = measure;
  const grain = (most - least) / 40;
  const reach = (1.959964 * spread) / Math.sqrt(answered);
  const from = Math.max(least, mean - reach);
  const until = Math.min(most, mean + reach);
  return from - low > -1e-6 && from - low < grain && high - until > -1e-6 && high - until < grain;
}

function endsOf(share: number, n: number) {
  const z2 = 1.959964 ** 2;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const reach = (Math.sqrt(z2) / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return {low: Math.max(0, middle - reach), high: Math.min(1, middle + reach)};
}

function allKnown(what: string, value: object): void {
  const strange = Object.keys(value).find((key) => !known[what]?.includes(key));
  if (strange !== undefined) throw new Error(`a ${what} with '${strange}': what does it tell?`);
}
