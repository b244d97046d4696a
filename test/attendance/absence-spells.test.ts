import {expect} from 'chai';
import fc from 'fast-check';
import {isAway, longestOf, reasonsOf, spellsOf} from '../../src/attendance/absence-spells.js';
import {weekdaysOf} from '../../src/attendance/absence-weekdays.js';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import {yearOf, type Year, type YearKind} from '../../src/attendance/year.js';
import {foldAll} from '../../src/journal/fold.js';
import {addDays, day, weekdayOf} from '../../src/kernel/school-day.js';
import {registerEntry, registerOf} from '../support/registers.js';
import {autumnCalendar, pupilKey, smallRoster} from '../support/school.js';

/** What the registers of 7b say of p1, by day. */
function yearWith(said: Readonly<Record<string, string>>): Year {
  const entries = Object.entries(said).map(([at, line]) => {
    const [on = '', slot = 'day'] = at.split(' ');
    return registerEntry(registerOf(on, [`p1:${line}`], slot as 'day'));
  });
  const state = foldAll(attendanceFold, entries);
  return yearOf(pupilKey('p1'), state, smallRoster, autumnCalendar, day('2026-11-23'));
}

describe("a pupil's absences one by one", () => {
  it('count a week of illness once, with its days and its reason', () => {
    const spells = spellsOf(
      yearWith({
        '2026-11-02': 'present',
        '2026-11-03': 'absent/illness',
        '2026-11-04': 'absent/illness',
        '2026-11-05': 'late',
      }),
    );
    expect(spells.map(({from, until, days, goesOn}) => [from, until, days.length, goesOn])).to.deep.equal([
      ['2026-11-03', '2026-11-04', 2, false],
    ]);
    expect(reasonsOf(spells[0]!)).to.deep.equal([['illness', 2]]);
  });

  it('are one where a holiday lies between, and days of which nothing is known', () => {
    const [spell, ...others] = spellsOf(
      yearWith({
        '2026-10-23': 'absent/unexcused',
        '2026-11-02': 'absent/illness',
        '2026-11-03': 'unknown',
        '2026-11-05': 'absent/unexcused',
        '2026-11-06': 'present',
      }),
    );
    expect(others).to.deep.equal([]);
    expect([spell?.from, spell?.until, spell?.days.length]).to.deep.equal(['2026-10-23', '2026-11-05', 3]);
    expect([spell?.between, spell?.unexcused]).to.deep.equal([2, 2]);
    expect(reasonsOf(spell!)).to.deep.equal([
      ['unexcused', 2],
      ['illness', 1],
    ]);
  });

  it('end on a day attended in part', () => {
    const year = yearWith({
      '2026-11-03': 'absent',
      '2026-11-04 am': 'absent',
      '2026-11-04 pm': 'present',
      '2026-11-05': 'absent',
    });
    expect(spellsOf(year).map(({from}) => from)).to.deep.equal(['2026-11-03', '2026-11-05']);
  });

  it('go on until somebody sees the pupil at school', () => {
    const year = yearWith({'2026-11-12': 'absent', '2026-11-13': 'absent'});
    expect(spellsOf(year).at(-1)).to.include({from: '2026-11-12', until: '2026-11-13', goesOn: true});
  });

  it('name a day by what excuses it where not every session is without excuse', () => {
    const year = yearWith({'2026-11-03 am': 'absent/unexcused', '2026-11-03 pm': 'absent/illness'});
    const [spell] = spellsOf(year);
    expect(spell?.unexcused).to.equal(0);
    expect(reasonsOf(spell!)).to.deep.equal([['illness', 1]]);
  });

  it('know the longest, the latest of equals, and none where there is none', () => {
    const one = {'2026-11-03': 'absent', '2026-11-04': 'present', '2026-11-05': 'absent'};
    expect(longestOf(spellsOf(yearWith(one)))?.from).to.equal('2026-11-05');
    expect(longestOf([])).to.equal(undefined);
  });

  it('hold every day missed once and in order, whatever the year looks like', () => {
    fc.assert(
      fc.property(years, (year) => {
        const spells = spellsOf(year);
        const missed = year.days.filter(isAway).map(({day: on}) => on);
        expect(spells.flatMap(({days}) => days.map(({day: on}) => on))).to.deep.equal(missed);
        expect(spells.filter(({goesOn}) => goesOn).length).to.be.at.most(1);
        for (const {from, until, between} of spells) {
          const inside = year.days.filter((one) => from <= one.day && one.day <= until);
          expect(inside.some(({kind}) => kind === 'present' || kind === 'partly')).to.equal(false);
          expect(inside.filter(({kind}) => kind === 'unknown').length).to.equal(between);
        }
      }),
    );
  });
});

