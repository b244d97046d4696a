import {expect} from 'chai';
import fc from 'fast-check';
import {attendanceFold} from '../../../src/attendance/attendance-view.js';
import {foldAll} from '../../../src/journal/fold.js';
import {day} from '../../../src/kernel/school-day.js';
import {changeFacts} from '../../../src/signals/change/change-facts.js';
import {classNumbers} from '../../../src/signals/change/class-numbers.js';
import {pupilChanges} from '../../../src/signals/change/pupil-change.js';
import {spellSheet} from '../../../src/signals/change/spells.js';
import {yearSeries} from '../../../src/signals/year-series.js';
import {registerEntry, registerOf} from '../../support/registers.js';
import {autumnCalendar, smallRoster} from '../../support/school.js';
import {autumnDays} from '../../support/watched.js';

const today = autumnDays[59]!;

function changesAfter(entries: readonly ReturnType<typeof registerEntry>[]) {
  const series = yearSeries(smallRoster, autumnCalendar, foldAll(attendanceFold, entries), today)!;
  const sheet = spellSheet(series, classNumbers(series, smallRoster, today).groups);
  return pupilChanges(sheet).map((change) => changeFacts(sheet, series.days, change));
}

function registersOf(marks: readonly string[]): readonly ReturnType<typeof registerEntry>[] {
  return marks.flatMap((word, at) =>
    word === '' ? [] : [registerEntry(registerOf(autumnDays[at]!, [`p1:${word}`, 'p2', 'p3']))],
  );
}

describe('changes, from the registers of a class', () => {
  it('are found from what teachers wrote, and leave days of which they wrote nothing', () => {
    const marks = Array.from({length: 60}, (_, at) =>
      at >= 40 && at % 3 === 0 ? 'absent/excused' : at % 7 ? 'present' : '',
    );
    const [found, ...more] = changesAfter(registersOf(marks));
    expect(more).to.deep.equal([]);
    const expected = autumnDays.slice(0, 60).filter((_, at) => marks[at] === 'absent/excused');
    expect(found?.dates).to.deep.equal(expected);
  });

  it('are the same in whatever order registers arrive', () => {
    const word = fc.constantFrom(
      'present',
      'present',
      'late',
      'absent',
      'absent/illness',
      'unknown',
      'not-expected',
      '',
    );
    const shuffled = fc
      .array(word, {minLength: 60, maxLength: 60})
      .map(registersOf)
      .chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], {minLength: entries.length})),
      );
    fc.assert(
      fc.property(shuffled, ([entries, others]) => {
        expect(changesAfter(others)).to.deep.equal(changesAfter(entries));
      }),
      {numRuns: 40},
    );
  });

  it('know in which class a pupil is today, and leave out who is in none', () => {
    const [first, ...others] = smallRoster.pupils;
    const left = {...first!, enrolments: [{...first!.enrolments[0]!, until: day('2026-10-01')}]};
    const roster = {...smallRoster, pupils: [left, ...others]};
    const series = yearSeries(roster, autumnCalendar, foldAll(attendanceFold, []), today)!;
    const {classes, groups} = classNumbers(series, roster, today);
    expect(Array.from(groups, (group) => classes[group])).to.deep.equal([undefined, '7b', '7b']);
  });
});
