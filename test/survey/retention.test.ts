import {expect} from 'chai';
import fc from 'fast-check';
import type {Entry} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {addDays, day, daysBetween, type SchoolDay} from '../../src/kernel/school-day.js';
import {holdWave, liftHolds, retentionOf} from '../../src/survey/retention.js';
import {sameAnswersDays} from '../../src/survey/shown-before.js';
import {retentionDays} from '../../src/survey/retention.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  wavesIn,
  type Wave,
} from '../../src/survey/wave-view.js';
import {written} from '../support/entries.js';
import {startedWave} from '../support/survey.js';

const started = await startedWave(); // 23 November to 2 December 2026
const end = day('2026-12-02');

function waveWith(care: readonly (Draft | Entry)[] = [], parts: Partial<Wave> = {}): Wave {
  const [wave] = wavesIn(
    foldAll(publicWavesFold, written(started.drafts.public)),
    foldAll(careWavesFold, [...written(started.drafts.care), ...care.flatMap(entryOf)]),
    releasedWavesFold.empty(),
  );
  if (!wave) throw new Error('no wave');
  return {...wave, released: true, ...parts};
}

function entryOf(one: Draft | Entry): readonly Entry[] {
  return 'id' in one ? [one] : written([one]);
}

function drafts(decision: ReturnType<typeof holdWave>): readonly Draft[] {
  if (isRefusal(decision)) throw new Error(decision.refused);
  return decision;
}

/** A wave that was held over these days, one hold after another. */
function heldOver(spans: readonly (readonly [SchoolDay, SchoolDay])[]): Wave {
  const all = spans.flatMap(([from, until]) => {
    const held = drafts(holdWave(waveWith(), 'An inquiry', from));
    return drafts(liftHolds(waveWith(held), until)).map(({body, about, kind}) => ({body, about, kind}));
  });
  return waveWith(all);
}

const expiryOf = (wave: Wave, days?: number): unknown => {
  const retention = retentionOf(wave, addDays(end, 1), days);
  return retention.kind === 'running' ? retention.expires : retention.kind;
};

