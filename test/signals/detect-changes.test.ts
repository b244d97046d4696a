import {expect} from 'chai';
import {day, weekdayOf} from '../../src/kernel/school-day.js';
import type {Roster} from '../../src/roster/roster.js';
import {detectChanges} from '../../src/signals/detect-changes.js';
import type {Flag} from '../../src/signals/flag.js';
import {rules} from '../../src/signals/rules.js';
import {dailySeries, weekdaysFrom, type Days} from '../support/presence.js';
import {classKey, pupilNamed, smallRoster} from '../support/school.js';
import type {PupilKey} from '../../src/kernel/ids.js';

const length = 100;
const all = weekdaysFrom(length);
const always = '.'.repeat(length);

/** Classes of ten: `rows` first, everybody else always there. */
function flagsOf(rows: readonly Days[], classes = 4, today = all.at(-1)!): readonly Flag[] {
  const said = Array.from({length: classes * 10}, (_, row) => rows[row] ?? '.'.repeat(rows[0]!.length));
  return detectChanges({...dailySeries(said), from: all[0]!}, rosterOf(said.length), today, rules);
}

function rosterOf(pupils: number): Roster {
  const keys = Array.from({length: Math.ceil(pupils / 10)}, (_, at) => classKey(`c${at}`));
  return {
    ...smallRoster,
    classes: keys.map((key) => ({key, sourcedId: key, title: key, year: '07', teachers: []})),
    pupils: Array.from({length: pupils}, (_, row) => ({
      ...pupilNamed(`pupil-${row}`, 'A', 'B'),
      key: `pupil-${row}` as PupilKey,
      enrolments: [{classKey: keys[Math.floor(row / 10)]!}],
    })),
  };
}

/** Absent on the days that the test names. */
const absentOn = (isAway: (at: number) => boolean, until = length): Days =>
  Array.from({length: until}, (_, at) => (isAway(at) ? 'a' : '.')).join('');

describe('changes', () => {
  it('flag a pupil whose absences begin more often, with all that explains it', () => {
    const [found, ...more] = flagsOf([absentOn((at) => at >= 70 && at % 4 === 2, 87)]);
    expect(more).to.deep.equal([]);
    expect(found).to.deep.include({
      rule: 'absence-change',
      ruleVersion: 1,
      of: {pupil: 'pupil-0'},
      urgency: 'routine',
      window: {from: all[70], until: all[86]},
      dates: [70, 74, 78, 82, 86].map((at) => all[at]),
      freshUntil: all[86],
    });
    expect(found?.values).to.include({begun: 5, possible: 17, threshold: 2.25, clearAfter: 20});
    expect(found?.values['expected']).to.be.within(0.1, 0.6);
  });

  it('are over after the days attended that they name, and are then told no more', () => {
    const changed = absentOn((at) => at >= 60 && at % 3 === 0, 75);
    const [found] = flagsOf([changed]);
    const clear = found?.values['clearAfter'] ?? 0;
    expect(clear).to.be.within(1, 20);
    expect(flagsOf([changed + '.'.repeat(clear)])).to.deep.equal([]);
  });

  it('are not told of two absences, however rare they were before', () => {
    expect(flagsOf([absentOn((at) => at === 90 || at === 92)])).to.deep.equal([]);
  });

  it('name a weekday with its counts beside those of the other days', () => {
    const [found] = flagsOf([absentOn((at) => at >= 65 && weekdayOf(all[at]!) === 2)]).filter(
      ({rule}) => rule === 'weekday-pattern',
    );
    expect(found?.values).to.include({weekday: 2, begun: 7, possible: 7, otherBegun: 0, clearAfter: 3});
    expect(found?.dates.every((on) => weekdayOf(on) === 2)).to.equal(true);
    expect(found?.window.from).to.equal(found?.dates[0]);
  });

  it('forget a weekday after so many of it attended as they name', () => {
    const tuesdays = (until: number) =>
      flagsOf([absentOn((at) => at >= 40 && at < until && weekdayOf(all[at]!) === 2)]).map(({rule}) => rule);
    expect(tuesdays(length)).to.include('weekday-pattern');
    expect(tuesdays(length - 15)).to.not.include('weekday-pattern');
  });

  it('are found in a class, and name no pupil', () => {
    const rows = Array.from({length: 10}, (_, row) => absentOn((at) => at >= 70 && (at + row) % 4 === 0));
    const [found, ...more] = flagsOf(rows).filter(({of}) => !('pupil' in of));
    expect(more).to.deep.equal([]);
    expect(found).to.deep.include({
      rule: 'class-absence-change',
      of: {classKey: 'c0'},
      dates: [],
      freshUntil: all.at(-1),
    });
    expect(found?.values['begun']).to.be.above((found?.values['expected'] ?? NaN) * 2);
  });

  it('are found in the school as a whole', () => {
    const rows = Array.from({length: 200}, (_, row) =>
      absentOn((at) => (at * 7 + row) % (at >= 80 ? 9 : 23) === 0),
    );
    const found = flagsOf(rows, 20).filter(({of}) => !('pupil' in of));
    expect(found.map(({rule, of}) => ({rule, of}))).to.deep.equal([
      {rule: 'school-absence-change', of: {school: true}},
    ]);
  });

  it('are told of nobody who is in no class today', () => {
    const said = [absentOn((at) => at >= 60 && at % 3 === 0), ...Array<Days>(9).fill(always)];
    const roster = rosterOf(10);
    const [left, ...others] = roster.pupils;
    const gone = {...left!, enrolments: [{classKey: classKey('c0'), until: day('2026-12-01')}]};
    const series = {...dailySeries(said), from: all[0]!};
    const told = (pupils: Roster['pupils']) =>
      detectChanges(series, {...roster, pupils}, all.at(-1)!, rules).length;
    expect(told(roster.pupils)).to.equal(1);
    expect(told([gone, ...others])).to.equal(0);
  });
});
