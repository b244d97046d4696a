import {defineKind} from '../../kernel/draft.js';
import {isFields, isOptionalText, isText, type Fields} from '../../kernel/guards.js';
import {subject, type Branded, type CaseId, type SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {isDay, isOfCase, type OfCase} from '../case-kind.js';
import {outcomes, type Outcome} from '../case-kinds.js';

export type HoldId = Branded<'HoldId'>;

/** Somebody needs the case kept, whatever its time: a court, an inquiry, a complaint. Who and when are the entry's own. */
export interface CaseHeld extends OfCase {
  readonly hold: HoldId;
  readonly from: SchoolDay;
  readonly why: string;
  /** The day on which it was lifted, and why it may be. */
  readonly until?: SchoolDay;
  readonly lifted?: string;
}

/** A plain kind and no part of the record: erasing asks for it, and the rest of a case's screen does not. */
export const caseHeld = defineKind('casework/case-held', isCaseHeld);

/** Each hold has a place of its own: of two that two devices set, both have to be lifted. */
export function holdSubject(id: CaseId, hold: HoldId): SubjectKey {
  return subject('case', id, 'hold', hold);
}

/** For how long a school keeps a closed case. */
export interface KeepingTimes {
  /** Whole years from the day of closing, by its outcome. */
  readonly years: Readonly<Record<Outcome, number>>;
  /** Where a person has confirmed exploitation, whatever the outcome, if that is longer. */
  readonly exploitation: number;
  readonly reason: string;
}

/**
 * What ended well is kept for 5 years, as long as GlobaLeaks keeps its log: a complaint about what was done finds its record.
 * For what did not end well, and where nobody knows, no reference has a figure by outcome: 10 years are Pana's own, since a child of ten
 * may ask as an adult. Practice in England keeps child-protection files to the 26th birthday, and its inquiry into child sexual
 * abuse (IICSA) proposed 75 years for abuse: so long where exploitation was confirmed.
 */
export const usualTimes: KeepingTimes = {
  years: {better: 5, 'partly-better': 5, unchanged: 10, worse: 10, 'not-known': 10},
  exploitation: 75,
  reason: '',
};

/** Years; 75 is the longest that the reference proposes. */
export const yearBounds = {min: 1, max: 75} as const;

export const timesSet = defineKind('casework/keeping-set', isTimes);
export const timesSubject: SubjectKey = subject('casework', 'keeping');

function isCaseHeld(body: unknown): body is CaseHeld {
  return (
    isOfCase(body) &&
    isText(body['hold']) &&
    isDay(body['from']) &&
    isText(body['why']) &&
    (body['until'] === undefined || isDay(body['until'])) &&
    isOptionalText(body['lifted'])
  );
}

/** Bounds are asked of what is read too: a time that never ends, or is over at once, would count on every device. */
function isTimes(body: unknown): body is KeepingTimes {
  return (
    isFields(body) &&
    isFields(body['years']) &&
    outcomes.every((outcome) => isYears((body['years'] as Fields)[outcome])) &&
    isYears(body['exploitation']) &&
    isText(body['reason'])
  );
}

export function isYears(value: unknown): value is number {
  return (
    Number.isInteger(value) && (value as number) >= yearBounds.min && (value as number) <= yearBounds.max
  );
}
