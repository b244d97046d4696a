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

/** A rule that a school turns on or off. */
export interface OptionalRule extends Rule {
  /** 1 while it is used, 0 while it is not. */
  readonly on: number;
}

export interface PaceRule extends OptionalRule {
  /** Days missed, wholly, for each month of school begun. */
  readonly daysPerMonth: number;
  /** Months from the first one on in which the pace is looked at: shares jump about then. */
  readonly months: number;
}

export interface LegalRule extends OptionalRule {
  /** Half-days without an excuse; a day is two. */
  readonly halfDays: number;
  /** Weeks with school, the running one included. */
  readonly schoolWeeks: number;
}

/** Days of the calendar from year to year, both included. */
export interface Season {
  readonly name: 'harvest' | 'spring';
  /** `MM-DD` */
  readonly from: string;
  readonly until: string;
}

export interface SeasonRule extends OptionalRule {
  /** Days missed, illness left out, … */
  readonly awayDays: number;
  /** … of so many school days one after another on which anything is known of the pupil. */
  readonly ofDays: number;
  readonly lookBack: number;
  readonly seasons: readonly Season[];
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

export interface FailedRule extends Rule {
  /** Subjects whose grade of the latest term is no pass. */
  readonly failed: number;
  /** Calendar days since the end of the term. */
  readonly lookBack: number;
}

export interface FallRule extends Rule {
  /** Whole grades, in the mean of all subjects that both terms have: the next grade of a scale, or a tenth of 100 or 20 points. */
  readonly steps: number;
  readonly minSubjects: number;
  readonly lookBack: number;
}

/** What one person told. */
export interface ConcernRule extends Rule {
  /** Of sexual harm or harassment; danger to life is `now`, whatever it is about. */
  readonly sexualHarm: Urgency;
}

/** So many of something that people told, within so many days. */
export interface ToldRule extends Rule {
  /** Calendar days, the first counted day included. */
  readonly calendarDays: number;
  readonly lookBack: number;
}

/** Concerns that name one pupil. */
export interface RepeatedRule extends ToldRule {
  readonly concerns: number;
}

/** Incidents of behaviour of one pupil. */
export interface BehaviourRule extends Rule {
  readonly repeats: number;
  /** Calendar days, the first counted day included. */
  readonly calendarDays: number;
  readonly lookBack: number;
}

/** Incidents at one place. */
export interface HotSpotRule extends ToldRule {
  readonly incidents: number;
}

export interface ClimateRule extends Rule {
  /** A mean below it is flagged, by instrument; one that is not named here flags nothing. */
  readonly below: Readonly<Record<string, number>>;
}

export interface Rules extends Readonly<Record<RuleId, Rule>> {
  readonly 'absence-10': AbsenceRule;
  readonly 'absence-20': AbsenceRule;
  readonly 'absence-pace': PaceRule;
  readonly 'unexcused-run': RunRule;
  readonly 'unexcused-in-window': WindowRule;
  readonly 'legal-limit': LegalRule;
  readonly 'season-block': SeasonRule;
  readonly 'absence-change': Rule & PupilChangeRule;
  readonly 'weekday-pattern': Rule & WeekdayRule;
  readonly 'class-absence-change': Rule & GroupChangeRule;
  readonly 'school-absence-change': Rule & GroupChangeRule;
  readonly 'failed-subjects': FailedRule;
  readonly 'grades-fall': FallRule;
  readonly incidents: BehaviourRule;
  readonly concern: ConcernRule;
  readonly 'class-climate': ClimateRule;
  readonly 'concerns-repeated': RepeatedRule;
  readonly 'hot-spot': HotSpotRule;
}

/**
 * The thresholds of this version.
 *
 * - 10 % of possible sessions is persistent absence in England and chronic absence in most states of the USA; 20 % is the
 *   third tier of Attendance Works. The first 20 days are left out as in EWIMS, which looks after 20 to 30.
 * - Three days in a row is when many schools write to the family.
 * - Four unexcused days in 45 calendar days is what Student Insights put on its first page.
 * - Two days a month in the first three months is the pace of Attendance Works. In September that is every tenth pupil,
 *   more than anybody can see: it is off until a school turns it on.
 * - Ten half-days in ten school weeks is when a school in England must consider a penalty notice; other countries have
 *   other limits or none, so that it is off until a school turns it on.
 * - Two weeks of three, at the time of harvest and of work in the fields in spring, is our own choice, and so are the seasons of
 *   Central Asia: BalaQorgau and the ILO's work in Kyrgyzstan name seasonal work as what schools see first.
 * - The middle of the climate scale is our own choice: below it a class finds the statements rather untrue than true. The
 *   scale is the same four statements, worth 0 to 4, in each questionnaire named there.
 * - One subject not passed: EWIMS flags one failed course, Chicago's on-track lets one half-year F in a core subject pass; Balfanz
 *   counts mathematics and English. Which subjects are core is not known here: each counts.
 * - A whole grade lower in the mean of three subjects and more, and three incidents in 45 calendar days, are our own choice:
 *   Student Insights counts three to seven in as many days, EWIMS any suspension.
 * - A concern about sexual harm is looked at on the day: what England's guidance for schools asks (act immediately), and who harms
 *   may be near the child tomorrow.
 * - Three concerns about one pupil and four incidents at one place in 30 calendar days are our own choice: a month is how
 *   long staff remember what they told, and each concern is shown by itself from the first one on.
 * - Changes: `docs/detection.md`. Classes and the school are told later than they could be: in a quiet school of 26 classes
 *   that is less than one false flag a year.
 */
export const rules: Rules = {
  'absence-10': {version: 1, urgency: 'routine', percent: 10, minDays: 20},
  'absence-20': {version: 1, urgency: 'soon', percent: 20, minDays: 20},
  'absence-pace': {version: 1, urgency: 'routine', on: 0, daysPerMonth: 2, months: 3},
  'unexcused-run': {version: 1, urgency: 'soon', days: 3, lookBack: 45},
  'unexcused-in-window': {version: 1, urgency: 'routine', count: 4, calendarDays: 45, lookBack: 45},
  'legal-limit': {version: 1, urgency: 'soon', on: 0, halfDays: 10, schoolWeeks: 10},
  'season-block': {
    version: 1,
    urgency: 'soon',
    on: 1,
    awayDays: 10,
    ofDays: 15,
    lookBack: 45,
    seasons: [
      {name: 'harvest', from: '08-25', until: '11-05'},
      {name: 'spring', from: '03-10', until: '06-05'},
    ],
  },
  'absence-change': {version: 1, urgency: 'routine', ...pupilChangeRule},
  'weekday-pattern': {version: 1, urgency: 'routine', ...weekdayRule},
  'class-absence-change': {version: 1, urgency: 'routine', ...classChangeRule, threshold: 8},
  'school-absence-change': {version: 1, urgency: 'routine', ...schoolChangeRule, threshold: 12},
  'failed-subjects': {version: 1, urgency: 'routine', failed: 1, lookBack: 100},
  'grades-fall': {version: 1, urgency: 'routine', steps: 1, minSubjects: 3, lookBack: 100},
  incidents: {version: 1, urgency: 'routine', repeats: 3, calendarDays: 45, lookBack: 45},
  concern: {version: 2, urgency: 'soon', sexualHarm: 'today'},
  'class-climate': {
    version: 2,
    urgency: 'routine',
    below: {'pana-first': 2, 'pana-young': 2, 'pana-teen': 2, 'pana-pulse': 2},
  },
  'contact-request': {version: 1, urgency: 'today'},
  'text-warning': {version: 1, urgency: 'today'},
  'concerns-repeated': {version: 1, urgency: 'soon', concerns: 3, calendarDays: 30, lookBack: 45},
  'hot-spot': {version: 1, urgency: 'routine', incidents: 4, calendarDays: 30, lookBack: 45},
  // Its flags carry the version of the school's model.
  'own-model': {version: 1, urgency: 'routine'},
};
