import {expect} from 'chai';
import type {WaveId} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {changesIn, differencesIn} from '../../src/survey/climate-differences.js';
import {comparableWith, hasOtherClasses, sameGroup, trendOf} from '../../src/survey/climate-waves.js';
import type {Release, ReleasedGroup} from '../../src/survey/release.js';
import type {ClassTally} from '../../src/survey/tally.js';
import {firstInstrument} from '../../src/survey/instruments/first.js';
import {releaseOf, tallyOf} from '../support/releases.js';
import {chance} from '../disclosure/tables.js';

describe('differences within a release', () => {
  it('are marked where a class is far from all others, and not where chance may explain them', () => {
    const tallies = ['05', '06', '07', '08'].flatMap((year) =>
      ['a', 'b'].map((letter) => tallyOf(year, `${Number(year)}${letter}`, 28, {yes: 6, mean: 2.5})),
    );
    const odd = tallyOf('08', '8b', 28, {yes: 18, mean: 1.2});
    const release = releaseOf({tallies: [...tallies.slice(0, -1), odd]});
    expect(markedIn(release, 'bullied')).to.deep.equal(['8b']);
    expect(markedIn(release, 'climate')).to.include('8b').and.not.include('5a');
    const own = [...differencesIn(release)]
      .find(([group]) => group.classes.join() === '8b')![1]
      .get('bullied')!;
    expect(own.other).to.be.within(0.19, 0.25);
    expect(own.low).to.be.above(0.2);
  });

  it('are not looked for in what is withheld, reckoned from garbled answers, or does not say of how many', () => {
    const release = releaseOf();
    const old = JSON.parse(JSON.stringify(release), (key, value: unknown) =>
      key === 'answered' ? undefined : value,
    ) as Release;
    const garbled = JSON.parse(JSON.stringify(release), (_, value: {kind?: string}) =>
      value.kind === 'share' ? {...value, oneIn: 5} : value,
    ) as Release;
    expect([...differencesIn(old).values()]).to.deep.equal([]);
    expect([...differencesIn(garbled).values()].flatMap((own) => [...own.keys()])).to.satisfy(
      (ids: string[]) => ids.every((id) => id === 'climate'),
    );
    const withheld = release.groups.at(-1)!;
    expect(differencesIn(release).get(withheld)?.has('bullied')).to.not.equal(true);
  });

  it('are falsely marked in at most one release of twenty where there are none at all', () => {
    const rounds = 400;
    const random = chance(20261122);
    const fooled = Array.from({length: rounds}, () => releaseOf({tallies: schoolAlike(random)})).filter(
      (release) =>
        [...differencesIn(release).values()].some((own) => [...own.values()].some(({isReal}) => isReal)),
    );
    // 5 % and three standard errors.
    expect(fooled.length / rounds).to.be.at.most(0.05 + 3 * Math.sqrt((0.05 * 0.95) / rounds));
  });

  it('would be marked in nearly every release without the correction', () => {
    const random = chance(7);
    const releases = Array.from({length: 60}, () => releaseOf({tallies: schoolAlike(random)}));
    const fooled = releases.filter((release) =>
      [...differencesIn(release).values()].some((own) => [...own.values()].some((one) => one.chance < 0.05)),
    );
    expect(fooled.length).to.be.above(30);
  });
});

describe('waves side by side', () => {
  const waves = ['2025-11-20', '2026-04-17', '2026-11-20'].map((text, at) =>
    releaseOf({wave: `wave-${at}` as WaveId, day: day(text), tallies: four({yes: 5 + at * 4})}),
  );
  const last = waves.at(-1)!;

  it('are those of the same questionnaire in the same version, the earliest first', () => {
    const other = {...last, wave: 'x' as WaveId, instrument: {...last.instrument, version: 2}};
    const foreign = {...last, wave: 'y' as WaveId, instrument: {id: 'own', version: last.instrument.version}};
    const found = comparableWith(last, [waves[2]!, other, waves[0]!, foreign, waves[1]!]);
    expect(found.map(({wave}) => wave)).to.deep.equal(['wave-0', 'wave-1', 'wave-2']);
  });

  it('go by the days of asking, not of releasing', () => {
    const late = {
      ...waves[0]!,
      day: day('2026-12-24'),
      window: {from: day('2025-11-01'), until: day('2025-11-05')},
    };
    expect(comparableWith(last, [last, late]).map(({wave}) => wave)).to.deep.equal(['wave-0', 'wave-2']);
  });

  it('have no point where a number is withheld, from too few, or of other classes', () => {
    const year = last.groups.find(({level}) => level === 'year')!;
    const few = releaseOf({wave: 'few' as WaveId, tallies: four({n: 8, yes: 4})});
    const none = releaseOf({wave: 'none' as WaveId, tallies: four({yes: 1})});
    const alone = releaseOf({wave: 'alone' as WaveId, tallies: [tallyOf('07', '7a', 25)]});
    const points = trendOf(year, 'bullied', [few, none, alone, last]);
    expect(points.map(({is}) => is)).to.deep.equal(['few', 'withheld', 'absent', 'shown']);
    expect(points.filter(({measure}) => measure)).to.have.length(1);
  });

  it('know a class by its key, a year by its name, and say when other classes took part', () => {
    const [whole, year] = last.groups as [ReleasedGroup, ReleasedGroup];
    const more = releaseOf({tallies: [...four({}), tallyOf('07', '7c', 25)]});
    expect(sameGroup(year, more)?.years).to.deep.equal(['07']);
    expect(hasOtherClasses(whole, waves)).to.equal(false);
    expect(hasOtherClasses(whole, [...waves, more])).to.equal(true);
    const classes = last.groups.find(({level}) => level === 'class')!;
    expect(sameGroup(classes, releaseOf({tallies: four({}).slice(1)}))).to.equal(undefined);
  });

  it('mark a change only where it is more than chance', () => {
    const before = waves[0]!;
    const marks = changesIn(last, (group) => sameGroup(group, before));
    const whole = marks.get(last.groups[0]!)!;
    expect(whole.get('bullied')).to.include({isReal: true});
    expect(whole.get('climate')).to.include({isReal: false});
    const same = changesIn(before, () => undefined);
    expect(same.size).to.equal(0);
  });
});

function four(more: Parameters<typeof tallyOf>[3]): ClassTally[] {
  return ['7a', '7b', '8a', '8b'].map((key) => tallyOf(`0${key.slice(0, 1)}`, key, 26, more));
}

/** Twelve classes of pupils who all answer by the same chances. */
function schoolAlike(random: () => number): readonly ClassTally[] {
  const shares = firstInstrument.measures.filter(({kind}) => kind === 'share');
  return ['05', '06', '07', '08'].flatMap((year) =>
    ['a', 'b', 'c'].map((letter) => {
      const n = 20 + Math.floor(random() * 9);
      const drawn = (share: number) => Array.from({length: n}, () => random() < share).filter(Boolean).length;
      const scores = Array.from({length: n}, () => (random() + random() + random() + random()) * 1);
      const sum = scores.reduce((all, score) => all + score, 0);
      return {
        ...tallyOf(year, `${Number(year)}${letter}`, n),
        shares: Object.fromEntries(shares.map(({id}) => [id, {yes: drawn(0.3), n}])),
        groups: {},
        means: {climate: {n, sum}},
      };
    }),
  );
}

function markedIn(release: Release, id: string): readonly string[] {
  return [...differencesIn(release)]
    .filter(([group, own]) => group.level === 'class' && own.get(id)?.isReal)
    .map(([group]) => group.classes.join());
}
