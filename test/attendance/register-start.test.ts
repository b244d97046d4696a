import {expect} from 'chai';
import {attendanceFold, type AttendanceState} from '../../src/attendance/attendance-view.js';
import {exceptionsBefore} from '../../src/attendance/register-start.js';
import type {Slot} from '../../src/attendance/marks.js';
import {day} from '../../src/kernel/school-day.js';
import {registerEntry, registerOf, type Line} from '../support/registers.js';
import {autumnCalendar as calendar, classKey, smallRoster as roster} from '../support/school.js';

function stateOf(
  ...registers: readonly (readonly [on: string, lines: readonly Line[], slot?: Slot])[]
): AttendanceState {
  const state = attendanceFold.empty();
  for (const register of registers) attendanceFold.add(state, registerEntry(registerOf(...register)));
  return state;
}

/** What Monday, 23 November 2026 begins with. */
function begins(attendance: AttendanceState, slot: Slot = 'day'): unknown {
  const schoolClass = {key: classKey('7b')};
  const register = {attendance, calendar, schoolClass, day: day('2026-11-23'), slot, pupils: roster.pupils};
  const before = exceptionsBefore(register);
  return before && [before.day, Object.fromEntries(before.senses)];
}

describe('a register that begins as the one before', () => {
  it('takes over who was absent, elsewhere or not expected, over a weekend too', () => {
    const state = stateOf(['2026-11-20', ['p1:absent/illness', 'p2:elsewhere', 'p3:not-expected']]);
    expect(begins(state)).to.deep.equal([
      '2026-11-20',
      {
        p1: {status: 'absent', justification: 'illness'},
        p2: {status: 'elsewhere'},
        p3: {status: 'not-expected'},
      },
    ]);
  });

  it('asks anew for the reason of an absence that nobody excused', () => {
    const state = stateOf(['2026-11-20', ['p1:absent/unexcused', 'p2']]);
    expect(begins(state)).to.deep.equal(['2026-11-20', {p1: {status: 'absent', justification: 'pending'}}]);
  });

  it('takes over nobody who came late, left early or was not understood', () => {
    expect(begins(stateOf(['2026-11-20', ['p1:late', 'p2:left-early', 'p3:unknown']]))).to.equal(undefined);
  });

  it('looks at the last register alone, of the same part of the day, and no more than a week back', () => {
    const older = ['2026-11-19', ['p1:absent/illness']] as const;
    expect(begins(stateOf(older, ['2026-11-20', ['p1', 'p2']]))).to.equal(undefined);
    expect(begins(stateOf(older), 'am')).to.equal(undefined);
    expect(begins(stateOf(['2026-11-13', ['p1:absent/illness']]))).to.equal(undefined);
    expect(begins(stateOf(['2026-11-16', ['p1:absent/illness']]))).to.be.an('array');
  });

  it('leaves out whose lines two registers tell apart, and who is not in the class any more', () => {
    const state = stateOf(
      ['2026-11-20', ['p1:absent/illness', 'p2:absent/illness', 'gone:absent/illness']],
      ['2026-11-20', ['p1', 'p2:absent/illness', 'gone:absent/illness']],
    );
    expect(begins(state)).to.deep.equal(['2026-11-20', {p2: {status: 'absent', justification: 'illness'}}]);
  });
});
