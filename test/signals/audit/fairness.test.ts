import {expect} from 'chai';
import fc from 'fast-check';
import type {PupilKey} from '../../../src/kernel/ids.js';
import {day} from '../../../src/kernel/school-day.js';
import {auditOf, compare, measures, ratioInterval, type Audit} from '../../../src/signals/audit/fairness.js';
import type {Outcome} from '../../../src/signals/replay/outcomes.js';

/** So many pupils of a group: flagged or not, and what was found of them. */
type Cell = readonly [
  group: string | undefined,
  flagged: boolean,
  found: Outcome['found'] | undefined,
  count: number,
];

const flagDay = day('2026-10-05');

function audit(...cells: readonly Cell[]): Audit {
  const pupils = cells.flatMap(([group, flagged, found, count], cell) =>
    Array.from({length: count}, (_, at) => ({key: `p${cell}-${at}` as PupilKey, group, flagged, found})),
  );
  return auditOf({
    pupils: pupils.map(({key}) => key),
    groupOf: (key) => pupils.find((one) => one.key === key)?.group,
    found: pupils
      .filter(({flagged}) => flagged)
      .map(({key}) => ({rule: 'absence-10', pupil: key, day: flagDay})),
    outcomes: new Map(pupils.flatMap(({key, found}) => (found ? [[key, {found}] as const] : []))),
  });
}

