import {expect} from 'chai';
import fc from 'fast-check';
import {schoolChanges, classChanges} from '../../../src/signals/change/group-change.js';
import {pupilChanges} from '../../../src/signals/change/pupil-change.js';
import {spellSheet} from '../../../src/signals/change/spells.js';
import {weekdayPatterns} from '../../../src/signals/change/weekday-scan.js';
import {classesOf, dailySeries, weekdayNumbers, type Days} from '../../support/presence.js';

const [pupils, classSize, length] = [50, 25, 120];

/** What is told of a school that wrote this down. */
function told(school: readonly Days[]): unknown {
  const series = dailySeries(school);
  const sheet = spellSheet(series, classesOf(school.length, classSize));
  const weekdays = weekdayNumbers(series);
  return {
    pupils: pupilChanges(sheet),
    weekdays: weekdayPatterns(sheet, weekdays),
    classes: sheet.members.flatMap((_, group) => classChanges(sheet, group)),
    school: schoolChanges(sheet, weekdays),
  };
}

const nothing = {pupils: [], weekdays: [], classes: [], school: []};

const school = (rows: (row: number) => Days): readonly Days[] =>
  Array.from({length: pupils}, (_, row) => rows(row));
const at = (days: Days, from: number, marks: string): Days =>
  days.slice(0, from) + marks.slice(0, days.length - from) + days.slice(from + marks.length);
const always = '.'.repeat(length);

/** A day at home now and then, each pupil on days of their own. */
const usual = (row: number): Days => {
  const days = [10 + ((row * 7) % 30), 50 + ((row * 13) % 30), 90 + ((row * 11) % 25)];
  return days.reduce((marks, day) => at(marks, day, 'a'), always);
};

/** For each pupil: who is hit, when and for how long. Without bias, or it would be nearly all of them whatever the share. */
const lots = (share: number) =>
  fc
    .array(
      fc.record({
        dice: fc.noBias(fc.nat(999)),
        start: fc.nat(6),
        days: fc.integer({min: 1, max: 5}),
      }),
      {
        minLength: pupils,
        maxLength: pupils,
      },
    )
    .map((all) => all.map(({dice, ...lot}) => ({...lot, isHit: dice < 1000 * share})));

describe('what is no change of a pupil', () => {
  it('is an illness that goes through a class, or through the school, for a week', () => {
    const reach = fc.constantFrom(classSize, pupils);
    fc.assert(
      fc.property(lots(0.7), fc.integer({min: 5, max: 100}), reach, (all, from, until) => {
        const struck = school((row) => {
          const {isHit, start, days} = all[row]!;
          return isHit && row < until ? at(always, from + start, 'a'.repeat(days)) : always;
        });
        const {pupils: found, weekdays} = told(struck) as typeof nothing;
        expect({found, weekdays}).to.deep.equal({found: [], weekdays: []});
      }),
      {numRuns: 60},
    );
  });

  it('is that illness of a class or school either, where it is over within a school week', () => {
    fc.assert(
      fc.property(
        lots(0.5),
        fc.integer({min: 30, max: 100}),
        fc.constantFrom(classSize, pupils),
        (all, from, until) => {
          const struck = school((row) => {
            const {isHit, start, days} = all[row]!;
            return isHit && row < until ? at(always, from + (start % 5), 'a'.repeat(days)) : always;
          });
          expect(told(struck)).to.deep.equal(nothing);
        },
      ),
      {numRuns: 60},
    );
  });

  it('is snow: three days on which most stay at home', () => {
    const days = fc.uniqueArray(fc.integer({min: 5, max: 115}), {
      minLength: 1,
      maxLength: 3,
      comparator: (a, b) => Math.abs(a - b) < 3,
    });
    fc.assert(
      fc.property(days, fc.array(lots(0.8), {minLength: 3, maxLength: 3}), (snow, each) => {
        const snowed = school((row) =>
          snow.reduce(
            (marks, day, number) => (each[number]![row]!.isHit ? at(marks, day, 'a') : marks),
            always,
          ),
        );
        expect(told(snowed)).to.deep.equal(nothing);
      }),
      {numRuns: 60},
    );
  });

  it('is a holiday, a day before joining or after leaving, a code that nobody knows, a register that nobody took', () => {
    const unknown = fc
      .array(fc.constantFrom('.', '.', ' '), {minLength: length, maxLength: length})
      .map((all) => all.join(''));
    const joined = fc.nat(length).map((from) => ' '.repeat(from).padEnd(length, '.'));
    const left = fc.nat(length).map((until) => '.'.repeat(until).padEnd(length, ' '));
    const holiday = fc.nat(length - 15).map((from) => at(always, from, ' '.repeat(15)));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(unknown, joined, left, holiday), {minLength: pupils, maxLength: pupils}),
        (all) => {
          expect(told(all)).to.deep.equal(nothing);
        },
      ),
      {numRuns: 40},
    );
  });

  it('is an absence before a holiday that goes on after it', () => {
    const away = school((row) =>
      row === 3 ? `${'.'.repeat(50)}aa${' '.repeat(10)}aaa${'.'.repeat(55)}` : at(always, 52, ' '.repeat(10)),
    );
    expect(told(away)).to.deep.equal(nothing);
  });

  it('is a class that is closed for a while, whoever is ill before or after, beside classes that are taught', () => {
    const closure = fc.record({
      from: fc.nat(length - 20),
      days: fc.integer({min: 1, max: 15}),
      ofClass: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(lots(0.3), fc.integer({min: 5, max: 100}), closure, (all, from, {ofClass, ...closed}) => {
        const struck = school((row) => {
          const {isHit, start, days} = all[row]!;
          const own = isHit ? at(always, from + start, 'a'.repeat(days)) : always;
          const isClosed = Math.floor(row / classSize) === ofClass;
          return isClosed ? at(own, closed.from, ' '.repeat(closed.days)) : own;
        });
        const {pupils: found, weekdays, school: ofSchool} = told(struck) as typeof nothing;
        expect({found, weekdays, ofSchool}).to.deep.equal({found: [], weekdays: [], ofSchool: []});
      }),
      {numRuns: 60},
    );
  });

  it('is a closure alone: classes and school stay as they were', () => {
    const spans = fc.array(fc.record({from: fc.nat(length - 20), days: fc.integer({min: 1, max: 15})}), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(spans, fc.constantFrom(0, 1), (closures, ofClass) => {
        const closed = school((row) =>
          Math.floor(row / classSize) === ofClass
            ? closures.reduce((marks, {from, days}) => at(marks, from, ' '.repeat(days)), usual(row))
            : usual(row),
        );
        expect(told(school(usual))).to.deep.equal(nothing);
        expect(told(closed)).to.deep.equal(nothing);
      }),
      {numRuns: 60},
    );
  });
});
