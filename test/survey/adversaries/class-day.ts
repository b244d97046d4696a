import type {ClassKey, WaveId} from '../../../src/kernel/ids.js';
import {makeSlips, type MadeSlips} from '../../../src/survey/make-slips.js';
import {shuffled} from '../../../src/survey/tally-responses.js';
import {ticketId} from '../../../src/survey/tickets.js';

/** Pupils of the class that is attacked. */
export const classSize = 12;
/** Days that an adversary tries on: a right guess by chance comes about once a day. */
export const days = 200;

const wave = 'k7mpw2xq' as WaveId;
const classKey = '7b' as ClassKey;

/** Slips of one class and what became of them. */
export interface ClassSlipsMade {
  /** Codes in the order in which they were printed. */
  readonly printed: readonly string[];
  /** By code. */
  readonly ids: ReadonlyMap<string, string>;
  /** As the care team's ledger holds them. */
  readonly kept: readonly string[];
}

/** Stretching is what takes long: slips are made once, and handed out anew for each day. */
export async function printedSlips(): Promise<ClassSlipsMade> {
  const made = await makeSlips(wave, [{classKey, year: '07', pupils: classSize}], () => undefined);
  const {slips, issued} = made as MadeSlips;
  const printed = slips[0]?.codes ?? [];
  const ids = await Promise.all(printed.map(async (code) => [code, await ticketId(wave, code)] as const));
  return {printed, ids: new Map(ids), kept: issued[0]?.tickets ?? []};
}

/** Pupils are numbered as on the class list. Each answered under the ticket's id that stands at their number. */
export type Truth = readonly string[];

/** Each draws a slip from the envelope. */
export function drawnFromAnEnvelope({printed, ids}: ClassSlipsMade): Truth {
  return shuffled(printed).map((code) => ids.get(code) ?? '');
}

/** Dealt from the top of the pile, down the class list. */
export function dealtInOrder({printed, ids}: ClassSlipsMade): Truth {
  return printed.map((code) => ids.get(code) ?? '');
}

/** Pupils in the order in which they finish. */
export function finishing(): readonly number[] {
  return shuffled(Array.from({length: classSize}, (_, pupil) => pupil));
}

/** What an adversary says: whose answer lies under which id, by pupil. */
export type Guess = readonly (string | undefined)[];

export function hits(guess: Guess, truth: Truth): number {
  return truth.filter((id, pupil) => guess[pupil] === id).length;
}

/** Of a guess that knows nothing one pupil a day is right on the average, with a variance of one. Six standard errors. */
export const byChance = days + 6 * Math.sqrt(days);
