import {expect} from 'chai';
import fc from 'fast-check';
import type {CaseId, PupilKey, SubjectKey} from '../../../src/kernel/ids.js';
import {day, weekdayOf, type SchoolDay} from '../../../src/kernel/school-day.js';
import {foldAll} from '../../../src/journal/fold.js';
import {flagSubject, type Flag, type TriageDecision} from '../../../src/signals/flag.js';
import {allFlags, flagsFold, type StandingFlag} from '../../../src/signals/flags-view.js';
import {
  byClass,
  differenceOf,
  judgedOf,
  leadBefore,
  leadOf,
  loadOf,
  meanLoad,
  weeksOf,
} from '../../../src/signals/replay/compare.js';
import {decidedIn, outcomesIn, pastOf, talksIn} from '../../../src/signals/replay/outcomes.js';
import type {Found, Replayed} from '../../../src/signals/replay/replay.js';
import {rules} from '../../../src/signals/rules.js';
import {written} from '../../support/entries.js';
import {flagOf, raisedFlag, triageOf} from '../../support/flags.js';
import {classKey, pupilKey} from '../../support/school.js';
import {autumnDays} from '../../support/watched.js';

const found = (pupil: string, on: string, rule: Found['rule'] = 'absence-10'): Found => ({
  rule,
  pupil: pupilKey(pupil),
  day: day(on),
});
const replayed = (...all: readonly Found[]): Replayed => ({rules, found: all});

function standing(
  ...all: readonly (readonly [Partial<Flag>, ...TriageDecision[]])[]
): readonly StandingFlag[] {
  const drafts = all.flatMap(([more, ...decisions]) => {
    const flag = flagOf(more);
    return [raisedFlag(flag), ...decisions.map((decision) => triageOf(flagSubject(flag), decision))];
  });
  return allFlags(foldAll(flagsFold, written(drafts)));
}

const year = {from: day('2026-09-01'), until: day('2026-12-29')};
const of = (pupil: string) => ({pupil: pupilKey(pupil)});
const opened: TriageDecision = {kind: 'opened', caseId: 'case-1' as CaseId};

describe('a comparison of two settings', () => {
  it('counts a pupil once a week, however many flags there are', () => {
    const weeks = weeksOf(autumnDays);
    const load = loadOf(
      [found('p1', '2026-09-07'), found('p1', '2026-09-08', 'unexcused-run'), found('p2', '2026-09-14')],
      weeks,
    );
    expect(load.weeks.slice(0, 4)).to.deep.equal([0, 1, 1, 0]);
    expect(load).to.deep.include({flags: 3, pupils: ['p1', 'p2']});
    expect(meanLoad(load)).to.be.closeTo(2 / weeks.length, 1e-9);
  });

  it('adds what other rules really raised to the week, and to nothing else', () => {
    const load = loatOfOthers();
    expect(load.weeks[1]).to.equal(2);
    expect(load.pupils).to.deep.equal(['p1']);
  });

  it('counts a class for a look of its own, and for no pupil', () => {
    const group = {...found('7b', '2026-09-08', 'class-absence-change'), isGroup: true as const};
    const load = loadOf([group, found('p1', '2026-09-08')], weeksOf(autumnDays));
    expect(load).to.deep.include({flags: 2, groupFlags: 1, pupils: ['p1']});
    expect(load.weeks[1]).to.equal(2);
    expect(differenceOf(replayed(), replayed(group)).appear).to.deep.equal([]);
  });

  it('names weeks by their Mondays, taught ones only', () => {
    const weeks = weeksOf(autumnDays);
    for (const week of weeks) expect(weekdayOf(week)).to.equal(1);
    expect(weeks).not.to.include(day('2026-10-26')); // the autumn holidays
  });

  it('tells who appears, who disappears, and who is found sooner or later', () => {
    const before = replayed(found('p1', '2026-09-10'), found('p2', '2026-09-10'), found('p3', '2026-09-10'));
    const after = replayed(found('p2', '2026-09-08'), found('p3', '2026-09-20'), found('p4', '2026-09-20'));
    expect(differenceOf(before, after)).to.deep.equal({
      appear: ['p4'],
      disappear: ['p1'],
      sooner: 1,
      later: 1,
    });
  });

  it('turns round when its sides do', () => {
    const days = fc.constantFrom<SchoolDay>(...autumnDays);
    const one = fc.array(
      fc.tuple(fc.constantFrom('p1', 'p2', 'p3', 'p4'), days).map(([pupil, on]) => found(pupil, on)),
    );
    fc.assert(
      fc.property(one, one, (a, b) => {
        const there = differenceOf(replayed(...a), replayed(...b));
        const back = differenceOf(replayed(...b), replayed(...a));
        expect([...there.appear].sort()).to.deep.equal([...back.disappear].sort());
        expect([there.sooner, there.later]).to.deep.equal([back.later, back.sooner]);
      }),
    );
  });

  it('counts by class, leaving out those without anybody', () => {
    const [before, after] = [replayed(found('p1', '2026-09-10')), replayed(found('p2', '2026-09-10'))];
    const weeks = weeksOf(autumnDays);
    const loads = {before: loadOf(before.found, weeks), after: loadOf(after.found, weeks)};
    const rows = byClass(
      {...loads, difference: differenceOf(before, after)},
      [classKey('7b'), classKey('8a'), classKey('9c')],
      (pupil) => classKey(pupil === 'p1' ? '7b' : '8a'),
    );
    expect(rows).to.deep.equal([
      {classKey: '7b', before: 1, after: 0, appear: 0, disappear: 1},
      {classKey: '8a', before: 0, after: 1, appear: 1, disappear: 0},
    ]);
  });

  function loatOfOthers() {
    return loadOf([found('p1', '2026-09-07')], weeksOf(autumnDays), [found('p2', '2026-09-08', 'concern')]);
  }
});

