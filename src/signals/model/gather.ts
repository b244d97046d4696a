import {absenceRate, knownDays} from '../../attendance/indicators.js';
import {buildSeries} from '../../attendance/series.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {PupilYear} from './inputs.js';
import type {ModelOutcome} from './outcome.js';
import {fewestTermDays, termFacts, type YearSource} from './term-facts.js';
import {pairsOf, type PairOfTerms} from './terms.js';

/** Pupils of whom a term and the term after it are known, and what came of them. */
export interface GatheredTerm {
  /** As the school calls the year. */
  readonly yearTitle: string;
  readonly term: PairOfTerms;
  readonly years: readonly PupilYear[];
}

/**
 * Every term that is over together with the term after it, of this year and of those before. A pupil counts where both have ten
 * days with a register: who left, or came, in between is in none.
 *
 * @param years one for each school year
 * @yields the share that is done, 0 to 1
 */
export function* gatherTerms(
  years: readonly YearSource[],
  outcome: ModelOutcome,
  today: SchoolDay,
): Generator<number, readonly GatheredTerm[]> {
  const gathered: GatheredTerm[] = [];
  const open = years.flatMap((source) =>
    pairsOf(source.calendar).flatMap((term) => (term.next.until < today ? [{source, term}] : [])),
  );
  for (const [at, {source, term}] of open.entries()) {
    const found = yield* rowsOf(source, term, outcome);
    if (found.length > 0) gathered.push({yearTitle: source.calendar.yearTitle, term, years: found});
    yield (at + 1) / open.length;
  }
  return gathered;
}

function* rowsOf(
  source: YearSource,
  term: PairOfTerms,
  {percent}: ModelOutcome,
): Generator<number, readonly PupilYear[]> {
  const {roster, calendar, state} = source;
  const next = buildSeries({roster, calendar, state, ...term.next});
  yield NaN;
  const facts = termFacts(source, term);
  yield NaN;
  return [...facts].flatMap(([pupil, {inputs, isAtLevel}]) => {
    if (inputs.absence === undefined || knownDays(next, pupil) < fewestTermDays) return [];
    const {absent, possible} = absenceRate(next, pupil);
    return [{pupil, year: term.from, inputs, isAtLevel, outcome: absent * 100 >= percent * possible}];
  });
}
