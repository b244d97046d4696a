import {expect} from 'chai';
import fc from 'fast-check';
import {lowestFloors, strictest, usualFloors} from '../../src/disclosure/floors.js';
import type {Entry} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import {draft} from '../../src/kernel/draft.js';
import {promisedFloors} from '../../src/survey/make-release.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  strayWaves,
  wavesIn,
  type Wave,
} from '../../src/survey/wave-view.js';
import {waveKeysMade, wavePublished, waveSubject, type PublishedWave} from '../../src/survey/wave.js';
import {written} from '../support/entries.js';
import {everyKind, everyText} from '../support/questionnaire.js';
import {signed, startedWave} from '../support/survey.js';
import {duty} from '../support/written.js';

const {wave, drafts, published} = await startedWave();
const other = await startedWave();
const [first] = written(drafts.public);

/** What somebody with the team's own key might add, beside the wave or in its place. */
const attacks: readonly Partial<PublishedWave>[] = [
  {floors: lowestFloors},
  {instrument: everyKind, texts: {en: everyText}, freeText: duty},
  {publicKey: other.keys.publicKey},
  {window: {from: published.window.from, until: '2027-12-31' as never}},
];
const later = (await Promise.all(attacks.map(async (change) => signed({...published, ...change})))).flatMap(
  (body) =>
    [[], [first!.id]].flatMap((replaces) =>
      written([draft(wavePublished, waveSubject(wave), body, replaces)]),
    ),
);

function seen(open: readonly Entry[], care: readonly Entry[] = written(drafts.care)): readonly Wave[] {
  return wavesIn(
    foldAll(publicWavesFold, open),
    foldAll(careWavesFold, care),
    foldAll(releasedWavesFold, []),
  );
}

describe('a published wave', () => {
  it('stays what it was, and staff are told, whatever is added and in whatever order', () => {
    const orders = fc
      .subarray([...later], {minLength: 1})
      .chain((some) => fc.shuffledSubarray([first!, ...some, ...some], {minLength: some.length * 2 + 1}));
    fc.assert(
      fc.property(orders, (entries) => {
        const [one, ...more] = seen(entries);
        expect(more).to.deep.equal([]);
        expect(one!.published).to.deep.equal(published);
        expect(one!.altered).to.equal(new Set(entries).size - 1);
      }),
    );
  });

  it('is not invented by entries that only use its name, which are counted', () => {
    expect(seen(later)).to.deep.equal([]);
    expect(strayWaves(foldAll(publicWavesFold, later))).to.equal(later.length);
    expect(strayWaves(foldAll(publicWavesFold, [first!, ...later]))).to.equal(0);
  });

  it('keeps its readers, whatever another key says of itself', () => {
    const care = written(drafts.care);
    const keys = care.find(({kind}) => kind === waveKeysMade.name)!;
    const body = {wave, publicKey: other.keys.publicKey, privateKey: other.keys.privateKey, readers: []};
    const usurper = written([draft(waveKeysMade, waveSubject(wave, 'keys'), body, [keys.id])]);
    for (const order of [
      [...care, ...usurper],
      [...usurper, ...care],
    ]) {
      const [one] = seen([first!], order);
      expect(one!.keys).to.deep.equal([keys.body]);
      expect(one!.readers).to.deep.equal(['psychologist-1']);
    }
  });
});

describe('the floors of a release', () => {
  it('are those that were promised, never under the lowest, and the usual ones for older waves', () => {
    const promised = {...usualFloors, people: 15, classPeople: 30};
    expect(promisedFloors({floors: promised})).to.deep.equal(promised);
    expect(promisedFloors({floors: {...usualFloors, people: 1, side: 0}})).to.deep.equal({
      ...lowestFloors,
      side: lowestFloors.side,
    });
    expect(promisedFloors({})).to.deep.equal(usualFloors);
    const broken = {people: 'none', district: null} as never;
    expect(promisedFloors({floors: broken})).to.deep.equal(lowestFloors);
  });

  it('take the higher of two at each number', () => {
    const numbers = fc.record({
      people: fc.nat(99),
      classPeople: fc.nat(99),
      freeText: fc.nat(99),
      side: fc.nat(9),
      district: fc.record({schools: fc.nat(9), pupils: fc.nat(99)}),
    });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const both = strictest(a, b);
        expect(both).to.deep.equal(strictest(b, a));
        expect(both.people).to.equal(Math.max(a.people, b.people));
        expect(both.district.pupils).to.equal(Math.max(a.district.pupils, b.district.pupils));
      }),
    );
  });
});
