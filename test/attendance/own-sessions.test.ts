import {expect} from 'chai';
import fc from 'fast-check';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import {absenceRate, absentDates, unexcusedDates} from '../../src/attendance/indicators.js';
import type {Slot} from '../../src/attendance/marks.js';
import {buildSeries, type Series} from '../../src/attendance/series.js';
import {isAttended, isAway} from '../../src/attendance/absence-spells.js';
import {yearOf} from '../../src/attendance/year.js';
import {bitAt} from '../../src/attendance/bits.js';
import {foldAll} from '../../src/journal/fold.js';
import {addDays, day, type SchoolDay} from '../../src/kernel/school-day.js';
import type {Pupil, Roster} from '../../src/roster/roster.js';
import {registerEntry, registerOf} from '../support/registers.js';
import {autumnCalendar, classKey, pupilKey, pupilNamed, smallRoster} from '../support/school.js';

const from = day('2026-09-01');
const until = day('2026-12-29');
const p1 = pupilKey('p1');

interface Taken {
  readonly on: string;
  readonly slot?: Slot;
  readonly said: string;
  readonly inClass?: string;
}

function seriesOf(taken: readonly Taken[], enrolments?: Pupil['enrolments']): Series {
  const roster = rosterWith(enrolments);
  return buildSeries({roster, calendar: autumnCalendar, state: stateOf(taken), from, until});
}

function stateOf(taken: readonly Taken[]): ReturnType<typeof attendanceFold.empty> {
  return foldAll(
    attendanceFold,
    taken.map(({on, slot, said, inClass}) => registerEntry(registerOf(on, [`p1:${said}`], slot, inClass))),
  );
}

function rosterWith(enrolments: Pupil['enrolments'] = [{classKey: classKey('7b')}]): Roster {
  return {...smallRoster, pupils: [{...pupilNamed('p1', 'A', 'B'), enrolments}]};
}

