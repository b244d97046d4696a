import type {PupilKey} from '../kernel/ids.js';
import {dayNumber, daysBetween, type SchoolDay} from '../kernel/school-day.js';
import {concernSubject, type ReceivedConcern} from '../voices/concern.js';
import type {SaidOnce} from '../voices/said-once.js';
import {partsOf} from './detect-concerns.js';
import type {Flag} from './flag.js';
import type {RepeatedRule, Rules} from './rules.js';
import {latestStretch} from './stretch.js';

/**
 * Pupils whom several concerns name as perhaps harmed or perhaps harming, within some weeks. Witnesses are not counted.
 * What was sent twice counts once; two people who tell of one event count as two, and the flag says how many people it
 * were and on how many days. Each concern has a flag of its own besides, where danger to life comes first: this one adds
 * to them and lowers none.
 *
 * @param right of pupils about whom a concern was dismissed as wrong: what is counted of them instead (`rightAbout`)
 */
export function detectRepeated(
  told: SaidOnce,
  today: SchoolDay,
  rules: Rules,
  right: ReadonlyMap<PupilKey, SaidOnce> = new Map(),
): readonly Flag[] {
  const rule = rules['concerns-repeated'];
  const named = new Map(byPupil(told, today));
  for (const [pupil, concerns] of right)
    named.set(
      pupil,
      concerns.filter((one) => isDue(one, today)),
    );
  return Array.from(named, ([pupil, concerns]) =>
    flagOf(pupil, latestOf(concerns, today, {...rule, count: rule.concerns}), rule),
  ).filter((flag) => flag !== undefined);
}

function byPupil(told: SaidOnce, today: SchoolDay): ReadonlyMap<PupilKey, readonly ReceivedConcern[]> {
  const named = new Map<PupilKey, ReceivedConcern[]>();
  for (const one of told) {
    if (!isDue(one, today)) continue;
    for (const pupil of partsOf(one.concern).keys()) {
      const known = named.get(pupil);
      if (known) known.push(one);
      else named.set(pupil, [one]);
    }
  }
  return named;
}

/** A clock that runs ahead: what it told is counted once its day has come, and shown by itself before. */
function isDue({concern}: ReceivedConcern, today: SchoolDay): boolean {
  return concern.day <= today;
}

interface Window {
  readonly count: number;
  readonly calendarDays: number;
  readonly lookBack: number;
}

/** @returns the last stretch of them, in order; empty where it ended before anybody would look back */
function latestOf(
  concerns: readonly ReceivedConcern[],
  today: SchoolDay,
  window: Window,
): readonly ReceivedConcern[] {
  if (concerns.length < window.count) return [];
  const counted = concerns.map((one) => ({one, at: dayNumber(one.concern.day), weight: 1}));
  const stretch = latestStretch(counted, window.count, window.calendarDays).map(({one}) => one);
  const last = stretch.at(-1)?.concern.day;
  return last && daysBetween(last, today) < window.lookBack ? stretch : [];
}

function flagOf(pupil: PupilKey, told: readonly ReceivedConcern[], rule: RepeatedRule): Flag | undefined {
  const {version: ruleVersion, urgency, concerns: threshold, calendarDays} = rule;
  const parts = told.map(({concern}) => partsOf(concern).get(pupil));
  const facts = factsOf(told);
  return (
    facts && {
      rule: 'concerns-repeated',
      ruleVersion,
      of: {pupil},
      urgency,
      window: facts.window,
      values: {
        ...facts.values,
        harmed: parts.filter((part) => part?.harmed).length,
        harming: parts.filter((part) => part?.harming).length,
        threshold,
        calendarDays,
      },
      dates: facts.dates,
      freshUntil: facts.window.until,
      sources: facts.sources,
    }
  );
}

interface ToldFacts {
  readonly window: Flag['window'];
  readonly values: Readonly<Record<string, number>>;
  readonly dates: readonly SchoolDay[];
  readonly sources: NonNullable<Flag['sources']>;
}

/** @param told in the order of days @returns what a flag says of them; `undefined` where there are none */
export function factsOf(told: readonly ReceivedConcern[]): ToldFacts | undefined {
  const dates = [...new Set(told.map(({concern}) => concern.day))];
  const [from, until] = [dates[0], dates.at(-1)];
  if (!from || !until) return undefined;
  return {
    window: {from, until},
    values: {concerns: told.length, staff: new Set(told.map(({concern}) => concern.by)).size},
    dates,
    sources: told.map(({envelope}) => concernSubject(envelope)),
  };
}
