/** What one grade of a scale says. */
export interface GradeMeaning {
  /** 0 is the lowest of its scale, 1 the highest. */
  readonly place: number;
  readonly passes: boolean;
}

export interface GradeScale {
  readonly name: ScaleName;
  /** Grades that are words or signs, the best first, evenly spaced unless they say otherwise. */
  readonly grades?: Readonly<Record<string, GradeMeaning>>;
  /** Numbers, both ends included, and from where on they pass. */
  readonly range?: {readonly low: number; readonly high: number; readonly passFrom: number};
}

export const scaleNames = [
  'kazakhstan-5',
  'kazakhstan-percent',
  'england-9',
  'letters',
  'percent',
  'france-20',
] as const;
export type ScaleName = (typeof scaleNames)[number];

/**
 * Scales as data.
 *
 * - `kazakhstan-5`: marks of a term and a year; 3 and above are a pass, 1 is not given.
 * - `kazakhstan-percent`: the sum of SOR and SOCH in per cent; from 40 it is a 3 (order of the Minister of Education of 18 March
 *   2008, No. 125, as amended: 0–39, 40–64, 65–84, 85–100).
 * - `england-9`: GCSE; 4 is the standard pass of the Department for Education, U is ungraded.
 * - `letters`: A to F of the USA with signs; F is no pass. CPS's on-track counts F.
 * - `percent`: 60 as the lowest pass, as where F begins below it.
 * - `france-20`: 10 of 20 is the mean that is asked for.
 */
export const scales: Readonly<Record<ScaleName, GradeScale>> = {
  'kazakhstan-5': {name: 'kazakhstan-5', range: {low: 2, high: 5, passFrom: 3}},
  'kazakhstan-percent': {name: 'kazakhstan-percent', range: {low: 0, high: 100, passFrom: 40}},
  'england-9': {
    name: 'england-9',
    range: {low: 1, high: 9, passFrom: 4},
    grades: {u: {place: 0, passes: false}},
  },
  letters: {name: 'letters', grades: lettered()},
  percent: {name: 'percent', range: {low: 0, high: 100, passFrom: 60}},
  'france-20': {name: 'france-20', range: {low: 0, high: 20, passFrom: 10}},
};

/** By the grade points of the USA: A 4, B 3, C 2, D 1, F 0, a sign a third of a point. */
function lettered(): Readonly<Record<string, GradeMeaning>> {
  const letters = ['a', 'b', 'c', 'd'].flatMap((letter, at) =>
    ['+', '', '-'].map((sign, step) => {
      const points = Math.min(4, 4 - at + (1 - step) / 3);
      return [letter + sign, {place: points / 4, passes: true}] as const;
    }),
  );
  const fails: GradeMeaning = {place: 0, passes: false};
  return Object.fromEntries<GradeMeaning>([...letters, ['f', fails]]);
}

/** How far apart two neighbouring grades are, 0 to 1: a fall by that much is a whole grade. */
export function stepOf({grades, range, name}: GradeScale): number {
  if (name === 'letters') return 1 / 4;
  // A hundred or twenty points are no grades: a tenth of them is what a school means by one.
  if (range && range.high - range.low >= 20) return 1 / 10;
  return range ? 1 / (range.high - range.low) : 1 / (Object.keys(grades ?? {}).length - 1);
}

/** @returns the place of the lowest grade that passes */
export function lowestPass({grades, range}: GradeScale): number {
  if (range) return (range.passFrom - range.low) / (range.high - range.low);
  return Math.min(...Object.values(grades ?? {}).flatMap(({place, passes}) => (passes ? [place] : [])));
}

/** @returns a grade as it is compared: without case, spaces and a decimal comma */
export function plainGrade(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/%$/, '')
    .replace(/−|–/g, '-')
    .replace(/^(\d+),(\d+)$/, '$1.$2');
}

/** @returns `undefined` for what the scale does not have: it waits for somebody to say what it means */
export function readGrade({grades, range}: GradeScale, text: string): GradeMeaning | undefined {
  const plain = plainGrade(text);
  const sign = grades && Object.hasOwn(grades, plain) ? grades[plain] : undefined;
  if (sign || !range || !/^\d{1,3}(?:\.\d{1,4})?$/.test(plain)) return sign;
  const value = Number(plain);
  if (value < range.low || value > range.high) return undefined;
  return {place: (value - range.low) / (range.high - range.low), passes: value >= range.passFrom};
}

/**
 * The scales that explain most of these grades, the one that explains all of them in the least room first: a file of 3, 4 and 5 is
 * a scale of five before it is one of a hundred. A person sees it and can choose another.
 */
export function likelyScale(texts: Iterable<string>): ScaleName {
  const all = [...texts];
  const explained = scaleNames.map((name) => ({
    name,
    count: all.filter((text) => readGrade(scales[name], text)).length,
  }));
  const widest = [
    'kazakhstan-5',
    'letters',
    'england-9',
    'france-20',
    'kazakhstan-percent',
    'percent',
  ] as const;
  const most = Math.max(...explained.map(({count}) => count));
  return widest.find((name) => explained.some((one) => one.name === name && one.count === most)) ?? 'percent';
}
