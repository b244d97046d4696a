import {expect} from 'chai';
import fc from 'fast-check';
import {proposeFor, type Proposal} from '../../../src/signals/replay/capacity.js';
import {differenceOf, loadOf, meanLoad, weeksOf} from '../../../src/signals/replay/compare.js';
import type {Outcomes} from '../../../src/signals/replay/outcomes.js';
import {replayAtOnce, type Found} from '../../../src/signals/replay/replay.js';
import {YearReplays} from '../../../src/signals/replay/year-replays.js';
import {fieldsOf, fits, tunedRules, valuesOf} from '../../../src/signals/rule-fields.js';
import {rules as shipped} from '../../../src/signals/rules.js';
import {pupilKey} from '../../support/school.js';
import {yearOfPupils, years, type YearSaid} from '../../support/school-year.js';
import {autumnDays, days} from '../../support/watched.js';

function propose(
  said: YearSaid,
  capacity: number,
  {outcomes = new Map(), others = []}: {outcomes?: Outcomes; others?: readonly Found[]} = {},
): Proposal {
  const replays = new YearReplays(yearOfPupils(said));
  const weeks = weeksOf(autumnDays);
  const work = proposeFor(capacity, {replays, rules: shipped, weeks, others, outcomes});
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Pupils who miss a day in so many. */
function missing(said: string, ...every: readonly number[]): YearSaid {
  return every.map((step) => autumnDays.map((_, at) => (at % step === 1 ? said : 'present')));
}

const unexcused = 'absent/unexcused';
const school = missing(unexcused, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

describe('thresholds for what a team can see to', () => {
  it('bring the pupils of a week down to what was asked for', () => {
    const now = loadOf(replayAtOnce(yearOfPupils(school), shipped).found, weeksOf(autumnDays));
    const asked = meanLoad(now) / 2;
    const {mean, load, isOutOfReach, rules} = propose(school, asked);
    expect(mean).to.be.at.most(asked);
    expect(isOutOfReach).to.equal(false);
    expect(load.pupils.length).to.be.greaterThan(0);
    expect(rules).not.to.deep.equal(shipped);
  });

  it('stay within bounds, and keep the two levels apart, whatever is asked', () => {
    fc.assert(
      fc.property(years(3), fc.double({min: 0.05, max: 3, noNaN: true}), (said, capacity) => {
        const {rules, mean, isOutOfReach} = propose(said, capacity);
        expect(isOutOfReach).to.equal(mean > capacity);
        expect(rules['absence-20'].percent).to.be.greaterThan(rules['absence-10'].percent);
        for (const rule of tunedRules)
          for (const field of fieldsOf(rule))
            expect(fits(field, valuesOf(rules, rule)[field.name] ?? NaN), `${rule} ${field.name}`).to.equal(
              true,
            );
      }),
      {numRuns: 8},
    );
  });

  it('use the room there is, to find more', () => {
    const quiet = missing('absent/illness', 21, 22, 23, 25);
    const {load, mean} = propose(quiet, 3);
    const now = loadOf(replayAtOnce(yearOfPupils(quiet), shipped).found, weeksOf(autumnDays));
    expect(load.pupils.length).to.be.greaterThan(now.pupils.length);
    expect(mean).to.be.at.most(3);
  });

  it('give up a pupil who turned out to need help last', () => {
    // Two alike, who differ in what was found of them and a little in what they missed.
    const said = [
      [
        ...days(40, 'present'),
        ...days(2, 'absent/unexcused'),
        ...days(4, 'present'),
        ...days(2, 'absent/unexcused'),
        ...days(30, 'present'),
      ],
      [...days(40, 'present'), ...days(3, 'absent/unexcused'), ...days(35, 'present')],
    ];
    const before = replayAtOnce(yearOfPupils(said), shipped);
    expect(new Set(before.found.map(({pupil}) => pupil)).size).to.equal(2);
    const kept = ['p1', 'p2'].map((pupil) => {
      const outcomes: Outcomes = new Map([[pupilKey(pupil), {found: 'case'}]]);
      const asked = meanLoad(loadOf(before.found, weeksOf(autumnDays))) * 0.6;
      return differenceOf(before, propose(said, asked, {outcomes}).replayed).disappear;
    });
    expect(kept).to.deep.equal([['p2'], ['p1']]);
  });

  it('say so where no threshold helps, since others take the week', () => {
    const others = autumnDays.map((day, at) => ({rule: 'concern' as const, pupil: pupilKey(`c${at}`), day}));
    const {isOutOfReach, mean} = propose(missing(unexcused, 3), 1, {others});
    expect(isOutOfReach).to.equal(true);
    expect(mean).to.be.greaterThan(1);
  });
});
