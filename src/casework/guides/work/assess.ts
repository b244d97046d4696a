import {findingsIn, hoursOf, type Finding} from './findings.js';
import {hazardQuestions, type AskedFact, type WorkFacts} from './facts.js';
import type {Profile} from './profile.js';
import {rankOf, type WorkStatus} from './statuses.js';
import {recommend, type Recommendation} from './recommend.js';
import {lastChoreAge, mostChoreHours} from './thresholds.js';

/** Hours of chores by the general production boundary: apart, since by the other boundary they are no work. */
export type ChoreReading = 'not-said' | 'no-figure' | 'below' | 'at-least';

/** What answers point to. A proposal with its reasons, and never a verdict: a person decides. */
export interface Assessment {
  readonly status: WorkStatus;
  /** The gravest first. */
  readonly findings: readonly Finding[];
  readonly chores: ChoreReading;
  /** What would have to be asked before anything reassuring could be said. */
  readonly missing: readonly AskedFact[];
  readonly recommendations: readonly Recommendation[];
}

/** Changes when the same answers would lead to something else. */
export const definitionsVersion = 1;

/**
 * Reads what was said of work by the international statistical definitions and one country's law. Something worrying
 * follows from what was said; something reassuring only where everything was asked and answered.
 */
export function assessWork(facts: WorkFacts, profile: Profile): Assessment {
  const findings = [...findingsIn(facts, profile)].sort((a, b) => rankOf(b.says) - rankOf(a.says));
  const missing = missingIn(facts);
  const status = findings[0]?.says ?? calmStatus(facts, missing);
  const chores = choresIn(facts);
  return {
    status,
    findings,
    chores,
    missing,
    recommendations: recommend({status, findings, chores, missing, facts}, profile),
  };
}

function calmStatus({kinds, ...facts}: WorkFacts, missing: readonly AskedFact[]): WorkStatus {
  if (missing.length > 0) return 'not-enough';
  const works = kinds?.length !== 0 || (hoursOf(facts) ?? 0) > 0;
  return works ? 'within-limits' : 'no-work';
}

/** Where there is no work, there is nothing more to ask about it. */
function missingIn(facts: WorkFacts): readonly AskedFact[] {
  const {kinds, age, weekHours, busiestHours, lessons, conditionsSaid} = facts;
  if (kinds?.length === 0 && (hoursOf(facts) ?? 0) === 0) return [];
  return [
    ...(age === undefined ? (['age'] as const) : []),
    ...(kinds === undefined ? (['kinds'] as const) : []),
    ...(weekHours === undefined ? (['hours-week'] as const) : []),
    ...(busiestHours === undefined ? (['hours-busiest'] as const) : []),
    ...(lessons === undefined ? (['lessons'] as const) : []),
    ...hazardQuestions.filter((question) => !conditionsSaid.includes(question)),
  ];
}

/** @returns `no-figure` for 15 years and more: there the definitions have none */
function choresIn({age, choreHours}: WorkFacts): ChoreReading {
  if (age === undefined || choreHours === undefined) return 'not-said';
  if (age > lastChoreAge) return 'no-figure';
  return choreHours >= mostChoreHours ? 'at-least' : 'below';
}
