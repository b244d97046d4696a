import {areReal, differenceOf, type Difference} from '../../disclosure/difference.js';
import {usualFloors} from '../../disclosure/floors.js';
import {wilson, type Interval} from '../../disclosure/wilson.js';
import type {PupilKey} from '../../kernel/ids.js';
import {addDays, type SchoolDay} from '../../kernel/school-day.js';
import {windowDays, type AbsenceSums} from './absence-sums.js';
import {absenceFigure, besideEach, type AbsenceFigure, type Beside, type MayStandBeside} from './beside.js';
import type {ClassClimates} from './class-spans.js';
import {
  classesBeside,
  climateFigure,
  leastClasses,
  type ClassAt,
  type ClimateFigure,
} from './climate-beside.js';
import {firstOfEach, type Episode, type GoalFact, type Grouping} from './episodes.js';

/** All that figures are made of. */
export interface ImpactFacts {
  readonly episodes: readonly Episode[];
  readonly goals: readonly GoalFact[];
  readonly sumsAt: (day: SchoolDay) => AbsenceSums | undefined;
  readonly mayStand: MayStandBeside;
  /** Days on which flags were raised about each pupil. */
  readonly flagDays: ReadonlyMap<PupilKey, readonly SchoolDay[]>;
  /** Nothing where no two surveys of one school year show the same class. */
  readonly climates: ClassClimates | undefined;
  readonly classAt: ClassAt;
}

/** Both days included; without it all years. */
export interface Span {
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}

export interface FlagFigure {
  /** Shares of pupils about whom a flag was raised in the weeks after, 0 to 1. */
  readonly own: number;
  readonly other: number;
  readonly difference: Difference;
}

export interface GoalFigure extends Interval {
  readonly goals: number;
  readonly reached: number;
  readonly partly: number;
  readonly notReached: number;
  readonly goingOn: number;
}

export interface ImpactRow {
  readonly key: string;
  readonly absence: AbsenceFigure;
  /** More than chance, over all rows that are shown together (Benjamini and Hochberg). */
  readonly isReal: boolean;
  readonly flags: FlagFigure | undefined;
  /** Nothing where they are goals of too few pupils. */
  readonly goals: GoalFigure | undefined;
  /** Nothing where surveys cannot say anything of it. */
  readonly climate: ClimateFigure | undefined;
  readonly isClimateReal: boolean;
}

type Unmarked = Omit<ImpactRow, 'isReal' | 'isClimateReal'>;

/** Fewest pupils behind a count of goals or of days: the floor of a school's figures (decision 020). */
export const leastPeople = usualFloors.people;

/** Figures of one grouping, one row a step. */
export function* figuresWork(
  facts: ImpactFacts,
  grouping: Grouping,
  span?: Span,
): Generator<number, readonly ImpactRow[]> {
  const own = facts.episodes.filter((episode) => episode.grouping === grouping);
  const goals = facts.goals.filter((goal) => goal.grouping === grouping);
  const keys = [...new Set([...own, ...goals].map(({key}) => key))].sort();
  const rows: Unmarked[] = [];
  for (const [at, key] of keys.entries()) {
    const under = {grouping, key, own: own.filter(isOf(key)), goals: goals.filter(isOf(key)), span};
    rows.push(rowOf(facts, under));
    yield (at + 1) / keys.length;
  }
  return withMarks(rows);
}

const isOf =
  (key: string) =>
  (one: {readonly key: string}): boolean =>
    one.key === key;

interface Under {
  readonly grouping: Grouping;
  readonly key: string;
  readonly own: readonly Episode[];
  readonly goals: readonly GoalFact[];
  readonly span: Span | undefined;
}

