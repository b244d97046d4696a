import {defineKind, draft} from '../../kernel/draft.js';
import {isArrayOf, isFields, isOneOf, isText, type Fields} from '../../kernel/guards.js';
import {subject, type EntryId, type SubjectKey} from '../../kernel/ids.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import {riskLevels, type RiskLevel} from '../case-kinds.js';

export type ByRisk = Readonly<Record<RiskLevel, number>>;

/** What a case waits for at most, by its risk. A risk that nobody has set counts as high. */
export const clockNames = ['contact', 'assessment', 'plan', 'review'] as const;
export type ClockName = (typeof clockNames)[number];

/** What a second person looks at before a case goes on. */
export const approvable = ['assessment', 'plan', 'closure'] as const;
export type Approvable = (typeof approvable)[number];

/** How a school works on cases: its deadlines, and what wants a second person. */
export interface Ways {
  /** Hours from a flag to somebody's look at it. */
  readonly triageHours: number;
  /**
   * `contact` (opening to the first talk with the child), `assessment` (opening to an assessment) and `plan` (assessment to
   * a plan) in school days; `review` in calendar days.
   */
  readonly clocks: Readonly<Record<ClockName, ByRisk>>;
  readonly approvals: readonly Approvable[];
  /** Whether somebody may approve what they asked for: a school with one psychologist may have to. */
  readonly selfApproval: boolean;
  readonly reason: string;
}

/**
 * Triage within 24 hours: the time in which English local authorities decide on a contact (Sefton, Tower Hamlets). First
 * contact after 2, 5 and 10 working days: Missouri's manual. Review after two weeks, a month and three months: at least every
 * three months, as the inter-agency guidelines have it, and more often at high risk. Assessment and plan are Pana's own: a week
 * or two after the contact, so that a high risk has a plan within two weeks.
 */
export const usualWays: Ways = {
  triageHours: 24,
  clocks: {
    contact: {high: 2, medium: 5, low: 10},
    assessment: {high: 5, medium: 10, low: 15},
    plan: {high: 5, medium: 10, low: 15},
    review: {high: 14, medium: 30, low: 90},
  },
  approvals: [],
  selfApproval: false,
  reason: '',
};

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Bounds of a clock in its own days; a review may wait for a quarter at most. */
export const clockBounds: Readonly<Record<ClockName, Bounds>> = {
  contact: {min: 1, max: 30},
  assessment: {min: 1, max: 60},
  plan: {min: 1, max: 60},
  review: {min: 1, max: 92},
};
export const triageBounds: Bounds = {min: 1, max: 168};

export const waysSet = defineKind('casework/ways-set', isWays);
export const waysSubject: SubjectKey = subject('casework', 'ways');

export type WaysRefusal = 'reason-missing' | 'triage-out-of-bounds' | 'clock-out-of-bounds' | 'clock-order';

/** @param heads the entries that stand: all of them are replaced */
export function setWays(ways: Ways, heads: readonly EntryId[]): Decision<WaysRefusal> {
  const fault = faultIn(ways);
  if (fault) return fault;
  return [draft(waysSet, waysSubject, {...ways, reason: ways.reason.trim()}, heads)];
}

function faultIn({triageHours, clocks, reason}: Ways): ReturnType<typeof refuse<WaysRefusal>> | undefined {
  if (!isWithin(triageHours, triageBounds)) return refuse('triage-out-of-bounds', {...triageBounds});
  for (const clock of clockNames) {
    const {high, medium, low} = clocks[clock];
    const bounds = clockBounds[clock];
    if (![high, medium, low].every((days) => isWithin(days, bounds)))
      return refuse('clock-out-of-bounds', {clock, ...bounds});
    if (high > medium || medium > low) return refuse('clock-order', {clock});
  }
  return reason.trim() ? undefined : refuse('reason-missing');
}

/** While two people disagree: the shorter time, every approval that one of them wants, and nobody approves their own. */
export function strictest(all: readonly Ways[]): Ways | undefined {
  const [first, ...others] = all;
  if (!first) return undefined;
  return others.reduce<Ways>(
    (a, b) => ({
      triageHours: Math.min(a.triageHours, b.triageHours),
      clocks: shorter(a.clocks, b.clocks),
      approvals: approvable.filter((what) => a.approvals.includes(what) || b.approvals.includes(what)),
      selfApproval: a.selfApproval && b.selfApproval,
      reason: a.reason,
    }),
    first,
  );
}

function shorter(a: Ways['clocks'], b: Ways['clocks']): Ways['clocks'] {
  const least = (clock: ClockName): ByRisk => ({
    high: Math.min(a[clock].high, b[clock].high),
    medium: Math.min(a[clock].medium, b[clock].medium),
    low: Math.min(a[clock].low, b[clock].low),
  });
  return {
    contact: least('contact'),
    assessment: least('assessment'),
    plan: least('plan'),
    review: least('review'),
  };
}

function isWithin(value: unknown, {min, max}: Bounds): value is number {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}

function isWays(body: unknown): body is Ways {
  return (
    isFields(body) &&
    isWithin(body['triageHours'], triageBounds) &&
    isFields(body['clocks']) &&
    clockNames.every((clock) => isByRisk((body['clocks'] as Fields)[clock], clockBounds[clock])) &&
    isArrayOf(body['approvals'], (item): item is Approvable => isText(item) && isOneOf(item, approvable)) &&
    typeof body['selfApproval'] === 'boolean' &&
    isText(body['reason'])
  );
}

/** Bounds are asked of what is read too: an hour that never ends would hold a child's case up on every device. */
function isByRisk(value: unknown, bounds: Bounds): value is ByRisk {
  return isFields(value) && riskLevels.every((level) => isWithin(value[level], bounds));
}
