import {mergeSmall, type Partner} from './merge.js';

/** A count of people by two things that everybody has exactly one of. */
export interface CrossTable {
  /** In their own order, of which neighbours may be put together. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then by column. */
  readonly counts: readonly (readonly number[])[];
}

export interface MergedCell {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly people: number;
}

/** The floor of what the Centers for Medicare & Medicaid Services hand out: no cell of fewer than eleven. */
export const leastPublished = 11;

/**
 * A table in which every cell has enough people. Nothing is blanked: rows and columns are put together until no cell is small,
 * the same columns in every row. Every sum and every difference of shown cells is then a union of cells of `k` people at least,
 * or empty. What was put together says that one of its parts is small, and not how small, nor which.
 *
 * Nobody in a cell tells something of everybody else: none is small too.
 *
 * @returns nothing where not even two columns are left: how many people there are is no answer to the question
 */
export function mergedTable(table: CrossTable, k = leastPublished): readonly MergedCell[] {
  const best = candidates(table, k).sort((a, b) => b.length - a.length)[0];
  return best ?? [];
}

/** Fewer rows leave more columns. For each number of rows the columns that fit; the table with most cells is taken. */
function candidates({rows, columns, counts}: CrossTable, k: number): (readonly MergedCell[])[] {
  const found: (readonly MergedCell[])[] = [];
  let units: readonly Unit[] = rows.map((row, at) => ({keys: [row], counts: counts[at] ?? []}));
  while (units.length > 0) {
    const cells = withColumns(units, columns, k);
    if (cells.length > 0) found.push(cells);
    units = joinSmallest(units);
  }
  return found;
}

interface Unit {
  readonly keys: readonly string[];
  readonly counts: readonly number[];
}

/** The smallest row joins the smaller of its neighbours; by people alone. */
function joinSmallest(units: readonly Unit[]): readonly Unit[] {
  if (units.length < 2) return [];
  const sizes = units.map(({counts}) => total(counts));
  const small = sizes.indexOf(Math.min(...sizes));
  const other = (sizes[small - 1] ?? Infinity) <= (sizes[small + 1] ?? Infinity) ? small - 1 : small;
  const pair = units.slice(other, other + 2);
  const joined: Unit = {
    keys: pair.flatMap(({keys}) => keys),
    counts: (pair[0]?.counts ?? []).map((count, at) => count + (pair[1]?.counts[at] ?? 0)),
  };
  return [...units.slice(0, other), joined, ...units.slice(other + 2)];
}

const partner: Partner = 'smallest';

/** Columns are put together by how small they are in the row where they are smallest. */
function withColumns(units: readonly Unit[], columns: readonly string[], k: number): readonly MergedCell[] {
  const parts = columns.map((column, at) => ({
    keys: [column],
    parts: [units.map(({counts}) => counts[at] ?? 0)],
    people: Math.min(...units.map(({counts}) => counts[at] ?? 0)),
  }));
  const least = (held: readonly (readonly number[])[]): number =>
    Math.min(...units.map((_, row) => total(held.map((counts) => counts[row] ?? 0))));
  const merged = mergeSmall(parts, (unit) => least(unit.parts) < k, partner);
  if (merged.length < 2 || merged.some((unit) => least(unit.parts) < k)) return [];
  return units.flatMap(({keys}, row) =>
    merged.map((unit) => ({
      rows: keys,
      columns: unit.keys,
      people: total(unit.parts.map((counts) => counts[row] ?? 0)),
    })),
  );
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
