import {expect} from 'chai';
import {dayOf, dayOrderOf, looksLikeDay, withoutSlashes} from '../../../src/attendance/import/days.js';
import {slotOf} from '../../../src/attendance/import/slots.js';

describe('days of a file', () => {
  it('are read as ISO, with dots, and with midnight behind them', () => {
    for (const text of [
      '2026-11-03',
      '03.11.2026',
      '3.11.2026',
      '2026-11-03T00:00:00Z',
      '03.11.2026 0:00:00',
    ]) {
      expect(dayOf(text, 'day-first'), text).to.equal('2026-11-03');
    }
  });

  it('with slashes follow the line that tells the order', () => {
    expect(dayOrderOf(['03/04/2026', '25/04/2026'])).to.equal('day-first');
    expect(dayOrderOf(['03/04/2026', '04/25/2026'])).to.equal('month-first');
    expect(dayOf('03/04/2026', 'day-first')).to.equal('2026-04-03');
    expect(dayOf('03/04/2026', 'month-first')).to.equal('2026-03-04');
  });

  it('are not guessed where no line tells, or lines disagree', () => {
    expect(dayOrderOf(['03/04/2026', '05/06/2026'])).to.equal(undefined);
    expect(dayOrderOf(['25/04/2026', '04/25/2026'])).to.equal(undefined);
    expect(dayOrderOf(['2026-04-03'])).to.equal('day-first');
  });

  it('are read by the names of months, with the year of the school where they have none', () => {
    const yearOf = (month: number) => (month >= 9 ? 2026 : 2027);
    for (const text of [
      'Nov/03',
      '3 Nov',
      '03 ноя.',
      '3 қараша',
      'November 3, 2026',
      '3 novembre',
      '03.11',
      '03.11.',
    ])
      expect(dayOf(text, 'month-first', yearOf), text).to.equal('2026-11-03');
    expect(dayOf('1 févr.', 'day-first', yearOf)).to.equal('2027-02-01');
    for (const text of ['Nov', 'Nov 31', '3 Nov 4', 'May Mark', '3 Nov 26', 'Lesson 3', '12 8'])
      expect(dayOf(text, 'day-first', yearOf), text).to.equal(undefined);
    expect(dayOf('03.11', 'day-first'), 'no calendar').to.equal(undefined);
  });

  it('with slashes and without a year tell the order together, or not at all', () => {
    expect(withoutSlashes(['09/01', '09/14', 'Sep 1'])).to.deep.equal(['01.09', '14.09', 'Sep 1']);
    expect(withoutSlashes(['14/09', '01/09'])).to.deep.equal(['14.09', '01.09']);
    expect(withoutSlashes(['09/01', '09/02'])).to.equal(undefined);
    expect(['09/01', '1.9', '2026-09-01', 'Sep/01'].every(looksLikeDay)).to.equal(true);
    expect(['1', 'Lesson 3', 'May', 'Grade Level', '7 Б', ''].some(looksLikeDay)).to.equal(false);
  });

  it('are nothing where the calendar has no such day', () => {
    for (const text of ['31.02.2026', '2026-13-01', '26.1.3', 'yesterday', '']) {
      expect(dayOf(text, 'day-first'), text).to.equal(undefined);
    }
  });
});

describe('slots of a file', () => {
  it('are the day, its halves or a lesson', () => {
    expect(['', 'AM', 'afternoon', 'lesson-3', '3', '3 урок'].map(slotOf)).to.deep.equal([
      'day',
      'am',
      'pm',
      'lesson-3',
      'lesson-3',
      'lesson-3',
    ]);
    expect(['noon', '0', 'lesson-', 'constructor'].map(slotOf)).to.deep.equal(Array(4).fill(undefined));
  });
});
