import {defineKind} from '../kernel/draft.js';
import {isArrayOf, isFields, isText} from '../kernel/guards.js';
import type {WaveId} from '../kernel/ids.js';

/**
 * A look at what pupils wrote: what it opened stays as it is. It holds no words and no ticket; a digest can be told from
 * another by who has the wave's private key alone.
 */
export interface TextsOpened {
  readonly wave: WaveId;
  /** Half the promised hours are one, counted from the wave's first day. */
  readonly slot: number;
  /** How many people are behind all that was ever opened: never fewer than there were, and in steps of five. */
  readonly people: number;
  /** Digests of what this look opened, sorted. */
  readonly texts: readonly string[];
  /** The wave was closed: nothing comes after it. */
  readonly isLast: boolean;
}

/** A person has read these. */
export interface TextsRead {
  readonly wave: WaveId;
  /** All that had arrived before this slot was looked for. Absent where the school's server could not be asked. */
  readonly slot?: number;
  readonly texts: readonly string[];
  readonly isLast: boolean;
}

export const textsOpened = defineKind('survey/texts-opened', isOpened);
export const textsRead = defineKind('survey/texts-read', isRead);

/** More slots than the longest window and the shortest promise make. */
const mostSlots = 100_000;

function isOpened(body: unknown): body is TextsOpened {
  return isLook(body) && isCount(body['slot']) && isCount(body['people']);
}

function isRead(body: unknown): body is TextsRead {
  return isLook(body) && (body['slot'] === undefined || isCount(body['slot']));
}

function isLook(body: unknown): body is Readonly<Record<string, unknown>> {
  return (
    isFields(body) &&
    isText(body['wave']) &&
    isArrayOf(body['texts'], isText) &&
    typeof body['isLast'] === 'boolean'
  );
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostSlots;
}
