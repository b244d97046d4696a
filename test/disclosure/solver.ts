/**
 * An attacker who knows every published sum exactly and how many answered in every class. It is written from the
 * release alone and shares nothing with the code that protects it: linear algebra over fractions, and the simplex
 * method for what remains open.
 */
export interface KnownSum {
  /** Places of the unknowns that add up to it. */
  readonly of: readonly number[];
  readonly sum: number;
}

type Row = Fraction[];

/** Sums that subtraction can open, as rows in reduced form: unknowns, then the sum. */
export function reduced(size: number, known: readonly KnownSum[]): Row[] {
  const rows = known.map(({of, sum}) => {
    const row = Array.from({length: size + 1}, () => zero);
    for (const at of of) row[at] = one;
    row[size] = fraction(BigInt(sum));
    return row;
  });
  const done: Row[] = [];
  for (let column = 0; column < size; column += 1) {
    const at = rows.findIndex((row) => row[column]!.top !== 0n);
    if (at < 0) continue;
    const [pivot] = rows.splice(at, 1);
    const scaled = pivot!.map((cell) => over(cell, pivot![column]!));
    for (const list of [rows, done]) {
      for (const [place, row] of list.entries()) list[place] = eliminated(row, scaled, column);
    }
    done.push(scaled);
  }
  if (rows.some((row) => row[size]!.top !== 0n)) throw new Error('the published sums contradict each other');
  return done;
}

/** @returns the exact sum of these unknowns where the rows give it */
export function recovered(rows: readonly Row[], size: number, target: readonly number[]): number | undefined {
  let rest: Row = Array.from({length: size + 1}, (_, at) => (target.includes(at) ? one : zero));
  for (const row of rows) {
    const column = row.findIndex((cell) => cell.top !== 0n);
    rest = eliminated(rest, row, column);
  }
  if (rest.slice(0, size).some((cell) => cell.top !== 0n)) return undefined;
  return -Number(rest[size]!.top) / Number(rest[size]!.bottom);
}

/** The least and the greatest that a sum of unknowns can be, each unknown being between 0 and its cap. */
export function bounds(
  rows: readonly Row[],
  caps: readonly number[],
  target: readonly number[],
): {readonly least: number; readonly most: number} {
  const places = linked(rows, caps.length, target);
  const matrix = rows
    .filter((row) => places.some((at) => row[at]!.top !== 0n))
    .map((row) => [...places.map((at) => numberOf(row[at]!)), numberOf(row[caps.length]!)]);
  const limits = places.map((at) => caps[at]!);
  const aim = places.map((at) => (target.includes(at) ? 1 : 0));
  const most = maximum(matrix, limits, aim);
  const least = -maximum(
    matrix,
    limits,
    aim.map((weight) => -weight),
  );
  return {least: Math.ceil(least - 1e-6), most: Math.floor(most + 1e-6)};
}

/** The unknowns that share a row with the target, directly or through others. */
function linked(rows: readonly Row[], size: number, target: readonly number[]): number[] {
  const found = new Set(target);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const row of rows) {
      const members = [...Array(size).keys()].filter((at) => row[at]!.top !== 0n);
      if (members.some((at) => found.has(at))) for (const at of members) found.add(at);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Maximises `aim · x` over `matrix · x = right`, `0 <= x <= limits`: two phases, Bland's rule. */
function maximum(matrix: readonly number[][], limits: readonly number[], aim: readonly number[]): number {
  const size = limits.length;
  const equal = matrix.map((row) => (row[size]! < 0 ? row.map((cell) => -cell) : row));
  const width = size + size + equal.length;
  const lines = [
    ...limits.map((limit, at) =>
      line(width, limit, [
        [at, 1],
        [size + at, 1],
      ]),
    ),
    ...equal.map((row, at) =>
      line(width, row[size]!, [
        ...row.slice(0, size).map((cell, place): [number, number] => [place, cell]),
        [2 * size + at, 1],
      ]),
    ),
  ];
  const basis = [...limits.map((_, at) => size + at), ...equal.map((_, at) => 2 * size + at)];
  const artificial = Array.from({length: width}, (_, at) => (at >= 2 * size ? -1 : 0));
  if (climb(lines, basis, artificial, width) < -1e-6) throw new Error('no table fits what was published');
  return climb(lines, basis, [...aim, ...Array<number>(width - size).fill(0)], 2 * size);
}

function line(width: number, right: number, cells: readonly [number, number][]): number[] {
  const made = Array<number>(width + 1).fill(0);
  for (const [at, value] of cells) made[at] = value;
  made[width] = right;
  return made;
}

/** @param open how many of the columns may enter the basis */
function climb(lines: number[][], basis: number[], aim: readonly number[], open: number): number {
  const width = aim.length;
  for (;;) {
    const gain = (column: number) =>
      aim[column]! - lines.reduce((sum, row, at) => sum + aim[basis[at]!]! * row[column]!, 0);
    const entering = [...Array(open).keys()].find((column) => gain(column) > 1e-7);
    if (entering === undefined)
      return lines.reduce((sum, row, at) => sum + aim[basis[at]!]! * row[width]!, 0);
    let leaving = -1;
    for (const [at, row] of lines.entries()) {
      if (row[entering]! < 1e-9) continue;
      const step = (of: number[]) => of[width]! / of[entering]!;
      const better = leaving < 0 ? -1 : step(row) - step(lines[leaving]!);
      if (better < -1e-9 || (better < 1e-9 && leaving >= 0 && basis[at]! < basis[leaving]!)) leaving = at;
      else if (leaving < 0) leaving = at;
    }
    if (leaving < 0) throw new Error('unbounded');
    pivot(lines, leaving, entering);
    basis[leaving] = entering;
  }
}

function pivot(lines: number[][], at: number, column: number): void {
  const by = lines[at]![column]!;
  lines[at] = lines[at]!.map((cell) => cell / by);
  for (const [place, row] of lines.entries()) {
    const factor = row[column]!;
    if (place !== at && factor !== 0)
      lines[place] = row.map((cell, cellAt) => cell - factor * lines[at]![cellAt]!);
  }
}

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const zero: Fraction = {top: 0n, bottom: 1n};
const one: Fraction = {top: 1n, bottom: 1n};

function fraction(top: bigint, bottom = 1n): Fraction {
  const by = divisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) || 1n;
  const sign = bottom < 0n ? -1n : 1n;
  return {top: (sign * top) / by, bottom: (sign * bottom) / by};
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

function eliminated(row: Row, by: Row, column: number): Row {
  const factor = row[column]!;
  if (factor.top === 0n) return row;
  return row.map((cell, at) => {
    const other = by[at]!;
    const top = cell.top * factor.bottom * other.bottom - factor.top * other.top * cell.bottom;
    return fraction(top, cell.bottom * factor.bottom * other.bottom);
  });
}

function numberOf({top, bottom}: Fraction): number {
  return Number(top) / Number(bottom);
}
