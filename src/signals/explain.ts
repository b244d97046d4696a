import type {SchoolDay} from '../kernel/school-day.js';
import {clearingOf, type Clearing} from './clearing.js';
import {familyOf} from './family.js';
import type {About, Flag, RuleId} from './flag.js';
import type {SignalTerms} from './messages/en.js';
import {reasonOf} from './reason.js';
import type {Reason} from './reason-kinds.js';

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
  /** What the rule compares with. */
  readonly family: string;
}

export function explainInWords(flag: Flag, t: SignalTerms): ExplanationInWords {
  const {rule, ruleVersion, reason, clearing, dates, freshUntil} = explain(flag);
  return {
    title: flagTitle(flag, t),
    reason: t.reason(reason),
    dates: dates.length > 0 && reason.kind !== 'concern' && reason.kind !== 'contact' ? t.dates(dates) : '',
    freshness: t.freshness(freshUntil),
    clearing: t.clearing(clearing),
    ask: reason.kind === 'concern' && reason.sexualHarm ? t.askSexualHarm : t.ask[reason.kind],
    version: t.version(ruleVersion),
    family: t.families[familyOf(rule)],
  };
}

/** Shares that the names of the rules speak of. */
const namedShares: Readonly<Partial<Record<RuleId, number>>> = {'absence-10': 0.1, 'absence-20': 0.2};

/** What a flag is called: a share by the threshold that it crossed, which a school may have moved, a place by its name. */
export function flagTitle({rule, values, place}: Flag, t: SignalTerms): string {
  if (place !== undefined) return t.hotSpotAt(place);
  const [named, threshold] = [namedShares[rule], values['threshold']];
  const isMoved = named !== undefined && threshold !== undefined && threshold !== named;
  return isMoved ? t.missedAtLeast(threshold) : t.rules[rule];
}
