import {expect} from 'chai';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import {yearCounts} from '../../src/attendance/year-counts.js';
import {yearOf, type YearKind} from '../../src/attendance/year.js';
import {foldAll} from '../../src/journal/fold.js';
import {day} from '../../src/kernel/school-day.js';
import type {ClosedOn} from '../../src/roster/closed-on.js';
import {closedOn, closuresFold} from '../../src/roster/closures-view.js';
import {closureEntry, closureOf} from '../support/closures.js';
import {registerEntry, registerOf} from '../support/registers.js';
import {autumnCalendar, classKey, pupilKey, pupilNamed, smallRoster} from '../support/school.js';

const today = day('2026-11-23');
const state = foldAll(attendanceFold, [
  registerEntry(registerOf('2026-11-02', ['p1'])),
  registerEntry(registerOf('2026-11-03', ['p1:late'])),
  registerEntry(registerOf('2026-11-04', ['p1:absent/illness'])),
  registerEntry(registerOf('2026-11-05', ['p1:absent/unexcused'])),
  registerEntry(registerOf('2026-11-06', ['p1:unknown'])),
  registerEntry(registerOf('2026-11-09', ['p1:not-expected'])),
  registerEntry(registerOf('2026-11-10', ['p1:absent/unexcused'], 'am')),
  registerEntry(registerOf('2026-11-10', ['p1'], 'pm')),
  registerEntry(registerOf('2026-11-11', ['p1:absent/unexcused'])),
  registerEntry(registerOf('2026-11-11', ['p1'])),
  registerEntry(registerOf('2026-11-12', ['p2'])),
]);

const year = yearOf(pupilKey('p1'), state, smallRoster, autumnCalendar, today);

function kindOn(on: string): YearKind | undefined {
  return year.days.find((one) => one.day === on)?.kind;
}

describe("a pupil's year", () => {
  const expected: readonly [string, YearKind, string][] = [
    ['2026-11-02', 'present', 'present'],
    ['2026-11-03', 'partly', 'late'],
    ['2026-11-04', 'excused', 'ill'],
    ['2026-11-05', 'unexcused', 'absent without excuse'],
    ['2026-11-06', 'unknown', 'a code that nobody explained'],
    ['2026-11-09', 'no-school', 'not expected'],
    ['2026-11-10', 'partly', 'absent in the morning only'],
    ['2026-11-11', 'unknown', 'contested'],
    ['2026-11-12', 'unknown', 'without a mark in a register of the class'],
    ['2026-11-13', 'unknown', 'not taken'],
    ['2026-11-14', 'no-school', 'a Saturday'],
    ['2026-10-28', 'no-school', 'in the autumn break'],
    ['2026-11-24', 'ahead', 'still to come'],
  ];
  for (const [on, kind, what] of expected)
    it(`shows a day ${what} as ${kind}`, () => expect(kindOn(on)).to.equal(kind));

  it('runs from the first day of the first term to the last of the last one', () => {
    expect(year.days.at(0)?.day).to.equal('2026-09-01');
    expect(year.days.at(-1)?.day).to.equal('2026-12-29');
    expect(year.days).to.have.length(120);
  });

  it('counts each day once', () => {
    const counts = yearCounts(year);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).to.equal(year.days.length);
    expect(counts).to.include({present: 1, partly: 2, excused: 1, unexcused: 1});
  });

  it('expects nobody before they joined', () => {
    const enrolments = [{classKey: classKey('7b'), from: day('2026-11-05')}];
    const roster = {...smallRoster, pupils: [{...pupilNamed('p1', 'A', 'B'), enrolments}]};
    const joined = yearOf(pupilKey('p1'), state, roster, autumnCalendar, today);
    expect(yearCounts(joined)).to.include({present: 0, excused: 0, unexcused: 1});
  });

  it('is empty for a pupil whom the roster does not know', () => {
    expect(yearOf(pupilKey('p99'), state, smallRoster, autumnCalendar, today).days).to.deep.equal([]);
  });
});

describe("a pupil's year in a class that was closed", () => {
  const closedState = (...spans: readonly (readonly [string, string?])[]): ClosedOn =>
    closedOn(
      foldAll(
        closuresFold,
        spans.map(([span, of]) => closureEntry(closureOf(span, 'Quarantine', of))),
      ),
    );
  const kindsWith = (closed: ClosedOn, roster = smallRoster): Record<string, string> =>
    Object.fromEntries(
      yearOf(pupilKey('p1'), state, roster, autumnCalendar, today, closed).days.map((one) => [
        one.day,
        [one.kind, one.closed].filter(Boolean).join(': '),
      ]),
    );

  it('has no school on those days, and no gap in what is known', () => {
    const kinds = kindsWith(closedState(['2026-11-12..2026-11-13']));
    expect(kinds).to.include({
      '2026-11-11': 'unknown',
      '2026-11-12': 'no-school: Quarantine',
      '2026-11-13': 'no-school: Quarantine',
      '2026-11-14': 'no-school',
      '2026-11-16': 'unknown',
    });
  });

  it('counts a register that was taken all the same, and says so', () => {
    const kinds = kindsWith(closedState(['2026-11-04..2026-11-05']));
    expect(kinds).to.include({
      '2026-11-04': 'excused: Quarantine',
      '2026-11-05': 'unexcused: Quarantine',
    });
  });

  it('goes on while another class of the pupil is taught', () => {
    const both = {
      ...smallRoster,
      pupils: [
        {
          ...pupilNamed('p1', 'Aigerim', 'Abdikadyr'),
          enrolments: [{classKey: classKey('7b')}, {classKey: classKey('club')}],
        },
      ],
    };
    expect(kindsWith(closedState(['2026-11-13']), both)['2026-11-13']).to.equal('unknown');
    const all = closedState(['2026-11-13'], ['2026-11-13', 'club']);
    expect(kindsWith(all, both)['2026-11-13']).to.equal('no-school: Quarantine');
  });
});
