import {expect} from 'chai';
import fc from 'fast-check';
import {awayBlocks} from '../../src/attendance/away-blocks.js';
import {noBits, setBit} from '../../src/attendance/bits.js';
import type {Series} from '../../src/attendance/series.js';
import {dayNumber} from '../../src/kernel/school-day.js';
import {weekdaysFrom, type Days} from '../support/presence.js';
import {pupilKey} from '../support/school.js';

const p1 = pupilKey('p1');

/** `.` attended, `a` absent, `i` ill, space: nothing known. */
function seriesOf(said: Days): Series {
  const days = weekdaysFrom(said.length);
  const bits = noBits(1, Math.ceil(said.length / 32));
  for (const [at, mark] of said.split('').entries()) {
    if (mark !== ' ') setBit(bits.possible, at);
    if (mark === 'a' || mark === 'i') setBit(bits.absent, at);
    if (mark === 'i') setBit(bits.ill, at);
  }
  return {
    from: days[0]!,
    until: days.at(-1)!,
    days,
    dayNumbers: Int32Array.from(days, dayNumber),
    slots: ['day'],
    rows: new Map([[p1, 0]]),
    sessions: bits,
    daily: bits,
  };
}

/** The same by its definition: days that lie within a window of enough missed ones, joined where they overlap. */
function plainly(said: Days, need: {days: number; ofDays: number}) {
  const known = [...said.split('').entries()].filter(([, mark]) => mark === '.' || mark === 'a');
  const full = known.flatMap((_, end) => {
    const window = known.slice(Math.max(0, end - need.ofDays + 1), end + 1);
    const away = window.filter(([, mark]) => mark === 'a');
    return known[end]![1] === 'a' && away.length >= need.days ? [[away[0]![0], known[end]![0]] as const] : [];
  });
  const joined: [number, number][] = [];
  for (const [first, last] of full) {
    const latest = joined.at(-1);
    if (latest && first <= latest[1]) latest[1] = last;
    else joined.push([first, last]);
  }
  const days = weekdaysFrom(said.length);
  return joined.map(([first, last]) => {
    const within = known.filter(([at]) => first <= at && at <= last);
    const dates = within.flatMap(([at, mark]) => (mark === 'a' ? [days[at]!] : []));
    return {from: days[first], until: days[last], dates, possible: within.length};
  });
}

describe('weeks away', () => {
  it('are the days of every window that holds enough, whatever lies between', () => {
    const said = fc.string({
      unit: fc.constantFrom('.', '.', 'a', 'a', 'a', 'i', ' '),
      minLength: 1,
      maxLength: 120,
    });
    const need = fc.record({days: fc.integer({min: 1, max: 8}), ofDays: fc.integer({min: 8, max: 14})});
    fc.assert(
      fc.property(said, need, (days, least) => {
        expect(awayBlocks(seriesOf(days), p1, least)).to.deep.equal(plainly(days, least));
      }),
      {numRuns: 500},
    );
  });

  it('are none where somebody was ill, or unknown', () => {
    expect(awayBlocks(seriesOf('....iiiiiiiiii....'), p1, {days: 5, ofDays: 10})).to.deep.equal([]);
    expect(awayBlocks(seriesOf('aaaaa'), pupilKey('stranger'), {days: 5, ofDays: 10})).to.deep.equal([]);
  });
});
