import type {Bits} from '../../attendance/bits.js';
import type {Series} from '../../attendance/series.js';

/**
 * A series as it was on each day of it, one day after another. The bits are the same arrays throughout and only gain
 * days: what was taken of an earlier day is of no use once the next has come.
 */
export class GrowingSeries {
  readonly #whole: Series;
  readonly #sessions: Bits;
  readonly #daily: Bits;

  constructor(whole: Series) {
    this.#whole = whole;
    this.#sessions = emptied(whole.sessions);
    this.#daily = whole.daily === whole.sessions ? this.#sessions : emptied(whole.daily);
  }

  /**
   * @param place of the day in `days`; days are asked for in order
   * @returns what was known at the end of that day
   */
  until(place: number): Series {
    const {days, slots, sessions, daily, rows} = this.#whole;
    for (let slot = 0; slot < slots.length; slot += 1)
      addColumn(sessions, this.#sessions, rows.size, place * slots.length + slot);
    if (this.#daily !== this.#sessions) addColumn(daily, this.#daily, rows.size, place);
    return {
      ...this.#whole,
      until: days[place] ?? this.#whole.until,
      days: days.slice(0, place + 1),
      dayNumbers: this.#whole.dayNumbers.subarray(0, place + 1),
      sessions: this.#sessions,
      daily: this.#daily,
    };
  }
}

function emptied({words, possible, absent, unexcused, ill}: Bits): Bits {
  const none = (like: Uint32Array): Uint32Array => new Uint32Array(like.length);
  return {words, possible: none(possible), absent: none(absent), unexcused: none(unexcused), ill: none(ill)};
}

/** One session or day of every pupil. */
function addColumn(from: Bits, to: Bits, rows: number, at: number): void {
  const mask = 1 << (at & 31);
  for (let row = 0, word = at >>> 5; row < rows; row += 1, word += from.words) {
    to.possible[word] = (to.possible[word] ?? 0) | ((from.possible[word] ?? 0) & mask);
    to.absent[word] = (to.absent[word] ?? 0) | ((from.absent[word] ?? 0) & mask);
    to.unexcused[word] = (to.unexcused[word] ?? 0) | ((from.unexcused[word] ?? 0) & mask);
    to.ill[word] = (to.ill[word] ?? 0) | ((from.ill[word] ?? 0) & mask);
  }
}
