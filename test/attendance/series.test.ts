import {expect} from 'chai';
import fc from 'fast-check';
import {attendanceFold, registersOf, type AttendanceState} from '../../src/attendance/attendance-view.js';
import {
  absenceRate,
  absentDates,
  longestUnexcusedRun,
  missedDates,
  unexcusedDates,
  unexcusedInWindow,
  unexcusedRuns,
} from '../../src/attendance/indicators.js';
import {isAbsent, isPossible, isUnexcused, sameSense, type Mark} from '../../src/attendance/marks.js';
import {marksOf} from '../../src/attendance/register.js';
import {buildSeries, type Series} from '../../src/attendance/series.js';
import {foldAll} from '../../src/journal/fold.js';
import {addDays, day, type SchoolDay} from '../../src/kernel/school-day.js';
import {schoolDays} from '../../src/roster/calendar.js';
import {isEnrolled, type Pupil, type Roster} from '../../src/roster/roster.js';
import {registerEntry, registerOf, type Line} from '../support/registers.js';
import {autumnCalendar, classKey, pupilKey, pupilNamed, smallRoster} from '../support/school.js';

const from = day('2026-11-02');
const until = day('2026-11-27');
const p1 = pupilKey('p1');

function stateOf(registers: Readonly<Record<string, readonly Line[]>>): AttendanceState {
  const all = Object.entries(registers).map(([at, lines]) => {
    const [on = '', slot = 'day'] = at.split(' ');
    return registerEntry(registerOf(on, lines, slot as 'day'));
  });
  return foldAll(attendanceFold, all);
}

function seriesOf(state: AttendanceState, roster: Roster = smallRoster): Series {
  return buildSeries({roster, calendar: autumnCalendar, state, from, until});
}

describe('what counts of a pupil', () => {
  it('counts an absence of the days that were taken, and no other', () => {
    const series = seriesOf(
      stateOf({'2026-11-02': ['p1'], '2026-11-03': ['p1:absent/illness'], '2026-11-04': []}),
    );
    expect(absenceRate(series, p1)).to.deep.equal({absent: 1, possible: 2});
    expect(absentDates(series, p1)).to.deep.equal(['2026-11-03']);
  });

  it('counts late, left early and elsewhere as attending, not expected and unknown as nothing', () => {
    const said = ['late', 'left-early', 'elsewhere', 'not-expected', 'unknown'];
    const days = schoolDays(autumnCalendar, from, until);
    const state = stateOf(Object.fromEntries(said.map((status, at) => [String(days[at]), [`p1:${status}`]])));
    expect(absenceRate(seriesOf(state), p1)).to.deep.equal({absent: 0, possible: 3});
  });

  it('counts nothing on a holiday, a Sunday, before enrolment and after leaving', () => {
    const p9: Pupil = {
      ...pupilNamed('p9', 'Dana', 'Serik'),
      enrolments: [{classKey: classKey('7b'), from: day('2026-11-10'), until: day('2026-11-11')}],
    };
    const days = ['2026-11-08', '2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'];
    const state = stateOf(Object.fromEntries(days.map((on) => [on, ['p9:absent/unexcused']])));
    const series = seriesOf(state, {...smallRoster, pupils: [p9]});
    expect(unexcusedDates(series, p9.key)).to.deep.equal(['2026-11-10', '2026-11-11']);
    expect(absenceRate(series, p9.key)).to.deep.equal({absent: 2, possible: 2});
  });

  it('counts a contested mark on neither side, and the rest of that register', () => {
    const sides = [
      ['p1:absent/unexcused', 'p2'],
      ['p1', 'p2'],
    ].map((lines) => registerEntry(registerOf('2026-11-02', lines)));
    const series = seriesOf(foldAll(attendanceFold, sides));
    expect(absenceRate(series, p1)).to.deep.equal({absent: 0, possible: 0});
    expect(absenceRate(series, pupilKey('p2'))).to.deep.equal({absent: 0, possible: 1});
  });

  it('calls a day missed only when every possible session of it was', () => {
    const state = stateOf({
      '2026-11-02 am': ['p1:absent/unexcused'],
      '2026-11-02 pm': ['p1'],
      '2026-11-03 am': ['p1:absent/unexcused'],
      '2026-11-03 pm': ['p1:absent/illness'],
      '2026-11-04 am': ['p1:absent/unexcused'],
      '2026-11-04 pm': ['p1:not-expected'],
    });
    const series = seriesOf(state);
    expect(absenceRate(series, p1)).to.deep.equal({absent: 4, possible: 5});
    expect(absentDates(series, p1)).to.deep.equal(['2026-11-03', '2026-11-04']);
    expect(unexcusedDates(series, p1)).to.deep.equal(['2026-11-04']);
    expect(missedDates(series, p1)).to.deep.equal(['2026-11-02', '2026-11-03', '2026-11-04']);
  });

  it('finds three days in a row across a weekend and a day that nobody took', () => {
    const unexcused = ['p1:absent/unexcused'];
    const state = stateOf({'2026-11-05': unexcused, '2026-11-06': unexcused, '2026-11-10': unexcused});
    const [run] = unexcusedRuns(seriesOf(state), p1, 3);
    expect(run).to.deep.equal({
      from: '2026-11-05',
      until: '2026-11-10',
      dates: ['2026-11-05', '2026-11-06', '2026-11-10'],
    });
  });

  it('ends a run on a day of illness', () => {
    const unexcused = ['p1:absent/unexcused'];
    const state = stateOf({
      '2026-11-05': unexcused,
      '2026-11-06': ['p1:absent/illness'],
      '2026-11-09': unexcused,
      '2026-11-10': unexcused,
    });
    expect(longestUnexcusedRun(seriesOf(state), p1)).to.equal(2);
    expect(unexcusedRuns(seriesOf(state), p1, 3)).to.deep.equal([]);
  });

  it('counts unexcused days of so many calendar days, the last one included', () => {
    const unexcused = ['p1:absent/unexcused'];
    const state = stateOf({'2026-11-02': unexcused, '2026-11-13': unexcused, '2026-11-27': unexcused});
    const series = seriesOf(state);
    expect(unexcusedInWindow(series, p1, 15)).to.equal(2);
    expect(unexcusedInWindow(series, p1, 14)).to.equal(1);
    expect(unexcusedInWindow(series, p1, 12, day('2026-11-13'))).to.equal(2);
  });

  it('knows nothing of a pupil who is not on the roster, and of a window without school days', () => {
    const series = seriesOf(stateOf({'2026-11-02': ['stranger:absent/unexcused']}));
    expect(absenceRate(series, pupilKey('stranger'))).to.deep.equal({absent: 0, possible: 0});
    const none = buildSeries({
      roster: smallRoster,
      calendar: autumnCalendar,
      state: attendanceFold.empty(),
      from: until,
      until: from,
    });
    expect(absenceRate(none, p1)).to.deep.equal({absent: 0, possible: 0});
    expect(longestUnexcusedRun(none, p1)).to.equal(0);
  });

  it('gives the same figures as counting one mark after another', () => {
    fc.assert(
      fc.property(schools, ({roster, state}) => {
        const series = seriesOf(state, roster);
        for (const pupil of roster.pupils)
          expect(figures(series, pupil)).to.deep.equal(plainly(state, pupil));
      }),
      {numRuns: 200},
    );
  });
});

