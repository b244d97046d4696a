import {expect} from 'chai';
import {
  leastPublished,
  mergedTable,
  type CrossTable,
  type MergedCell,
} from '../../src/disclosure/merged-table.js';
import {testSeed} from '../support/test-seed.js';
import {lots} from '../support/simulated-absence.js';
import {bounds, recovered, reduced} from './solver.js';

const tablesTried = Number(process.env['TABLES'] ?? 300);

function randomTable(seed: number): CrossTable {
  const lot = lots(seed);
  const [height, width] = [1 + Math.floor(lot() * 4), 2 + Math.floor(lot() * 5)];
  const most = 5 + Math.floor(lot() ** 2 * 90);
  const name = (letter: string) => (_: unknown, at: number) => `${letter}${at}`;
  return {
    rows: Array.from({length: height}, name('r')),
    columns: Array.from({length: width}, name('c')),
    counts: Array.from({length: height}, () =>
      Array.from({length: width}, () => Math.floor(lot() ** 2 * most)),
    ),
  };
}

/** Places of the cells of the whole table that a shown cell adds up. */
function placesOf({rows, columns}: CrossTable, cell: MergedCell): readonly number[] {
  return cell.rows.flatMap((row) =>
    cell.columns.map((column) => rows.indexOf(row) * columns.length + columns.indexOf(column)),
  );
}

/** Small cells, and small pairs of them, that subtraction gives. */
function opened(table: CrossTable, shown: readonly MergedCell[]): readonly string[] {
  const all = table.counts.flat();
  const known = shown.map((cell) => ({of: placesOf(table, cell), sum: cell.people}));
  const rows = reduced(all.length, known);
  return all.flatMap((count, at) => {
    if (count >= leastPublished) return [];
    // How many there are is known from what is shown, or not at all.
    const caps = all.map(() => 10_000);
    const {least, most} = bounds(rows, caps, [at]);
    const isGiven = recovered(rows, all.length, [at]) !== undefined;
    return isGiven || most - least < leastPublished - 1 ? [`${at}: ${count}`] : [];
  });
}

describe('a table that is handed out', () => {
  it('shows no cell of fewer than eleven, and everybody once', () => {
    for (let seed = 1; seed <= tablesTried; seed += 1) {
      const table = randomTable(seed);
      const shown = mergedTable(table);
      if (shown.length === 0) continue;
      expect(Math.min(...shown.map(({people}) => people))).to.be.at.least(leastPublished);
      const places = shown.flatMap((cell) => placesOf(table, cell));
      expect([...places].sort((a, b) => a - b)).to.deep.equal(table.counts.flat().map((_, at) => at));
      const sum = (all: readonly number[]) => all.reduce((whole, one) => whole + one, 0);
      expect(sum(shown.map(({people}) => people))).to.equal(sum(table.counts.flat()));
    }
  });

  it('opens no small cell to an independent solver, and leaves each of them eleven values at least', function () {
    this.timeout(300_000);
    const first = testSeed;
    const seeds = Array.from({length: tablesTried}, (_, at) => first + at);
    const tables = seeds.map((seed) => ({seed, table: randomTable(seed)}));
    const failed = tables.flatMap(({seed, table}) => {
      const found = opened(table, mergedTable(table));
      return found.length > 0 ? [{seed, found}] : [];
    });
    const shown = tables.filter(({table}) => mergedTable(table).length > 0).length;
    console.warn(`      ${tablesTried} tables from seed ${first}, ${shown} of them shown`);
    expect(failed).to.deep.equal([]);
    expect(shown).to.be.above(tablesTried / 10);
  });

  it('would be opened by one that blanks small cells and shows its sums', () => {
    const table = {rows: ['r0'], columns: ['c0', 'c1', 'c2'], counts: [[30, 4, 20]]};
    const careless = [
      {rows: ['r0'], columns: ['c0'], people: 30},
      {rows: ['r0'], columns: ['c2'], people: 20},
      {rows: ['r0'], columns: ['c0', 'c1', 'c2'], people: 54},
    ];
    expect(opened(table, careless)).to.deep.equal(['1: 4']);
    expect(opened(table, mergedTable(table))).to.deep.equal([]);
  });

  it('puts the same columns together in each row, so that rows cannot be taken from their sum', () => {
    const table = {
      rows: ['autumn', 'winter'],
      columns: ['better', 'same', 'worse'],
      counts: [
        [20, 15, 2],
        [20, 15, 30],
      ],
    };
    const merged = mergedTable(table).filter(({columns}) => columns.includes('worse'));
    expect(new Set(merged.map(({columns}) => columns.join()))).to.have.property('size', 1);
    expect(merged.every(({columns}) => columns.length > 1)).to.equal(true);
  });

  it('is none where two columns cannot be told apart', () => {
    expect(mergedTable({rows: ['a'], columns: ['x', 'y'], counts: [[40, 3]]})).to.deep.equal([]);
    expect(mergedTable({rows: [], columns: ['x', 'y'], counts: []})).to.deep.equal([]);
  });
});
