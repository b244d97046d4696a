import {expect} from 'chai';
import {attendanceFold, type AttendanceState} from '../../src/attendance/attendance-view.js';
import type {Slot} from '../../src/attendance/marks.js';
import {takenDays, takenSlots, untakenSessions} from '../../src/attendance/untaken.js';
import {foldAll} from '../../src/journal/fold.js';
import {day} from '../../src/kernel/school-day.js';
import {closedOn, closuresFold} from '../../src/roster/closures-view.js';
import type {Roster} from '../../src/roster/roster.js';
import {closureEntry, closureOf} from '../support/closures.js';
import {registerEntry, registerOf} from '../support/registers.js';
import {autumnCalendar as calendar, classKey, smallRoster} from '../support/school.js';

const inClass = classKey('7b');

/** `2026-11-16` is the whole day, `2026-11-16/am` a part of it. */
function stateOf(...taken: readonly string[]): AttendanceState {
  const state = attendanceFold.empty();
  for (const one of taken) {
    const [on = '', slot = 'day'] = one.split('/');
    attendanceFold.add(state, registerEntry(registerOf(on, ['p1'], slot as Slot)));
  }
  return state;
}

/** On Tuesday, 24 November 2026. */
function missing(state: AttendanceState, roster: Roster = smallRoster): readonly string[] {
  const sessions = untakenSessions(state, {roster, calendar, classKey: inClass, today: day('2026-11-24')});
  return sessions.map((one) => `${one.day}/${one.slot}`);
}

describe('registers that were not taken', () => {
  it('are the school days since the class began to take them, and not today', () => {
    expect(missing(stateOf('2026-11-18', '2026-11-20'))).to.deep.equal(['2026-11-19/day', '2026-11-23/day']);
  });

  it('are none where the class takes none, or took none for two weeks', () => {
    expect(missing(stateOf())).to.deep.equal([]);
    expect(missing(stateOf('2026-11-02', '2026-11-09'))).to.deep.equal([]);
  });

  it('leave out weekends, closures and days on which nobody was in the class', () => {
    const later = [{classKey: inClass, from: day('2026-11-23')}];
    const pupils = smallRoster.pupils.map((pupil) => ({...pupil, enrolments: later}));
    expect(missing(stateOf('2026-11-18'), {...smallRoster, pupils})).to.deep.equal(['2026-11-23/day']);
    const closures = [{from: day('2026-11-19'), until: day('2026-11-23'), title: 'Flood'}];
    const closed = {roster: smallRoster, calendar: {...calendar, closures}, classKey: inClass};
    expect(untakenSessions(stateOf('2026-11-18'), {...closed, today: day('2026-11-24')})).to.deep.equal([]);
  });

  it('leave out days on which this class alone was closed', () => {
    const question = {roster: smallRoster, calendar, classKey: inClass, today: day('2026-11-24')};
    const missingWith = (span: string, of = '7b'): readonly string[] => {
      const closed = closedOn(foldAll(closuresFold, [closureEntry(closureOf(span, 'Flood', of))]));
      return untakenSessions(stateOf('2026-11-18'), {...question, closed}).map((one) => one.day);
    };
    expect(missingWith('2026-11-19..2026-11-20')).to.deep.equal(['2026-11-23']);
    expect(missingWith('2026-11-19..2026-11-20', '8a')).to.have.length(3);
  });

  it('are half-days where the class takes half-days', () => {
    const taken = ['2026-11-19/am', '2026-11-19/pm', '2026-11-20/am', '2026-11-23/pm'];
    expect(missing(stateOf(...taken))).to.deep.equal(['2026-11-20/pm', '2026-11-23/am']);
  });

  it('are the whole day where halves are taken only now and then', () => {
    const taken = ['2026-11-18', '2026-11-19/am', '2026-11-19/pm', '2026-11-20'];
    expect(missing(stateOf(...taken))).to.deep.equal(['2026-11-23/day']);
  });

  it('ask for no lesson of a day with one: nobody said how many there were', () => {
    expect(missing(stateOf('2026-11-19/lesson-2', '2026-11-23/lesson-1'))).to.deep.equal([
      '2026-11-20/lesson-1',
    ]);
  });

  it('speak of one class alone', () => {
    const state = stateOf('2026-11-20');
    attendanceFold.add(state, registerEntry(registerOf('2026-11-23', ['p1'], 'day', '8a')));
    expect(missing(state)).to.deep.equal(['2026-11-23/day']);
  });

  it('are told apart from the parts of a day that were taken', () => {
    const state = stateOf('2026-11-19/am', '2026-11-19/lesson-3', '2026-11-20');
    expect([...takenSlots(state, inClass, day('2026-11-19'))]).to.have.members(['am', 'lesson-3']);
    expect([...takenSlots(state, inClass, day('2026-11-18'))]).to.deep.equal([]);
  });

  it('are told apart from the days that were taken in a span', () => {
    const state = stateOf('2026-11-18', '2026-11-20/pm', '2026-11-20/am', '2026-11-23');
    const span = {from: day('2026-11-19'), until: day('2026-11-22')};
    expect(takenDays(state, inClass, span)).to.deep.equal(['2026-11-20']);
  });
});