describe('own possible sessions', () => {
  it('are half-days where halves are taken, whole days where days are', () => {
    const series = seriesOf([
      {on: '2026-11-02', slot: 'am', said: 'absent'},
      {on: '2026-11-02', slot: 'pm', said: 'present'},
      {on: '2026-11-03', said: 'absent'},
    ]);
    expect(absenceRate(series, p1)).to.deep.equal({absent: 2, possible: 3});
  });

  it('begin with whoever joins late and end with whoever leaves', () => {
    const taken = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'].map((on) => ({
      on,
      said: 'absent',
    }));
    const stay = [{classKey: classKey('7b'), from: day('2026-11-03'), until: day('2026-11-04')}];
    expect(absenceRate(seriesOf(taken, stay), p1)).to.deep.equal({absent: 2, possible: 2});
  });

  it('leave out a closure, whatever a register says of it', () => {
    const taken = ['2026-12-15', '2026-12-16', '2026-12-17'].map((on) => ({on, said: 'absent'}));
    expect(absenceRate(seriesOf(taken), p1)).to.deep.equal({absent: 2, possible: 2});
  });

  it('leave out days on which this class alone was sent home: no register, no session', () => {
    const others = {...smallRoster, pupils: [...rosterWith().pupils, pupilNamed('p9', 'C', 'D', '8a')]};
    const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'];
    const state = foldAll(attendanceFold, [
      ...days.map((on) => registerEntry(registerOf(on, ['p9'], 'day', '8a'))),
      registerEntry(registerOf('2026-11-02', ['p1:absent'])),
      registerEntry(registerOf('2026-11-05', ['p1:not-expected'])),
    ]);
    const series = buildSeries({roster: others, calendar: autumnCalendar, state, from, until});
    expect(absenceRate(series, p1)).to.deep.equal({absent: 1, possible: 1});
    expect(absenceRate(series, pupilKey('p9'))).to.deep.equal({absent: 0, possible: 4});
  });

  it('are the lessons of the own group: others are none of this pupil’s', () => {
    const series = seriesOf([
      {on: '2026-11-02', slot: 'lesson-1', said: 'absent/unexcused'},
      {on: '2026-11-02', slot: 'lesson-2', said: 'not-expected'},
      {on: '2026-11-02', slot: 'lesson-3', said: 'present', inClass: '8a'},
    ]);
    expect(absenceRate(series, p1)).to.deep.equal({absent: 1, possible: 1});
    expect(unexcusedDates(series, p1)).to.deep.equal(['2026-11-02']);
  });

  it('count late as present, in the day and in the rate', () => {
    const series = seriesOf([
      {on: '2026-11-02', slot: 'lesson-1', said: 'absent'},
      {on: '2026-11-02', slot: 'lesson-2', said: 'late'},
      {on: '2026-11-03', said: 'late'},
    ]);
    expect(absenceRate(series, p1)).to.deep.equal({absent: 1, possible: 3});
    expect(absentDates(series, p1)).to.deep.equal([]);
  });

  it('count the same with minutes and a note as without', () => {
    const body = registerOf('2026-11-02', []);
    const marks = [{pupil: p1, status: 'late', minutes: 90, note: 'Bus'} as const];
    const state = foldAll(attendanceFold, [registerEntry({...body, marks})]);
    const series = buildSeries({roster: rosterWith(), calendar: autumnCalendar, state, from, until});
    expect(absenceRate(series, p1)).to.deep.equal({absent: 0, possible: 1});
    const year = yearOf(p1, state, rosterWith(), autumnCalendar);
    expect(year.days.find((one) => one.day === '2026-11-02')?.detail[0]?.mark).to.deep.equal(marks[0]);
  });

  it('make a whole day missed only where every lesson was', () => {
    fc.assert(
      fc.property(days, (lessons) => {
        const taken = lessons.map((said, at) => ({on: '2026-11-02', slot: `lesson-${at + 1}` as Slot, said}));
        const series = seriesOf(taken);
        const possible = lessons.filter((said) => said !== 'not-expected' && said !== 'unknown');
        const missed = possible.filter((said) => said.startsWith('absent'));
        const isWhole = possible.length > 0 && missed.length === possible.length;
        expect(absentDates(series, p1)).to.deep.equal(isWhole ? ['2026-11-02'] : []);
        expect(absenceRate(series, p1)).to.deep.equal({absent: missed.length, possible: possible.length});
      }),
    );
  });

  it('are the same in the calendar of a pupil’s page and in the figures of the flags', () => {
    fc.assert(
      fc.property(fc.array(registers, {maxLength: 40}), enrolments, (taken, enrolled) => {
        const state = stateOf(taken);
        const roster = rosterWith(enrolled);
        const series = buildSeries({roster, calendar: autumnCalendar, state, from, until});
        const year = yearOf(p1, state, roster, autumnCalendar);
        const on = (what: 'possible' | 'absent' | 'unexcused'): readonly SchoolDay[] =>
          series.days.filter((_, at) => bitAt(series.daily[what], at) === 1);
        const shown = (is: (one: (typeof year.days)[number]) => boolean): readonly SchoolDay[] =>
          year.days.filter(is).map((one) => one.day);
        expect(shown((one) => isAttended(one) || isAway(one))).to.deep.equal(on('possible'));
        expect(shown(isAway)).to.deep.equal(on('absent'));
        expect(shown(({kind}) => kind === 'unexcused')).to.deep.equal(on('unexcused'));
      }),
      {numRuns: 300},
    );
  });
});

const said = fc.constantFrom(
  'present',
  'late',
  'absent/unexcused',
  'absent/illness',
  'absent',
  'not-expected',
  'unknown',
);
const days = fc.array(said, {minLength: 1, maxLength: 8});
const window = fc.integer({min: 0, max: 9}).map((count) => addDays(day('2026-12-10'), count));
const registers = fc.record({
  on: window,
  slot: fc.constantFrom<Slot>('am', 'pm', 'lesson-1', 'lesson-2'),
  said,
  inClass: fc.constantFrom('7b', '8a'),
});
const enrolments = fc.array(
  fc.record(
    {classKey: fc.constantFrom('7b', '8a').map(classKey), from: window, until: window},
    {requiredKeys: ['classKey'], noNullPrototype: true},
  ),
  {minLength: 1, maxLength: 2},
);
