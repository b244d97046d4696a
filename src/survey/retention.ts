import {defineKind, draft, type Draft} from '../kernel/draft.js';
import {isFields, isText} from '../kernel/guards.js';
import {randomKey, type EntryId, type SubjectKey, type WaveId} from '../kernel/ids.js';
import {plainText} from '../kernel/plain-text.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {addDays, daysBetween, parseDay, type SchoolDay} from '../kernel/school-day.js';
import {waveSubject} from './wave.js';
import type {Wave} from './wave-view.js';

/**
 * Days after a wave's last day for which sealed answers and their key are kept. At least as long as two waves are taken
 * to tell the same (`sameAnswersDays`); at most a year, so that no school keeps them for ever by a setting.
 */
export const retentionDays = {usual: 90, least: 28, most: 365} as const;

/** Days before the end in which a wave that nobody released is pointed out. */
export const warningDays = 14;

/** Characters of the reason for a hold. */
export const longestReason = 200;

/** A reason to keep the answers longer: an inquiry, a court. While it stands the clock does too. */
export interface WaveHeld {
  readonly wave: WaveId;
  readonly from: SchoolDay;
  readonly why: string;
  /** When it was lifted. */
  readonly until?: SchoolDay;
}

export const waveHeld = defineKind('survey/wave-held', isHeld);

/** A hold as all entries about it say. Where two devices lifted it on different days, the later holds. */
export interface Hold {
  readonly about: SubjectKey;
  readonly from: SchoolDay;
  readonly why: string;
  readonly until?: SchoolDay;
  /** The entries that say so, for the next one to replace. */
  readonly ids: readonly EntryId[];
}

/** How long a wave's answers stay. Days are the last on which they are kept. */
export type Retention =
  /** It still runs. */
  | {readonly kind: 'none'}
  /** `warns`: it ends soon, and nobody has released the wave. */
  | {readonly kind: 'running'; readonly expires: SchoolDay; readonly left: number; readonly warns: boolean}
  | {readonly kind: 'held'; readonly holds: readonly Hold[]}
  | {readonly kind: 'due'; readonly expires: SchoolDay}
  | {readonly kind: 'destroyed'};

/** @param days from `retentionDays.least` to `most`; what is beyond counts as the nearest of them */
export function retentionOf(wave: Wave, today: SchoolDay, days: number = retentionDays.usual): Retention {
  if (wave.destroyed) return {kind: 'destroyed'};
  const {until} = wave.published.window;
  const isOver = today > until || wave.closings.length > 0 || wave.released;
  if (!isOver) return {kind: 'none'};
  const {holds = []} = wave;
  const standing = holds.filter((hold) => hold.until === undefined);
  if (standing.length > 0) return {kind: 'held', holds: standing};
  const expires = lastDay(until, withinBounds(days), holds);
  const left = daysBetween(today, expires);
  if (left < 0) return {kind: 'due', expires};
  return {kind: 'running', expires, left, warns: !wave.released && left <= warningDays};
}

/** A setting that is no number is none. */
function withinBounds(days: number): number {
  const {usual, least, most} = retentionDays;
  return Number.isFinite(days) ? Math.round(Math.min(Math.max(days, least), most)) : usual;
}

/** Days on which a hold stood do not count; several at once count once, and none from before the wave's end. */
function lastDay(end: SchoolDay, days: number, holds: readonly Hold[]): SchoolDay {
  let last = addDays(end, days);
  let covered = addDays(end, 1);
  for (const {from, until = from} of [...holds].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const begins = from > covered ? from : covered;
    if (begins > last || until <= begins) continue;
    last = addDays(last, daysBetween(begins, until));
    covered = until;
  }
  return last;
}

export type HoldRefusal = 'no-reason' | 'long-reason' | 'destroyed' | 'held' | 'not-held';

/** Stops the clock. Each hold is a subject of its own: two that two devices set are no conflict, and both have to be lifted. */
export function holdWave(wave: Wave, why: string, today: SchoolDay): readonly Draft[] | Refusal<HoldRefusal> {
  if (wave.destroyed) return refuse('destroyed');
  const reason = plainText(why);
  if (reason === '') return refuse('no-reason');
  if (reason.length > longestReason) return refuse('long-reason', {most: longestReason});
  if (standingHolds(wave).length > 0) return refuse('held');
  const about = waveSubject(wave.id, 'hold', randomKey());
  return [draft(waveHeld, about, {wave: wave.id, from: today, why: reason})];
}

/** Lets the clock run on, from where it stood. */
export function liftHolds(wave: Wave, today: SchoolDay): readonly Draft[] | Refusal<HoldRefusal> {
  if (wave.destroyed) return refuse('destroyed');
  const standing = standingHolds(wave);
  if (standing.length === 0) return refuse('not-held');
  return standing.map(({about, from, why, ids}) =>
    draft(waveHeld, about, {wave: wave.id, from, why, until: today > from ? today : from}, ids),
  );
}

export function standingHolds({holds = []}: Wave): readonly Hold[] {
  return holds.filter(({until}) => until === undefined);
}

function isHeld(body: unknown): body is WaveHeld {
  return (
    isFields(body) &&
    isText(body['wave']) &&
    isText(body['why']) &&
    isDay(body['from']) &&
    (body['until'] === undefined || isDay(body['until']))
  );
}

function isDay(value: unknown): value is SchoolDay {
  return isText(value) && parseDay(value) !== undefined;
}
