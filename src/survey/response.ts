import {isFields} from '../kernel/guards.js';
import type {WaveId} from '../kernel/ids.js';
import {longestTicket, type BlindTicket} from './blind-ticket.js';
import type {Issuers} from './issuers.js';
import {fits, type Answer, type Answers} from './instrument/answers.js';
import {askedOf, type Asked, type Instrument} from './instrument/instrument.js';

/** What lies under the seal of a response's envelope. Every item is there, so that every response is alike. */
export interface ResponseMessage {
  readonly kind: 'response';
  readonly wave: WaveId;
  readonly instrument: {readonly id: string; readonly version: number};
  readonly answers: Answers;
  /** Where no slip was drawn. */
  readonly ticket?: BlindTicket;
}

export function responseOf(
  wave: WaveId,
  instrument: Instrument,
  answers: Answers,
  ticket?: BlindTicket,
): ResponseMessage {
  const {id, version} = instrument;
  return {kind: 'response', wave, instrument: {id, version}, answers, ...(ticket && {ticket})};
}

/** Bytes of a character as JSON writes it, at most: `\\u001f`. */
const widest = 6;

/**
 * Bytes of the longest response that an instrument can bring: envelopes of one wave are alike, whatever is answered.
 *
 * @param issuers those of the wave: whether a pupil came with a slip or a ticket does not show either
 * @returns more than an envelope holds for a form that asks for too much writing
 */
export function roomFor(wave: WaveId, instrument: Instrument, issuers?: Issuers): number {
  const longest = askedOf(instrument).map((item) => [item.id, longestAnswer(item)]);
  const answers = Object.fromEntries(longest) as Answers;
  const written = askedOf(instrument).reduce(
    (sum, item) => sum + (item.kind === 'text' ? item.most * widest : 0),
    0,
  );
  return (
    new TextEncoder().encode(JSON.stringify(responseOf(wave, instrument, answers, longestTicket(issuers))))
      .length + written
  );
}

/** A worth takes no more than JavaScript writes of any number: 24 signs. */
function longestAnswer(item: Asked): Answer {
  const worth = -Number.MAX_VALUE;
  switch (item.kind) {
    case 'single':
    case 'number':
      return worth;
    case 'matrix':
      return Object.fromEntries(item.rows.map((row) => [row, worth]));
    case 'multiple':
    case 'ranking':
    case 'picture':
    case 'map':
      return item.options;
    case 'text':
      return [''];
  }
}

/** @returns the answers, or `undefined` for what is no response to this wave and instrument */
export function answersIn(message: unknown, wave: WaveId, instrument: Instrument): Answers | undefined {
  if (!isFields(message) || message['kind'] !== 'response' || message['wave'] !== wave) return undefined;
  const {answers, instrument: asked} = message;
  const same = isFields(asked) && asked['id'] === instrument.id && asked['version'] === instrument.version;
  return same && fits(instrument, answers) ? answers : undefined;
}
