import type {RuleId} from './flag.js';
import type {Rules} from './rules.js';

/** What a threshold is called in `Rules`. */
export type FieldName =
  | 'on'
  | 'threshold'
  | 'minBegun'
  | 'percent'
  | 'minDays'
  | 'daysPerMonth'
  | 'months'
  | 'days'
  | 'awayDays'
  | 'ofDays'
  | 'halfDays'
  | 'schoolWeeks'
  | 'count'
  | 'calendarDays'
  | 'lookBack'
  | 'below'
  | 'failed'
  | 'steps'
  | 'minSubjects'
  | 'repeats'
  | 'concerns'
  | 'incidents';

/** What a threshold counts: per cent of possible sessions, school days, days of the calendar, points of a scale, or what people told. A switch is 0 or 1. */
export type FieldUnit =
  | 'switch'
  | 'evidence'
  | 'times'
  | 'percent'
  | 'school-days'
  | 'half-days'
  | 'days'
  | 'weeks'
  | 'months'
  | 'points'
  | 'subjects'
  | 'grades'
  | 'concerns'
  | 'incidents';

/** One threshold that a school may move. */
export interface RuleField {
  readonly name: FieldName;
  readonly unit: FieldUnit;
  /** Both ends included. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** In which direction more is flagged: while two values are in conflict, the one that flags more counts. */
  readonly flagsMore: 'lower' | 'higher';
  /** A search for what a team can see to moves it. */
  readonly tunes?: true;
}

/** Values by the names of a rule's fields. */
export type RuleValues = Readonly<Record<string, number>>;

const share = (min: number, max: number): RuleField => ({
  name: 'percent',
  unit: 'percent',
  min,
  max,
  step: 1,
  flagsMore: 'lower',
  tunes: true,
});
/** Under ten days a share says nothing: one day missed is a tenth of them. */
const minDays: RuleField = {
  name: 'minDays',
  unit: 'school-days',
  min: 10,
  max: 60,
  step: 5,
  flagsMore: 'lower',
};
/** Under a week a flag would be gone before anybody looked at it. */
const lookBack: RuleField = {name: 'lookBack', unit: 'days', min: 14, max: 90, step: 1, flagsMore: 'higher'};

/** Grades come a few times a year. */
const sinceTerm: RuleField = {...lookBack, min: 30, max: 200, step: 10};

/** Sums of logarithms of likelihood ratios, as `docs/detection.md` has them: the higher, the surer and the later. */
function evidence(min: number, max: number, step: number, more?: {readonly tunes: true}): RuleField {
  return {name: 'threshold', unit: 'evidence', min, max, step, flagsMore: 'lower', ...more};
}

/** Absences that began: nobody is asked about for fewer, whatever the evidence. */
function begun(min: number): RuleField {
  return {name: 'minBegun', unit: 'times', min, max: 8, step: 1, flagsMore: 'lower'};
}

/** Whether a rule is used at all: for those that not every school has. */
const on: RuleField = {name: 'on', unit: 'switch', min: 0, max: 1, step: 1, flagsMore: 'higher'};
const within: RuleField = {
  name: 'calendarDays',
  unit: 'days',
  min: 14,
  max: 90,
  step: 1,
  flagsMore: 'higher',
};

/**
 * Which thresholds a school may move, and how far. The bounds keep a rule from being switched off by a slip: what no
 * pupil could ever reach is outside of them. A rule without a row is not for moving: what a person said is always shown.
 */
