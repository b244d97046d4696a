import {expect} from 'chai';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import type {Slot} from '../../src/attendance/marks.js';
import {foldAll} from '../../src/journal/fold.js';
import {day, type SchoolDay} from '../../src/kernel/school-day.js';
import {detectAttendance} from '../../src/signals/detect-attendance.js';
import type {Flag, RuleId} from '../../src/signals/flag.js';
import {withValues} from '../../src/signals/rule-fields.js';
import {rules as shipped, type Rules} from '../../src/signals/rules.js';
import {yearSeries} from '../../src/signals/year-series.js';
import {registerEntry, registerOf} from '../support/registers.js';
import {autumnCalendar, smallRoster} from '../support/school.js';
import {autumnDays, days, seriesOf, type Said} from '../support/watched.js';

const absent = 'absent/unexcused';
const on = (rule: RuleId, rules: Rules = shipped): Rules => withValues(rules, rule, {on: 1}, 2);

function flagBy(rule: RuleId, said: Said, rules = on(rule)): Flag | undefined {
  const today = autumnDays[said.length - 1]!;
  return detectAttendance(seriesOf(said, today), smallRoster, today, rules).find(
    (flag) => flag.rule === rule,
  );
}

describe('the pace of the first months', () => {
  it('flags two whole days for each month begun, while shares still jump about', () => {
    const flag = flagBy('absence-pace', ['absent/illness', ...days(3, 'present'), 'absent/excused']);
    expect(flag).to.deep.include({
      urgency: 'routine',
      ruleVersion: 2,
      window: {from: day('2026-09-01'), until: autumnDays[4]},
      values: {days: 2, threshold: 2, month: 1, possible: 5, daysPerMonth: 2},
      dates: [autumnDays[0], autumnDays[4]],
    });
  });

  it('asks for four in the second month, and says nothing after the third', () => {
    const said = (count: number, length: number) => [
      ...days(count, 'absent/illness'),
      ...days(length - count, 'present'),
    ];
    expect(flagBy('absence-pace', said(2, 30))).to.equal(undefined);
    const rules = withValues(on('absence-pace'), 'absence-10', {percent: 30}, 2);
    expect(flagBy('absence-pace', said(4, 30), rules)?.values).to.include({month: 2, threshold: 4});
    expect(flagBy('absence-pace', said(20, 80), rules)).to.equal(undefined);
  });

  it('gives way to the share once there are days enough for one', () => {
    expect(flagBy('absence-pace', [...days(17, 'present'), ...days(3, 'absent/illness')])).to.equal(
      undefined,
    );
  });

  it('is off until a school turns it on', () => {
    expect(flagBy('absence-pace', days(5, absent), shipped)).to.equal(undefined);
  });
});

describe('the legal limit', () => {
  it('counts a whole day as two halves, within weeks that have school', () => {
    const said = [...days(10, 'present'), ...days(4, absent), ...days(20, 'present'), absent];
    expect(flagBy('legal-limit', said)).to.deep.include({
      urgency: 'soon',
      values: {halfDays: 10, threshold: 10, schoolWeeks: 10},
      window: {from: autumnDays[10], until: autumnDays[34]},
    });
    expect(flagBy('legal-limit', said.slice(0, -1))).to.equal(undefined);
  });

  it('leaves holidays out of its weeks, and forgets what lies further back', () => {
    const [first, rest] = [days(4, absent), (length: number) => days(length, 'present')];
    const weekOf = (at: number) => Math.floor((Date.parse(autumnDays[at]!) / 86_400_000 + 3) / 7);
    const weeksUntil = (at: number) => new Set(autumnDays.slice(0, at + 1).map((_, d) => weekOf(d))).size;
    const inTime = autumnDays.findIndex((_, at) => weeksUntil(at) === 10);
    const tooLate = autumnDays.findIndex((_, at) => weeksUntil(at) === 11);
    expect(flagBy('legal-limit', [...first, ...rest(inTime - 4), absent])).to.not.equal(undefined);
    expect(flagBy('legal-limit', [...first, ...rest(tooLate - 4), absent])).to.equal(undefined);
  });

  it('counts halves where a morning and an afternoon have a register each, and only those taken', () => {
    const entries = autumnDays
      .slice(0, 12)
      .flatMap((date) => [register(date, 'am', absent), register(date, 'pm', 'present')]);
    const morningsOnly = autumnDays.slice(0, 12).map((date) => register(date, 'am', absent));
    for (const registers of [entries, morningsOnly]) {
      const flag = flagAfter(registers);
      expect(flag?.values['halfDays']).to.equal(12);
    }
    expect(flagAfter(morningsOnly.slice(0, 9))).to.equal(undefined);
  });

  it('is off until a school turns it on', () => {
    expect(flagBy('legal-limit', days(20, absent), shipped)).to.equal(undefined);
  });

  function register(date: SchoolDay, slot: Slot, word: string) {
    return registerEntry(registerOf(date, [`p1:${word}`, 'p2'], slot));
  }

  function flagAfter(entries: readonly ReturnType<typeof register>[]): Flag | undefined {
    const today = autumnDays[12]!;
    const series = yearSeries(smallRoster, autumnCalendar, foldAll(attendanceFold, entries), today)!;
    return detectAttendance(series, smallRoster, today, on('legal-limit')).find(
      ({rule}) => rule === 'legal-limit',
    );
  }
});

describe('weeks away at a time of field work', () => {
  const start = autumnDays.findIndex((date) => date >= '2026-09-14');
  const before = days(start, 'present');

  it('are flagged from ten days of fifteen on, whatever the excuse, and named by their first day', () => {
    const said = [...before, ...days(5, 'absent/excused'), ...days(3, 'present'), ...days(5, absent)];
    const flag = flagBy('season-block', said);
    expect(flag).to.deep.include({
      urgency: 'soon',
      window: {from: autumnDays[start], until: autumnDays[start + 12]},
      values: {days: 10, possible: 13, spring: 0, threshold: 10, ofDays: 15},
    });
    const longer = flagBy('season-block', [...said, ...days(6, absent)]);
    expect(longer?.window.from).to.equal(flag?.window.from);
    expect(longer?.dates).to.have.length(16);
  });

  it('leave illness out: a child in hospital is in no field', () => {
    expect(flagBy('season-block', [...before, ...days(15, 'absent/illness')])).to.equal(undefined);
    const between = [...before, ...days(5, absent), ...days(6, 'absent/illness'), ...days(5, absent)];
    expect(flagBy('season-block', between)?.values).to.include({days: 10, possible: 10});
  });

  it('are not flagged out of season, nor long after', () => {
    const winter = autumnDays.findIndex((date) => date >= '2026-11-16');
    expect(flagBy('season-block', [...days(winter, 'present'), ...days(15, absent)])).to.equal(undefined);
    const long = [...before, ...days(12, absent), ...days(40, 'present')];
    expect(flagBy('season-block', long)).to.equal(undefined);
  });

  it('ignore days of which nothing is known', () => {
    const said = [...before, ...days(5, absent), ...days(4, undefined), ...days(5, absent)];
    expect(flagBy('season-block', said)?.values).to.include({days: 10, possible: 10});
    expect(flagBy('season-block', [...before, ...days(9, absent), ...days(6, undefined)])).to.equal(
      undefined,
    );
  });
});
