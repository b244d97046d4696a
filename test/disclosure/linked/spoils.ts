import type {Instrument} from '../../../src/survey/instrument/instrument.js';
import type {Release, ReleasedMeasure} from '../../../src/survey/release.js';
import {Intruder, type Narrow, type TrueClass} from './intruder.js';
import {families, published, randomSchool, type Publishing, type School} from './schools.js';
import {chance} from '../tables.js';
import {kindsOf} from './types.js';

/** What an intruder gets out of the releases of one random school. Empty where they hold. */
export interface Spoils {
  readonly seed: number;
  readonly family: string;
  readonly untrue: readonly string[];
  readonly found: readonly Narrow[];
}

/** A second wave follows the first within this many days. */
const soon = 14;

/** How a second wave follows the first. */
interface Following {
  /** Nobody looks at what was released before. */
  readonly forgets?: boolean;
  /** It asks the same in a questionnaire of another name. */
  readonly isRenamed?: boolean;
}

/** One wave, or two soon after each other of which the first asked only some of the classes. */
export function spoilsOf(
  seed: number,
  publishing: Publishing & Following = {},
  among: Readonly<Record<string, Instrument>> = families,
): Spoils {
  const names = Object.keys(among);
  const family = names[seed % names.length] ?? '';
  const instrument = among[family]!;
  const school = randomSchool(instrument, seed);
  const isPair = Math.floor(seed / names.length) % 2 === 1;
  const releases = isPair
    ? pairOf(instrument, school, seed, publishing)
    : published(instrument, school.tallies, publishing);
  const intruder = new Intruder(instrument, school.truth, releases);
  return {seed, family, untrue: intruder.untrue, found: [...intruder.narrow(), ...intruder.small()]};
}

function pairOf(
  instrument: Instrument,
  {tallies}: School,
  seed: number,
  {forgets, isRenamed, ...publishing}: Publishing & Following,
): readonly Release[] {
  const random = chance(seed + 1);
  const some = tallies.filter(() => random() < 0.7);
  const first = published(instrument, some, publishing);
  const earlier = forgets ? [] : first;
  const asked = isRenamed ? {...instrument, id: 'another'} : instrument;
  return [...first, ...published(asked, tallies, {...publishing, earlier, later: soon})];
}

/** The same document with some of its withheld cells shown: what stands in them does not matter to the intruder. */
export function opened(
  release: Release,
  isOpened: (cell: {readonly classes: readonly string[]; readonly id: string}) => boolean,
): Release {
  const open = (id: string): ReleasedMeasure => ({id, kind: 'share', share: 0, low: 0, high: 1});
  return {
    ...release,
    groups: release.groups.map((group) => ({
      ...group,
      measures: group.measures.map((measure) =>
        measure.kind === 'withheld' && isOpened({classes: group.classes, id: measure.id})
          ? open(measure.id)
          : measure,
      ),
    })),
  };
}

/** The same documents with intervals of means as software reckons them that looks at how far answers lie apart. */
export function toldApart(
  releases: readonly Release[],
  instrument: Instrument,
  {truth}: School,
): readonly Release[] {
  return releases.map((release) => ({
    ...release,
    groups: release.groups.map((group) => ({
      ...group,
      measures: group.measures.map((measure) => {
        if (measure.kind !== 'mean') return measure;
        const {mean, answered = 0, least = 0, most = 4} = measure;
        const step = (most - least) / 16;
        const spread = deviationIn(scoresOf(measure.id, instrument, truth, group.classes));
        const reach = (1.959964 * step * Math.max(1, Math.ceil(spread / step))) / Math.sqrt(answered);
        return {...measure, low: Math.max(least, mean - reach), high: Math.min(most, mean + reach)};
      }),
    })),
  }));
}

function scoresOf(
  id: string,
  instrument: Instrument,
  truth: readonly TrueClass[],
  classes: readonly string[],
) {
  const kinds = kindsOf(instrument);
  return truth
    .filter(({key}) => classes.includes(key))
    .flatMap(({people}) =>
      people.flatMap((count, at) => {
        const score = kinds[at]?.counts[id]?.[0];
        return score === undefined ? [] : Array.from({length: count}, () => score);
      }),
    );
}

function deviationIn(scores: readonly number[]): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return Math.sqrt(squares / (scores.length - 1));
}
