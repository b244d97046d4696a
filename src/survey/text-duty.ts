import {isArrayOf, isFields, isText} from '../kernel/guards.js';
import type {StaffId} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {usualFloors} from '../disclosure/floors.js';
import {askedOf, type Instrument} from './instrument/instrument.js';

/** Who reads what pupils write in their own words, and how soon. Promised with the wave, and told to pupils before they write. */
export interface TextDuty {
  /** One at least; each of them holds the wave's key. */
  readonly readers: readonly StaffId[];
  /** School hours from arrival to reading, at most (`textHours`). */
  readonly hours: number;
}

/** Our own bounds: five school days at most; two where nobody chooses, so that one look a school day keeps the promise. */
export const textHours = {least: 1, most: 40, usual: 16} as const;

export function isTextDuty(value: unknown): value is TextDuty {
  if (!isFields(value)) return false;
  const {readers, hours} = value;
  return (
    isArrayOf(readers, isText) &&
    readers.length > 0 &&
    Number.isInteger(hours) &&
    Number(hours) >= textHours.least &&
    Number(hours) <= textHours.most
  );
}

export function asksInWords(instrument: Instrument): boolean {
  return askedOf(instrument).some(({kind}) => kind === 'text');
}

/**
 * Is what a plan says of free text enough for what the questionnaire asks?
 *
 * @param readers who will hold the wave's key
 * @param pupils on the lists of all classes that take part: fewer than the floor would be asked to write what nobody may read
 * @returns what is promised, `undefined` where nothing asks for it
 */
export function promisedReading(
  instrument: Instrument,
  wanted: TextDuty | undefined,
  readers: readonly StaffId[],
  pupils: number,
): TextDuty | undefined | Refusal<'free-text' | 'free-text-reader' | 'free-text-few'> {
  if (!asksInWords(instrument)) return undefined;
  if (!isTextDuty(wanted)) return refuse('free-text', {most: textHours.most});
  if (!wanted.readers.every((reader) => readers.includes(reader))) return refuse('free-text-reader');
  if (pupils < usualFloors.freeText) return refuse('free-text-few', {floor: usualFloors.freeText});
  return {readers: [...wanted.readers].sort(), hours: wanted.hours};
}
