import {sha256} from '@noble/hashes/sha2.js';
import {defineKind} from '../kernel/draft.js';
import {isFields, isText} from '../kernel/guards.js';
import {keyFromBytes, subject, type SubjectKey, type WaveId} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';

/**
 * A reader found that something written in a survey tells of danger. About the survey, never about a pupil: nobody knows
 * who wrote it, and nothing here helps to find out.
 */
export interface TextWarning {
  readonly wave: WaveId;
  /** The survey's title. */
  readonly title: string;
  /** Word for word, as plain text: raw answers are destroyed, and whoever acts has to know what was said. */
  readonly text: string;
  /** When a person read it; not when it was written. */
  readonly day: SchoolDay;
}

export const textWarned = defineKind('voices/text-warned', isWarning);

/** @param digest of wave and text: two readers who mark the same words raise one flag */
export function warningSubject(wave: WaveId, digest: string): SubjectKey {
  return subject('text-warning', wave, digest);
}

/** @returns the subject of a warning of these words in this wave */
export function warningSource({wave, text}: Pick<TextWarning, 'wave' | 'text'>): SubjectKey {
  return warningSubject(wave, keyFromBytes(sha256(new TextEncoder().encode(text))));
}

function isWarning(body: unknown): body is TextWarning {
  return (
    isFields(body) &&
    isText(body['wave']) &&
    isText(body['title']) &&
    isText(body['text']) &&
    isText(body['day']) &&
    parseDay(body['day']) !== undefined
  );
}
