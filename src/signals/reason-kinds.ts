import type {SchoolDay} from '../kernel/school-day.js';

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
      readonly sexualHarm?: true;
      /** `nobody`: an incident of which nobody knows who took part. `seen`: only pupils who saw it are named. */
      readonly part: 'harmed' | 'harming' | 'both' | 'nobody' | 'seen';
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
  /** `month`: 1 in the month in which school began. */
  | {readonly kind: 'pace'; readonly days: number; readonly month: number; readonly since: SchoolDay}
  | {
      readonly kind: 'legal';
      readonly halfDays: number;
      readonly weeks: number;
      readonly from: SchoolDay;
      readonly until: SchoolDay;
    }
  | {
      readonly kind: 'season';
      readonly days: number;
      readonly possible: number;
      readonly from: SchoolDay;
      readonly until: SchoolDay;
      readonly season: 'harvest' | 'spring';
    }
  | {
      readonly kind: 'change';
      readonly from: SchoolDay;
      /** Absences that began, of so many days on which one could have. */
      readonly begun: number;
      readonly possible: number;
      /** How many were usual for this pupil in as many days; 0 for less than half a one. */
      readonly usual: number;
    }
  | {
      readonly kind: 'weekday';
      /** 1 Monday … 7 Sunday. */
      readonly weekday: number;
      readonly from: SchoolDay;
      readonly begun: number;
      readonly possible: number;
      readonly otherBegun: number;
      readonly otherPossible: number;
    }
  | {
      readonly kind: 'group';
      readonly of: 'class' | 'school';
      readonly from: SchoolDay;
      readonly until: SchoolDay;
      readonly begun: number;
      readonly usual: number;
    }
  | {
      readonly kind: 'failed';
      /** Subjects not passed, of so many with a grade, in the term that ends on that day. */
      readonly failed: number;
      readonly subjects: number;
      readonly term: SchoolDay;
    }
  | {
      readonly kind: 'fall';
      /** Whole grades, rounded down to a tenth. */
      readonly fall: number;
      readonly subjects: number;
      readonly term: SchoolDay;
      /** The last day of the term before. */
      readonly before: SchoolDay;
    }
  | {
      readonly kind: 'incidents';
      readonly incidents: number;
      readonly from: SchoolDay;
      readonly until: SchoolDay;
    }
  /** `due`: the pupil was told that somebody answers by then. */
  | {readonly kind: 'contact'; readonly day: SchoolDay; readonly due: SchoolDay}
  | {readonly kind: 'warning'; readonly day: SchoolDay}
  | ({
      readonly kind: 'repeated';
      readonly part: 'harmed' | 'harming' | 'both';
    } & Told)
  | ({
      readonly kind: 'hot-spot';
      /** A name of `concernPlaces`, or of a later version. */
      readonly place: string;
      readonly incidents: number;
    } & Told)
  | {
      readonly kind: 'own-model';
      /** The term that was looked at. */
      readonly from: SchoolDay;
      readonly until: SchoolDay;
      /** The two or three that weigh most, the heaviest first. */
      readonly weighing: readonly Weighing[];
    };

/** One input of a model that stood worse than usual, in what it was reckoned from. */
export type Weighing =
  | {
      readonly input: 'absence';
      readonly absent: number;
      readonly possible: number;
      readonly partsOfDays: boolean;
    }
  | {readonly input: 'unexcused' | 'late' | 'spells' | 'incidents'; readonly count: number}
  | {readonly input: 'failed-subjects'; readonly failed: number; readonly subjects: number}
  /** `place`: mean place on the scales, 0 (lowest) to 1. */
  | {readonly input: 'grades-mean'; readonly place: number}
  | {readonly input: 'grades-change'};

/** How many concerns, of how many people, on how many days: two who tell of one event are seen to be two. */
export interface Told {
  readonly concerns: number;
  readonly staff: number;
  readonly days: number;
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}