describe('how long answers are kept', () => {
  it('is not asked while the wave runs', () => {
    expect(retentionOf(waveWith([], {released: false}), end).kind).to.equal('none');
  });

  it('is ninety days from the last day, and the last of them is whole', () => {
    const wave = waveWith();
    expect(retentionOf(wave, addDays(end, 1))).to.deep.include({
      kind: 'running',
      expires: addDays(end, 90),
      left: 89,
    });
    expect(retentionOf(wave, addDays(end, 90)).kind).to.equal('running');
    expect(retentionOf(wave, addDays(end, 91))).to.deep.equal({kind: 'due', expires: addDays(end, 90)});
  });

  it('is what the school chose, within bounds that outlast the comparison of releases', () => {
    expect(expiryOf(waveWith(), 28)).to.equal(addDays(end, 28));
    expect(expiryOf(waveWith(), 1)).to.equal(addDays(end, 28));
    expect(expiryOf(waveWith(), 4000)).to.equal(addDays(end, 365));
    expect(expiryOf(waveWith(), 59.6)).to.equal(addDays(end, 60));
    expect(expiryOf(waveWith(), NaN)).to.equal(addDays(end, 90));
    expect(retentionDays.least).to.be.at.least(sameAnswersDays);
  });

  it('warns for fourteen days, where nobody has released the wave', () => {
    const unreleased = waveWith([], {released: false});
    const warnsAt = (days: number, wave: Wave): unknown => {
      const retention = retentionOf(wave, addDays(end, days));
      return retention.kind === 'running' && retention.warns;
    };
    expect([75, 76, 90].map((days) => warnsAt(days, unreleased))).to.deep.equal([false, true, true]);
    expect(warnsAt(90, waveWith())).to.equal(false);
  });

  it('stands still while somebody holds it, and runs on from there', () => {
    const held = written(drafts(holdWave(waveWith(), '  An inquiry ', addDays(end, 10))));
    expect(retentionOf(waveWith(held), addDays(end, 200))).to.deep.include({kind: 'held'});
    expect(waveWith(held).holds?.map(({why}) => why)).to.deep.equal(['An inquiry']);
    const lifted = drafts(liftHolds(waveWith(held), addDays(end, 110)));
    expect(expiryOf(waveWith([...held, ...lifted]))).to.equal(addDays(end, 190));
  });

  it('counts days that two holds share once, and none from before the end', () => {
    const [a, b, c] = [10, 20, 30].map((days) => addDays(end, days)) as [SchoolDay, SchoolDay, SchoolDay];
    expect(
      expiryOf(
        heldOver([
          [a, c],
          [b, addDays(end, 40)],
        ]),
      ),
    ).to.equal(addDays(end, 120));
    expect(expiryOf(heldOver([[addDays(end, -5), addDays(end, 1)]]))).to.equal(addDays(end, 90));
    expect(expiryOf(heldOver([[addDays(end, 95), addDays(end, 99)]]))).to.equal(addDays(end, 90));
  });

  it('is never shorter for a hold, and longer by the days that were held', () => {
    const span = fc.tuple(fc.integer({min: -20, max: 150}), fc.integer({min: 0, max: 60}));
    fc.assert(
      fc.property(fc.array(span, {maxLength: 4}), (spans) => {
        const wave = heldOver(
          spans.map(([from, length]) => [addDays(end, from), addDays(end, from + length)]),
        );
        const free = (at: number): boolean =>
          !spans.some(([from, length]) => at >= from && at < from + length);
        let last = 0;
        for (let counted = 0; counted < 90; counted += Number(free(last))) last += 1;
        const expires = expiryOf(wave) as SchoolDay;
        expect(daysBetween(end, expires)).to.equal(last);
      }),
      {numRuns: 200},
    );
  });

  it('stays held while one of two devices lets the hold stand', () => {
    const held = written(drafts(holdWave(waveWith(), 'An inquiry', addDays(end, 10))));
    const second = written(drafts(holdWave(waveWith(), 'A court', addDays(end, 11))));
    const lifted = written(drafts(liftHolds(waveWith(held), addDays(end, 12))));
    const wave = waveWith([...held, ...second, ...lifted]);
    expect(retentionOf(wave, addDays(end, 300)).kind).to.equal('held');
    const rest = written(drafts(liftHolds(wave, addDays(end, 20))));
    expect(rest).to.have.length(1);
    expect(expiryOf(waveWith([...held, ...second, ...lifted, ...rest]))).to.equal(addDays(end, 100));
  });
});

describe('a hold', () => {
  const refusal = (decision: ReturnType<typeof holdWave>): unknown => isRefusal(decision) && decision.refused;
  const held = drafts(holdWave(waveWith(), 'An inquiry', end));

  it('needs a reason, of a sentence or two', () => {
    expect(refusal(holdWave(waveWith(), ' \n', end))).to.equal('no-reason');
    expect(refusal(holdWave(waveWith(), 'x'.repeat(201), end))).to.equal('long-reason');
  });

  it('is set once, lifted once, and never after the answers are gone', () => {
    const destroyed = waveWith([], {
      destroyed: {scope: '' as never, at: '' as never, by: '' as never, reason: 'expired', counts: {}},
    });
    expect(refusal(holdWave(waveWith(held), 'Again', end))).to.equal('held');
    expect(refusal(liftHolds(waveWith(), end))).to.equal('not-held');
    expect(refusal(holdWave(destroyed, 'Too late', end))).to.equal('destroyed');
    expect(refusal(liftHolds(destroyed, end))).to.equal('destroyed');
  });

  it('is not lifted before it began, whatever a clock says', () => {
    const [lifted] = drafts(liftHolds(waveWith(held), addDays(end, -3)));
    expect(lifted?.body).to.deep.include({from: end, until: end});
  });
});
