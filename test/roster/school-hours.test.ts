import {expect} from 'chai';
import fc from 'fast-check';
import {day} from '../../src/kernel/school-day.js';
import {afterSchoolHours, hoursADay, schoolHoursSince} from '../../src/roster/school-hours.js';
import {autumnCalendar} from '../support/school.js';

/** On the clock of the device that these tests run on, wherever it is. */
const at = (text: string, hour: number): Date => {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return new Date(year, month - 1, date, Math.floor(hour), (hour % 1) * 60);
};
const monday = day('2026-11-23');

describe('school hours', () => {
  it('pass from 8 to 16 o’clock on days that are taught', () => {
    expect(schoolHoursSince(autumnCalendar, monday, at('2026-11-23', 7))).to.equal(0);
    expect(schoolHoursSince(autumnCalendar, monday, at('2026-11-23', 9.5))).to.equal(1.5);
    expect(schoolHoursSince(autumnCalendar, monday, at('2026-11-23', 22))).to.equal(8);
    expect(schoolHoursSince(autumnCalendar, monday, at('2026-11-24', 12))).to.equal(12);
  });

  it('stand still over the weekend, over a holiday and over a break', () => {
    expect(schoolHoursSince(autumnCalendar, day('2026-11-20'), at('2026-11-22', 12))).to.equal(8);
    expect(schoolHoursSince(autumnCalendar, day('2026-12-15'), at('2026-12-16', 15))).to.equal(8);
    expect(schoolHoursSince(autumnCalendar, day('2026-10-23'), at('2026-11-02', 9))).to.equal(9);
  });

  it('are none before the first day', () => {
    expect(schoolHoursSince(autumnCalendar, monday, at('2026-11-20', 12))).to.equal(0);
  });

  it('end on the day and at the hour that a person would count', () => {
    expect(afterSchoolHours(autumnCalendar, monday, 4)).to.deep.equal({day: monday, hour: 12});
    expect(afterSchoolHours(autumnCalendar, monday, 8)).to.deep.equal({day: monday, hour: 16});
    expect(afterSchoolHours(autumnCalendar, day('2026-12-15'), 9.5)).to.deep.equal({
      day: '2026-12-17',
      hour: 9.5,
    });
  });

  it('go on from Monday to Friday past the calendar’s end, and without one', () => {
    expect(afterSchoolHours(autumnCalendar, day('2026-12-29'), 20)).to.deep.equal({
      day: '2026-12-31',
      hour: 12,
    });
    expect(afterSchoolHours(undefined, day('2026-11-28'), 1)).to.deep.equal({day: '2026-11-30', hour: 9});
    expect(afterSchoolHours({...autumnCalendar, terms: []}, monday, 8)).to.deep.equal({
      day: monday,
      hour: 16,
    });
  });

  it('are as many until a moment as it took to get there', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 400}), (quarters) => {
        const {day: end, hour} = afterSchoolHours(autumnCalendar, monday, quarters / 4);
        expect(schoolHoursSince(autumnCalendar, monday, at(end, hour))).to.be.closeTo(quarters / 4, 1e-9);
        expect(hour).to.be.within(8, 8 + hoursADay);
      }),
    );
  });
});