describe('the audit by group', () => {
  it('warns where one group is falsely pointed out 1.87 times as often as the others', () => {
    const {warnings} = audit(
      ['girls', true, 'nothing', 56],
      ['girls', false, undefined, 144],
      ['boys', true, 'nothing', 30],
      ['boys', false, undefined, 170],
    );
    const falseAlarm = warnings.find(({measure}) => measure === 'false-alarm');
    expect(falseAlarm).to.deep.equal({
      group: 'girls',
      measure: 'false-alarm',
      verdict: 'outside',
      direction: 'more',
    });
  });

  it('reckons the four shares from who was flagged and what was found', () => {
    const {groups} = audit(
      ['a', true, 'case', 12],
      ['a', true, 'helped', 4],
      ['a', true, 'nothing', 8],
      ['a', true, undefined, 6],
      ['a', false, 'case', 4],
      ['a', false, undefined, 26],
      ['b', true, 'case', 10],
      ['b', false, 'case', 10],
      ['b', true, 'nothing', 10],
      ['b', false, undefined, 30],
    );
    const [a] = groups;
    const share = (name: (typeof measures)[number]) => a?.measures[name].shown;
    expect(share('flagged')).to.deep.include({share: 30 / 60, of: 60});
    expect(share('false-alarm')).to.deep.include({share: 14 / 40, of: 40});
    expect(share('missed')).to.deep.include({share: 4 / 20, of: 20});
    expect(share('precision')).to.deep.include({share: 16 / 24, of: 24});
  });

  it('counts a flag after the case as missed', () => {
    const pupils = Array.from({length: 40}, (_, at) => `p${at}` as PupilKey);
    const caseFrom = (at: number) => day(at % 2 ? '2026-10-01' : '2026-11-01');
    const {groups} = auditOf({
      pupils,
      groupOf: (pupil) => (pupils.indexOf(pupil) < 20 ? 'a' : 'b'),
      found: pupils.map((pupil) => ({rule: 'absence-10', pupil, day: flagDay})),
      outcomes: new Map(pupils.map((pupil, at) => [pupil, {found: 'case', caseFrom: caseFrom(at)}])),
    });
    for (const {measures: all} of groups) expect(all.missed.shown).to.deep.include({share: 0.5, of: 20});
  });

  it('says too few under ten people behind a figure, and never calls that fair', () => {
    const small = audit(['a', true, 'case', 9], ['b', true, 'nothing', 200]);
    expect(small.isTooFew).to.equal(true);
    expect(small.warnings).to.deep.equal([]);
    expect(small.groups.map(({group}) => group)).to.deep.equal(['b']);
    expect(small.hidden).to.equal(1);
  });

  it('puts small groups together without their names, where they are enough together', () => {
    const {groups, hidden} = audit(
      ['large', false, undefined, 50],
      ['one', true, 'case', 6],
      ['two', false, undefined, 7],
    );
    expect(groups.map(({group, people}) => [group, people])).to.deep.equal([
      ['large', 50],
      [undefined, 13],
    ]);
    expect(hidden).to.equal(0);
  });

  it('shows no share that one or two pupils make', () => {
    const [large] = audit(
      ['a', true, 'case', 2],
      ['a', false, undefined, 40],
      ['b', true, 'case', 20],
      ['b', false, undefined, 20],
    ).groups;
    expect(large?.measures.flagged).not.to.have.property('shown');
    expect(large?.measures.flagged).not.to.have.property('ratio');
    expect(large?.measures.flagged.verdict).to.equal('outside');
  });

  it('shows that nobody of a group was found at all', () => {
    const {warnings} = audit(['a', false, 'case', 20], ['b', true, 'case', 15], ['b', false, 'case', 5]);
    expect(warnings).to.deep.include({group: 'a', measure: 'missed', verdict: 'outside', direction: 'more'});
  });

  it('leaves pupils without a group out, and says how many they are', () => {
    const {ungrouped, groups} = audit(
      [undefined, true, 'case', 30],
      ['a', true, 'case', 10],
      ['b', true, 'case', 10],
    );
    expect(ungrouped).to.equal(30);
    expect(groups.reduce((sum, {people}) => sum + people, 0)).to.equal(20);
  });

  it('never shows a group, or a share of one, with fewer than ten people', () => {
    const cell = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', undefined),
      fc.boolean(),
      fc.constantFrom<Outcome['found'] | undefined>('case', 'helped', 'nothing', undefined),
      fc.nat(14),
    );
    fc.assert(
      fc.property(fc.array(cell, {maxLength: 12}), (cells) => {
        for (const {people, measures: all} of audit(...cells).groups) {
          expect(people).to.be.at.least(10);
          for (const name of measures) {
            const {shown, ratio, verdict} = all[name];
            if (shown) {
              expect(shown.of).to.be.at.least(10);
              const hits = Math.round(shown.share * shown.of);
              expect([1, 2, shown.of - 1, shown.of - 2]).not.to.include(hits);
              expect(shown.interval.low).to.be.at.most(shown.share + 1e-9);
              expect(shown.interval.high).to.be.at.least(shown.share - 1e-9);
            }
            if (ratio) expect(verdict).not.to.equal('too-few');
          }
        }
      }),
      {numRuns: 60},
    );
  });
});

describe('a share beside another', () => {
  it('is outside the band from a quarter more on, and from a fifth less', () => {
    const verdict = (hits: number) => compare({hits, of: 2000}, {hits: 800, of: 2000}).verdict;
    expect(verdict(1100)).to.equal('outside');
    expect(verdict(800)).to.equal('within');
    expect(verdict(600)).to.equal('outside');
  });

  it('tells what chance could do', () => {
    expect(compare({hits: 6, of: 20}, {hits: 4, of: 20}).verdict).to.equal('outside-or-chance');
    expect(compare({hits: 5, of: 20}, {hits: 5, of: 20}).verdict).to.equal('unsure');
  });

  it('has an interval as a textbook reckons it', () => {
    // 56 of 200 beside 30 of 200, by hand: ln(56.5 ÷ 30.5) ± 1.959964 × √(1/56.5 + 1/30.5 − 2/200.5)
    const {low, high} = ratioInterval({hits: 56, of: 200}, {hits: 30, of: 200});
    expect(low).to.be.closeTo(1.2486, 0.0005);
    expect(high).to.be.closeTo(2.7483, 0.0005);
  });
});
