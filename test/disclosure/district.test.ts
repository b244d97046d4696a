import {expect} from 'chai';
import {usualFloors} from '../../src/disclosure/floors.js';
import type {CountedGroup, Level} from '../../src/disclosure/group-tree.js';
import {protect} from '../../src/disclosure/protect.js';
import {bullied} from './tables.js';

const {schools: parts, pupils: people} = usualFloors.district;
const levels: readonly Level[] = [
  {name: 'region', people, parts, partner: 'smallest'},
  {name: 'district', people, parts, partner: 'smallest'},
];

function schoolOf(district: string, key: string, n: number, yes: number): CountedGroup {
  return {path: [district, key], people: n, counts: {bullied: {n, sum: yes}}};
}

const shownOf = (...schools: readonly CountedGroup[]) =>
  Object.fromEntries(
    protect(schools, {levels, measures: [bullied], side: 3}).map(({level, keys, cells}) => [
      keys.join('+') || level,
      cells[0]?.kind,
    ]),
  );

describe('figures of districts', () => {
  it('stand on three schools and fifty pupils, and put small districts together', () => {
    const north = ['a', 'b', 'c'].map((key) => schoolOf('north', key, 40, 9));
    const south = ['d', 'e', 'f'].map((key) => schoolOf('south', key, 40, 9));
    const two = ['g', 'h'].map((key) => schoolOf('west', key, 300, 60));
    expect(shownOf(...north, ...south)).to.deep.equal({region: 'share', north: 'share', south: 'share'});
    expect(shownOf(...north, ...south, ...two)).to.deep.equal({
      region: 'share',
      'north+west': 'share',
      south: 'share',
    });
  });

  it('are none where the region has too few schools, however many pupils', () => {
    expect(shownOf(schoolOf('north', 'a', 500, 90), schoolOf('south', 'b', 500, 90))).to.deep.equal({});
  });

  it('are held back where pupils of two schools alone answered the question', () => {
    const some = schoolOf('north', 'c', 60, 9);
    const silent = {...some, counts: {bullied: {n: 0, sum: 0}}};
    const north = [schoolOf('north', 'a', 40, 9), schoolOf('north', 'b', 40, 9)];
    const south = ['d', 'e', 'f'].map((key) => schoolOf('south', key, 40, 9));
    expect(shownOf(...north, silent, ...south)).to.deep.equal({
      region: 'share',
      north: 'withheld',
      south: 'withheld',
    });
  });

  it('leave out schools whose answers were shown before', () => {
    const schools = ['a', 'b', 'c', 'd'].map((key) => schoolOf('north', key, 40, 9));
    const [region] = protect(schools, {levels, measures: [bullied], side: 3, shownBefore: new Set(['d'])});
    expect(region?.paths.map((path) => path[1])).to.deep.equal(['a', 'b', 'c']);
  });
});
