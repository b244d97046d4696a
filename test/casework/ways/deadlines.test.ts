import {expect} from 'chai';
import fc from 'fast-check';
import {addDays, day, daysBetween, weekdayOf} from '../../../src/kernel/school-day.js';
import {addSchoolDays, longestPause} from '../../../src/casework/ways/deadlines.js';
import {isSchoolDay, type SchoolCalendar} from '../../../src/roster/calendar.js';
import {autumnCalendar} from '../../support/school.js';

const withHoliday = (from: string, until: string): SchoolCalendar => ({
  ...autumnCalendar,
  closures: [{from: day(from), until: day(until), title: 'Holidays'}],
});

describe('a deadline in school days', () => {
  it('counts no weekend', () => {
    expect(addSchoolDays(day('2026-11-27'), 2)).to.equal('2026-12-01');
    expect(addSchoolDays(day('2026-11-27'), 2, autumnCalendar)).to.equal('2026-12-01');
  });

  it('is the same day where nothing has to be waited for', () => {
    expect(addSchoolDays(day('2026-11-28'), 0, autumnCalendar)).to.equal('2026-11-28');
  });

  it('waits a week of holidays out', () => {
    expect(addSchoolDays(day('2026-11-06'), 2, withHoliday('2026-11-09', '2026-11-13'))).to.equal(
      '2026-11-17',
    );
  });

  it('does not wait for the end of a long closure', () => {
    const closed = withHoliday('2026-11-09', '2026-12-20');
    expect(addSchoolDays(day('2026-11-06'), 2, closed)).to.equal('2026-11-20');
  });

  it('counts Mondays to Fridays outside the school year', () => {
    expect(addSchoolDays(day('2027-07-02'), 1, autumnCalendar)).to.equal('2027-07-05');
  });

  it('lies between the count in working days and ten days after it, whatever the calendar says', () => {
    const closure = fc.record({at: fc.nat(120), days: fc.integer({min: 0, max: 60})});
    fc.assert(
      fc.property(
        fc.array(closure, {maxLength: 4}),
        fc.nat(150),
        fc.integer({min: 1, max: 30}),
        (all, at, count) => {
          const from = addDays(day('2026-09-01'), at);
          const closures = all.map((one) => {
            const first = addDays(day('2026-09-01'), one.at);
            return {from: first, until: addDays(first, one.days), title: 'Closed'};
          });
          const calendar = {...autumnCalendar, closures};
          const due = addSchoolDays(from, count, calendar);
          const working = addSchoolDays(from, count);
          expect(daysBetween(working, due)).to.be.within(0, longestPause);
          if (daysBetween(working, due) < longestPause && due <= day('2026-12-30'))
            expect(isSchoolDay(calendar, due) || due > (autumnCalendar.terms.at(-1)?.until ?? '')).to.equal(
              true,
              `${due} weekday ${weekdayOf(due)}`,
            );
        },
      ),
    );
  });
});
