import type {PupilKey} from '../kernel/ids.js';
import {bitAt} from './bits.js';
import type {Series} from './series.js';

export interface HalfDays {
  /** Its number in `days`. */
  readonly day: number;
  readonly halves: 1 | 2;
}

/**
 * Days with half-days missed without an excuse, as laws count them, in order. A morning and an afternoon that have a
 * register each are two; else only a whole day missed counts, as two: lessons do not say which half they belong to.
 */
export function unexcusedHalfDays(series: Series, pupil: PupilKey): readonly HalfDays[] {
  const row = series.rows.get(pupil);
  if (row === undefined) return [];
  return series.days.flatMap((_, day) => {
    const halves = halvesOn(series, row, day);
    return halves === 1 || halves === 2 ? [{day, halves}] : [];
  });
}

function halvesOn({sessions, daily, slots}: Series, row: number, day: number): number {
  const start = row * sessions.words * 32 + day * slots.length;
  const isSet = (words: Uint32Array, at: number): boolean => bitAt(words, start + at) === 1;
  if (slots.some((slot, at) => slot === 'day' && isSet(sessions.unexcused, at))) return 2;
  const halves = [...slots.keys()].filter(
    (at) => (slots[at] === 'am' || slots[at] === 'pm') && isSet(sessions.possible, at),
  );
  if (halves.length > 0) return halves.filter((at) => isSet(sessions.unexcused, at)).length;
  return bitAt(daily.unexcused, row * daily.words * 32 + day) * 2;
}
