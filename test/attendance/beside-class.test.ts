import {expect} from 'chai';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import {besideClass, type BesideClass} from '../../src/attendance/beside-class.js';
import {foldAll} from '../../src/journal/fold.js';
import {day} from '../../src/kernel/school-day.js';
import {schoolDays} from '../../src/roster/calendar.js';
import type {Pupil, Roster} from '../../src/roster/roster.js';
import {registerEntry, registerOf, type Line} from '../support/registers.js';
import {autumnCalendar, classKey, pupilKey, pupilNamed, smallRoster} from '../support/school.js';

const today = day('2026-11-13');
/** Ten school days. */
const days = schoolDays(autumnCalendar, day('2026-11-02'), today);

function classOfSize(count: number, more: readonly Pupil[] = []): Roster {
  const pupils = Array.from({length: count}, (_, at) => pupilNamed(`p${at + 1}`, 'A', `B${at}`));
  return {...smallRoster, pupils: [...pupils, ...more]};
}

/** @param missed how many of the ten days each pupil missed, from the first on; a minus says: without excuse */
function besideIn(
  missed: readonly number[],
  {more = [], onDays = days}: {readonly more?: readonly Pupil[]; readonly onDays?: typeof days} = {},
): BesideClass | undefined {
  const entries = onDays.map((on, at) =>
    registerEntry(
      registerOf(on, [
        ...missed.map((count, pupil) => lineOf(pupil, count, at)),
        ...more.map(({key}) => `${key}:absent`),
      ]),
    ),
  );
  const state = foldAll(attendanceFold, entries);
  const roster = classOfSize(missed.length, more);
  return besideClass(pupilKey('p1'), {state, roster, calendar: autumnCalendar, today});
}

function lineOf(pupil: number, missed: number, at: number): Line {
  const reason = missed < 0 ? '/unexcused' : '/illness';
  return at < Math.abs(missed) ? `p${pupil + 1}:absent${reason}` : `p${pupil + 1}`;
}

describe('a pupil beside the class', () => {
  it('is compared with the middle of the classmates, absences without excuse apart', () => {
    const beside = besideIn([-6, 0, 0, 1, 1, 2, 2, 2, -3, -3, 10]);
    expect(beside?.own).to.deep.equal({absent: 6, unexcused: 6, known: 10});
    expect(beside?.classmates).to.equal(10);
    expect(beside?.middle).to.deep.equal({absent: 0.2, unexcused: 0});
  });

  it('is not compared with nine classmates: the figure would speak of single pupils', () => {
    const beside = besideIn([6, 0, 0, 1, 1, 2, 2, 2, 3, 3]);
    expect(beside).to.deep.equal({own: {absent: 6, unexcused: 0, known: 10}, classmates: 9});
  });

  it('counts no classmate of whom little is known, and none of another class', () => {
    const late = {
      ...pupilNamed('late', 'C', 'D'),
      enrolments: [{classKey: classKey('7b'), from: day('2026-11-10')}],
    };
    const gone = {
      ...pupilNamed('gone', 'E', 'F'),
      enrolments: [{classKey: classKey('7b'), until: day('2026-11-04')}],
    };
    const other = pupilNamed('other', 'G', 'H', '8a');
    const beside = besideIn([6, 0, 0, 1, 1, 2, 2, 2, 3, 3, 10], {more: [late, gone, other]});
    expect(beside?.classmates).to.equal(10);
    expect(beside?.middle?.absent).to.equal(0.2);
  });

  it('looks at the days of the pupil alone: whoever joins late is not measured against weeks before', () => {
    const late: Pupil = {
      ...pupilNamed('p1', 'A', 'B0'),
      enrolments: [{classKey: classKey('7b'), from: day('2026-11-10')}],
    };
    const roster = classOfSize(12);
    const pupils = roster.pupils.map((pupil) => (pupil.key === 'p1' ? late : pupil));
    const state = foldAll(
      attendanceFold,
      days.map((on, at) =>
        registerEntry(
          registerOf(
            on,
            pupils.map((_, pupil) => lineOf(pupil, pupil === 0 ? 0 : 6, at)),
          ),
        ),
      ),
    );
    const question = {state, roster: {...roster, pupils}, calendar: autumnCalendar, today};
    const beside = besideClass(pupilKey('p1'), question);
    // Everybody else missed the first six days, which were before.
    expect(beside?.own).to.deep.equal({absent: 0, unexcused: 0, known: 4});
    expect(beside?.middle).to.deep.equal({absent: 0, unexcused: 0});
  });

  it('follows a pupil from one class into another, each day beside those who sat there', () => {
    const moved: Pupil = {
      ...pupilNamed('p1', 'A', 'B0'),
      enrolments: [
        {classKey: classKey('8a'), until: day('2026-11-06')},
        {classKey: classKey('7b'), from: day('2026-11-09')},
      ],
    };
    const roster = classOfSize(12);
    const pupils = roster.pupils.map((pupil) => (pupil.key === 'p1' ? moved : pupil));
    const state = foldAll(attendanceFold, [
      ...days.slice(0, 5).map((on) => registerEntry(registerOf(on, ['p1:absent/illness'], 'day', '8a'))),
      ...days.map((on) =>
        registerEntry(
          registerOf(
            on,
            pupils.map(({key}) => key),
          ),
        ),
      ),
    ]);
    const question = {state, roster: {...roster, pupils}, calendar: autumnCalendar, today};
    const beside = besideClass(pupilKey('p1'), question);
    expect(beside?.own).to.deep.equal({absent: 5, unexcused: 0, known: 10});
    expect(beside?.classmates).to.equal(11);
  });

  it('says nothing of a pupil without registers, or whom the roster does not know', () => {
    expect(besideIn([0, 0], {onDays: []})).to.equal(undefined);
    const state = attendanceFold.empty();
    const question = {state, roster: smallRoster, calendar: autumnCalendar, today};
    expect(besideClass(pupilKey('nobody'), question)).to.equal(undefined);
  });
});