describe('what people found', () => {
  it('is a case, help that was there, or nothing; the strongest counts', () => {
    const flags = standing(
      [{of: of('p1')}, {kind: 'dismissed', reason: 'wrong-data'}],
      [{of: of('p1'), rule: 'unexcused-run'}, opened],
      [{of: of('p2')}, {kind: 'dismissed', reason: 'already-helped'}],
      [{of: of('p3')}, {kind: 'dismissed', reason: 'not-useful'}],
      [{of: of('p4')}, {kind: 'watched', until: day('2026-12-01')}],
      [{of: of('p5')}],
    );
    const outcomes = outcomesIn({flags, cases: [], ...year});
    expect([...outcomes].sort()).to.deep.equal([
      ['p1', {found: 'case'}],
      ['p2', {found: 'helped'}],
      ['p3', {found: 'nothing'}],
    ]);
  });

  it('knows a case that no flag led to, and its first day', () => {
    const cases = [
      {pupil: pupilKey('p9'), openedOn: day('2026-11-02')},
      {pupil: pupilKey('p9'), openedOn: day('2026-10-02')},
      {pupil: pupilKey('p8'), openedOn: day('2025-10-02')},
    ];
    const outcomes = outcomesIn({flags: [], cases, ...year});
    expect([...outcomes]).to.deep.equal([['p9', {found: 'case', caseFrom: '2026-10-02'}]]);
  });

  it('counts nothing where two people decided differently', () => {
    const flags = standing([{of: of('p1')}, opened, {kind: 'dismissed', reason: 'wrong-data'}]);
    expect(outcomesIn({flags, cases: [], ...year}).size).to.equal(0);
    expect(pastOf(flags, 'absence-10')).to.deep.include({raised: 1, waiting: 1, cases: 0});
  });

  it('is told by rule, each word of the four', () => {
    const flags = standing(
      [{of: of('p1')}, opened],
      [{of: of('p2')}, {kind: 'dismissed', reason: 'already-helped'}],
      [{of: of('p3')}, {kind: 'dismissed', reason: 'not-applicable'}],
      [{of: of('p4')}, {kind: 'dismissed', reason: 'wrong-data'}],
      [{of: of('p5')}, {kind: 'dismissed', reason: 'not-useful'}],
      [{of: of('p6')}, {kind: 'watched', until: day('2026-12-01')}],
      [{of: of('p7')}],
      [{of: of('p7'), rule: 'unexcused-run'}, opened],
    );
    const past = pastOf(flags, 'absence-10');
    expect(past).to.deep.equal({
      ...{raised: 7, cases: 1, helped: 1, notApplicable: 1, wrongData: 1, notUseful: 1},
      ...{watched: 1, waiting: 1},
    });
    expect(decidedIn(past)).to.equal(5);
  });
});

describe('precision and lead', () => {
  const outcomes = new Map<PupilKey, {found: 'case' | 'nothing'; caseFrom?: SchoolDay}>(
    Array.from({length: 6}, (_, at) => [
      pupilKey(`p${at}`),
      {found: 'case' as const, caseFrom: day(`2026-10-1${at}`)},
    ]),
  );

  it('judges the pupils at whom somebody looked, and says how many are unknown', () => {
    const known = new Map(outcomes).set(pupilKey('n'), {found: 'nothing'});
    expect(judgedOf([pupilKey('p1'), pupilKey('n'), pupilKey('x')], known)).to.deep.equal({
      looked: 2,
      needed: 1,
      unknown: 1,
    });
  });

  it('counts days from the first flag to the case, and none for flags that came after it', () => {
    const first = Array.from({length: 6}, (_, at) => found(`p${at}`, '2026-10-10'));
    expect(leadOf([...first, found('p5', '2026-11-01')], outcomes)).to.deep.equal({
      cases: 6,
      before: 6,
      days: 2.5,
    });
    const late = Array.from({length: 6}, (_, at) => found(`p${at}`, '2026-10-13'));
    expect(leadOf(late, outcomes)).to.deep.equal({cases: 6, before: 3});
  });

  it('knows no subject of a flag that is about nobody', () => {
    const flags = standing([{of: {classKey: classKey('7b')}, source: 'x' as SubjectKey}, opened]);
    expect(outcomesIn({flags, cases: [], ...year}).size).to.equal(0);
  });
});

describe('the first talk', () => {
  it('is the earliest that triage noted in the year, whatever was decided, and leads are reckoned to it', () => {
    const talked = (pupil: string, talkedOn: string) => {
      const flag = flagOf({of: of(pupil)});
      const look = triageOf(flagSubject(flag), {kind: 'watched', until: day('2026-12-01')});
      return [raisedFlag(flag), {...look, body: {...(look.body as object), talkedOn}}];
    };
    const drafts = [...talked('p1', '2026-11-23'), ...talked('p2', '2026-08-20')];
    const flags = allFlags(foldAll(flagsFold, written(drafts)));
    const talks = talksIn({flags, ...year});
    expect([...talks]).to.deep.equal([['p1', '2026-11-23']]);
    expect(leadBefore([found('p1', '2026-11-20')], talks)).to.deep.equal({cases: 1, before: 1});
    expect(leadBefore([found('p1', '2026-11-24')], talks)).to.deep.equal({cases: 1, before: 0});
  });
});
