import type {Language} from '../../i18n/languages.js';
import type {Instrument} from '../instrument/instrument.js';
import type {InstrumentTexts} from '../instrument/texts.js';
import {cyberInstrument, cyberTexts} from './cyber.js';
import {firstInstrument, firstTexts} from './first.js';
import {pulseInstrument, pulseTexts} from './pulse.js';
import {teenInstrument, teenTexts} from './teen.js';
import {youngInstrument, youngTexts} from './young.js';

/** An instrument that comes with Pana, for staff to choose from. Pupils get it inside a published wave, and load none of this. */
export interface ShippedInstrument {
  readonly id: string;
  /** Whom the wording is for, in years, both included. */
  readonly ages: {readonly from: number; readonly to: number};
  /** About as long as a class takes, reading included. */
  readonly minutes: number;
  readonly instrument: Instrument;
  readonly texts: (languages: readonly Language[]) => Promise<Readonly<Record<string, InstrumentTexts>>>;
}

/** In the order of age, the short ones last. */
export const shippedInstruments: readonly ShippedInstrument[] = [
  shipped(youngInstrument, {from: 8, to: 11}, 8, youngTexts),
  shipped(teenInstrument, {from: 12, to: 17}, 12, teenTexts),
  shipped(firstInstrument, {from: 9, to: 17}, 4, firstTexts),
  shipped(pulseInstrument, {from: 8, to: 17}, 2, pulseTexts),
  shipped(cyberInstrument, {from: 10, to: 17}, 6, cyberTexts),
];

function shipped(
  instrument: Instrument,
  ages: ShippedInstrument['ages'],
  minutes: number,
  texts: ShippedInstrument['texts'],
): ShippedInstrument {
  return {id: instrument.id, ages, minutes, instrument, texts};
}
