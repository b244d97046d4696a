import {expect} from 'chai';
import fc from 'fast-check';
import {spellSheet} from '../../../src/signals/change/spells.js';
import {
  weekdayPatterns,
  weekdayPatternsIn,
  type WeekdayPattern,
} from '../../../src/signals/change/weekday-scan.js';
import {classesOf, dailySeries, weekdayNumbers, type Days} from '../../support/presence.js';

function patternsOf(pupils: readonly Days[]): readonly WeekdayPattern[] {
  const series = dailySeries(pupils);
  const sheet = spellSheet(series, classesOf(pupils.length, 5));
  const found = weekdayPatterns(sheet, weekdayNumbers(series));
  const byClass = sheet.members.flatMap((_, group) =>
    weekdayPatternsIn(sheet, group, weekdayNumbers(series)),
  );
  expect(byClass).to.deep.equal(found);
  return found;
}

const others = (days: Days): readonly Days[] => [
  days,
  ...Array.from({length: 9}, () => '.'.repeat(days.length)),
];
const tuesdayOff = '.a...';
const week = '.....';

describe('a weekday on which a pupil stays away', () => {
  it('is told once it is clear: four Tuesdays of the last eight weeks, and no other day', () => {
    const [found, ...more] = patternsOf(others(week.repeat(4) + tuesdayOff.repeat(5)));
    expect(more).to.deep.equal([]);
    expect(found).to.include({row: 0, weekday: 2, begun: 4, possible: 8, raisedAt: 36});
    expect(found).to.not.have.property('clearedAt');
  });

  it('is not told of three', () => {
    expect(patternsOf(others(week.repeat(4) + tuesdayOff.repeat(3) + week.repeat(4)))).to.deep.equal([]);
  });

  it('is over after three Tuesdays attended, and needs four new ones then', () => {
    const year = tuesdayOff.repeat(6) + week.repeat(3) + tuesdayOff.repeat(3) + week;
    const found = patternsOf(others(year));
    expect(found.map(({clearedAt}) => clearedAt)).to.deep.equal([6 * 5 + 11]);
    expect(patternsOf(others(year + tuesdayOff.repeat(2)))).to.have.length(2);
  });

  it('is no pattern where the pupil is away as often on other days', () => {
    expect(patternsOf(others('.a..a.a.a.a...a..a.a...a.aa.a..a.a..a.a.a..a'))).to.deep.equal([]);
  });

  it('is no pupil’s pattern where it is market day and half the school stays away', () => {
    const market = Array.from({length: 40}, (_, row) => (row % 2 ? tuesdayOff : week).repeat(12));
    expect(patternsOf(market)).to.deep.equal([]);
    expect(patternsOf(market.map((days, row) => (row === 1 ? days : week.repeat(12))))).to.have.length(1);
  });

  it('is nothing that a spell of illness over Tuesdays makes', () => {
    const spells = fc.array(fc.integer({min: 6, max: 9}), {minLength: 1, maxLength: 6});
    fc.assert(
      fc.property(spells, fc.nat(4), (lengths, shift) => {
        const days =
          week.repeat(2) +
          '.'.repeat(shift) +
          lengths.map((length) => 'a'.repeat(length) + '.'.repeat(10)).join('');
        const starts = new Set(lengths.map((_, at) => startOf(lengths, at, shift) % 5));
        const found = patternsOf(others(days));
        for (const {weekday} of found) expect(starts.has(weekday - 1)).to.equal(true);
        if (lengths.length < 4) expect(found).to.deep.equal([]);
      }),
    );
  });
});

/** The school day on which a spell begins, Monday being 0. */
function startOf(lengths: readonly number[], at: number, shift: number): number {
  return 10 + shift + lengths.slice(0, at).reduce((sum, length) => sum + length + 10, 0);
}
