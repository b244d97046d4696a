import {expect} from 'chai';
import {secondFamily} from '../../../bench/simulation/second-family.js';
import {classChanges, schoolChanges} from '../../../src/signals/change/group-change.js';
import {spellSheet} from '../../../src/signals/change/spells.js';
import {classesOf, dailySeries, weekdayNumbers, type Days} from '../../support/presence.js';

/** 100 pupils, each away for a day every 25, on another day each. */
function school(more: (row: number, day: number) => boolean): readonly Days[] {
  return Array.from({length: 100}, (_, row) =>
    Array.from({length: 120}, (_, day) => ((day + row * 7) % 25 === 0 || more(row, day) ? 'a' : '.')).join(
      '',
    ),
  );
}

function told(pupils: readonly Days[]) {
  const series = dailySeries(pupils);
  const sheet = spellSheet(series, classesOf(pupils.length, 25));
  return {
    classes: sheet.members.map((_, group) => classChanges(sheet, group)),
    school: schoolChanges(sheet, weekdayNumbers(series)),
  };
}

const oftener = (row: number, day: number): boolean => day >= 70 && (day * 3 + row * 11) % 9 === 0;

describe('a change of a class or a school', () => {
  it('is none while everybody is away as before', () => {
    expect(told(school(() => false))).to.deep.equal({classes: [[], [], [], []], school: []});
  });

  it('is found in the class in which it is, and in no other', () => {
    const {classes} = told(school((row, day) => row < 25 && oftener(row, day)));
    expect(classes.slice(1)).to.deep.equal([[], [], []]);
    const [found] = classes[0]!;
    expect(found?.beganAt).to.be.within(60, 75);
    expect(found?.raisedAt).to.be.within(77, 92);
    expect(found!.begun).to.be.above(found!.expected * 1.5);
  });

  it('is one of the school, not of its classes, where all are away more often', () => {
    const {classes, school: found} = told(school(oftener));
    expect(classes).to.deep.equal([[], [], [], []]);
    expect(found[0]?.raisedAt).to.be.within(75, 95);
  });

  it('is over when it has gone, and does not come back by itself', () => {
    const {classes} = told(school((row, day) => row < 25 && day < 95 && oftener(row, day)));
    expect(classes[0]).to.have.length(1);
    expect(classes[0]![0]?.clearedAt).to.be.within(90, 118);
  });

  it('says nothing of a school in which nothing was ever taken, and nothing of one class alone', () => {
    expect(told([' '.repeat(40)])).to.deep.equal({classes: [[]], school: []});
  });

  it('is no class of a school in which nothing was planted more often than said', () => {
    const {series, groups, days} = secondFamily(7, 'nothing');
    const sheet = spellSheet(series, groups);
    const shares = sheet.members.map((_, group) =>
      classChanges(sheet, group).reduce(
        (sum, {raisedAt, clearedAt = days.length}) => sum + clearedAt - raisedAt,
        0,
      ),
    );
    expect(shares.reduce((sum, each) => sum + each, 0) / (shares.length * days.length)).to.be.below(0.06);
  });
});
