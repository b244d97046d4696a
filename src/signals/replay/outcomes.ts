import type {PupilKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {dismissReasons, type RuleId, type TriageDecision} from '../flag.js';
import type {StandingFlag} from '../flags-view.js';

/** A child's case, as far as a rule is judged by it. */
export interface CaseStart {
  readonly pupil: PupilKey;
  readonly openedOn: SchoolDay;
}

/**
 * What people found when they looked at a pupil: a case (opened for a flag, a concern or anything else), somebody who
 * helped already, or neither. Watched and undecided is not looked at to the end.
 */
export interface Outcome {
  readonly found: 'case' | 'helped' | 'nothing';
  /** The first case of the year, where its day is known. */
  readonly caseFrom?: SchoolDay;
}

export type Outcomes = ReadonlyMap<PupilKey, Outcome>;

interface Past {
  readonly flags: readonly StandingFlag[];
  readonly cases: readonly CaseStart[];
  /** Both included: what was before belongs to another year. */
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}

/** @returns what was found of each pupil at whom somebody looked; whoever is not in it was not looked at */
export function outcomesIn({flags, cases, from, until}: Past): Outcomes {
  const outcomes = new Map<PupilKey, Outcome>();
  for (const {flag, triage} of flags) {
    if (!('pupil' in flag.of) || flag.freshUntil < from || flag.freshUntil > until) continue;
    const found = triage && judged(triage.body.decision);
    if (found) outcomes.set(flag.of.pupil, stronger(outcomes.get(flag.of.pupil), {found}));
  }
  for (const {pupil, openedOn} of cases)
    if (from <= openedOn && openedOn <= until)
      outcomes.set(pupil, stronger(outcomes.get(pupil), {found: 'case', caseFrom: openedOn}));
  return outcomes;
}

/** @returns the day of the year on which somebody first talked with each pupil, as triage has it */
export function talksIn({flags, from, until}: Omit<Past, 'cases'>): ReadonlyMap<PupilKey, SchoolDay> {
  const talks = new Map<PupilKey, SchoolDay>();
  for (const {flag, triage} of flags) {
    const day = triage?.body.talkedOn;
    if (!('pupil' in flag.of) || !day || day < from || until < day) continue;
    const known = talks.get(flag.of.pupil);
    if (!known || day < known) talks.set(flag.of.pupil, day);
  }
  return talks;
}

/** It was right to point this pupil out. */
export function wasNeeded({found}: Outcome): boolean {
  return found !== 'nothing';
}

function judged(decision: TriageDecision): Outcome['found'] | undefined {
  switch (decision.kind) {
    case 'opened':
    case 'joined':
      return 'case';
    case 'dismissed':
      return decision.reason === 'already-helped' ? 'helped' : 'nothing';
    case 'watched':
      return undefined;
  }
}

const strength: readonly Outcome['found'][] = ['nothing', 'helped', 'case'];

function stronger(one: Outcome | undefined, other: Outcome): Outcome {
  if (!one) return other;
  const found = strength.indexOf(one.found) > strength.indexOf(other.found) ? one.found : other.found;
  const days = [one.caseFrom, other.caseFrom].filter((day) => day !== undefined).sort();
  return {found, ...(days[0] && {caseFrom: days[0]})};
}

/** Flags that were looked at to the end, under which nothing is said of how often a rule is right. */
export const fewestPast = 10;

/** What became of a rule's flags. */
export interface RulePast {
  readonly raised: number;
  readonly cases: number;
  readonly helped: number;
  readonly notApplicable: number;
  readonly wrongData: number;
  readonly notUseful: number;
  readonly watched: number;
  /** Nobody decided yet, or two people decided differently. */
  readonly waiting: number;
}

/** @returns what people decided on the flags that a rule really raised, whatever version it had */
export function pastOf(flags: readonly StandingFlag[], rule: RuleId): RulePast {
  const words = flags.filter(({flag}) => flag.rule === rule).map(wordOf);
  const count = (word: string): number => words.filter((one) => one === word).length;
  const [helped = 0, notApplicable = 0, wrongData = 0, notUseful = 0] = dismissReasons.map(count);
  return {
    raised: words.length,
    cases: count('case'),
    ...{helped, notApplicable, wrongData, notUseful},
    watched: count('watched'),
    waiting: count('waiting'),
  };
}

/** Flags at which somebody looked to the end. */
export function decidedIn({cases, helped, notApplicable, wrongData, notUseful}: RulePast): number {
  return cases + helped + notApplicable + wrongData + notUseful;
}

function wordOf({triage}: StandingFlag): string {
  const decision = triage?.body.decision;
  switch (decision?.kind) {
    case undefined:
      return 'waiting';
    case 'opened':
    case 'joined':
      return 'case';
    case 'watched':
      return 'watched';
    case 'dismissed':
      return decision.reason;
  }
}