function figures(series: Series, {key}: Pupil): unknown {
  return {
    rate: absenceRate(series, key),
    absent: absentDates(series, key),
    unexcused: unexcusedDates(series, key),
    longest: longestUnexcusedRun(series, key),
    runs: unexcusedRuns(series, key, 2).map(({dates}) => dates),
    inWindow: unexcusedInWindow(series, key, 10),
  };
}

/** The same by objects and lists, as slow as it is plain. */
function plainly(state: AttendanceState, pupil: Pupil): unknown {
  const days = schoolDays(autumnCalendar, from, until).map((on) => ({
    on,
    marks: countedOn(state, pupil, on),
  }));
  const taken = days.filter(({marks}) => marks.length > 0);
  const all = taken.flatMap(({marks}) => marks);
  const unexcused = taken.filter(({marks}) => marks.every(isUnexcused)).map(({on}) => on);
  const runs = runsOf(taken.map(({on, marks}) => ({on, counts: marks.every(isUnexcused)})));
  return {
    rate: {absent: all.filter(isAbsent).length, possible: all.length},
    absent: taken.filter(({marks}) => marks.every(isAbsent)).map(({on}) => on),
    unexcused,
    longest: Math.max(0, ...runs.map((run) => run.length)),
    runs: runs.filter((run) => run.length >= 2),
    inWindow: unexcused.filter((on) => on >= addDays(until, -9)).length,
  };
}

function runsOf(days: readonly {on: SchoolDay; counts: boolean}[]): readonly (readonly SchoolDay[])[] {
  const runs: SchoolDay[][] = [[]];
  for (const {on, counts} of days) {
    if (counts) runs.at(-1)!.push(on);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function countedOn(state: AttendanceState, {key, enrolments}: Pupil, on: SchoolDay): readonly Mark[] {
  const counted = (['am', 'pm'] as const).map((slot) => {
    const said = enrolments
      .filter((enrolment) => isEnrolled(enrolment, on))
      .map(({classKey}) => {
        const sides = registersOf(state, classKey)
          .filter(({body}) => body.day === on && body.slot === slot)
          .map(({body}) => marksOf(body).get(key));
        return sides.every((side) => sameSense(side, sides[0])) ? sides[0] : ('contested' as const);
      });
    if (said.includes('contested')) return undefined;
    const marks = said.filter((mark) => typeof mark === 'object').filter(isPossible);
    if (marks.some(isAbsent) && !marks.every(isAbsent)) return undefined;
    return marks.find((mark) => !isUnexcused(mark)) ?? marks[0];
  });
  return counted.filter((mark) => mark !== undefined);
}

const lines = fc.constantFrom(
  'present',
  'late',
  'absent/unexcused',
  'absent/unexcused',
  'absent/illness',
  'absent',
  'not-expected',
  'unknown',
);
const window = fc.integer({min: -3, max: 26}).map((count) => addDays(from, count));
const registers = fc.record({
  on: window,
  slot: fc.constantFrom('am' as const, 'pm' as const),
  inClass: fc.constantFrom('7b', '8a'),
  marked: fc.dictionary(fc.constantFrom('p1', 'p2', 'stranger'), lines, {noNullPrototype: true}),
});
const enrolments = fc.array(
  fc.record(
    {classKey: fc.constantFrom('7b', '8a').map(classKey), from: window, until: window},
    {requiredKeys: ['classKey'], noNullPrototype: true},
  ),
  {maxLength: 2},
);
const schools = fc
  .record({taken: fc.array(registers, {maxLength: 40}), enrolled: fc.tuple(enrolments, enrolments)})
  .map(({taken, enrolled}) => ({
    roster: {
      ...smallRoster,
      pupils: enrolled.map((enrolments, at) => ({...smallRoster.pupils[at]!, enrolments})),
    },
    state: foldAll(
      attendanceFold,
      taken.map(({on, slot, inClass, marked}) => {
        const said = Object.entries(marked).map(([pupil, line]) => `${pupil}:${line}`);
        return registerEntry(registerOf(on, said, slot, inClass));
      }),
    ),
  }));
