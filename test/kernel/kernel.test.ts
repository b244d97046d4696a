import {expect} from 'chai';
import fc from 'fast-check';
import {fromBase64Url, toBase64Url} from '../../src/kernel/base64url.js';
import {randomKey, subject} from '../../src/kernel/ids.js';
import {may, rights, type Right} from '../../src/kernel/rights.js';
import {
  addDays,
  day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  localDay,
  mondayOf,
  parseDay,
  weekdayOf,
} from '../../src/kernel/school-day.js';

const dayNumbers = fc.integer({min: -20_000, max: 60_000});

describe('a school day', () => {
  it('is refused where the calendar has no such day', () => {
    for (const text of ['2026-02-30', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', '']) {
      expect(parseDay(text), text).to.equal(undefined);
    }
    expect(parseDay('2028-02-29')).to.equal('2028-02-29');
  });

  it('adds and counts whole days, whatever the clocks do', () => {
    fc.assert(
      fc.property(dayNumbers, fc.integer({min: -800, max: 800}), (number, count) => {
        const from = dayFromNumber(number);
        expect(daysBetween(from, addDays(from, count))).to.equal(count);
        expect(dayNumber(parseDay(from)!)).to.equal(number);
      }),
    );
  });

  it('knows its weekday, Monday first', () => {
    expect(weekdayOf(day('2026-11-23'))).to.equal(1);
    expect(weekdayOf(day('2026-11-22'))).to.equal(7);
    expect(weekdayOf(day('1969-12-31'))).to.equal(3);
  });

  it('names a week by its Monday', () => {
    const mondays = ['2026-11-23', '2026-11-25', '2026-11-29', '1970-01-01'].map((text) =>
      mondayOf(day(text)),
    );
    expect(mondays).to.deep.equal(['2026-11-23', '2026-11-23', '2026-11-23', '1969-12-29']);
  });

  it('is the day on the wall of the school, not in Greenwich', () => {
    expect(localDay(new Date('2026-11-22T20:00:00Z'))).to.equal('2026-11-23'); // Almaty is five hours ahead
  });
});

describe('a subject', () => {
  it('never lets two parts look like another pair', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), {minLength: 1}), fc.array(fc.string(), {minLength: 1}), (a, b) => {
        if (JSON.stringify(a) !== JSON.stringify(b)) expect(subject(...a)).not.to.equal(subject(...b));
      }),
    );
  });
});

describe('base64url', () => {
  it('gives back every byte', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...fromBase64Url(toBase64Url(bytes))]).to.deep.equal([...bytes]);
      }),
    );
  });
});

describe('a random key', () => {
  it('is as long as asked for and hardly ever the same', () => {
    const keys = new Set(Array.from({length: 1000}, () => randomKey()));
    expect(keys.size).to.equal(1000);
    expect(randomKey(20)).to.match(/^[a-z2-9]{20}$/);
  });
});

describe('rights', () => {
  it('are held by nobody without a role', () => {
    for (const right of Object.keys(rights) as Right[]) expect(may([], right)).to.equal(false);
  });

  it('hold where and when the table says so, and somewhere where nothing is said of the place', () => {
    expect(may(['teacher'], 'register.take')).to.equal(true);
    expect(may(['teacher'], 'register.take', {scope: 'school', state: 'closed'})).to.equal(false);
    expect(may(['tutor'], 'register.take', {scope: 'class', state: 'closed'})).to.equal(true);
    expect(may(['lead'], 'case.approve', {scope: 'own'})).to.equal(false);
  });

  it('keep a teacher away from triage, cases and pupils’ records', () => {
    for (const right of ['triage.decide', 'case.work', 'pupil.read', 'survey.run'] as const) {
      expect(may(['teacher'], right)).to.equal(false);
    }
  });
});
