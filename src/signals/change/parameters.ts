/** How a pupil's own change is looked for. `docs/detection.md` has the model and where each figure comes from. */
export interface PupilChangeRule {
  /** How many times the odds of an absence beginning rise in the change that is looked for. Above 1. */
  readonly oddsRatio: number;
  /** The baseline before anything is known of the pupil: a beta distribution of this many absences begun … */
  readonly priorBegun: number;
  /** … and this many days attended. */
  readonly priorAttended: number;
  /** School days: the baseline of a day is learnt only from days at least so far back. */
  readonly lag: number;
  /** Absences begun, below which nothing is told: two illnesses are no reason to ask. */
  readonly minBegun: number;
  /** Sum of evidence, in natural logarithms of the likelihood ratio, from which a change is told. */
  readonly threshold: number;
  /** Days attended one after another after which a change is over, whatever its sum. */
  readonly quietDays: number;
  readonly dayEffects: DayEffectRule;
}

/** What the day itself explains: weather, a feast, a strike, an illness that goes through a class. */
export interface DayEffectRule {
  /** Expected absences added to both sides of the school's ratio: the larger, the nearer to 1. Above 0. */
  readonly schoolWeight: number;
  readonly classWeight: number;
  /** School days that a wave through a class is watched for, the day itself included. */
  readonly classDays: number;
  /** From so many times the usual on, a day says nothing of one pupil and is not scored. */
  readonly extraordinary: number;
}

export interface WeekdayRule {
  /** School days looked at, the last one included. */
  readonly days: number;
  /** Absences begun on that weekday, below which nothing is told. */
  readonly minBegun: number;
  readonly priorBegun: number;
  readonly priorAttended: number;
  /** Logarithm of the likelihood ratio. */
  readonly threshold: number;
  /** Of that weekday: so many attended one after another end a pattern. */
  readonly quietWeeks: number;
}

export interface GroupChangeRule {
  /** Standard deviations a day that count as usual. */
  readonly slack: number;
  /** Sum of what lies above the slack from which a change is told. */
  readonly threshold: number;
  /** The most that one day may add: a day of snow is no change. */
  readonly dailyMost: number;
  /** School days that a rise has to last: a wave of illness through a class is over by then. */
  readonly minDays: number;
  /** School days of which the mean must still lie above the slack. */
  readonly recentDays: number;
  /** School days: what is usual is learnt only from days at least so far back. */
  readonly lag: number;
}

/**
 * The prior has a mean of 6 % and the weight of 23 days. Thresholds are frozen on the first family of simulated schools: at
 * 2.25 it gives less than one new flag that is false in 100 pupil-weeks.
 */
export const pupilChangeRule: PupilChangeRule = {
  oddsRatio: 3.5,
  priorBegun: 1.4,
  priorAttended: 22,
  lag: 10,
  minBegun: 3,
  threshold: 2.25,
  quietDays: 20,
  dayEffects: {schoolWeight: 4, classWeight: 3, classDays: 5, extraordinary: 3},
};

/** Flags as many unchanged pupils in a year as "10 % of the year to date", and finds a change sooner. */
export const watchfulChangeRule: PupilChangeRule = {...pupilChangeRule, minBegun: 1, threshold: 2};

/** Frozen on the first family, at two thirds of the false flags that are allowed: real registers are worse than a model. */
export const weekdayRule: WeekdayRule = {
  days: 40,
  minBegun: 4,
  priorBegun: 1.4,
  priorAttended: 22,
  threshold: 6,
  quietWeeks: 3,
};

/** One class beside the others of its school. */
export const classChangeRule: GroupChangeRule = {
  slack: 0.5,
  threshold: 4,
  dailyMost: 2.5,
  minDays: 8,
  recentDays: 5,
  lag: 10,
};

/** A school beside its own past, which scatters more than one class beside others. */
export const schoolChangeRule: GroupChangeRule = {...classChangeRule, slack: 1.25, threshold: 8};
