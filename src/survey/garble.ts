import type {WaveId} from '../kernel/ids.js';
import type {Answers} from './instrument/answers.js';
import {askedOf, type Instrument, type SingleItem} from './instrument/instrument.js';

// Garbling: by lot, one device in so many says yes whatever the pupil chose (hard garbling; Boudreau, Chassang and
// others, NBER w31011). A recorded yes then accuses nobody, and how many say yes can still be reckoned.

/** The item whose answer may be garbled. An instrument has one at most. */
export function garbledItem(instrument: Instrument): GarbledItem | undefined {
  return askedOf(instrument).find(
    (item): item is GarbledItem => item.kind === 'single' && item.garbled !== undefined,
  );
}

export type GarbledItem = SingleItem & Required<Pick<SingleItem, 'garbled'>>;

/** 0 to 2³² − 1, evenly. Known to the pupil's device alone. */
export type Lot = number & {readonly lot: unique symbol};

/**
 * The lot that lies in a slip's code. Slips are made so that it falls on exactly one of each block; who reads the
 * answers knows ids, not codes, and cannot tell on which.
 */
export async function lotIn(wave: WaveId, code: string): Promise<Lot> {
  const bytes = new TextEncoder().encode(`pana lot ${wave} ${code}`);
  return new DataView(await crypto.subtle.digest('SHA-256', bytes)).getUint32(0) as Lot;
}

/** For a pupil without a slip: drawn on the device. */
export function drawLot(): Lot {
  return crypto.getRandomValues(new Uint32Array(1))[0] as Lot;
}

/** @param oneIn so many lots, of which one says yes; 2 to 10, so that what 2³² leaves over does not show */
export function fallsOn(lot: Lot, oneIn: number): boolean {
  return lot % oneIn === 0;
}

/** What is sent. "I would rather not say" stays, since it says nothing. */
export function garbled(instrument: Instrument, whole: Answers, lot: Lot): Answers {
  const item = garbledItem(instrument);
  if (!item || typeof whole[item.id] !== 'number' || !fallsOn(lot, item.garbled.oneIn)) return whole;
  return {...whole, [item.id]: yesOf(instrument, item)};
}

/** @returns the worth of a yes: the larger of the two */
export function yesOf({scales}: Pick<Instrument, 'scales'>, {scale}: Pick<SingleItem, 'scale'>): number {
  return Math.max(...(scales[scale] ?? []));
}
