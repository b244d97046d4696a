import {expect} from 'chai';
import fc from 'fast-check';
import type {ClassKey, WaveId} from '../../src/kernel/ids.js';
import {foldAll} from '../../src/journal/fold.js';
import {day} from '../../src/kernel/school-day.js';
import {floorsOf} from '../../src/disclosure/floors.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {careClimateFold, withCare, type CareClimateState} from '../../src/survey/care-climate-view.js';
import {firstInstrument} from '../../src/survey/instruments/first.js';
import {makeRelease, makeReleases, releaseWave, type CountedWave} from '../../src/survey/make-release.js';
import {
  careReleased,
  careReleaseSubject,
  climateFor,
  waveReleased,
  type Release,
} from '../../src/survey/release.js';
import {entryOf} from '../support/entries.js';
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

describe('a release that follows another', () => {
  const two = [tallyOf('07', '7a', 24), tallyOf('07', '7b', 28)];
  const again = (more: Partial<CountedWave> = {}) => countedWave({wave: 'wave-2' as WaveId, ...more});

  it('tells nothing of classes of which an earlier one tells the same weeks, and says which', () => {
    const release = releaseOf({...again(), earlier: [releaseOf({tallies: two})]});
    expect(release.leftOut).to.deep.equal(['7a', '7b']);
    expect(release.groups.flatMap(({classes}) => classes)).not.to.include('7a');
    expect(release.groups[0]?.classes).to.deep.equal(['8a', '8b']);
  });

  it('is refused where nobody else is left, or too few', () => {
    const small = tallyOf('08', '8c', 4);
    const earlier = [releaseOf({tallies: two})];
    const refused = {refused: 'shown-before', detail: {count: 2}};
    expect(makeRelease(again({tallies: two, earlier}))).to.deep.equal(refused);
    expect(makeRelease(again({tallies: [...two, small], earlier}))).to.deep.equal(refused);
  });

  it('stands beside it as a trend from four weeks on, by the days in which pupils answered', () => {
    const window = (from: string, until: string) => ({window: {from: day(from), until: day(until)}});
    const earlier = [releaseOf(window('2026-09-01', '2026-09-11'))];
    const leftOut = (from: string) => releaseOf({...again(), ...window(from, '2026-11-01'), earlier}).leftOut;
    expect(leftOut('2026-10-10')).to.equal(undefined);
    expect(makeRelease(again({...window('2026-10-09', '2026-11-01'), earlier}))).to.have.property('refused');
  });

  describe('of another questionnaire', () => {
    const other = {...releaseOf(), instrument: {id: 'another', version: 1}, items: ['bullied']};
    const withheldIn = ({groups}: Release) =>
      groups.map(({measures}) => measures.filter(({kind}) => kind === 'withheld').map(({id}) => id));

    it('leaves no class out', () => {
      const earlier = [{...other, groups: [], items: ['bullied']}];
      const release = releaseOf({...again(), earlier});
      expect(release).not.to.have.any.keys('leftOut', 'toldBefore');
    });

    it('withholds what it told of the same classes in the same weeks, and says what', () => {
      const earlier = [{...other, groups: other.groups.map((group) => ({...group, measures: []}))}];
      const release = releaseOf({...again(), earlier});
      expect(release.leftOut).to.equal(undefined);
      expect(release.toldBefore).to.deep.equal(['bullied', 'four-groups']);
      for (const ids of withheldIn(release)) expect(ids).to.include.members(['bullied', 'four-groups']);
      expect(release.groups[0]!.measures.map(({kind}) => kind)).to.include('share');
    });

    it('is refused where it told everything already', () => {
      expect(makeRelease(again({earlier: [{...other, items: releaseOf().items!}]}))).to.deep.equal({
        refused: 'shown-before',
        detail: {count: 4},
      });
    });

    it('may tell it again four weeks later', () => {
      const earlier = [{...other, day: day('2026-10-01')}];
      expect(releaseOf({...again(), earlier}).toldBefore).to.equal(undefined);
    });
  });

  it('of the same wave is never a second one', () => {
    const earlier = [releaseOf({day: day('2020-01-01')})];
    expect(makeRelease(countedWave({earlier}))).to.have.property('refused', 'shown-before');
  });
});

describe('what is for the care team alone', () => {
  const instrument = {
    ...firstInstrument,
    measures: firstInstrument.measures.map((measure) =>
      measure.id === 'left-out' ? {...measure, audience: 'care' as const} : measure,
    ),
  };

  it('is not in what all staff have, and is released apart with the same groups', () => {
    const drafts = releaseWave(countedWave({instrument}), {closed: true, released: false});
    if (isRefusal(drafts)) throw new Error(drafts.refused);
    const [staff, care] = [drafts.school[0]!.body as Release, drafts.care![0]!.body as Release];
    expect(JSON.stringify(staff)).not.to.contain('left-out');
    expect(drafts.care![0]).to.include({kind: 'survey/care-released', about: 'wave/wave-1/care-release'});
    expect(care.groups.map(({measures}) => measures.map(({id}) => id))).to.deep.equal(
      Array(7).fill(['left-out']),
    );
    expect(care.groups.map(({classes}) => classes)).to.deep.equal(staff.groups.map(({classes}) => classes));
    expect(careReleased.is(structuredClone(care))).to.equal(true);
  });

  it('is shown beside the very release that it was counted with, and no other', () => {
    const releases = (more: Partial<CountedWave> = {}) => {
      const made = makeReleases(countedWave({instrument, ...more}));
      if (isRefusal(made) || !made.care) throw new Error('refused');
      return {...made, care: made.care};
    };
    const {staff, care} = releases();
    const other = releases({tallies: [tallyOf('07', '7a', 24), tallyOf('07', '7b', 28)]});
    const shown = withCare(staff, stateOf(care, other.care));
    expect([...shown.careOnly]).to.deep.equal(['left-out']);
    expect(shown.release.groups[0]?.measures.map(({id}) => id)).to.include('left-out');
    expect(withCare(staff, stateOf(other.care)).careOnly.size).to.equal(0);
    const differing = {...care, groups: care.groups.map((group) => ({...group, measures: []}))};
    expect(withCare(staff, stateOf(care, differing)).careOnly.size).to.equal(0);
  });
});

function stateOf(...releases: readonly Release[]): CareClimateState {
  const about = careReleaseSubject('wave-1' as WaveId);
  return foldAll(
    careClimateFold,
    releases.map((body) => entryOf(careReleased.name, about, body)),
  );
}