describe('weekdays on which absences begin', () => {
  it('count an absence on its first day, of the days that were taken', () => {
    const rows = weekdaysOf(
      yearWith({
        '2026-11-02': 'present',
        '2026-11-03': 'absent/unexcused',
        '2026-11-04': 'absent/illness',
        '2026-11-05': 'present',
        '2026-11-10': 'absent/illness',
        '2026-11-11': 'present',
        '2026-11-17': 'unknown',
      }),
    );
    expect(rows.map(({weekday}) => weekday)).to.deep.equal([1, 2, 3, 4, 5]);
    const [, tuesday, wednesday] = rows.map(({year}) => year);
    expect(tuesday).to.include({begun: 2, begunUnexcused: 1, goingOn: 0, taken: 2, attended: 0});
    expect(wednesday).to.include({begun: 0, goingOn: 1, taken: 2, attended: 1});
    // Eleven Tuesdays from 1 September to 17 November lie in term.
    expect(tuesday?.unknown).to.equal(9);
  });

  it('look at the last forty school days apart from the year, and never at days ahead', () => {
    const rows = weekdaysOf(yearWith({'2026-09-01': 'absent', '2026-11-23': 'absent'}));
    const recent = rows.flatMap((row) => row.recent.map((one) => one.day));
    expect(recent).to.have.length(40);
    expect([...recent].sort().at(-1)).to.equal('2026-11-23');
    expect(rows[1]?.year.begun).to.equal(1);
    expect(rows[1]?.recentCounts.begun).to.equal(0);
    expect(rows[0]?.recentCounts.goingOn).to.equal(1);
  });

  it('name a Saturday where Saturdays are taught, and nothing in a year without days', () => {
    const calendar = {...autumnCalendar, taughtWeekdays: [1, 2, 3, 4, 5, 6] as const};
    const state = attendanceFold.empty();
    const year = yearOf(pupilKey('p1'), state, smallRoster, calendar, day('2026-11-23'));
    expect(weekdaysOf(year).map(({weekday}) => weekday)).to.deep.equal([1, 2, 3, 4, 5, 6]);
    expect(weekdaysOf({days: []})).to.deep.equal([]);
  });

  it('add up to the days of the year, whatever it looks like', () => {
    fc.assert(
      fc.property(years, (year) => {
        const rows = weekdaysOf(year);
        const begun = rows.reduce((sum, row) => sum + row.year.begun, 0);
        expect(begun).to.equal(spellsOf(year).length);
        for (const {weekday, year: counts} of rows) {
          const {taken, begun: first, goingOn, attended, unknown} = counts;
          expect(first + goingOn + attended).to.equal(taken);
          const all = year.days.filter(
            ({day: on, kind}) => kind !== 'no-school' && weekdayOf(on) === weekday,
          );
          expect(taken + unknown).to.equal(all.length);
        }
      }),
    );
  });
});

const kinds = fc.constantFrom<YearKind>('present', 'partly', 'excused', 'unexcused', 'unknown', 'no-school');
const years = fc.array(kinds, {maxLength: 90}).map((list): Pick<Year, 'days'> => ({
  days: list.map((kind, at) => ({day: addDays(day('2026-09-01'), at), kind, detail: []})),
}));
