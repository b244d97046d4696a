import {usualFloors} from '../../disclosure/floors.js';
import {usualZ, wilson, type Interval} from '../../disclosure/wilson.js';
import type {PupilKey} from '../../kernel/ids.js';
import {firstDays} from '../replay/compare.js';
import {wasNeeded, type Outcomes} from '../replay/outcomes.js';
import type {Found} from '../replay/replay.js';

/**
 * Four figures a group is compared by. What they rest on is what people found when they looked, not what is true:
 * whoever was never looked at counts as not in need.
 */
export const measures = ['flagged', 'false-alarm', 'missed', 'precision'] as const;
export type MeasureName = (typeof measures)[number];

/** People behind a figure, under which nothing is said: the school's floor for people (`usualFloors.people`). */
export const fewestPeople = usualFloors.people;
/** The four-fifths rule of the US guidelines on selection (29 CFR 1607.4 D), read in both directions. */
export const band: Interval = {low: 0.8, high: 1.25};

/**
 * `outside`: the ratio lies outside the band, and its interval has no 1 in it. `outside-or-chance`: outside, and chance
 * alone could do that. `unsure`: inside, with an interval that reaches beyond the band. `within`: the interval lies inside.
 */
export type Verdict = 'too-few' | 'outside' | 'outside-or-chance' | 'unsure' | 'within';

/** One figure of one group, beside that of all others together. */
export interface Measure {
  /** Absent where fewer than `fewestPeople` stand behind it, or so few on one side that they could be named. */
  readonly shown?: {readonly share: number; readonly of: number; readonly interval: Interval};
  readonly verdict: Verdict;
  /** Is the group's share above that of the rest, or below? Absent where they are alike, or too few. */
  readonly direction?: 'more' | 'less';
  /** The group's share by the share of the rest; absent where it has no value (0 by 0) or too few stand behind it. */
  readonly ratio?: {readonly value: number; readonly interval: Interval};
}

export interface GroupAudit {
  /** `undefined`: several groups, each too small to stand alone. */
  readonly group: string | undefined;
  readonly people: number;
  readonly measures: Readonly<Record<MeasureName, Measure>>;
}

export interface Audit {
  readonly groups: readonly GroupAudit[];
  /** Groups that are too small to show, and were not enough together either. */
  readonly hidden: number;
  /** Pupils of whom no group is kept. */
  readonly ungrouped: number;
  /** Figures outside the band, those that chance does not explain first. */
  readonly warnings: readonly {
    readonly group: string | undefined;
    readonly measure: MeasureName;
    readonly verdict: 'outside' | 'outside-or-chance';
    readonly direction: 'more' | 'less';
  }[];
  /** No two groups are large enough to be compared by any measure. */
  readonly isTooFew: boolean;
}

export interface AuditSource {
  readonly pupils: readonly PupilKey[];
  readonly groupOf: (pupil: PupilKey) => string | undefined;
  /** What the rules that are looked at found. */
  readonly found: readonly Found[];
  readonly outcomes: Outcomes;
}

/** Compares each group with all others whose group is known. Pupils without a group count nowhere. */
export function auditOf(source: AuditSource): Audit {
  const sorted = groupsIn(source);
  const count = counter(source);
  const everybody = [...sorted.large, ...sorted.small].flatMap(({pupils}) => pupils);
  const rows = [...sorted.large, ...(sorted.together ? [sorted.together] : [])];
  const groups = rows.map(({group, pupils}) => {
    const own = new Set(pupils);
    return groupAudit(group, count(pupils), count(everybody.filter((pupil) => !own.has(pupil))));
  });
  // Of two groups each is the rest of the other: one sentence says it of both.
  const told = groups.flatMap(({group, measures: all}) => warningsIn(group, all));
  const warnings = groups.length === 2 ? told.filter(isWorseOff) : told;
  return {
    groups,
    hidden: sorted.together ? 0 : sorted.small.length,
    ungrouped: source.pupils.length - everybody.length,
    warnings: [...warnings].sort((a, b) => Number(b.verdict === 'outside') - Number(a.verdict === 'outside')),
    isTooFew: groups.every(({measures: all}) => measures.every((name) => all[name].verdict === 'too-few')),
  };
}

interface Group {
  readonly group: string | undefined;
  readonly pupils: readonly PupilKey[];
}

/** Several small groups stand together without their names; a single one would be named by that. */
function groupsIn({pupils, groupOf}: AuditSource): {
  readonly large: readonly Group[];
  readonly small: readonly Group[];
  readonly together?: Group;
} {
  const byName = new Map<string, PupilKey[]>();
  for (const pupil of pupils) {
    const group = groupOf(pupil);
    if (group !== undefined) byName.set(group, [...(byName.get(group) ?? []), pupil]);
  }
  const all = [...byName].map(([group, members]) => ({group, pupils: members}));
  const large = all.filter((one) => one.pupils.length >= fewestPeople).sort(bySize);
  const small = all.filter((one) => one.pupils.length < fewestPeople);
  const rest = small.flatMap((one) => one.pupils);
  const isEnough = small.length > 1 && rest.length >= fewestPeople;
  return {large, small, ...(isEnough && {together: {group: undefined, pupils: rest}})};
}

