import {expect} from 'chai';
import type {CountedGroup, Level} from '../../src/disclosure/group-tree.js';
import {protect, type ProtectedGroup} from '../../src/disclosure/protect.js';
import {bullied, classOf} from './tables.js';

/** The lowest floors that are allowed, so that every school of a size can be gone through. */
const levels: readonly Level[] = [
  {name: 'school', people: 5, partner: 'smallest'},
  {name: 'year', people: 5, partner: 'neighbour'},
  {name: 'class', people: 5, partner: 'smallest'},
];

/** Answers by class and year: `[[6, 6], [7]]` is two years, the first with two classes of six. */
type Sizes = readonly (readonly number[])[];

const schools: Readonly<Record<string, Sizes>> = {
  'two classes': [[6, 7]],
  'three classes': [[6, 7, 6]],
  'four classes': [[6, 6, 7, 5]],
  'five classes': [[5, 6, 5, 6, 5]],
  'two years of two classes': [
    [6, 6],
    [5, 7],
  ],
  'two years, of three classes and of one': [[5, 6, 6], [8]],
  'three years, of two classes and of one': [[5, 6], [6, 5], [7]],
  'a class that hardly answered': [
    [3, 7, 6],
    [6, 6],
  ],
};

describe('an attacker who knows the rules, how many answered in each class, and every shown sum exactly', () => {
  for (const [title, sizes] of Object.entries(schools)) {
    it(`is left with four possible values of every withheld number: ${title}`, () => {
      const {narrowest, hidden} = leastFeasible(sizes, (school) => release(school));
      expect(hidden, 'withheld numbers').to.be.above(0);
      expect(narrowest).to.be.at.least(4);
    });
  }

  it('learns a number where only the small cell and one beside it are held back', () => {
    const {narrowest} = leastFeasible([[6, 6, 7, 5]], cellByCell);
    expect(narrowest).to.equal(1);
  });
});

/** Goes through every table of these sizes; tables that look alike outside are what an attacker cannot tell apart. */
function leastFeasible(sizes: Sizes, publish: (school: readonly CountedGroup[]) => readonly Published[]) {
  const looks = new Map<string, Map<string, Set<number>>>();
  for (const school of everySchool(sizes)) {
    const groups = publish(school);
    const outside = groups.map(({at, shown, sum}) => `${at}:${shown ? sum : '?'}`).join(' ');
    const inside = looks.get(outside) ?? new Map<string, Set<number>>();
    looks.set(outside, inside);
    for (const {at, sum} of groups.filter(({shown}) => !shown)) {
      inside.set(at, (inside.get(at) ?? new Set<number>()).add(sum));
    }
  }
  const feasible = [...looks.values()].flatMap((inside) => [...inside.values()].map(({size}) => size));
  return {narrowest: Math.min(...feasible), hidden: feasible.length};
}

interface Published {
  readonly at: string;
  readonly shown: boolean;
  readonly sum: number;
}

/** What is withheld, and every class that is not shown by itself. */
function release(school: readonly CountedGroup[]): readonly Published[] {
  const groups = protect(school, {levels, measures: [bullied], side: 3});
  const named = groups.map((group) => publishedOf(school, group));
  const alone = school
    .map((one) => ({at: one.path.join('/'), shown: false, sum: one.counts['bullied']!.sum}))
    .filter(({at}) => !named.some((group) => group.at === at));
  return [...named, ...alone];
}

function publishedOf(school: readonly CountedGroup[], {paths, cells}: ProtectedGroup): Published {
  const names = paths.map((path) => path.join('/'));
  const inside = school.filter(({path}) => names.includes(path.join('/')));
  return {
    at: names.join('+'),
    shown: cells[0]!.kind !== 'withheld',
    sum: inside.reduce((sum, {counts}) => sum + counts['bullied']!.sum, 0),
  };
}

/** What other software does: small cells are blanked, and then the next smallest until they are enough together. */
function cellByCell(school: readonly CountedGroup[]): readonly Published[] {
  const cells = school.map(({path, counts: {bullied: count}}) => ({at: path.join('/'), ...count!}));
  const isSmall = (of: readonly {readonly n: number; readonly sum: number}[]) => {
    const sum = of.reduce((all, cell) => all + cell.sum, 0);
    return sum < 3 || of.reduce((all, cell) => all + cell.n, 0) - sum < 3;
  };
  const held = new Set(cells.filter((cell) => isSmall([cell])));
  for (const cell of [...cells].sort((a, b) => a.n - b.n)) {
    if (held.size > 0 && (held.size < 2 || isSmall([...held]))) held.add(cell);
  }
  const sum = cells.reduce((all, cell) => all + cell.sum, 0);
  return [{at: 'school', shown: true, sum}, ...cells.map((cell) => ({...cell, shown: !held.has(cell)}))];
}

function* everySchool(sizes: Sizes): Generator<readonly CountedGroup[]> {
  const classes = sizes.flatMap((inYear, year) => inYear.map((n, at) => ({year: String(year + 1), at, n})));
  const yes = classes.map(() => 0);
  for (;;) {
    yield classes.map(({year, at, n}, place) => classOf(year, `${year}-${at}`, n, yes[place] ?? 0));
    const next = yes.findIndex((value, place) => value < classes[place]!.n);
    if (next < 0) return;
    yes.fill(0, 0, next);
    yes[next]! += 1;
  }
}
