import {defineKind} from '../kernel/draft.js';
import {isArrayOf, isFields, isText} from '../kernel/guards.js';
import {subject, type ClassKey, type SubjectKey, type WaveId} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';

/** The frozen, protected results of a wave: the only way out of a survey. Holds nothing that subtraction would open. */
export interface Release {
  readonly wave: WaveId;
  readonly title: string;
  readonly instrument: {readonly id: string; readonly version: number};
  /** The day it was released. */
  readonly day: SchoolDay;
  readonly groups: readonly ReleasedGroup[];
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

/** A share of yes with its Wilson interval, a mean of a scale, or withheld. */
export type ReleasedMeasure =
  | {
      readonly id: string;
      readonly kind: 'share';
      /** 0 to 1. */
      readonly share: number;
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly id: string;
      readonly kind: 'mean';
      readonly mean: number;
      readonly low: number;
      readonly high: number;
    }
  | {readonly id: string; readonly kind: 'withheld'};

export const waveReleased = defineKind('survey/wave-released', isRelease);

export function releaseSubject(wave: WaveId): SubjectKey {
  return subject('wave', wave, 'release');
}

function isRelease(body: unknown): body is Release {
  return isFields(body) && isText(body['wave']) && isText(body['day']) && isArrayOf(body['groups'], isGroup);
}

function isGroup(item: unknown): item is ReleasedGroup {
  return (
    isFields(item) &&
    isText(item['level']) &&
    Array.isArray(item['classes']) &&
    Array.isArray(item['measures'])
  );
}
