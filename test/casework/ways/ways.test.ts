import {expect} from 'chai';
import fc from 'fast-check';
import {
  approvable,
  clockBounds,
  clockNames,
  setWays,
  strictest,
  usualWays,
  waysSet,
  type Ways,
} from '../../../src/casework/ways/ways.js';
import {riskLevels} from '../../../src/casework/case-kinds.js';
import {allCases, caseworkFold, waysIn} from '../../../src/casework/casework-view.js';
import {foldAll} from '../../../src/journal/fold.js';
import {allowed, CaseStory, refusedAs} from '../../support/cases.js';
import {written} from '../../support/entries.js';

const own: Ways = {...usualWays, reason: 'Agreed in the team'};

const anyWays: fc.Arbitrary<Ways> = fc
  .record({
    triageHours: fc.integer({min: 1, max: 168}),
    days: fc.array(fc.array(fc.integer({min: 1, max: 30}), {minLength: 3, maxLength: 3}), {
      minLength: 4,
      maxLength: 4,
    }),
    approvals: fc.subarray([...approvable]),
    selfApproval: fc.boolean(),
  })
  .map(({triageHours, days, approvals, selfApproval}) => ({
    ...{triageHours, approvals, selfApproval, reason: 'Agreed'},
    clocks: Object.fromEntries(
      clockNames.map((clock, at) => {
        const [high = 1, medium = 1, low = 1] = [...(days[at] ?? [])].sort((a, b) => a - b);
        return [clock, {high, medium, low}];
      }),
    ) as unknown as Ways['clocks'],
  }));

describe('how a school works on cases', () => {
  it('is saved whole, with its reason', () => {
    const [draft] = allowed(setWays({...own, triageHours: 12}, []));
    expect(waysSet.is(draft?.body)).to.equal(true);
    expect(draft?.body).to.deep.include({triageHours: 12, reason: 'Agreed in the team'});
  });

  it('wants a reason', () => {
    expect(refusedAs(setWays({...own, reason: ' '}, []))).to.equal('reason-missing');
  });

  it('refuses times that nobody would keep, and says which', () => {
    expect(refusedAs(setWays({...own, triageHours: 0}, []))).to.equal('triage-out-of-bounds');
    expect(refusedAs(setWays({...own, triageHours: 1.5}, []))).to.equal('triage-out-of-bounds');
    for (const clock of clockNames) {
      const low = clockBounds[clock].max + 1;
      const ways = {...own, clocks: {...own.clocks, [clock]: {...own.clocks[clock], low}}};
      expect(setWays(ways, [])).to.deep.equal({
        refused: 'clock-out-of-bounds',
        detail: {clock, ...clockBounds[clock]},
      });
    }
  });

  it('lets no child at high risk wait longer than one at low risk', () => {
    const ways = {...own, clocks: {...own.clocks, contact: {high: 5, medium: 2, low: 10}}};
    expect(refusedAs(setWays(ways, []))).to.equal('clock-order');
  });

  it('takes what two people set without each other at its strictest, in either order', () => {
    fc.assert(
      fc.property(anyWays, anyWays, (a, b) => {
        const both = strictest([a, b])!;
        const turned = strictest([b, a])!;
        expect({...both, reason: ''}).to.deep.equal({...turned, reason: ''});
        for (const clock of clockNames)
          for (const level of riskLevels)
            expect(both.clocks[clock][level]).to.equal(
              Math.min(a.clocks[clock][level], b.clocks[clock][level]),
            );
        expect(both.approvals).to.include.members([...a.approvals, ...b.approvals]);
        expect(both.selfApproval).to.equal(a.selfApproval && b.selfApproval);
        expect(waysSet.is(both)).to.equal(true);
      }),
    );
  });

  it('holds for every case at once, and again when it changes', () => {
    const story = new CaseStory();
    const first = foldAll(caseworkFold, story.entries);
    expect(allCases(first)[0]?.ways).to.equal(usualWays);
    const set = written(allowed(setWays({...own, approvals: ['plan']}, [])));
    for (const entry of set) caseworkFold.add(first, entry);
    expect(allCases(first)[0]?.ways.approvals).to.deep.equal(['plan']);
    expect(waysIn(first).approvals).to.deep.equal(['plan']);
  });

  it('takes no setting from elsewhere that would keep a device counting for ever', () => {
    const endless = {...own, clocks: {...own.clocks, plan: {high: 1, medium: 2, low: 1e15}}};
    expect(waysSet.is(endless)).to.equal(false);
  });
});
