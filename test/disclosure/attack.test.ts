import {expect} from 'chai';
import type {CountedGroup} from '../../src/disclosure/group-tree.js';
import {protect, type ProtectedGroup} from '../../src/disclosure/protect.js';
import {testSeed} from '../support/test-seed.js';
import {attack, type Spoils} from './attack.js';
import {bullied, classOf, climate, levels, randomSchool} from './tables.js';

const rounds = Number(process.env.TABLES ?? 500);
const floor = {people: 10, side: 3};

/** Every seed that ever failed stays here. */
const seedsThatFailed: readonly number[] = [];

describe('an attacker who subtracts what was published', () => {
  it('opens no withheld cell and no small group of random schools', function () {
    this.timeout(600_000);
    const first = testSeed;
    const seeds = [...seedsThatFailed, ...Array.from({length: rounds}, (_, at) => first + at)];
    const failed = seeds.flatMap((seed) => {
      const school = randomSchool(seed);
      const found = [spoilsOf(school, protectedSchool), scaleSpoilsOf(school)];
      return found.every(isNothing) ? [] : [{seed, found}];
    });
    console.warn(`      ${seeds.length} schools from seed ${first}`);
    expect(failed).to.deep.equal([]);
  });

  it('succeeds where nothing is withheld beside a small cell', () => {
    const opened = seedsUpTo(200).filter(
      (seed) => spoilsOf(randomSchool(seed), withoutCover).opened.length > 0,
    );
    expect(opened.length).to.be.above(100);
  });

  it('succeeds where blocks are held back that are too small together', () => {
    const school = [
      ...['7a', '7b', '7c', '7d'].map((key, at) => classOf('7', key, 25, at < 2 ? 1 : 9)),
      ...['8a', '8b'].map((key) => classOf('8', key, 25, 9)),
    ];
    expect(spoilsOf(school, blocksOnly).unsafe).to.deep.equal(['0 1']);
    expect(spoilsOf(school, protectedSchool).unsafe).to.deep.equal([]);
  });

  it('finds the values that a sum leaves open', () => {
    const pair = [classOf('7', '7a', 25, 1), classOf('7', '7b', 25, 1), classOf('8', '8a', 40, 20)];
    const asIs = protect(pair, {levels, measures: [bullied], side: 3});
    const shown = asIs.map((group) => (group.level === 'year' ? opened(group) : group));
    expect(attack(pair, shown, 'bullied', floor).narrow).to.deep.equal(['0', '1']);
  });
});

function seedsUpTo(count: number): readonly number[] {
  return Array.from({length: count}, (_, at) => at);
}

function isNothing({opened, unsafe, narrow}: Spoils): boolean {
  return opened.length + unsafe.length + narrow.length === 0;
}

function spoilsOf(
  school: readonly CountedGroup[],
  release: (school: readonly CountedGroup[]) => readonly ProtectedGroup[],
): Spoils {
  return attack(school, release(school), 'bullied', floor);
}

function scaleSpoilsOf(school: readonly CountedGroup[]): Spoils {
  const release = protect(school, {levels, measures: [climate], side: 3});
  return attack(school, release, 'climate', {...floor, most: climate.max});
}

function protectedSchool(school: readonly CountedGroup[]): readonly ProtectedGroup[] {
  return protect(school, {levels, measures: [bullied], side: 3});
}

/** As careless software does it: what is small is blanked, and nothing beside it. */
function withoutCover(school: readonly CountedGroup[]): readonly ProtectedGroup[] {
  return protectedSchool(school).map((group) => (isLarge(school, group) ? opened(group) : group));
}

/** Blanks neighbours two by two and never asks whether they are enough together. */
function blocksOnly(school: readonly CountedGroup[]): readonly ProtectedGroup[] {
  return protectedSchool(school).map((group) =>
    ['7c', '7d'].includes(group.keys.join()) ? opened(group) : group,
  );
}

function isLarge(school: readonly CountedGroup[], {paths, level}: ProtectedGroup): boolean {
  const inside = school.filter(({path}) => paths.some((held) => held.join() === path.join()));
  const n = inside.reduce((sum, {counts}) => sum + counts['bullied']!.n, 0);
  const yes = inside.reduce((sum, {counts}) => sum + counts['bullied']!.sum, 0);
  return n >= (level === 'class' ? 20 : 10) && yes >= 3 && n - yes >= 3;
}

function opened(group: ProtectedGroup): ProtectedGroup {
  return {...group, cells: [{id: 'bullied', kind: 'share', answered: 0, share: 0, low: 0, high: 1}]};
}
