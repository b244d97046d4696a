import type {Measured} from '../../../src/disclosure/counts.js';
import {usualFloors, type Floors} from '../../../src/disclosure/floors.js';
import type {ClassKey, WaveId} from '../../../src/kernel/ids.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {addDays, day} from '../../../src/kernel/school-day.js';
import {askedUnder, basesIn} from '../../../src/survey/instrument/asked-of.js';
import {answerGiven, answersOn} from '../../../src/survey/instrument/distribution.js';
import type {Instrument, InstrumentPage, Item} from '../../../src/survey/instrument/instrument.js';
import {groupOf, saysYes, scoreOf, type Measure} from '../../../src/survey/instrument/measure.js';
import {makeReleases} from '../../../src/survey/make-release.js';
import type {Release} from '../../../src/survey/release.js';
import {countsIn} from '../../../src/survey/tally-responses.js';
import type {ClassTally} from '../../../src/survey/tally.js';
import {chance} from '../tables.js';
import type {TrueClass} from './intruder.js';
import {addedBy, everyAnswer, kindsOf, type Said} from './types.js';

/** As low as they may be, and a class like any group, so that small numbers come up often. */
export const lowFloors: Floors = {...usualFloors, people: 5, classPeople: 5};

const single = (id: string, required = true): Item => ({kind: 'single', id, scale: 'often', required});
const share = (id: string, item: string, from: number): Measure => ({kind: 'share', id, item, from});
const chosen = (id: string, item: string, option: string): Measure => ({kind: 'chosen', id, item, option});

function instrumentOf(
  id: string,
  worths: readonly number[],
  items: readonly Item[],
  measures: readonly Measure[],
) {
  const page: InstrumentPage = {kind: 'items', id: 'page', items};
  return {format: 1 as const, id, version: 1, pages: [page], scales: {often: worths}, measures};
}

const where: Item = {
  kind: 'multiple',
  id: 'where',
  options: ['yard', 'online', 'nowhere'],
  alone: ['nowhere'],
  required: true,
  showIf: {item: 'bullied', atLeast: 1},
};

const told: Item = {
  kind: 'multiple',
  id: 'told',
  options: ['yard', 'online', 'nowhere'],
  alone: ['nowhere'],
  required: true,
};

/** One of each way in which measures hang together. */
export const families: Readonly<Record<string, Instrument>> = {
  'two thresholds of one item': instrumentOf(
    'thresholds',
    [0, 1, 2, 3],
    [single('bullied')],
    [share('monthly', 'bullied', 2), share('ever', 'bullied', 1), share('weekly', 'bullied', 3)],
  ),
  'where it happened': instrumentOf(
    'where',
    [0, 1, 2],
    [single('bullied'), where],
    [share('monthly', 'bullied', 2), chosen('yard', 'where', 'yard'), chosen('nowhere', 'where', 'nowhere')],
  ),
  'asked of whom a measure counts': instrumentOf(
    'told',
    [0, 1],
    [single('bullied'), where],
    [share('bullied', 'bullied', 1), chosen('yard', 'where', 'yard')],
  ),
  'every option of one item': instrumentOf(
    'options',
    [0],
    [told],
    [
      chosen('nowhere', 'told', 'nowhere'),
      chosen('yard', 'told', 'yard'),
      chosen('online', 'told', 'online'),
    ],
  ),
  'four groups': instrumentOf(
    'groups',
    [0, 1],
    [single('harmed', false), single('harming', false)],
    [
      share('harmed', 'harmed', 1),
      share('harming', 'harming', 1),
      {kind: 'groups', id: 'four', harmed: {item: 'harmed', from: 1}, harming: {item: 'harming', from: 1}},
    ],
  ),
  'four groups, and where it happened': instrumentOf(
    'groups-where',
    [0, 1, 2],
    [single('bullied', false), single('harming'), {...where, options: ['yard', 'online'], alone: []}],
    [
      share('harmed', 'bullied', 2),
      share('harming', 'harming', 2),
      {kind: 'groups', id: 'four', harmed: {item: 'bullied', from: 2}, harming: {item: 'harming', from: 2}},
      chosen('yard', 'where', 'yard'),
    ],
  ),
  'a scale and its item': instrumentOf(
    'scale',
    [0, 1, 2],
    [single('safe'), single('heard')],
    [share('unsafe', 'safe', 1), {kind: 'mean', id: 'climate', items: ['safe', 'heard'], answered: 2}],
  ),
};

/** What came later, apart: each seed goes on making the school that it made. */
export const laterFamilies: Readonly<Record<string, Instrument>> = {
  'an answer that is garbled': instrumentOf(
    'garbled',
    [0, 1],
    [{kind: 'single', id: 'secret', scale: 'often', required: true, garbled: {oneIn: 5}}, single('bullied')],
    [share('secret', 'secret', 1), share('bullied', 'bullied', 1)],
  ),
  'every answer, and a share of it': instrumentOf(
    'answers',
    [0, 1, 2, 3],
    [single('bullied')],
    [{kind: 'distribution', id: 'answers', item: 'bullied'}, share('monthly', 'bullied', 2)],
  ),
  'every answer to a side of four groups': instrumentOf(
    'groups-answers',
    [0, 1, 2],
    [single('harmed', false), single('harming', false)],
    [
      share('harmed', 'harmed', 1),
      share('harming', 'harming', 1),
      {kind: 'groups', id: 'four', harmed: {item: 'harmed', from: 1}, harming: {item: 'harming', from: 1}},
      {kind: 'distribution', id: 'answers', item: 'harmed'},
    ],
  ),
  'every answer, and who was asked more': instrumentOf(
    'asked-answers',
    [0, 1, 2],
    [single('bullied'), where],
    [
      share('monthly', 'bullied', 2),
      chosen('yard', 'where', 'yard'),
      {kind: 'distribution', id: 'answers', item: 'bullied'},
    ],
  ),
  'a scale and every answer to its item': instrumentOf(
    'scale-answers',
    [0, 1, 2],
    [single('safe'), single('heard')],
    [
      {kind: 'mean', id: 'climate', items: ['safe', 'heard'], answered: 2},
      {kind: 'distribution', id: 'answers', item: 'safe'},
    ],
  ),
};