function bySize(a: Group, b: Group): number {
  return b.pupils.length - a.pupils.length || ((a.group ?? '') < (b.group ?? '') ? -1 : 1);
}

interface Tally {
  readonly hits: number;
  readonly of: number;
}
type Tallies = Readonly<Record<MeasureName, Tally>> & {readonly people: number};

function counter({found, outcomes}: AuditSource): (pupils: readonly PupilKey[]) => Tallies {
  const first = firstDays(found);
  const facts = (pupil: PupilKey): Facts => {
    const [day, outcome] = [first.get(pupil), outcomes.get(pupil)];
    const needed = outcome !== undefined && wasNeeded(outcome);
    // A flag after the case was opened told nobody anything.
    const inTime = day !== undefined && (!outcome?.caseFrom || day <= outcome.caseFrom);
    return {flagged: day !== undefined, inTime, looked: outcome !== undefined, needed};
  };
  return (pupils) => {
    const all = pupils.map(facts);
    const count = (is: (one: Facts) => boolean): number => all.filter(is).length;
    return {
      people: all.length,
      flagged: {hits: count((one) => one.flagged), of: all.length},
      'false-alarm': {
        hits: count((one) => one.flagged && !one.needed),
        of: count((one) => !one.needed),
      },
      missed: {hits: count((one) => one.needed && !one.inTime), of: count((one) => one.needed)},
      precision: {
        hits: count((one) => one.flagged && one.needed),
        of: count((one) => one.flagged && one.looked),
      },
    };
  };
}

interface Facts {
  readonly flagged: boolean;
  readonly inTime: boolean;
  readonly looked: boolean;
  readonly needed: boolean;
}

function groupAudit(group: string | undefined, own: Tallies, rest: Tallies): GroupAudit {
  const compared = measures.map((name) => [name, compare(own[name], rest[name])] as const);
  return {group, people: own.people, measures: Object.fromEntries(compared) as GroupAudit['measures']};
}

/** One share beside another. */
export function compare(own: Tally, rest: Tally): Measure {
  const shown = shownOf(own);
  if (own.of < fewestPeople || rest.of < fewestPeople) return {...(shown && {shown}), verdict: 'too-few'};
  if (own.hits === 0 && rest.hits === 0) return {...(shown && {shown}), verdict: 'within'};
  const value = own.hits / own.of / (rest.hits / rest.of);
  const interval = ratioInterval(own, rest);
  return {
    ...(shown && {shown}),
    verdict: verdictOf(value, interval),
    ...(value !== 1 && {direction: value > 1 ? 'more' : 'less'}),
    ...(shown && shownOf(rest) && Number.isFinite(value) && {ratio: {value, interval}}),
  };
}

/** Nobody and everybody name no one; one or two on a side could be named by those who know the others. */
function shownOf({hits, of}: Tally): Measure['shown'] {
  const sides = [hits, of - hits];
  if (of < fewestPeople || sides.some((side) => side > 0 && side < usualFloors.side)) return undefined;
  return {share: hits / of, of, interval: wilson(hits / of, of)};
}

function verdictOf(value: number, {low, high}: Interval): Verdict {
  const isOutside = value < band.low || value > band.high;
  if (isOutside) return low > 1 || high < 1 ? 'outside' : 'outside-or-chance';
  return low < band.low || high > band.high ? 'unsure' : 'within';
}

/**
 * The interval of a ratio of two shares, 95 %, on the scale of logarithms (Katz and others 1978), with a half added to
 * every count so that it exists at none (Walter 1975).
 */
export function ratioInterval(own: Tally, rest: Tally): Interval {
  const [a, n, b, m] = [own.hits + 0.5, own.of + 0.5, rest.hits + 0.5, rest.of + 0.5];
  const middle = Math.log(a / n / (b / m));
  const reach = usualZ * Math.sqrt(Math.max(0, 1 / a - 1 / n + 1 / b - 1 / m));
  return {low: Math.exp(middle - reach), high: Math.exp(middle + reach)};
}

type Warning = Audit['warnings'][number];

function warningsIn(group: string | undefined, all: GroupAudit['measures']): readonly Warning[] {
  return measures.flatMap((measure) => {
    const {verdict, direction} = all[measure];
    const isOutside = verdict === 'outside' || verdict === 'outside-or-chance';
    return isOutside && direction ? [{group, measure, verdict, direction}] : [];
  });
}

/** To be pointed out rightly less often is worse; of all the rest, more. */
function isWorseOff({measure, direction}: Warning): boolean {
  return (measure === 'precision') === (direction === 'less');
}
