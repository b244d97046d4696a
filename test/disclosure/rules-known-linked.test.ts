import {expect} from 'chai';
import type {Measured} from '../../src/disclosure/counts.js';
import type {CountedGroup, Level} from '../../src/disclosure/group-tree.js';
import {protect} from '../../src/disclosure/protect.js';

/** The lowest floors that are allowed, so that every school of a size can be gone through. */
const levels: readonly Level[] = [
  {name: 'school', people: 5, partner: 'smallest'},
  {name: 'class', people: 5, partner: 'smallest'},
];

/** Everybody bullied every week is bullied every month. */
const ever: Measured = {id: 'ever', kind: 'share', min: 0, max: 1};
const weekly: Measured = {
  ...ever,
  id: 'weekly',
  relations: [
    [
      {of: 'ever', what: 'sum', times: 1},
      {of: 'weekly', what: 'sum', times: -1},
    ],
  ],
};

describe('an attacker who knows the rules of linked measures, and every shown sum exactly', () => {
  for (const sizes of [
    [7, 8],
    [5, 6, 5],
  ]) {
    it(`is left with four possible values of every withheld number: classes of ${sizes.join(', ')}`, () => {
      const {narrowest, hidden} = leastFeasible(sizes, [ever, weekly]);
      expect(hidden).to.be.above(0);
      expect(narrowest).to.be.at.least(4);
    });
  }

  it('is left with fewer where either is held to what the other hides', () => {
    const upper: Measured = {...ever, relations: weekly.relations ?? []};
    const {narrowest} = leastFeasible([7, 8], [ever, weekly], looselyWithheld(upper));
    expect(narrowest).to.be.below(4);
  });
});

type Cells = ReadonlyMap<string, ReadonlySet<string>>;

/** Goes through every table of these sizes; what looks alike outside cannot be told apart. */
function leastFeasible(
  sizes: readonly number[],
  measures: readonly Measured[],
  withheldIn: (school: readonly CountedGroup[]) => Cells = (school) => withheldBy(school, measures),
) {
  const looks = new Map<string, Map<string, Set<number>>>();
  for (const school of everySchool(sizes)) {
    const withheld = withheldIn(school);
    const cells = ['school', ...school.map(({path}) => path.join())].flatMap((at) =>
      measures.map(({id}) => ({
        at: `${id} ${at}`,
        isHidden: withheld.get(at)?.has(id),
        sum: sumIn(school, at, id),
      })),
    );
    const outside = cells.map(({at, isHidden, sum}) => `${at}:${isHidden ? '?' : sum}`).join(' ');
    const inside = looks.get(outside) ?? new Map<string, Set<number>>();
    looks.set(outside, inside);
    for (const {at, isHidden, sum} of cells)
      if (isHidden) inside.set(at, (inside.get(at) ?? new Set<number>()).add(sum));
  }
  const feasible = [...looks.values()].flatMap((inside) => [...inside.values()].map(({size}) => size));
  return {narrowest: Math.min(...feasible), hidden: feasible.length};
}

function withheldBy(school: readonly CountedGroup[], measures: readonly Measured[]): Cells {
  return new Map(
    protect(school, {levels, measures, side: 3}).map(({level, keys, cells}) => [
      level === 'school' ? 'school' : keys.join(),
      new Set(cells.filter(({kind}) => kind === 'withheld').map(({id}) => id)),
    ]),
  );
}

/** The wider one is shown only where enough are beside the narrower, though that is hidden. */
function looselyWithheld(upper: Measured) {
  return (school: readonly CountedGroup[]): Cells => {
    const [weeklyFirst, everFirst] = [
      withheldBy(school, [{...weekly, relations: []}, upper]),
      withheldBy(school, [ever, {...weekly, relations: []}]),
    ];
    return new Map(
      [...everFirst].map(([at, own]) => [
        at,
        new Set([
          ...own,
          ...[...(weeklyFirst.get(at) ?? [])].filter((id) => id === 'ever' && isClose(school, at)),
        ]),
      ]),
    );
  };
}

function isClose(school: readonly CountedGroup[], at: string): boolean {
  return sumIn(school, at, 'ever') - sumIn(school, at, 'weekly') < 3;
}

function sumIn(school: readonly CountedGroup[], at: string, id: string): number {
  const inside = at === 'school' ? school : school.filter(({path}) => path.join() === at);
  return inside.reduce((sum, {counts}) => sum + (counts[id]?.sum ?? 0), 0);
}

function* everySchool(sizes: readonly number[], at = 0): Generator<readonly CountedGroup[]> {
  const n = sizes[at];
  if (n === undefined) yield [];
  else yield* withClass(sizes, at, n);
}

function* withClass(sizes: readonly number[], at: number, n: number): Generator<readonly CountedGroup[]> {
  for (const others of everySchool(sizes, at + 1))
    for (let all = 0; all <= n; all += 1)
      for (let some = 0; some <= all; some += 1)
        yield [
          {
            path: [`c${at}`],
            people: n,
            counts: {ever: {n, sum: all}, weekly: {n, sum: some}},
          },
          ...others,
        ];
}
