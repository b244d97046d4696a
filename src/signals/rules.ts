import {
  classChangeRule,
  pupilChangeRule,
  schoolChangeRule,
  weekdayRule,
  type GroupChangeRule,
  type PupilChangeRule,
  type WeekdayRule,
} from './change/parameters.js';
import type {RuleId, Urgency} from './flag.js';

/** What every rule has. A change of a threshold raises the version: a flag keeps the one that raised it. */
export interface Rule {
  readonly version: number;
  readonly urgency: Urgency;
}

export interface AbsenceRule extends Rule {
  /** Of own possible sessions since the school year began, excused ones included: 10 means 10 % and more. */
  readonly percent: number;
  /** Days with a register, before which shares jump about: one day missed in the first week is 20 % of it. */
  readonly minDays: number;
}

export interface RunRule extends Rule {
  readonly days: number;
  /** Calendar days back from today; what ended before was over when anybody could first look. */
  readonly lookBack: number;
}

export interface WindowRule extends Rule {
  readonly count: number;
  /** Calendar days, the first counted day included. */
  readonly calendarDays: number;
  readonly lookBack: number;
}

export interface ClimateRule extends Rule {
  /** A mean below it is flagged, by instrument; one that is not named here flags nothing. */
  readonly below: Readonly<Record<string, number>>;
}

export interface Rules extends Readonly<Record<RuleId, Rule>> {
  readonly 'absence-10': AbsenceRule;
  readonly 'absence-20': AbsenceRule;
  readonly 'unexcused-run': RunRule;
  readonly 'unexcused-in-window': WindowRule;
  readonly 'absence-change': Rule & PupilChangeRule;
  readonly 'weekday-pattern': Rule & WeekdayRule;
  readonly 'class-absence-change': Rule & GroupChangeRule;
  readonly 'school-absence-change': Rule & GroupChangeRule;
  readonly 'class-climate': ClimateRule;
}

/**
 * The thresholds of this version.
 *
 * - 10 % of possible sessions is persistent absence in England and chronic absence in most states of the USA; 20 % is the
 *   third tier of Attendance Works. The first 20 days are left out as in EWIMS, which looks after 20 to 30.
 * - Three days in a row is when many schools write to the family.
 * - Four unexcused days in 45 calendar days is what Student Insights put on its first page.
 * - The middle of the climate scale is our own choice: below it a class finds the statements rather untrue than true. The
 *   scale is the same four statements, worth 0 to 4, in each questionnaire named there.
 * - Changes: `docs/detection.md`. Classes and the school are told later than they could be: in a quiet school of 26 classes
 *   that is less than one false flag a year.
 */
export const rules: Rules = {
  'absence-10': {version: 1, urgency: 'routine', percent: 10, minDays: 20},
  'absence-20': {version: 1, urgency: 'soon', percent: 20, minDays: 20},
  'unexcused-run': {version: 1, urgency: 'soon', days: 3, lookBack: 45},
  'unexcused-in-window': {version: 1, urgency: 'routine', count: 4, calendarDays: 45, lookBack: 45},
  'absence-change': {version: 1, urgency: 'routine', ...pupilChangeRule},
  'weekday-pattern': {version: 1, urgency: 'routine', ...weekdayRule},
  'class-absence-change': {version: 1, urgency: 'routine', ...classChangeRule, threshold: 8},
  'school-absence-change': {version: 1, urgency: 'routine', ...schoolChangeRule, threshold: 12},
  concern: {version: 1, urgency: 'soon'},
  'class-climate': {
    version: 2,
    urgency: 'routine',
    below: {'pana-first': 2, 'pana-young': 2, 'pana-teen': 2, 'pana-pulse': 2},
  },
  'contact-request': {version: 1, urgency: 'today'},
  'text-warning': {version: 1, urgency: 'today'},
};
