import {expect} from 'chai';
import fc from 'fast-check';
import {day, daysBetween, type SchoolDay} from '../../src/kernel/school-day.js';
import type {Roster} from '../../src/roster/roster.js';
import {detectAttendance} from '../../src/signals/detect-attendance.js';
import type {Flag, RuleId} from '../../src/signals/flag.js';
import {rules} from '../../src/signals/rules.js';
import {pupilKey, smallRoster} from '../support/school.js';
import {autumnDays, days, seriesOf, type Said} from '../support/watched.js';

const absent = 'absent/unexcused';

function flagsAfter(said: Said, today = lastOf(said), roster: Roster = smallRoster): readonly Flag[] {
  return detectAttendance(seriesOf(said, today, roster), roster, today, rules);
}

function lastOf(said: Said): SchoolDay {
  return autumnDays[Math.max(0, said.length - 1)] ?? day('2026-09-01');
}

function rulesAfter(said: Said, today?: SchoolDay): readonly RuleId[] {
  return flagsAfter(said, today).map(({rule}) => rule);
}

describe('attendance', () => {
  it('flags a pupil who missed a tenth of their days, with all that explains it', () => {
    const said = [...days(54, 'present'), ...days(6, 'absent/illness')];
    expect(flagsAfter(said)).to.deep.equal([
      {
        rule: 'absence-10',
        ruleVersion: 1,
        of: {pupil: pupilKey('p1')},
        urgency: 'routine',
        window: {from: day('2026-09-01'), until: autumnDays[59]},
        values: {absent: 6, possible: 60, threshold: 0.1, clearAfter: 1, sessionsPerDay: 1},
        dates: autumnDays.slice(54, 60),
        freshUntil: autumnDays[59],
      },
    ]);
  });

  it('says how many days attended clear it, and that many do', () => {
    const said = [...days(50, 'present'), ...days(8, 'absent/excused')];
    const clear = flagsAfter(said)[0]?.values['clearAfter'] ?? 0;
    expect(rulesAfter([...said, ...days(clear - 1, 'present')])).to.deep.equal(['absence-10']);
    expect(rulesAfter([...said, ...days(clear, 'present')])).to.deep.equal([]);
  });

  it('names the higher level alone from a fifth on', () => {
    expect(rulesAfter([...days(32, 'present'), ...days(8, 'absent/excused')])).to.deep.equal(['absence-20']);
  });

  it('says nothing of shares in the first weeks', () => {
    expect(rulesAfter([...days(14, 'present'), ...days(5, 'absent/excused')])).to.deep.equal([]);
    expect(rulesAfter([...days(15, 'present'), ...days(5, 'absent/excused')])).to.deep.equal(['absence-20']);
  });

  it('names the lower level while the higher one waits for more days', () => {
    const said = [...days(15, 'present'), ...days(10, 'absent/illness')];
    const patient = {...rules, 'absence-20': {...rules['absence-20'], minDays: 40}};
    const today = lastOf(said);
    const found = detectAttendance(seriesOf(said, today), smallRoster, today, patient);
    expect(found.map(({rule}) => rule)).to.deep.equal(['absence-10']);
  });

  it('watches a pupil on the third unexplained day in a row, over a weekend and a day without a register', () => {
    const twice = [...days(3, 'present'), absent, undefined];
    expect(rulesAfter([...twice, absent])).to.deep.equal([]);
    const [flag] = flagsAfter([...twice, absent, absent]);
    expect(flag).to.deep.include({rule: 'unexcused-run', values: {days: 3, threshold: 3}, urgency: 'soon'});
    expect(flag?.dates).to.deep.equal([autumnDays[3], autumnDays[5], autumnDays[6]]);
  });

  it('names a run by its first day, however long it grows', () => {
    const three = flagsAfter([...days(4, 'present'), ...days(3, absent)])[0];
    const five = flagsAfter([...days(4, 'present'), ...days(5, absent)])[0];
    expect(five?.window.from).to.equal(three?.window.from);
  });

  it('finds four single days within 45, and forgets a run that ended long ago', () => {
    const scattered = [
      absent,
      ...days(4, 'present'),
      absent,
      ...days(4, 'present'),
      absent,
      'present',
      absent,
    ];
    expect(rulesAfter(scattered)).to.deep.equal(['unexcused-in-window']);
    const early = [...days(3, absent), ...days(60, 'present')];
    expect(rulesAfter(early)).to.deep.equal([]);
  });

  it('begins a new stretch after 45 days, with days of its own', () => {
    const weekly = autumnDays.map((_, at) => (at % 5 === 1 ? absent : 'present'));
    const found = [30, 45, 60, 75].flatMap((length) => flagsAfter(weekly.slice(0, length)));
    const stretches = found.filter(({rule}) => rule === 'unexcused-in-window').map(({window}) => window.from);
    expect(new Set(stretches).size).to.equal(2);
  });

  it('says how fresh the data is: until the last day that says anything of the pupil', () => {
    const said = [...days(30, 'present'), ...days(5, absent), ...days(4, ''), ...days(3, 'unknown')];
    for (const {freshUntil} of flagsAfter(said)) expect(freshUntil).to.equal(autumnDays[34]);
  });

  it('leaves those alone who are in no class today', () => {
    const [first, ...others] = smallRoster.pupils;
    const left = {...first!, enrolments: [{...first!.enrolments[0]!, until: day('2026-10-01')}]};
    const roster = {...smallRoster, pupils: [left, ...others]};
    expect(flagsAfter(days(40, absent), lastOf(days(40, absent)), roster)).to.deep.equal([]);
  });

  it('never flags for excused, ill, untaken, unknown or unexpected days, nor on holidays', () => {
    const harmless = fc.constantFrom(
      'present',
      'late',
      'elsewhere',
      'not-expected',
      'unknown',
      '',
      undefined,
    );
    fc.assert(
      fc.property(fc.array(harmless, {maxLength: 80}), (said) => {
        expect(rulesAfter(said)).to.deep.equal([]);
      }),
      {numRuns: 60},
    );
    const explained = fc.constantFrom(
      'present',
      'absent/excused',
      'absent/illness',
      'absent/pending',
      'absent',
    );
    fc.assert(
      fc.property(fc.array(explained, {maxLength: 80}), (said) => {
        const found = rulesAfter(said).filter((rule) => rule.startsWith('unexcused'));
        expect(found).to.deep.equal([]);
      }),
      {numRuns: 60},
    );
  });

  it('counts what a slow count finds', () => {
    const anything = fc.oneof(
      {weight: 3, arbitrary: fc.constant('present')},
      {weight: 3, arbitrary: fc.constant(absent)},
      {weight: 1, arbitrary: fc.constantFrom('absent/illness', 'unknown', 'not-expected', '', undefined)},
    );
    fc.assert(
      fc.property(fc.array(anything, {maxLength: 82}), (said) => {
        const naive = slowly(said);
        const found = flagsAfter(said);
        const share = found.find(({rule}) => rule.startsWith('absence'));
        expect(share?.rule).to.equal(naive.share);
        if (share) {
          expect(share.values).to.include({absent: naive.absent.length, possible: naive.possible.length});
          expect(share.dates).to.deep.equal(naive.absent);
        }
        expect(found.some(({rule}) => rule === 'unexcused-run')).to.equal(naive.run);
        const stretch = found.find(({rule}) => rule === 'unexcused-in-window');
        if (naive.inTrailingWindow >= 4) expect(stretch).to.not.equal(undefined);
        if (stretch) {
          expect(stretch.dates.length).to.be.at.least(4);
          expect(naive.unexcused).to.include.members([...stretch.dates]);
          expect(daysBetween(stretch.dates[0]!, stretch.dates.at(-1)!)).to.be.below(45);
        }
      }),
      {numRuns: 150},
    );
  });
});

/** As one would count by hand, day after day. */
function slowly(said: Said) {
  const today = lastOf(said);
  const known = said
    .map((word, at) => ({word: word ?? '', day: autumnDays[at]!}))
    .filter(({word}) => word === 'present' || word.startsWith('absent'));
  const possible = known.map(({day: on}) => on);
  const missed = known.filter(({word}) => word !== 'present').map(({day: on}) => on);
  const unexcused = known.filter(({word}) => word === absent).map(({day: on}) => on);
  const isEnough = (percent: number) => known.length >= 20 && missed.length * 100 >= percent * known.length;
  let [length, run] = [0, false];
  for (const {word, day: on} of known) {
    length = word === absent ? length + 1 : 0;
    if (length >= 3 && daysBetween(on, today) < 45) run = true;
  }
  const share: RuleId | undefined = isEnough(20) ? 'absence-20' : isEnough(10) ? 'absence-10' : undefined;
  const inTrailingWindow = unexcused.filter((on) => daysBetween(on, today) < 45).length;
  return {possible, absent: missed, unexcused, share, run, inTrailingWindow};
}
