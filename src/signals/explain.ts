import {dayFromNumber, type SchoolDay} from '../kernel/school-day.js';
import type {About, Flag, RuleId} from './flag.js';
import type {SignalTerms} from './messages/en.js';

/** Why a flag was raised, as data; the catalogue has a sentence for each. */
export type Reason =
  | {
      readonly kind: 'absence';
      readonly absent: number;
      readonly possible: number;
      /** 0 to 1, rounded down to a whole percent: 19.6 % must not look like 20. */
      readonly share: number;
      readonly since: SchoolDay;
      /** Several registers a day were taken: parts of days are counted. */
      readonly partsOfDays: boolean;
    }
  | {readonly kind: 'run'; readonly days: number; readonly from: SchoolDay; readonly until: SchoolDay}
  | {readonly kind: 'window'; readonly days: number; readonly from: SchoolDay; readonly until: SchoolDay}
  | {
      readonly kind: 'concern';
      readonly day: SchoolDay;
      readonly lifeSafety: boolean;
      readonly part: 'harmed' | 'harming' | 'both';
    }
  | {
      readonly kind: 'climate';
      /** Rounded down to a tenth: 1.96 must not look like a threshold of 2. */
      readonly mean: number;
      readonly low: number;
      readonly high: number;
      readonly people: number;
      /** The class was shown by itself; else it is its year's. */
      readonly own: boolean;
    }
  /** `due`: the pupil was told that somebody answers by then. */
  | {readonly kind: 'contact'; readonly day: SchoolDay; readonly due: SchoolDay}
  | {readonly kind: 'warning'; readonly day: SchoolDay};

/** What would have kept the flag from being raised, or keeps it from coming again. A person ends it in any case. */
export type Clearing =
  | {
      readonly kind: 'absence';
      readonly sessions: number;
      readonly threshold: number;
      readonly partsOfDays: boolean;
    }
  | {readonly kind: 'run'; readonly threshold: number}
  | {readonly kind: 'window'; readonly threshold: number; readonly calendarDays: number}
  | {readonly kind: 'concern'}
  | {readonly kind: 'climate'; readonly threshold: number}
  | {readonly kind: 'contact'}
  | {readonly kind: 'warning'};

/** All that a flag says of itself. Never a verdict about a child. */
export interface Explanation {
  readonly rule: RuleId;
  readonly ruleVersion: number;
  readonly of: About;
  readonly reason: Reason;
  readonly clearing: Clearing;
  /** The days that count, in order. */
  readonly dates: readonly SchoolDay[];
  readonly freshUntil: SchoolDay;
}

export function explain(flag: Flag): Explanation {
  const {rule, ruleVersion, of, dates, freshUntil} = flag;
  return {rule, ruleVersion, of, dates, freshUntil, reason: reasonOf(flag), clearing: clearingOf(flag)};
}

/** The same in the words of a language; each text stands by itself. */
export interface ExplanationInWords {
  readonly title: string;
  /** At most 25 words. */
  readonly reason: string;
  /** The days that count; empty where no days do. */
  readonly dates: string;
  readonly freshness: string;
  readonly clearing: string;
  /** What a person might ask. */
  readonly ask: string;
  readonly version: string;
}

export function explainInWords(flag: Flag, t: SignalTerms): ExplanationInWords {
  const {ruleVersion, reason, clearing, dates, freshUntil} = explain(flag);
  return {
    title: flagTitle(flag, t),
    reason: t.reason(reason),
    dates: dates.length > 0 && reason.kind !== 'concern' && reason.kind !== 'contact' ? t.dates(dates) : '',
    freshness: t.freshness(freshUntil),
    clearing: t.clearing(clearing),
    ask: t.ask[reason.kind],
    version: t.version(ruleVersion),
  };
}

/** Shares that the names of the rules speak of. */
const namedShares: Readonly<Partial<Record<RuleId, number>>> = {'absence-10': 0.1, 'absence-20': 0.2};

/** What a flag is called: a share by the threshold that it crossed, which a school may have moved. */
export function flagTitle({rule, values}: Flag, t: SignalTerms): string {
  const [named, threshold] = [namedShares[rule], values['threshold']];
  const isMoved = named !== undefined && threshold !== undefined && threshold !== named;
  return isMoved ? t.missedAtLeast(threshold) : t.rules[rule];
}

function reasonOf(flag: Flag): Reason {
  const {from, until} = flag.window;
  switch (flag.rule) {
    case 'absence-10':
    case 'absence-20':
      return {
        kind: 'absence',
        absent: valueOf(flag, 'absent'),
        possible: valueOf(flag, 'possible'),
        share: Math.floor((valueOf(flag, 'absent') * 100) / Math.max(1, valueOf(flag, 'possible'))) / 100,
        since: from,
        partsOfDays: hasPartsOfDays(flag),
      };
    case 'unexcused-run':
      return {kind: 'run', days: valueOf(flag, 'days'), from, until};
    case 'unexcused-in-window':
      return {kind: 'window', days: valueOf(flag, 'days'), from, until};
    case 'concern':
      return {kind: 'concern', day: from, lifeSafety: valueOf(flag, 'lifeSafety') === 1, part: partOf(flag)};
    case 'class-climate':
      return {
        kind: 'climate',
        mean: Math.floor(valueOf(flag, 'mean') * 10) / 10,
        low: valueOf(flag, 'low'),
        high: valueOf(flag, 'high'),
        people: valueOf(flag, 'people'),
        own: valueOf(flag, 'own') === 1,
      };
    case 'contact-request':
      return {kind: 'contact', day: from, due: dueOf(flag)};
    case 'text-warning':
      return {kind: 'warning', day: from};
  }
}

function clearingOf(flag: Flag): Clearing {
  const threshold = valueOf(flag, 'threshold');
  switch (flag.rule) {
    case 'absence-10':
    case 'absence-20':
      return {
        kind: 'absence',
        sessions: valueOf(flag, 'clearAfter'),
        threshold,
        partsOfDays: hasPartsOfDays(flag),
      };
    case 'unexcused-run':
      return {kind: 'run', threshold};
    case 'unexcused-in-window':
      return {kind: 'window', threshold, calendarDays: valueOf(flag, 'calendarDays')};
    case 'concern':
      return {kind: 'concern'};
    case 'class-climate':
      return {kind: 'climate', threshold};
    case 'contact-request':
      return {kind: 'contact'};
    case 'text-warning':
      return {kind: 'warning'};
  }
}

function partOf(flag: Flag): 'harmed' | 'harming' | 'both' {
  const [harmed, harming] = [valueOf(flag, 'harmed') === 1, valueOf(flag, 'harming') === 1];
  return harmed && harming ? 'both' : harming ? 'harming' : 'harmed';
}

/** The day itself for a flag of a version that promised none. */
function dueOf(flag: Flag): SchoolDay {
  const due = valueOf(flag, 'due');
  return due > 0 ? dayFromNumber(due) : flag.window.from;
}

function hasPartsOfDays(flag: Flag): boolean {
  return valueOf(flag, 'sessionsPerDay') > 1;
}

/** A flag may come from another version that counted less. */
function valueOf({values}: Flag, name: string): number {
  return values[name] ?? 0;
}