export const ruleFields: Readonly<Partial<Record<RuleId, readonly RuleField[]>>> = {
  'absence-10': [share(3, 30), minDays],
  'absence-20': [share(5, 60), minDays],
  'absence-pace': [
    on,
    {name: 'daysPerMonth', unit: 'school-days', min: 2, max: 6, step: 1, flagsMore: 'lower', tunes: true},
    {name: 'months', unit: 'months', min: 1, max: 4, step: 1, flagsMore: 'higher'},
  ],
  'unexcused-run': [
    {name: 'days', unit: 'school-days', min: 2, max: 10, step: 1, flagsMore: 'lower', tunes: true},
    lookBack,
  ],
  'unexcused-in-window': [
    {name: 'count', unit: 'school-days', min: 2, max: 15, step: 1, flagsMore: 'lower', tunes: true},
    within,
    lookBack,
  ],
  'legal-limit': [
    on,
    {name: 'halfDays', unit: 'half-days', min: 4, max: 40, step: 1, flagsMore: 'lower'},
    {name: 'schoolWeeks', unit: 'weeks', min: 2, max: 20, step: 1, flagsMore: 'higher'},
  ],
  'season-block': [
    on,
    {name: 'awayDays', unit: 'school-days', min: 5, max: 20, step: 1, flagsMore: 'lower'},
    {name: 'ofDays', unit: 'school-days', min: 7, max: 30, step: 1, flagsMore: 'higher'},
    lookBack,
  ],
  'absence-change': [evidence(1.5, 5, 0.25, {tunes: true}), begun(2)],
  'weekday-pattern': [evidence(4, 12, 0.5, {tunes: true}), begun(3)],
  'class-absence-change': [evidence(4, 14, 0.5)],
  'school-absence-change': [evidence(8, 20, 0.5)],
  'failed-subjects': [
    {name: 'failed', unit: 'subjects', min: 1, max: 8, step: 1, flagsMore: 'lower'},
    sinceTerm,
  ],
  'grades-fall': [
    {name: 'steps', unit: 'grades', min: 0.5, max: 3, step: 0.25, flagsMore: 'lower'},
    {name: 'minSubjects', unit: 'subjects', min: 1, max: 10, step: 1, flagsMore: 'lower'},
    sinceTerm,
  ],
  incidents: [
    {name: 'repeats', unit: 'incidents', min: 2, max: 10, step: 1, flagsMore: 'lower'},
    within,
    lookBack,
  ],
  'class-climate': [{name: 'below', unit: 'points', min: 0.5, max: 3.5, step: 0.1, flagsMore: 'higher'}],
  'concerns-repeated': [
    {name: 'concerns', unit: 'concerns', min: 2, max: 10, step: 1, flagsMore: 'lower'},
    within,
    lookBack,
  ],
  'hot-spot': [
    {name: 'incidents', unit: 'incidents', min: 2, max: 20, step: 1, flagsMore: 'lower'},
    within,
    lookBack,
  ],
};

/** The rules that have thresholds to move, in the order in which they are shown. */
export const tunedRules = Object.keys(ruleFields) as readonly RuleId[];

export function fieldsOf(rule: RuleId): readonly RuleField[] {
  return ruleFields[rule] ?? [];
}

/** @returns a rule's thresholds by name; of one that is kept by instrument, the lowest */
export function valuesOf(rules: Rules, rule: RuleId): RuleValues {
  const from = rules[rule] as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fieldsOf(rule).map(({name}) => [name, numberIn(from[name])]));
}

/** @returns the rules with a version and thresholds of one of them in the place of its own */
export function withValues(rules: Rules, rule: RuleId, values: RuleValues, version: number): Rules {
  const from = rules[rule] as unknown as Readonly<Record<string, unknown>>;
  const moved = fieldsOf(rule).flatMap(({name}) => {
    const value = values[name];
    return value === undefined ? [] : [[name, likeBefore(from[name], value)] as const];
  });
  return {...rules, [rule]: {...from, ...Object.fromEntries(moved), version}};
}

/** @returns whether it lies within the bounds and on a step of the field */
export function fits({min, max, step}: RuleField, value: number): boolean {
  if (!Number.isFinite(value) || value < min || value > max) return false;
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** @returns the nearest value that fits */
export function nearest({min, max, step}: RuleField, value: number): number {
  const inside = Math.min(max, Math.max(min, value));
  return Number((min + Math.round((inside - min) / step) * step).toFixed(6));
}

/** @returns of each field the value that flags more; of values that a side leaves out, the other's */
export function moreCareful(rule: RuleId, one: RuleValues, other: RuleValues): RuleValues {
  const chosen = fieldsOf(rule).flatMap(({name, flagsMore}) => {
    const [a, b] = [one[name] ?? other[name], other[name] ?? one[name]];
    if (a === undefined || b === undefined) return [];
    return [[name, flagsMore === 'lower' ? Math.min(a, b) : Math.max(a, b)] as const];
  });
  return Object.fromEntries(chosen);
}

/** @returns whether all fields of the rule are the same */
export function sameValues(rule: RuleId, one: RuleValues, other: RuleValues): boolean {
  return fieldsOf(rule).every(({name}) => one[name] === other[name]);
}

function numberIn(value: unknown): number {
  if (typeof value === 'number') return value;
  return Math.min(...Object.values(value as Readonly<Record<string, number>>));
}

function likeBefore(before: unknown, value: number): unknown {
  if (typeof before === 'number') return value;
  return Object.fromEntries(Object.keys(before as object).map((name) => [name, value]));
}
