import {defineKind} from '../kernel/draft.js';
import {isArrayOf, isFields, isOneOf, isOptionalText, isText} from '../kernel/guards.js';
import {
  subject,
  type CaseId,
  type ClassKey,
  type PupilKey,
  type SubjectKey,
  type WaveId,
} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';

export const ruleIds = [
  'absence-10',
  'absence-20',
  'absence-pace',
  'unexcused-run',
  'unexcused-in-window',
  'legal-limit',
  'season-block',
  'absence-change',
  'weekday-pattern',
  'class-absence-change',
  'school-absence-change',
  'failed-subjects',
  'grades-fall',
  'incidents',
  'concern',
  'class-climate',
  'contact-request',
  'text-warning',
  'concerns-repeated',
  'hot-spot',
  'own-model',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** How soon a person must look: `now` is danger to life, `today` somebody who waits for an answer. */
export type Urgency = 'now' | 'today' | 'soon' | 'routine';
export const urgencies: readonly Urgency[] = ['now', 'today', 'soon', 'routine'];

/** Whom or what a flag is about: one of them, never two. */
export type About =
  | {readonly pupil: PupilKey}
  | {readonly classKey: ClassKey}
  /** Something written in a survey, of which nobody knows who wrote it. */
  | {readonly wave: WaveId}
  /** The school as a whole, or a person whose class is not on the list. */
  | {readonly school: true};

/**
 * What a rule found, with all that explains it: a flag is stored and never computed away. It names a pupil or a class,
 * never both: what was said anonymously is about a class or a survey only.
 */
export interface Flag {
  readonly rule: RuleId;
  readonly ruleVersion: number;
  readonly of: About;
  readonly urgency: Urgency;
  /** The days that were looked at, both included. */
  readonly window: {readonly from: SchoolDay; readonly until: SchoolDay};
  /** What was counted, by name: `absent: 9`, `possible: 60`, `threshold: 0.1`. Words are made from these. */
  readonly values: Readonly<Record<string, number>>;
  /** The days that count, in order. */
  readonly dates: readonly SchoolDay[];
  /** Until when the data reached: the last day with a register of the pupil's class, or the day of the concern. */
  readonly freshUntil: SchoolDay;
  /** The concern, request, warning or release it came from, where it came from one. */
  readonly source?: SubjectKey;
  /** The concerns that were counted, where several were. */
  readonly sources?: readonly SubjectKey[];
  /** The place that it is about (`concernPlaces`), where it is about one: each place is a story of its own. */
  readonly place?: string;
}

export const flagRaised = defineKind('signals/flag-raised', isFlag);

/** Keyed by rule, whom and window, so that two devices raise it once. */
export function flagSubject(flag: Pick<Flag, 'rule' | 'of' | 'window' | 'source' | 'place'>): SubjectKey {
  // The class of a request is read from what a pupil typed: two devices with other class lists read it otherwise.
  const whom = flag.rule === 'contact-request' ? 'asked' : keyOf(flag.of);
  const place = flag.place === undefined ? [] : [flag.place];
  return subject('flag', flag.rule, whom, ...place, flag.source ?? flag.window.from);
}

/** @returns the key of whom it is about; `school` for the school as a whole */
export function keyOf(of: About): string {
  if ('pupil' in of) return of.pupil;
  if ('classKey' in of) return of.classKey;
  return 'wave' in of ? of.wave : 'school';
}

export const dismissReasons = ['already-helped', 'not-applicable', 'wrong-data', 'not-useful'] as const;
export type DismissReason = (typeof dismissReasons)[number];

export type TriageDecision =
  | {readonly kind: 'opened'; readonly caseId: CaseId}
  | {readonly kind: 'joined'; readonly caseId: CaseId}
  | {readonly kind: 'watched'; readonly until: SchoolDay}
  | {readonly kind: 'dismissed'; readonly reason: DismissReason};

/** A person's look at one flag. */
export interface Triage {
  readonly flag: SubjectKey;
  readonly decision: TriageDecision;
  readonly note: string;
  /** Somebody talked with the pupil on that day. */
  readonly talkedOn?: SchoolDay;
}

export const flagTriaged = defineKind('signals/flag-triaged', isTriage);

export function triageSubject(flag: SubjectKey): SubjectKey {
  return subject('triage', flag);
}

function isFlag(body: unknown): body is Flag {
  return (
    isFields(body) &&
    isOneOf(body['rule'] as string, ruleIds) &&
    typeof body['ruleVersion'] === 'number' &&
    isOneOf(body['urgency'] as string, urgencies) &&
    isWhom(body['of']) &&
    isWindow(body['window']) &&
    isCounts(body['values']) &&
    isArrayOf(body['dates'], isDay) &&
    isDay(body['freshUntil']) &&
    isOptionalText(body['source']) &&
    isOptionalText(body['place']) &&
    (body['sources'] === undefined || isArrayOf(body['sources'], isText))
  );
}

/** Exactly one: a flag of a pupil and a class would say about a child what was said anonymously. */
function isWhom(value: unknown): boolean {
  if (!isFields(value)) return false;
  const named = [
    ...['pupil', 'classKey', 'wave'].map((name) => isText(value[name])),
    value['school'] === true,
  ];
  return named.filter(Boolean).length === 1;
}

function isWindow(value: unknown): boolean {
  return isFields(value) && isDay(value['from']) && isDay(value['until']);
}

function isCounts(value: unknown): boolean {
  return isFields(value) && Object.values(value).every((count) => Number.isFinite(count));
}

function isDay(value: unknown): value is SchoolDay {
  return isText(value) && parseDay(value) !== undefined;
}

/** A decision of a kind that we do not know is unreadable: it must not clear a list. */
function isTriage(body: unknown): body is Triage {
  return (
    isFields(body) &&
    isText(body['flag']) &&
    isText(body['note']) &&
    isDecision(body['decision']) &&
    isOptionalDay(body['talkedOn'])
  );
}

function isOptionalDay(value: unknown): boolean {
  return value === undefined || isDay(value);
}

function isDecision(value: unknown): value is TriageDecision {
  if (!isFields(value)) return false;
  switch (value['kind']) {
    case 'opened':
    case 'joined':
      return isText(value['caseId']);
    case 'watched':
      return isDay(value['until']);
    case 'dismissed':
      return isOneOf(value['reason'] as string, dismissReasons);
    default:
      return false;
  }
}