export interface School {
  readonly tallies: readonly ClassTally[];
  readonly truth: readonly TrueClass[];
}

/** One to three years of one to four classes, with answers that are now even and now nearly all alike. */
export function randomSchool(instrument: Instrument, seed: number): School {
  const random = chance(seed);
  const whole = (from: number, until: number) => from + Math.floor(random() * (until - from + 1));
  const answers = everyAnswer(instrument);
  const likings = answers.map(() => random() ** whole(0, 4));
  const apart = whole(0, 5);
  const classes = Array.from({length: whole(1, 3)}, (_, year) => year).flatMap((year) =>
    Array.from({length: whole(1, 4)}, (_, at) => {
      const own = likings.map((liking) => liking * random() ** whole(0, apart));
      const size = whole(random() < 0.3 ? 3 : 12, 34);
      return {
        year: String(year + 5),
        key: `${year + 5}${'abcd'[at] ?? ''}`,
        said: drawn(answers, own, size, random),
      };
    }),
  );
  return {
    tallies: classes.map(({year, key, said}) => tallied(instrument, year, key, said)),
    truth: classes.map(({key, said}) => trueClass(instrument, key, said)),
  };
}

type Person = Readonly<Record<string, Said>>;

function drawn(answers: readonly Person[], weights: readonly number[], size: number, random: () => number) {
  const total = weights.reduce((all, weight) => all + weight, 0);
  return Array.from({length: size}, () => {
    let left = random() * total;
    return answers.find((_, at) => (left -= weights[at] ?? 0) <= 0) ?? answers[0]!;
  });
}

export function tallied(
  instrument: Instrument,
  year: string,
  key: string,
  said: readonly Person[],
): ClassTally {
  const bases = basesIn(instrument);
  const asked = said.flatMap((person) => askedUnder(bases, person));
  const of = <Kind extends Measure['kind'], Value>(
    kinds: readonly Kind[],
    count: (measure: Extract<Measure, {kind: Kind}>) => Value,
  ) =>
    Object.fromEntries(
      instrument.measures
        .filter((measure): measure is Extract<Measure, {kind: Kind}> => kinds.includes(measure.kind as Kind))
        .map((measure) => [measure.id, count(measure)]),
    );
  return {
    classKey: key as ClassKey,
    year,
    people: said.length,
    asked: Object.fromEntries(
      [...bases.keys()].map((base) => [base, asked.filter((one) => one === base).length]),
    ),
    shares: of(['share', 'chosen'], (measure) => {
      const counted = said.filter((person) => countsIn(measure, person, instrument.measures));
      const given = counted.flatMap((person) => saysYes(measure, person) ?? []);
      return {n: given.length, yes: given.filter(Boolean).length};
    }),
    means: of(['mean'], (measure) => {
      const scores = said.flatMap((person) => scoreOf(measure, person) ?? []);
      const sum = scores.reduce((all, score) => all + score, 0);
      return {n: scores.length, sum};
    }),
    distributions: of(['distribution'], (measure) => {
      const given = said.map((person) => answerGiven(measure, person, instrument.measures));
      return answersOn(instrument, measure).map((worth) => given.filter((one) => one === worth).length);
    }),
    groups: of(['groups'], (measure) => {
      const given = said.flatMap((person) => groupOf(measure, person) ?? []);
      const count = (name: string) => given.filter((one) => one === name).length;
      return {
        neither: count('neither'),
        harmed: count('harmed'),
        harming: count('harming'),
        both: count('both'),
      };
    }),
  };
}

export function trueClass(instrument: Instrument, key: string, said: readonly Person[]): TrueClass {
  const kinds = kindsOf(instrument);
  const at = (person: Person) =>
    kinds.findIndex((kind) =>
      instrument.measures.every(
        (measure) =>
          JSON.stringify(kind.counts[measure.id]) === JSON.stringify(addedBy(measure, person, instrument)),
      ),
    );
  const places = said.map(at);
  return {key, people: kinds.map((_, place) => places.filter((one) => one === place).length)};
}

export interface Publishing {
  /** How measures hang together: the rules' own, or what is left of it with one switched off. */
  readonly link?: (instrument: Instrument) => readonly Measured[];
  readonly earlier?: readonly Release[];
  /** Days after the first wave. */
  readonly later?: number;
  readonly floors?: Floors;
}

/** @returns what all staff see; nothing where all is refused */
export function published(
  instrument: Instrument,
  tallies: readonly ClassTally[],
  {link, earlier = [], later = 0, floors = lowFloors}: Publishing = {},
): readonly Release[] {
  const releases = makeReleases(
    {
      wave: `wave-${later}` as WaveId,
      title: 'A wave',
      instrument,
      day: addDays(day('2026-11-20'), later),
      tallies,
      earlier,
      floors,
    },
    ...(link ? [link] : []),
  );
  return isRefusal(releases) ? [] : [releases.staff];
}
