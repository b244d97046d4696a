import {bitAt, noBits, setBit, type Bits} from './bits.js';

/** Joins the sessions of each day. With one slot a day the sessions are the days. */
export function dayBits(sessions: Bits, rows: number, days: number, slots: number): Bits {
  if (slots === 1) return sessions;
  const bits = noBits(rows, Math.ceil(days / 32));
  for (let row = 0; row < rows; row += 1)
    for (let day = 0; day < days; day += 1) joinDay(sessions, bits, {row, day, slots});
  return bits;
}

interface DayOfPupil {
  readonly row: number;
  readonly day: number;
  readonly slots: number;
}

function joinDay(sessions: Bits, bits: Bits, {row, day, slots}: DayOfPupil): void {
  let [possible, absent, unexcused, ill] = [0, 0, 0, 0];
  const start = row * sessions.words * 32 + day * slots;
  for (let at = start; at < start + slots; at += 1) {
    possible += bitAt(sessions.possible, at);
    absent += bitAt(sessions.absent, at);
    unexcused += bitAt(sessions.unexcused, at);
    ill += bitAt(sessions.ill, at);
  }
  if (possible === 0) return;
  const at = row * bits.words * 32 + day;
  setBit(bits.possible, at);
  if (absent === possible) setBit(bits.absent, at);
  if (unexcused === possible) setBit(bits.unexcused, at);
  if (ill === possible) setBit(bits.ill, at);
}
