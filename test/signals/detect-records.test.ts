import {expect} from 'chai';
import fc from 'fast-check';
import {addDays, day, type SchoolDay} from '../../src/kernel/school-day.js';
import type {Incident} from '../../src/records/record-kinds.js';
import type {KnownGrade} from '../../src/records/grades-view.js';
import {readGrade, scales} from '../../src/records/scales.js';
import {detectRecords} from '../../src/signals/detect-records.js';
import {flagRaised, flagSubject, type Flag} from '../../src/signals/flag.js';
import {rules} from '../../src/signals/rules.js';
import {incidentOf} from '../support/records.js';
import {autumnCalendar, pupilKey, smallRoster} from '../support/school.js';

const [first, second] = autumnCalendar.terms.map(({until}) => until) as [SchoolDay, SchoolDay];
const today = day('2026-12-20');
const one = pupilKey('p1');

function grade(schoolSubject: string, text: string, on: SchoolDay = second): KnownGrade {
  const meaning = readGrade(scales['kazakhstan-5'], text);
  return {schoolSubject, term: '', day: on, scale: 'kazakhstan-5', grade: text, ...(meaning && {meaning})};
}

function found(
  grades: readonly KnownGrade[],
  incidents: readonly Incident[] = [],
  on = today,
): readonly Flag[] {
  const records = {grades: new Map([[one, grades]]), incidents: new Map([[one, incidents]])};
  const flags = detectRecords(records, {roster: smallRoster, calendar: autumnCalendar, today: on, rules});
  for (const flag of flags) expect(flagRaised.is(flag)).to.equal(true);
  return flags;
}

const on = (...days: readonly string[]) => days.map((each, at) => incidentOf({day: day(each), nth: at + 1}));

describe('a subject not passed', () => {
  it('is told of the latest term, with how many subjects have a grade', () => {
    const [flag, ...more] = found([grade('Алгебра', '2'), grade('Физика', '4'), grade('Химия', 'н/а')]);
    expect(more).to.deep.equal([]);
    expect(flag).to.deep.include({
      rule: 'failed-subjects',
      values: {failed: 1, subjects: 2, threshold: 1},
      window: {from: second, until: second},
      // The term is not over: nothing is known of days to come.
      freshUntil: today,
    });
  });

  it('is over with a later term that was passed', () => {
    expect(found([grade('Алгебра', '2', first), grade('Алгебра', '3')])).to.deep.equal([]);
  });

  it('is no news of a term long ago, nor of a grade that nobody explained', () => {
    expect(found([grade('Алгебра', '2', day('2026-05-25'))])).to.deep.equal([]);
    expect(found([grade('Алгебра', 'неуд')])).to.deep.equal([]);
  });

  it('has one name for a term, on whatever day it is found', () => {
    const [early] = found([grade('Алгебра', '2')], [], day('2026-12-01'));
    const [late] = found([grade('Алгебра', '2'), grade('Физика', '2')]);
    expect(flagSubject(early!)).to.equal(flagSubject(late!));
  });
});

describe('a fall of grades', () => {
  const subjects = ['Алгебра', 'Физика', 'Химия'];
  const both = (before: readonly string[], now: readonly string[]) =>
    subjects.flatMap((name, at) => [grade(name, before[at]!, first), grade(name, now[at]!)]);

  it('of a whole grade on average is told', () => {
    const [flag] = found(both(['5', '5', '5'], ['4', '3', '5']));
    expect(flag?.rule).to.equal('grades-fall');
    expect(flag?.values['fall']).to.be.closeTo(1, 1e-9);
  });

  it('of less, in fewer subjects, or in new ones only, is not', () => {
    expect(found(both(['5', '5', '5'], ['4', '4', '5']))).to.deep.equal([]);
    expect(found(both(['5', '5', '5'], ['3', '3', '5']).slice(0, 4))).to.deep.equal([]);
    expect(found([grade('Музыка', '5', first), ...subjects.map((name) => grade(name, '3'))])).to.deep.equal(
      [],
    );
  });

  it('is not read across scales or a year apart', () => {
    const percent = subjects.map((name): KnownGrade => ({...grade(name, '5', first), scale: 'percent'}));
    expect(found([...percent, ...subjects.map((name) => grade(name, '3'))])).to.deep.equal([]);
    const longAgo = subjects.map((name) => grade(name, '5', day('2026-03-20')));
    expect(found([...longAgo, ...subjects.map((name) => grade(name, '3'))])).to.deep.equal([]);
  });
});

describe('several incidents', () => {
  it('within 45 days are told, with their days', () => {
    const [flag] = found([], on('2026-11-20', '2026-12-01', '2026-12-01'));
    expect(flag).to.deep.include({
      rule: 'incidents',
      dates: [day('2026-11-20'), day('2026-12-01')],
      values: {incidents: 3, threshold: 3, calendarDays: 45},
    });
  });

  it('further apart, fewer, long over, or of the year before are not', () => {
    expect(found([], on('2026-09-10', '2026-10-20', '2026-12-01'))).to.deep.equal([]);
    expect(found([], on('2026-12-01', '2026-12-02'))).to.deep.equal([]);
    expect(found([], on('2026-09-10', '2026-09-11', '2026-09-12'))).to.deep.equal([]);
    expect(found([], on('2026-05-10', '2026-05-11', '2026-05-12'), day('2026-05-20'))).to.deep.equal([]);
  });

  it('never count one that lies in the future', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 60}), {maxLength: 10}), (ahead) => {
        expect(
          found(
            [],
            ahead.map((days, nth) => incidentOf({day: addDays(today, days), nth})),
          ),
        ).to.deep.equal([]);
      }),
    );
  });
});

it('who has no records, or is in no class, is not flagged', () => {
  expect(found([])).to.deep.equal([]);
  const gone = {...smallRoster, pupils: smallRoster.pupils.map((pupil) => ({...pupil, enrolments: []}))};
  const records = {grades: new Map([[one, [grade('Алгебра', '2')]]]), incidents: new Map()};
  expect(detectRecords(records, {roster: gone, calendar: autumnCalendar, today, rules})).to.deep.equal([]);
});
