import {expect} from 'chai';
import fc from 'fast-check';
import {changeFacts} from '../../../src/signals/change/change-facts.js';
import {pupilChanges, pupilChangesIn, type PupilChange} from '../../../src/signals/change/pupil-change.js';
import {readClassAgain, spellSheet} from '../../../src/signals/change/spells.js';
import {slowChanges} from '../../support/slow-change.js';
import {classesOf, dailySeries, type Days} from '../../support/presence.js';

const never = (count: number): Days => '.'.repeat(count);
const classOfTen = (days: Days): readonly Days[] => [
  days,
  ...Array.from({length: 9}, () => never(days.length)),
];

function changesOf(pupils: readonly Days[], size = 25): readonly PupilChange[] {
  return pupilChanges(spellSheet(dailySeries(pupils), classesOf(pupils.length, size)));
}

describe('a change in a pupil’s absence', () => {
  it('is found when single days off become frequent, and is put where they began', () => {
    const days = never(60) + '.a..a.a..a..a....a...';
    const [found, ...more] = changesOf(classOfTen(days));
    expect(more).to.deep.equal([]);
    expect(found).to.include({row: 0, beganAt: 61});
    expect(found?.raisedAt).to.be.within(63, 70);
  });

  it('is told with its days, what was usual and what clears it', () => {
    const pupils = classOfTen(never(60) + 'a..aa..a..');
    const series = dailySeries(pupils);
    const sheet = spellSheet(series, classesOf(10, 25));
    const [found] = pupilChanges(sheet);
    const facts = changeFacts(sheet, series.days, found!);
    expect(facts).to.deep.include({
      from: series.days[60],
      dates: [60, 63, 64, 67].map((at) => series.days[at]),
      spells: 3,
      attended: 6,
    });
    expect(facts.usualBefore).to.be.closeTo(1.4 / (23.4 + 51), 1e-6);
    const cleared = changesOf(pupils.map((days) => days + never(facts.clearAfter)));
    expect(cleared[0]?.clearedAt).to.equal(69 + facts.clearAfter);
    const early = changesOf(pupils.map((days) => days + never(facts.clearAfter - 1)));
    expect(early[0]).to.not.have.property('clearedAt');
  });

  it('is cleared by the days that were named, whatever went before', () => {
    let standing = 0;
    fc.assert(
      fc.property(years(3), (pupils) => {
        const series = dailySeries(pupils);
        const sheet = spellSheet(series, classesOf(3, 25));
        for (const change of pupilChanges(sheet)) {
          const {clearAfter} = changeFacts(sheet, series.days, change);
          expect(clearAfter === 0).to.equal(change.clearedAt !== undefined);
          if (clearAfter === 0) continue;
          standing += 1;
          const later = pupils.map((days) => days + never(clearAfter));
          const [first] = changesOf(later).filter(
            ({row, raisedAt}) => row === change.row && raisedAt === change.raisedAt,
          );
          expect(first?.clearedAt).to.be.at.most(pupils[0]!.length + clearAfter - 1);
        }
      }),
    );
    expect(standing).to.be.above(0);
  });

  it('counts a spell once, however long, over weekends, holidays and days without a register', () => {
    const spell = fc
      .array(fc.constantFrom('a', 'a', 'a', ' '), {minLength: 1, maxLength: 60})
      .map((days) => `${never(40)}a${days.join('')}${never(30)}`);
    fc.assert(
      fc.property(spell, (days) => {
        expect(changesOf(classOfTen(days))).to.deep.equal([]);
      }),
    );
  });

  it('does not flap: it stands from the third absence until a month is quiet, and once only', () => {
    const days = never(40) + 'a.a.a.......a.......a......a....';
    const found = changesOf(classOfTen(days));
    expect(found).to.have.length(1);
    expect(found[0]).to.not.have.property('clearedAt');
  });

  it('is over before the next begins', () => {
    fc.assert(
      fc.property(years(1), ([days = '']) => {
        const found = changesOf(classOfTen(days));
        for (const [at, {beganAt, raisedAt, clearedAt = Infinity}] of found.entries()) {
          expect(beganAt).to.be.at.most(raisedAt);
          expect(raisedAt).to.be.below(clearedAt);
          expect(found[at + 1]?.beganAt ?? Infinity).to.be.above(Number.isFinite(clearedAt) ? clearedAt : 0);
          expect(days[beganAt]).to.equal('a');
          expect(days[raisedAt]).to.equal('a');
        }
      }),
    );
  });

  it('is what a slow count by the formulas finds', () => {
    fc.assert(
      fc.property(years(9), (pupils) => {
        const found = changesOf(pupils, 3).map(({row, beganAt, raisedAt, clearedAt}) => ({
          row,
          beganAt,
          raisedAt,
          clearedAt,
        }));
        expect(found).to.deep.equal(slowChanges(pupils, 3));
      }),
      {numRuns: 60},
    );
  });

  it('reads one class again as it reads the whole school', () => {
    fc.assert(
      fc.property(years(9), years(3), (before, [...after]) => {
        const groups = classesOf(9, 3);
        const length = before[0]!.length;
        const changed = [
          ...before.slice(0, 3),
          ...after.map((days) => days.padEnd(length).slice(0, length)),
          ...before.slice(6),
        ];
        const sheet = spellSheet(dailySeries(before), groups);
        const series = dailySeries(changed);
        readClassAgain(sheet, series, 1);
        const whole = spellSheet(series, groups);
        expect(sheet).to.deep.equal(whole);
        const ofClass = pupilChanges(whole).filter(({row}) => groups[row] === 1);
        expect(pupilChangesIn(sheet, 1)).to.deep.equal(ofClass);
      }),
      {numRuns: 60},
    );
    const sheet = spellSheet(dailySeries([never(20)]), classesOf(1, 1));
    expect(() => readClassAgain(sheet, dailySeries([never(21)]), 0)).to.throw('make a new sheet');
  });

  it('leaves out who is in no class', () => {
    const sheet = spellSheet(dailySeries([`${never(40)}a.a.a.a.a`, never(49)]), Int32Array.of(-1, 2));
    expect(pupilChanges(sheet)).to.deep.equal([]);
  });
});

function years(pupils: number) {
  const mark = fc.constantFrom('.', '.', '.', '.', '.', 'a', 'a', ' ');
  return fc
    .integer({min: 1, max: 90})
    .chain((length) =>
      fc.array(fc.array(mark, {minLength: length, maxLength: length}), {
        minLength: pupils,
        maxLength: pupils,
      }),
    )
    .map((all) => all.map((marks) => marks.join('')));
}
