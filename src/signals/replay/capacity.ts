import type {PupilKey} from '../../kernel/ids.js';
import type {RuleId} from '../flag.js';
import {fieldsOf, fits, nearest, valuesOf, withValues, type RuleField} from '../rule-fields.js';
import type {Rules} from '../rules.js';
import {differenceOf, loadOf, meanLoad, type Load, type Week} from './compare.js';
import {wasNeeded, type Outcomes} from './outcomes.js';
import {replayedRules, type Found, type Replayed} from './replay.js';
import type {YearReplays} from './year-replays.js';

/** Thresholds that fit what a team can see to. */
export interface Proposal {
  readonly rules: Rules;
  readonly replayed: Replayed;
  readonly load: Load;
  /** Pupils a week, on average over the year. */
  readonly mean: number;
  /** No threshold within its bounds brings the load down to what was asked for. */
  readonly isOutOfReach: boolean;
}

export interface CapacitySearch {
  readonly replays: YearReplays;
  readonly rules: Rules;
  readonly weeks: readonly Week[];
  /** Flags of rules that are not played again: they take their part of each week and cannot be moved. */
  readonly others: readonly Found[];
  readonly outcomes: Outcomes;
}

/** A step may change nothing where nobody stands near the threshold: then a longer one is tried. */
const strides = [1, 2, 4, 8];
/** A pupil of whom it turned out that they needed help weighs as much as this many others, when somebody must be left out. */
const needWeighs = 10;
/** More moves than any two settings lie apart in steps that matter; a search ends in any case. */
const mostMoves = 60;

/**
 * Looks for thresholds with which a team would have had no more than so many pupils a week to look at, on average over
 * the year. From where the school stands it goes one step after another: where there are too many, the step that loses
 * the fewest pupils for each look it saves, those who turned out to need help counting tenfold; where there is room, the
 * step that finds the most pupils for each look it costs. It proposes and never sets.
 *
 * @param capacity pupils a week, above 0
 * @yields the share of the moves that are done, so that a page can have its turn
 */
export function* proposeFor(capacity: number, search: CapacitySearch): Generator<number, Proposal> {
  let at = yield* tried(search.rules, search);
  const tightens = at.mean > capacity;
  for (let moves = 0; moves < mostMoves && (tightens ? at.mean > capacity : true); moves += 1) {
    const next = yield* bestMove(at, search, {tightens, capacity});
    if (!next) break;
    at = next;
    yield moves / mostMoves;
  }
  return {...at, isOutOfReach: at.mean > capacity};
}

type Tried = Omit<Proposal, 'isOutOfReach'>;

function* tried(rules: Rules, {replays, weeks, others}: CapacitySearch): Generator<number, Tried> {
  const replayed = yield* quietly(replays.play(rules));
  const load = loadOf(replayed.found, weeks, others);
  return {rules, replayed, load, mean: meanLoad(load)};
}

/** Its own shares would run to and fro: the search tells one of its own. */
function* quietly<Result>(work: Generator<number, Result>): Generator<number, Result> {
  for (;;) {
    const {done, value} = work.next();
    if (done) return value;
    yield NaN;
  }
}

interface Aim {
  readonly tightens: boolean;
  readonly capacity: number;
}

function* bestMove(at: Tried, search: CapacitySearch, aim: Aim): Generator<number, Tried | undefined> {
  let best: {readonly move: Tried; readonly price: number} | undefined;
  for (const rule of replayedRules)
    for (const field of fieldsOf(rule).filter(({tunes}) => tunes)) {
      const move = yield* nextOf(at, search, {rule, field, ...aim});
      if (!move) continue;
      const price = priceOf(at, move, search.outcomes);
      if (!best || price < best.price) best = {move, price};
    }
  return best?.move;
}

/** @returns the nearest setting of one threshold that changes the load and, where there is room, stays within it */
function* nextOf(
  at: Tried,
  search: CapacitySearch,
  {rule, field, tightens, capacity}: Aim & {readonly rule: RuleId; readonly field: RuleField},
): Generator<number, Tried | undefined> {
  const values = valuesOf(at.rules, rule);
  const way = (field.flagsMore === 'lower') === tightens ? field.step : -field.step;
  for (const stride of strides) {
    const value = nearest(field, (values[field.name] ?? 0) + way * stride);
    if (value === values[field.name] || !fits(field, value)) return undefined;
    const rules = withValues(at.rules, rule, {...values, [field.name]: value}, at.rules[rule].version);
    if (areCrossed(rules)) return undefined;
    const move = yield* tried(rules, search);
    if (tightens ? move.mean < at.mean : move.mean > at.mean)
      return tightens || move.mean <= capacity ? move : undefined;
  }
  return undefined;
}

function areCrossed(rules: Rules): boolean {
  return rules['absence-20'].percent <= rules['absence-10'].percent;
}

/** What a step costs for each look that it saves, or, where there is room, less what it brings for each look. */
function priceOf(at: Tried, move: Tried, outcomes: Outcomes): number {
  const {appear, disappear} = differenceOf(at.replayed, move.replayed);
  const weight = (pupils: readonly PupilKey[]): number =>
    pupils.reduce((sum, pupil) => {
      const outcome = outcomes.get(pupil);
      return sum + (outcome && wasNeeded(outcome) ? needWeighs : 1);
    }, 0);
  return (weight(disappear) - weight(appear)) / Math.abs(move.mean - at.mean);
}
