import {defineKind} from '../kernel/draft.js';
import {isArrayOf, isFields, isNumber, isOneOf, isText} from '../kernel/guards.js';
import {subject, type ClassKey, type SubjectKey, type WaveId} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';

/** The frozen, protected results of a wave: the only way out of a survey. Holds nothing that subtraction would open. */
export interface Release {
  readonly wave: WaveId;
  readonly title: string;
  readonly instrument: {readonly id: string; readonly version: number};
  /** The day it was released. */
  readonly day: SchoolDay;
  /** The floors that held when it was made: people of a year or school, people of a class, people on a side of a yes. */
  readonly floors?: {readonly people: number; readonly classPeople: number; readonly side: number};
  /** Classes of the wave that are not in it: an earlier release tells of the same days. */
  readonly leftOut?: readonly ClassKey[];
  /** Items that its numbers rest on. */
  readonly items?: readonly string[];
  /** Measures that are withheld since the release of another questionnaire tells of them in the same weeks. */
  readonly toldBefore?: readonly string[];
  /** The days in which pupils answered. */
  readonly window?: ReleaseWindow;
  /** The school, then its years, each before its classes. */
  readonly groups: readonly ReleasedGroup[];
}

/** Both days included. */
export interface ReleaseWindow {
  readonly from: SchoolDay;
  readonly until: SchoolDay;
}

/** The school, a year, or a class; several years or classes where they were merged to protect small ones. */
export interface ReleasedGroup {
  readonly level: 'school' | 'year' | 'class';
  readonly classes: readonly ClassKey[];
  readonly years: readonly string[];
  /** People who answered, rounded down to a step of five. */
  readonly people: number;
  readonly measures: readonly ReleasedMeasure[];
}

/** A share of yes with its Wilson interval, a mean of a scale, four groups, the answers of a scale, or withheld. */
export type ReleasedMeasure =
  | (Shown<'share'> &
      ReleasedShare & {
        /** Reckoned from answers of which one in so many was made a yes by lot. */
        readonly oneIn?: number;
      })
  | (Shown<'mean'> & {
      readonly mean: number;
      readonly low: number;
      readonly high: number;
      /** Where its scale ends; 0 and 4 in the oldest releases. */
      readonly least?: number;
      readonly most?: number;
    })
  | (Shown<'groups'> & Readonly<Record<ReleasedPart, ReleasedShare>>)
  | (Shown<'distribution'> & {
      /** From the least worth. */
      readonly answers: readonly (ReleasedShare & {readonly worth: number})[];
    })
  | {readonly id: string; readonly kind: 'withheld'};

interface Shown<Kind> {
  readonly id: string;
  readonly kind: Kind;
  /** People who answered what is measured, rounded down to a step of five. Absent in the oldest releases. */
  readonly answered?: number;
}

/** Harmed, harming, both, or neither, by the instrument's cut-offs. */
export const releasedParts = ['neither', 'harmed', 'harming', 'both'] as const;
export type ReleasedPart = (typeof releasedParts)[number];

/** 0 to 1. */
export interface ReleasedShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export const waveReleased = defineKind('survey/wave-released', isRelease);

/** The measures of a release that are for the care team alone, in a ledger that nobody else has. */
export const careReleased = defineKind('survey/care-released', isRelease);

export function releaseSubject(wave: WaveId): SubjectKey {
  return subject('wave', wave, 'release');
}

export function careReleaseSubject(wave: WaveId): SubjectKey {
  return subject('wave', wave, 'care-release');
}

/** What a release says of a class: never of a pupil. */
export interface Climate {
  /** Whose climate it is: the class's own, or its year's. */
  readonly group: ReleasedGroup;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The climate scale of a class: its own where the class is shown by itself (20 answers or more), else its year's, which
 * is the whole wave where that held no other year.
 *
 * @returns `undefined` where it is withheld, or where the class took no part
 */
export function climateFor(release: Release, classKey: ClassKey): Climate | undefined {
  const own = release.groups.find(({level, classes}) => level === 'class' && isOnly(classes, classKey));
  return (own && climateOf(own)) ?? yearClimate(release, classKey);
}

function yearClimate({groups}: Release, classKey: ClassKey): Climate | undefined {
  const hasYears = groups.some(({level}) => level === 'year');
  const year = groups.find(
    ({level, classes}) => level === (hasYears ? 'year' : 'school') && classes.includes(classKey),
  );
  return year && climateOf(year);
}

function climateOf(group: ReleasedGroup): Climate | undefined {
  const measure = group.measures.find(({id}) => id === 'climate');
  if (measure?.kind !== 'mean') return undefined;
  return {group, mean: measure.mean, low: measure.low, high: measure.high};
}

function isOnly(classes: readonly ClassKey[], classKey: ClassKey): boolean {
  return classes.length === 1 && classes[0] === classKey;
}

function isRelease(body: unknown): body is Release {
  return (
    isFields(body) &&
    isText(body['wave']) &&
    isText(body['title']) &&
    isText(body['day']) &&
    parseDay(body['day']) !== undefined &&
    isFields(body['instrument']) &&
    isText(body['instrument']['id']) &&
    (body['window'] === undefined || isWindow(body['window'])) &&
    ['leftOut', 'items', 'toldBefore'].every(
      (name) => body[name] === undefined || isArrayOf(body[name], isText),
    ) &&
    isArrayOf(body['groups'], isGroup)
  );
}

function isWindow(item: unknown): item is ReleaseWindow {
  const isDay = (text: unknown) => isText(text) && parseDay(text) !== undefined;
  return isFields(item) && isDay(item['from']) && isDay(item['until']);
}

function isGroup(item: unknown): item is ReleasedGroup {
  return (
    isFields(item) &&
    isOneOf(item['level'] as string, ['school', 'year', 'class']) &&
    isArrayOf(item['classes'], isText) &&
    isArrayOf(item['years'], isText) &&
    isNumber(item['people']) &&
    isArrayOf(item['measures'], isReleasedMeasure)
  );
}

function isReleasedMeasure(item: unknown): item is ReleasedMeasure {
  if (!isFields(item) || !isText(item['id'])) return false;
  if (item['kind'] === 'withheld') return true;
  if (!isCountOr(item['answered']) || !isCountOr(item['oneIn'])) return false;
  if (item['kind'] === 'groups') return releasedParts.every((part) => isShare(item[part]));
  const isKnown = item['kind'] === 'share' || item['kind'] === 'mean';
  if (item['kind'] === 'distribution') return isArrayOf(item['answers'], isAnswer);
  if (![item['least'], item['most']].every((end) => end === undefined || isNumber(end))) return false;
  return isKnown && [item[item['kind'] as string], item['low'], item['high']].every(isNumber);
}

function isAnswer(item: unknown): item is ReleasedShare & {readonly worth: number} {
  return isFields(item) && isNumber(item['worth']) && isShare(item);
}

function isShare(item: unknown): item is ReleasedShare {
  return isFields(item) && [item['share'], item['low'], item['high']].every(isNumber);
}

function isCountOr(item: unknown): boolean {
  return item === undefined || (Number.isInteger(item) && Number(item) >= 0);
}
