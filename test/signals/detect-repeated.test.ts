import {expect} from 'chai';
import fc from 'fast-check';
import {addDays, day, daysBetween, type SchoolDay} from '../../src/kernel/school-day.js';
import {detectRepeated} from '../../src/signals/detect-repeated.js';
import {explain} from '../../src/signals/explain.js';
import {flagRaised, flagSubject} from '../../src/signals/flag.js';
import {withValues} from '../../src/signals/rule-fields.js';
import {rules} from '../../src/signals/rules.js';
import type {Concern, ReceivedConcern} from '../../src/voices/concern.js';
import {saidOnce} from '../../src/voices/said-once.js';
import {receivedConcern} from '../support/concerns.js';
import {pupilKey, staffId} from '../support/school.js';

const today = day('2026-11-23');

function told(envelope: string, on: string, more: Partial<Concern> = {}): ReceivedConcern {
  return receivedConcern(envelope, {day: day(on), text: `Told in ${envelope}.`, ...more});
}

const as = (pupil: string, role: 'harmed' | 'harming' | 'witness') => ({pupil: pupilKey(pupil), role});
const detect = (received: readonly ReceivedConcern[], on = today) =>
  detectRepeated(saidOnce(received), on, rules);
const three = [told('e1', '2026-11-02'), told('e2', '2026-11-12'), told('e3', '2026-11-20')];

describe('several concerns about one pupil', () => {
  it('raise a flag from the third in 30 days on, by its first day, with all that was counted', () => {
    expect(detect(three.slice(0, 2))).to.deep.equal([]);
    const [flag, ...others] = detect(three);
    expect(others).to.deep.equal([]);
    expect(flag).to.deep.include({
      of: {pupil: 'p1'},
      urgency: 'soon',
      window: {from: '2026-11-02', until: '2026-11-20'},
      values: {concerns: 3, staff: 1, harmed: 3, harming: 0, threshold: 3, calendarDays: 30},
      dates: ['2026-11-02', '2026-11-12', '2026-11-20'],
      sources: ['concern/e1', 'concern/e2', 'concern/e3'],
    });
    expect(flag && flagSubject(flag)).to.equal('flag/concerns-repeated/p1/2026-11-02');
    expect(flagRaised.is(flag)).to.equal(true);
    expect(JSON.stringify(flag)).to.not.include('Told in');
  });

  it('count whoever may have been harmed or have harmed, and no witness', () => {
    const mixed = [
      told('e1', '2026-11-02', {pupils: [as('p1', 'harmed'), as('p2', 'harming'), as('p3', 'witness')]}),
      told('e2', '2026-11-12', {pupils: [as('p1', 'harming'), as('p2', 'witness'), as('p3', 'witness')]}),
      told('e3', '2026-11-20', {pupils: [as('p1', 'harmed'), as('p2', 'harming'), as('p3', 'harmed')]}),
    ];
    const flags = detect(mixed);
    expect(flags.map(({of, values}) => [of, values['harmed'], values['harming']])).to.deep.equal([
      [{pupil: 'p1'}, 2, 1],
    ]);
    expect(flags[0] && explain(flags[0]).reason).to.include({part: 'both', days: 3});
  });

  it('count one that was sent twice once, and two people about one event as two, and say so', () => {
    const [first, second] = three as [ReceivedConcern, ReceivedConcern];
    expect(detect([first, {...first, envelope: 'again'}, second])).to.deep.equal([]);
    const colleagues = ['teacher-2', 'teacher-3'].map((by) => told(by, '2026-11-02', {by: staffId(by)}));
    const [flag] = detect([first, ...colleagues]);
    expect(flag && explain(flag).reason).to.include({concerns: 3, staff: 3, days: 1});
  });

  it('take the latest month, and none that ended before anybody looks back', () => {
    const earlier = three.map((one, at) => told(`f${at}`, addDays(one.concern.day, -60)));
    expect(detect([...three, ...earlier]).map(({window}) => window.from)).to.deep.equal(['2026-11-02']);
    expect(detect(earlier)).to.deep.equal([]);
    expect(detect(three, addDays(day('2026-11-20'), 44))).to.have.length(1);
    expect(detect(three, addDays(day('2026-11-20'), 45))).to.deep.equal([]);
  });

  it('keep their first day while more are told', () => {
    const more = [...three, told('e4', '2026-11-23')];
    expect(detect(more).map(flagSubject)).to.deep.equal(detect(three).map(flagSubject));
  });

  it('wait for a day that a fast clock wrote ahead', () => {
    const ahead = [...three.slice(0, 2), told('e3', '2026-11-24')];
    expect(detect(ahead)).to.deep.equal([]);
    expect(detect(ahead, day('2026-11-24'))).to.have.length(1);
  });

  it('follow the thresholds of the school', () => {
    const own = withValues(rules, 'concerns-repeated', {concerns: 2, calendarDays: 14}, 2);
    const [flag] = detectRepeated(saidOnce(three.slice(1)), today, own);
    expect(flag).to.deep.include({ruleVersion: 2}).and.to.have.nested.property('values.threshold', 2);
    expect(
      detectRepeated(saidOnce(three.slice(0, 2).concat(told('e5', '2026-10-01'))), today, own),
    ).to.have.length(1);
    expect(detectRepeated(saidOnce([three[0]!, three[2]!]), today, own)).to.deep.equal([]);
  });

  it('find the same whatever the order, never from fewer or in more days than the rule says', () => {
    const days = fc.array(fc.integer({min: 0, max: 80}), {maxLength: 12});
    fc.assert(
      fc.property(days, fc.nat(), (ago, turn) => {
        const received = ago.map((days, at) => told(`e${at}`, addDays(today, -days)));
        const flags = detect(received);
        const at = turn % Math.max(1, received.length);
        expect(detect([...received.slice(at), ...received.slice(0, at)])).to.deep.equal(flags);
        for (const {window, dates, values, sources = []} of flags) {
          expect(sources).to.have.length(values['concerns'] ?? 0);
          expect(values['concerns']).to.be.at.least(3);
          expect(daysBetween(window.from, window.until)).to.be.below(30);
          expect(dates.every((on) => window.from <= on && on <= window.until)).to.equal(true);
        }
        expect(flags.length > 0).to.equal(
          ago.some((one) => one < 45 && isThird(received, addDays(today, -one))),
        );
      }),
    );
  });
});

/** By counting again from the first day on, as somebody with a pencil would: does a month of three end on this day? */
function isThird(received: readonly ReceivedConcern[], last: SchoolDay): boolean {
  let left = received.map(({concern}) => concern.day).sort();
  while (left.length > 0) {
    const [first = last] = left;
    const month = left.filter((on) => daysBetween(first, on) < 30);
    if (month.length >= 3 && month.at(-1) === last) return true;
    left = left.slice(month.length >= 3 ? month.length : 1);
  }
  return false;
}
