import {expect} from 'chai';
import fc from 'fast-check';
import type {ClassKey} from '../../src/kernel/ids.js';
import {floorsOf} from '../../src/disclosure/floors.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {makeRelease, releaseWave} from '../../src/survey/make-release.js';
import {climateFor, waveReleased, type Release} from '../../src/survey/release.js';
import {countedWave, releaseOf, tallyOf} from '../support/releases.js';

describe('a release', () => {
  it('names the school, its years and its classes, with every measure of the instrument', () => {
    const {groups} = releaseOf();
    expect(
      groups.map(({level, years, classes}) => `${level} ${years.join()} ${classes.join()}`),
    ).to.deep.equal([
      'school 07,08 7a,7b,8a,8b',
      'year 07 7a,7b',
      'class 07 7a',
      'class 07 7b',
      'year 08 8a,8b',
      'class 08 8a',
      'class 08 8b',
    ]);
    expect(groups[0]?.measures.map(({id}) => id)).to.deep.equal([
      'bullied',
      'bullied-online',
      'left-out',
      'bullies-others',
      'four-groups',
      'climate',
    ]);
  });

  it('holds back the shares of both classes where one has too few, and still says their climate', () => {
    const [a, b] = releaseOf().groups.slice(-2);
    expect([a, b].map((group) => group?.measures.map(({kind}) => kind))).to.deep.equal(
      Array(2).fill(['withheld', 'withheld', 'withheld', 'withheld', 'withheld', 'mean']),
    );
  });

  it('holds nothing exact: whole percents, tenths of a point, people in steps of five', () => {
    for (const {people, measures} of releaseOf().groups) {
      expect(people % 5).to.equal(0);
      for (const measure of measures) {
        if (measure.kind === 'share')
          expect(measure.share * 100).to.be.closeTo(Math.round(measure.share * 100), 1e-9);
        if (measure.kind === 'mean')
          expect(measure.mean * 10).to.be.closeTo(Math.round(measure.mean * 10), 1e-9);
      }
    }
  });

  it('is the same on every device, whatever order the classes were counted in', () => {
    const {tallies} = countedWave();
    fc.assert(
      fc.property(fc.shuffledSubarray([...tallies], {minLength: tallies.length}), (shuffled) => {
        expect(releaseOf({tallies: shuffled})).to.deep.equal(releaseOf());
      }),
    );
  });

  it('is refused where a wave has too few people', () => {
    const tallies = [tallyOf('07', '7a', 5), tallyOf('08', '8a', 4)];
    expect(makeRelease(countedWave({tallies}))).to.deep.equal({refused: 'too-few', detail: {floor: 10}});
  });

  it('asks of a wave in one class what it asks of a class', () => {
    expect(makeRelease(countedWave({tallies: [tallyOf('07', '7a', 19)]}))).to.deep.equal({
      refused: 'too-few',
      detail: {floor: 20},
    });
  });

  it('keeps to higher floors of a school', () => {
    const floors = floorsOf({people: 60});
    if (isRefusal(floors)) throw new Error('refused');
    expect(releaseOf({floors}).groups.map(({level}) => level)).to.deep.equal(['school']);
  });

  it('is known for what it is when it comes back, and damage is not taken for it', () => {
    const stored = structuredClone(releaseOf()) as unknown;
    expect(waveReleased.is(stored)).to.equal(true);
    expect(waveReleased.is({...(stored as Release), groups: [{level: 'class'}]})).to.equal(false);
    expect(waveReleased.is({...(stored as Release), groups: undefined})).to.equal(false);
  });
});

describe('releasing a wave', () => {
  it('writes one entry about the release of that wave', () => {
    const drafts = releaseWave(countedWave(), {closed: true, released: false});
    expect(drafts).to.deep.equal({
      school: [{kind: 'survey/wave-released', about: 'wave/wave-1/release', body: releaseOf()}],
    });
  });

  it('is done once: another release could be subtracted from the first', () => {
    expect(releaseWave(countedWave(), {closed: true, released: true})).to.deep.equal({
      refused: 'already-released',
    });
  });

  it('waits until the answers are frozen', () => {
    expect(releaseWave(countedWave(), {closed: false, released: false})).to.deep.equal({
      refused: 'not-closed',
    });
  });

  it('is refused with too few people', () => {
    const few = countedWave({tallies: [tallyOf('07', '7a', 9), tallyOf('07', '7b', 0)]});
    expect(releaseWave(few, {closed: true, released: false})).to.have.property('refused', 'too-few');
  });
});

describe("a class's climate", () => {
  it('is its own where it is shown by itself', () => {
    const climate = climateFor(releaseOf(), '7b' as ClassKey);
    expect(climate).to.include({mean: 1.6});
    expect(climate?.group).to.include({level: 'class', people: 25});
  });

  it("is its year's where the class is too small to be shown", () => {
    const tallies = [tallyOf('07', '7a', 15, {mean: 1}), tallyOf('07', '7b', 25), tallyOf('08', '8a', 30)];
    const climate = climateFor(releaseOf({tallies}), '7a' as ClassKey);
    expect(climate?.group).to.include({level: 'year'});
    expect(climate?.group.years).to.deep.equal(['07']);
  });

  it("is the whole wave's where that held a single year", () => {
    const climate = climateFor(
      releaseOf({tallies: [tallyOf('07', '7a', 25, {mean: 1.5})]}),
      '7a' as ClassKey,
    );
    expect(climate).to.include({mean: 1.5});
    expect(climate?.group.level).to.equal('school');
  });

  it('is not known of a class that took no part, or where it is withheld', () => {
    expect(climateFor(releaseOf(), '9a' as ClassKey)).to.equal(undefined);
    const tallies = [tallyOf('07', '7a', 25, {n: 4})];
    expect(climateFor(releaseOf({tallies}), '7a' as ClassKey)).to.equal(undefined);
  });
});