function rowOf(facts: ImpactFacts, under: Under): Unmarked {
  const {key, own, goals, span} = under;
  const begun = firstOfEach(inSpan(own, span));
  const beside = besideEach(begun, facts.sumsAt, facts.mayStand);
  const isOpen = leavesNobodyAlone(own, span);
  const absence = isOpen ? absenceFigure(beside) : absenceFigure({...beside, pairs: []});
  const flags = absence.is === 'shown' ? flagFigure(beside, facts.flagDays) : undefined;
  return {
    key,
    absence,
    flags,
    goals: leavesNobodyAlone(goals, span) ? goalFigure(inSpan(goals, span)) : undefined,
    climate: climateOf(facts, under),
  };
}

/**
 * By kind of action alone: the other ways to tell help apart hold nearly the same classes, and what several figures say of nearly
 * the same classes adds up.
 */
function climateOf(
  {climates, classAt}: ImpactFacts,
  {grouping, own, span}: Under,
): ClimateFigure | undefined {
  if (!climates || climates.spans.length === 0 || grouping !== 'kind' || own.length === 0) return undefined;
  const all = classesBeside(own, climates.spans, classAt);
  const chosen = span ? classesBeside(own, inSpan(climates.spans, span), classAt) : all;
  const rest = all.begun - chosen.begun;
  return rest > 0 && rest < leastClasses ? {is: 'few'} : climateFigure(chosen);
}

export function inSpan<Dated extends {readonly day: SchoolDay}>(
  all: readonly Dated[],
  span: Span | undefined,
): readonly Dated[] {
  return span ? all.filter(({day}) => span.from <= day && day <= span.until) : all;
}

/** All years less one year would tell of the rest: either nobody is left, or enough are. */
export function leavesNobodyAlone(
  all: readonly {readonly pupil: PupilKey; readonly day: SchoolDay}[],
  span: Span | undefined,
): boolean {
  if (!span) return true;
  const rest = new Set(all.filter(({day}) => day < span.from || day > span.until).map(({pupil}) => pupil));
  return rest.size === 0 || rest.size >= leastPeople;
}

function flagFigure({pairs}: Beside, flagDays: ImpactFacts['flagDays']): FlagFigure | undefined {
  const isFlagged = (pupil: PupilKey, day: SchoolDay): boolean =>
    (flagDays.get(pupil) ?? []).some((on) => on > day && on <= addDays(day, windowDays));
  const share = (flagged: readonly boolean[]): number => flagged.filter(Boolean).length / flagged.length;
  const own = share(pairs.map((pair) => isFlagged(pair.own.pupil, pair.day)));
  const other = share(pairs.map((pair) => isFlagged(pair.other.pupil, pair.day)));
  const people = pairs.length;
  const difference = differenceOf({kind: 'share', value: own, people}, {kind: 'share', value: other, people});
  return difference && {own, other, difference};
}

/** Goals that are still worked on are in the whole: leaving them out would make what is slow look successful. */
function goalFigure(goals: readonly GoalFact[]): GoalFigure | undefined {
  if (new Set(goals.map(({pupil}) => pupil)).size < leastPeople) return undefined;
  const count = (wanted: GoalFact['state']): number => goals.filter(({state}) => state === wanted).length;
  const reached = count('reached');
  return {
    ...wilson(reached / goals.length, goals.length),
    goals: goals.length,
    reached,
    partly: count('partly'),
    notReached: count('not-reached'),
    goingOn: count('going-on'),
  };
}

/** Whoever looks at ten rows finds one in which chance alone did something: all that can be marked is one family. */
function withMarks(rows: readonly Unmarked[]): readonly ImpactRow[] {
  const figures = rows.flatMap(({absence, climate}) => [absence, climate]);
  const shown = figures.flatMap((figure) => (figure?.is === 'shown' ? [figure] : []));
  const real = areReal(shown.map(({beside}) => beside.chance));
  const marked = new Set<unknown>(shown.filter((_, at) => real[at]));
  return rows.map((row) => ({
    ...row,
    isReal: marked.has(row.absence),
    isClimateReal: marked.has(row.climate),
  }));
}
