export const shapes = ['circle', 'square', 'triangle', 'star'] as const;
export type Shape = (typeof shapes)[number];

/** Something calm with one right answer among a few. Nobody is told whether it was found. */
export type Puzzle =
  /** Numbers in equal steps. */
  | {
      readonly kind: 'next';
      readonly row: readonly number[];
      readonly options: readonly number[];
      readonly right: number;
    }
  | {
      readonly kind: 'count';
      readonly row: readonly Shape[];
      readonly shape: Shape;
      readonly options: readonly number[];
      readonly right: number;
    }
  /** All rows but one are alike. */
  | {readonly kind: 'odd'; readonly options: readonly (readonly Shape[])[]; readonly right: number};

/** Answers of a puzzle: as many as of the question whose place it takes, within what a puzzle can have. */
export const fewest = 3;
export const most = 6;

/**
 * @param seed of one pupil: two who sit side by side get different ones
 * @param name of the question whose place it takes: the same puzzle is there when the pupil goes back
 */
export function puzzleFor(seed: number, name: string, options: number): Puzzle {
  const count = Math.min(Math.max(options, fewest), most);
  const draw = chance(mixedWith(name, seed));
  return [nextNumber, countShapes, oddRow][draw(3)]?.(draw, count) ?? oddRow(draw, count);
}

/** @returns a whole number from 0 to `below - 1` */
type Draw = (below: number) => number;

function nextNumber(draw: Draw, count: number): Puzzle {
  const [start, step] = [1 + draw(9), 2 + draw(4)];
  const row = [0, 1, 2, 3].map((at) => start + at * step);
  const right = draw(count);
  const options = Array.from({length: count}, (_, at) => start + 4 * step + at - right);
  return {kind: 'next', row, options, right};
}

function countShapes(draw: Draw, count: number): Puzzle {
  const row = Array.from({length: 9 + draw(4)}, () => shapeAt(draw(shapes.length)));
  const shape = shapeAt(draw(shapes.length));
  const found = row.filter((each) => each === shape).length;
  const right = Math.min(draw(count), found);
  return {
    kind: 'count',
    row,
    shape,
    options: Array.from({length: count}, (_, at) => found + at - right),
    right,
  };
}

function oddRow(draw: Draw, count: number): Puzzle {
  const row = Array.from({length: 5}, () => shapeAt(draw(shapes.length)));
  const at = draw(row.length);
  const other = shapeAt(shapes.indexOf(row[at] ?? 'star') + 1 + draw(shapes.length - 1));
  const right = draw(count);
  const odd = row.map((shape, place) => (place === at ? other : shape));
  return {
    kind: 'odd',
    options: Array.from({length: count}, (_, place) => (place === right ? odd : row)),
    right,
  };
}

function mixedWith(name: string, seed: number): number {
  let mixed = seed;
  for (let at = 0; at < name.length; at += 1) mixed = Math.imul(mixed, 31) + name.charCodeAt(at);
  return mixed;
}

function shapeAt(at: number): Shape {
  return shapes[at % shapes.length] ?? 'star';
}

/** Mulberry32, by Tommy Ettinger, in the public domain: small, and even enough for puzzles. Nothing secret hangs on it. */
function chance(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
