import {isFields} from '../kernel/guards.js';
import type {WaveId} from '../kernel/ids.js';
import {fits, type Answers, type Instrument} from './instrument.js';

/** What lies under the seal of a response's envelope. Every item is there, so that every response is alike. */
export interface ResponseMessage {
  readonly kind: 'response';
  readonly wave: WaveId;
  readonly instrument: {readonly id: string; readonly version: number};
  readonly answers: Answers;
}

export function responseOf(wave: WaveId, instrument: Instrument, answers: Answers): ResponseMessage {
  const {id, version} = instrument;
  return {kind: 'response', wave, instrument: {id, version}, answers};
}

/** @returns the answers, or `undefined` for what is no response to this wave and instrument */
export function answersIn(message: unknown, wave: WaveId, instrument: Instrument): Answers | undefined {
  if (!isFields(message) || message['kind'] !== 'response' || message['wave'] !== wave) return undefined;
  const {answers, instrument: asked} = message;
  const same = isFields(asked) && asked['id'] === instrument.id && asked['version'] === instrument.version;
  return same && fits(instrument, answers) ? answers : undefined;
}
