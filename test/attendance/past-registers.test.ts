import {expect} from 'chai';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import {lateDays} from '../../src/attendance/late-days.js';
import {rosterAsTaken} from '../../src/attendance/roster-as-taken.js';
import {foldAll} from '../../src/journal/fold.js';
import {day} from '../../src/kernel/school-day.js';
import {classOf} from '../../src/roster/roster.js';
import {registerEntry, registerOf} from '../support/registers.js';
import {classKey, pupilKey, smallRoster} from '../support/school.js';

const span = {from: day('2025-09-01'), until: day('2026-05-25')};

describe('registers of a year that is over', () => {
  const state = foldAll(
    attendanceFold,
    [
      registerOf('2025-09-01', ['p1', 'gone'], 'day', '6b'),
      registerOf('2025-11-03', ['p1', 'gone:absent/unexcused'], 'day', '6b'),
      registerOf('2026-01-12', ['p1'], 'day', '6c'),
      registerOf('2026-02-12', ['p1'], 'day', '6c'),
      registerOf('2026-09-01', ['p2'], 'day', '7b'),
    ].map((register) => registerEntry(register)),
  );
  const roster = rosterAsTaken(smallRoster, state, span);

  it('tell who was in which class, and for how long', () => {
    expect(roster.pupils.map(({key}) => key)).to.deep.equal(['p1', 'gone']);
    expect(roster.pupils[0]?.enrolments).to.deep.equal([
      {classKey: '6c', from: '2026-01-12'},
      {classKey: '6b', from: '2025-09-01', until: '2025-11-03'},
    ]);
    expect(classOf(roster.pupils[1]!, day('2025-10-01'))).to.equal('6b');
    expect(classOf(roster.pupils[1]!, day('2026-01-12'))).to.equal(undefined);
  });

  it('keep today’s names, and have a class that is no more', () => {
    expect(roster.pupils.map(({familyName}) => familyName)).to.deep.equal(['Abdikadyr', '']);
    expect(roster.classes.map(({key}) => key)).to.include.members([classKey('7b'), classKey('6b')]);
  });
});

describe('days on which somebody was late', () => {
  const late = (...registers: Parameters<typeof registerEntry>[0][]) =>
    lateDays(
      smallRoster,
      foldAll(
        attendanceFold,
        registers.map((register) => registerEntry(register)),
      ),
      {
        from: day('2026-09-01'),
        until: day('2026-10-25'),
      },
    ).get(pupilKey('p1'));

  it('count once a day, within the term', () => {
    const found = late(
      registerOf('2026-09-02', ['p1:late', 'p2'], 'am'),
      registerOf('2026-09-02', ['p1:late'], 'pm'),
      registerOf('2026-09-03', ['p1:late']),
      registerOf('2026-11-03', ['p1:late']),
    );
    expect(found).to.equal(2);
  });

  it('count on neither side while two registers contradict each other', () => {
    expect(late(registerOf('2026-09-02', ['p1:late']), registerOf('2026-09-02', ['p1']))).to.equal(undefined);
  });
});
