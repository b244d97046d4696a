import {expect} from 'chai';
import fc from 'fast-check';
import {foldAll} from '../../../src/journal/fold.js';
import type {CaseId, PupilKey} from '../../../src/kernel/ids.js';
import {detectAttendance} from '../../../src/signals/detect-attendance.js';
import {detectChanges} from '../../../src/signals/detect-changes.js';
import {flagSubject, keyOf, type Flag} from '../../../src/signals/flag.js';
import {flagsFold} from '../../../src/signals/flags-view.js';
import {raiseFlags} from '../../../src/signals/raise-flags.js';
import {inOrder, replayAtOnce, replayedRules, type Found} from '../../../src/signals/replay/replay.js';
import {YearReplays} from '../../../src/signals/replay/year-replays.js';
import {withValues} from '../../../src/signals/rule-fields.js';
import {rules as shipped, type Rules} from '../../../src/signals/rules.js';
import {buildSeries} from '../../../src/attendance/series.js';
import {attendanceFold} from '../../../src/attendance/attendance-view.js';
import {registerEntry, registerOf} from '../../support/registers.js';
import {autumnCalendar} from '../../support/school.js';
import {written} from '../../support/entries.js';
import {triageOf} from '../../support/flags.js';
import {yearOfPupils, years, type YearSaid} from '../../support/school-year.js';
import {autumnDays, days} from '../../support/watched.js';

const absent = 'absent/unexcused';

/** The slow way: each day from its own registers, every pupil, and every flag dismissed the same evening. */
function dayByDay(said: YearSaid, rules: Rules): readonly Found[] {
  const {roster} = yearOfPupils(said);
  const drafts: Parameters<typeof written>[0][number][] = [];
  const found: Found[] = [];
  const entries: ReturnType<typeof registerEntry>[] = [];
  for (const [place, day] of autumnDays.entries()) {
    const lines = said.flatMap((year, at) => (year[place] ? [`p${at + 1}:${year[place]}`] : []));
    if (lines.length > 0) entries.push(registerEntry(registerOf(day, lines)));
    const state = foldAll(attendanceFold, entries);
    const series = buildSeries({roster, calendar: autumnCalendar, state, from: autumnDays[0]!, until: day});
    const known = foldAll(flagsFold, written(drafts));
    const seen = [
      ...detectAttendance(series, roster, day, rules),
      ...detectChanges(series, roster, day, rules),
    ];
    const raised = raiseFlags(seen, known, new Set<CaseId>());
    for (const draft of raised) {
      const flag = draft.body as Flag;
      const isGroup = !('pupil' in flag.of);
      found.push({
        ...{rule: flag.rule, pupil: keyOf(flag.of) as PupilKey, day},
        ...(isGroup && {isGroup}),
      });
      drafts.push(draft, triageOf(flagSubject(flag), {kind: 'dismissed', reason: 'not-useful'}));
    }
  }
  return found.sort(inOrder);
}

const moved = fc
  .record({
    ten: fc.integer({min: 3, max: 12}),
    twenty: fc.integer({min: 13, max: 30}),
    tenDays: fc.constantFrom(10, 20, 30),
    twentyDays: fc.constantFrom(10, 20, 30),
    run: fc.integer({min: 2, max: 5}),
    count: fc.integer({min: 2, max: 6}),
    span: fc.integer({min: 14, max: 60}),
    on: fc.constantFrom(0, 1),
    halfDays: fc.integer({min: 4, max: 12}),
    evidence: fc.constantFrom(1.5, 2, 2.5),
  })
  .map(({ten, twenty, tenDays, twentyDays, run, count, span, on, halfDays, evidence}) => {
    let rules = withValues(shipped, 'absence-10', {percent: ten, minDays: tenDays}, 2);
    rules = withValues(rules, 'absence-20', {percent: twenty, minDays: twentyDays}, 2);
    rules = withValues(rules, 'unexcused-run', {days: run}, 2);
    rules = withValues(rules, 'absence-change', {threshold: evidence, minBegun: 2}, 2);
    rules = withValues(rules, 'weekday-pattern', {threshold: 4, minBegun: 3}, 2);
    rules = withValues(rules, 'class-absence-change', {threshold: 4}, 2);
    rules = withValues(rules, 'school-absence-change', {threshold: 8}, 2);
    rules = withValues(rules, 'absence-pace', {on}, 2);
    rules = withValues(rules, 'legal-limit', {on, halfDays}, 2);
    rules = withValues(rules, 'season-block', {awayDays: 5, ofDays: 9}, 2);
    return withValues(rules, 'unexcused-in-window', {count, calendarDays: span}, 2);
  });

describe('a year that is played again', () => {
  it('finds on each day what detection and triage would have found on that day', () => {
    fc.assert(
      fc.property(years(2), moved, (said, rules) => {
        const found = [...replayAtOnce(yearOfPupils(said), rules).found].sort(inOrder);
        expect(found).to.deep.equal(dayByDay(said, rules));
      }),
      {numRuns: 12},
    );
  });

  it('is the same when only the moved rule is played anew', () => {
    fc.assert(
      fc.property(years(), fc.array(moved, {minLength: 1, maxLength: 3}), (said, all) => {
        const source = yearOfPupils(said);
        const replays = new YearReplays(source);
        for (const rules of all) {
          const found = [...replayAtOnce(source, rules).found].sort(inOrder);
          expect(finished(replays.play(rules)).found).to.deep.equal(found);
        }
      }),
      {numRuns: 30},
    );
  });

  it('names the evening on which a pupil crosses a threshold', () => {
    const source = yearOfPupils([[...days(30, 'present'), ...days(4, absent), ...days(20, 'present')]]);
    expect(replayAtOnce(source, shipped).found).to.deep.equal([
      {rule: 'unexcused-run', pupil: 'p1', day: autumnDays[32]},
      {rule: 'absence-10', pupil: 'p1', day: autumnDays[33]},
      {rule: 'unexcused-in-window', pupil: 'p1', day: autumnDays[33]},
    ]);
  });

  it('finds a share on the first day on which enough is known, though nothing was missed on it', () => {
    const source = yearOfPupils([[...days(5, 'absent/illness'), ...days(40, 'present')]]);
    expect(replayAtOnce(source, shipped).found).to.deep.equal([
      {rule: 'absence-20', pupil: 'p1', day: autumnDays[19]},
    ]);
  });

  it('tells a change of the whole school on the evening on which detection would, and of no pupil', () => {
    const said = Array.from({length: 12}, (_, at) =>
      autumnDays.map((_day, place) => {
        const step = place < 40 ? 19 : 4;
        return (place + at * 3) % step === 0 ? 'absent/illness' : 'present';
      }),
    );
    const rules = withValues(shipped, 'school-absence-change', {threshold: 8}, 2);
    const slow = dayByDay(said, rules).filter(({isGroup}) => isGroup);
    const quick = replayAtOnce(yearOfPupils(said), rules).found.filter(({isGroup}) => isGroup);
    expect(slow.map(({rule, pupil}) => [rule, pupil])).to.deep.include(['school-absence-change', 'school']);
    expect(quick).to.deep.equal(slow);
  });

  it('finds nobody where there is nothing', () => {
    expect(replayAtOnce(yearOfPupils([[]]), shipped).found).to.deep.equal([]);
    expect(replayedRules.length).to.be.greaterThan(3);
  });
});

function finished<Result>(work: Generator<number, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    expect(step.value).to.be.within(0, 1);
  }
}
