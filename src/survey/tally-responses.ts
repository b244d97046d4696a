import type {ClassKey} from '../kernel/ids.js';
import {answersIn} from './response.js';
import {saysAnything, type Answers} from './instrument/answers.js';
import {askedUnder, basesIn} from './instrument/asked-of.js';
import {answerGiven, answersOn} from './instrument/distribution.js';
import type {Instrument} from './instrument/instrument.js';
import {
  groupOf,
  groupsAbout,
  saysYes,
  scoreOf,
  type ChosenMeasure,
  type DistributionMeasure,
  type GroupName,
  type Measure,
  type ShareMeasure,
} from './instrument/measure.js';
import type {ClassTally, MeanTally, ShareTally} from './tally.js';
import type {Wave, WaveClass} from './wave-view.js';

/** Tallies by class, and how many envelopes were set aside. */
export interface Tallied {
  readonly classes: readonly ClassTally[];
  /** Counted ids whose envelope is not on this device. */
  readonly missing: number;
  /** Could not be opened, or held something that is no answer to this wave. */
  readonly malformed: number;
  /** Said nothing to anything: no data, and nobody whom a floor may count. */
  readonly declined: number;
}

/** Opens one envelope, by its key; `undefined` where it does not open, `null` where it is not here. */
export type Opener = (ticket: string) => Promise<unknown>;

/** The class of an opened envelope that is no slip's; `undefined` where its ticket is not good for this wave. */
export type ClassFinder = (ticket: string, message: unknown) => Promise<ClassKey | undefined>;

const noBlindTickets: ClassFinder = () => Promise.resolve(undefined);

/**
 * Opens straight into sums: an answer is added and forgotten, and so is its ticket. Classes and tickets are gone
 * through in an order drawn by chance, so that what could be watched (time, memory) tells nothing either.
 *
 * @param counted ids frozen when the wave was closed; nothing else is opened
 */
export async function tallyResponses(
  wave: Wave,
  counted: readonly string[],
  open: Opener,
  classOf: ClassFinder = noBlindTickets,
): Promise<Tallied> {
  const frozen = new Set(counted);
  const {instrument} = wave.published;
  const bases = basesIn(instrument);
  const sums = new Map(
    wave.classes.map((group) => [group.classKey, noSums(instrument, bases.keys(), group)]),
  );
  const rest = {missing: 0, malformed: 0, declined: 0};
  for (const [classKey, ticket] of shuffled(ticketsOf(wave, frozen))) {
    const message = await open(ticket);
    const answers = answersIn(message, wave.id, instrument);
    const group = answers && sums.get(classKey ?? (await classOf(ticket, message)) ?? ('' as ClassKey));
    if (!answers || !group) rest[message === null ? 'missing' : 'malformed'] += 1;
    else if (saysAnything(answers)) addTo(group, answers, instrument, askedUnder(bases, answers));
    else rest.declined += 1;
  }
  return {classes: [...sums.values()], ...rest};
}

interface Sums extends ClassTally {
  people: number;
  readonly shares: Record<string, {-readonly [Key in keyof ShareTally]: ShareTally[Key]}>;
  readonly means: Record<string, {-readonly [Key in keyof MeanTally]: MeanTally[Key]}>;
  readonly groups: Record<string, Record<GroupName, number>>;
  readonly distributions: Record<string, number[]>;
  readonly asked: Record<string, number>;
}

function noSums(instrument: Instrument, bases: Iterable<string>, {classKey, year}: WaveClass): Sums {
  const {measures} = instrument;
  const distributions = measures.filter((measure) => measure.kind === 'distribution');
  const of = <Tally>(kinds: readonly string[], none: () => Tally): Record<string, Tally> =>
    Object.fromEntries(measures.filter(({kind}) => kinds.includes(kind)).map(({id}) => [id, none()]));
  return {
    classKey,
    year,
    people: 0,
    shares: of(['share', 'chosen'], () => ({yes: 0, n: 0})),
    means: of(['mean'], () => ({sum: 0, n: 0})),
    groups: of(['groups'], () => ({neither: 0, harmed: 0, harming: 0, both: 0})),
    distributions: Object.fromEntries(
      distributions.map((measure) => [measure.id, answersOn(instrument, measure).map(() => 0)]),
    ),
    asked: Object.fromEntries([...bases].map((base) => [base, 0])),
  };
}

/**
 * A class's ticket counts once, even where a damaged list names it in two classes. Where a wave has issuers, what is left
 * of the frozen ids are blind tickets, which tell their class when they are opened.
 */
function ticketsOf(wave: Wave, frozen: Set<string>): [ClassKey | undefined, string][] {
  const slips = wave.classes.flatMap(({classKey, tickets}) =>
    tickets.filter((ticket) => frozen.delete(ticket)).map((ticket): [ClassKey, string] => [classKey, ticket]),
  );
  const blind = wave.published.issuers ? [...frozen] : [];
  return [...slips, ...blind.map((ticket): [undefined, string] => [undefined, ticket])];
}

function addTo(sums: Sums, answers: Answers, instrument: Instrument, asked: readonly string[]): void {
  const {measures} = instrument;
  sums.people += 1;
  for (const base of asked) sums.asked[base] = (sums.asked[base] ?? 0) + 1;
  for (const measure of measures) {
    if (measure.kind === 'mean') addMean(sums.means[measure.id], scoreOf(measure, answers));
    else if (measure.kind === 'distribution')
      addAnswer(sums.distributions[measure.id], measure, answers, instrument);
    else if (measure.kind === 'groups') addGroup(sums.groups[measure.id], groupOf(measure, answers));
    else if (countsIn(measure, answers, measures))
      addShare(sums.shares[measure.id], saysYes(measure, answers));
  }
}

/** A side of four groups is counted of the people who are in one of them. */
export function countsIn(
  measure: ShareMeasure | ChosenMeasure,
  answers: Answers,
  measures: readonly Measure[],
): boolean {
  const groups = measure.kind === 'share' ? groupsAbout(measure, measures) : undefined;
  return !groups || groupOf(groups, answers) !== undefined;
}

function addAnswer(
  parts: number[] | undefined,
  measure: DistributionMeasure,
  answers: Answers,
  instrument: Instrument,
): void {
  const worth = answerGiven(measure, answers, instrument.measures);
  const at = worth === undefined ? -1 : answersOn(instrument, measure).indexOf(worth);
  if (parts && at >= 0) parts[at] = (parts[at] ?? 0) + 1;
}

function addGroup(groups: Sums['groups'][string] | undefined, group: GroupName | undefined): void {
  if (groups && group) groups[group] += 1;
}

function addShare(share: Sums['shares'][string] | undefined, yes: boolean | undefined): void {
  if (!share || yes === undefined) return;
  share.n += 1;
  if (yes) share.yes += 1;
}

function addMean(mean: Sums['means'][string] | undefined, score: number | undefined): void {
  if (!mean || score === undefined) return;
  mean.sum += score;
  mean.n += 1;
}

/** Fisher and Yates, by the platform's own chance. */
export function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}

/** Evenly from 0 to `bound - 1`; 2 ** 32 is so far above a school that the remainder does not show. */
function below(bound: number): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % bound;
}
