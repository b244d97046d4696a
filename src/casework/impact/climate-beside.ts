import {differenceOf, type Difference} from '../../disclosure/difference.js';
import {usualFloors} from '../../disclosure/floors.js';
import {inSteps} from '../../disclosure/print.js';
import type {ClassKey, PupilKey} from '../../kernel/ids.js';
import {addDays, type SchoolDay} from '../../kernel/school-day.js';
import {leastMatched, leastPupils, type Begun} from './beside.js';
import type {ClassSpan} from './class-spans.js';

/**
 * Fewest classes on either side of a figure. Whoever knows every release could otherwise look for the classes that make up
 * the printed means: of fifteen among thirty there are 155 million choices, and few hundred different figures (decision 196).
 */
export const leastClasses = 15;

/** Days before the next asking in which nothing that began could show yet. */
const tooLate = 14;

/** Two classes stand beside each other where they were printed alike or one step apart. */
const farthest = 1 / 40;
const dust = 1e-9;

interface ClassPair {
  readonly own: ClassSpan;
  readonly other: ClassSpan;
  /** For whom it began in the own class. */
  readonly pupils: readonly PupilKey[];
}

/** Classes in which it began, and classes like them in which it had not. */
export interface ClassesBeside {
  /** Classes in which it began in time. */
  readonly begun: number;
  readonly pairs: readonly ClassPair[];
}

/** In which class a pupil was on a day. */
export type ClassAt = (pupil: PupilKey, day: SchoolDay) => ClassKey | undefined;

/**
 * Beside each class in which help began between two surveys one that the first survey showed just as it, and in which no help
 * of this kind had begun in that school year by the second. Nothing that came later decides: leaving out classes that
 * were helped afterwards would leave out just those that got worse.
 *
 * Those that were worst off choose first, since they find the fewest; of two surveys nobody stands beside two.
 */
export function classesBeside(
  begun: readonly Begun[],
  spans: readonly ClassSpan[],
  classAt: ClassAt,
): ClassesBeside {
  const inClass = new Map<ClassKey | undefined, Begun[]>();
  for (const one of begun) {
    const classKey = classAt(one.pupil, one.day);
    inClass.set(classKey, [...(inClass.get(classKey) ?? []), one]);
  }
  const known = spans.map((span) => ({span, ...helpIn(span, inClass.get(span.classKey) ?? [])}));
  const own = firstOfClass(known.filter(({pupils}) => pupils.length > 0));
  own.sort((a, b) => a.span.before - b.span.before || (orderOf(a.span) < orderOf(b.span) ? -1 : 1));
  const free = new Set(known.flatMap(({span, isFree}) => (isFree ? [span] : [])));
  const pairs = own.flatMap(({span, pupils}): readonly ClassPair[] => {
    const other = nearest(span, free);
    if (!other) return [];
    free.delete(other);
    return [{own: span, other, pupils}];
  });
  return {begun: own.length, pairs};
}

interface Helped {
  readonly span: ClassSpan;
  readonly pupils: readonly PupilKey[];
}

/** @returns for whom it began so that the next survey could show it, and whether nothing had begun in that year by then */
function helpIn({day, from, until}: ClassSpan, begun: readonly Begun[]) {
  const end = addDays(until, -tooLate);
  const inTime = begun.filter((one) => from < one.day && one.day <= end);
  const isFree = !begun.some((one) => day <= one.day && one.day <= until);
  return {pupils: [...new Set(inTime.map(({pupil}) => pupil))], isFree};
}

/** A class counts once a year. */
function firstOfClass(helped: readonly Helped[]): Helped[] {
  const first = new Map<string, Helped>();
  for (const one of helped) {
    const key = `${one.span.day} ${one.span.classKey}`;
    const known = first.get(key);
    if (!known || one.span.from < known.span.from) first.set(key, one);
  }
  return [...first.values()];
}

function nearest(own: ClassSpan, free: ReadonlySet<ClassSpan>): ClassSpan | undefined {
  const far = (other: ClassSpan): number => Math.abs(own.before - other.before);
  const alike = [...free].filter((other) => isSameSurveys(own, other) && far(other) <= farthest + dust);
  alike.sort((a, b) => far(a) - far(b) || (a.classKey < b.classKey ? -1 : 1));
  return alike[0];
}

function isSameSurveys({waves: [first, next]}: ClassSpan, {waves}: ClassSpan): boolean {
  return waves[0] === first && waves[1] === next;
}

function orderOf({day, classKey, from}: ClassSpan): string {
  return `${day} ${classKey} ${from}`;
}

/** Before and after, in shares of the scale. */
export interface ClimateSide {
  readonly before: number;
  readonly after: number;
}

export type ClimateFigure =
  | {readonly is: 'few'}
  | {
      readonly is: 'shown';
      /** In steps of five, on either side. */
      readonly classes: number;
      /** For whom it began in them, in steps of five. */
      readonly pupils: number;
      readonly own: ClimateSide;
      readonly other: ClimateSide;
      /** How much further climate rose (above zero) or fell than in the classes beside. */
      readonly beside: Difference;
    };

/** Of 20 answers as strewn as decision 108 assumes: how far the mean of a class lies from itself by chance. */
const byChance = 0.3 / Math.sqrt(usualFloors.classPeople);

/** Of a pair, four means make up the difference; as much again as one of them is left to what truly changes in a class. */
const spread = Math.sqrt(5) * byChance;

/**
 * Nothing of few classes or pupils. Everything is in the steps in which releases are printed, and what compares follows from what
 * is printed: how far the pairs truly lie apart would tell more of single classes than the means do (as decision 108).
 */
export function climateFigure({begun, pairs}: ClassesBeside, least = leastClasses): ClimateFigure {
  const pupils = new Set(pairs.flatMap((pair) => pair.pupils)).size;
  if (pairs.length < Math.max(least, leastMatched * begun) || pupils < leastPupils) return {is: 'few'};
  const [own, other] = [sideOf(pairs.map((pair) => pair.own)), sideOf(pairs.map((pair) => pair.other))];
  const classes = inSteps(pairs.length);
  const beside = besideOf(inGrains(rise(own) - rise(other)), classes);
  return beside ? {is: 'shown', classes, pupils: inSteps(pupils), own, other, beside} : {is: 'few'};
}

function besideOf(value: number, people: number): Difference | undefined {
  // Against a mean that is known exactly Welch's interval is Student's.
  const none = {kind: 'mean', value: 0, people: 2, spread: 0} as const;
  const found = differenceOf({kind: 'mean', value, people, spread}, none);
  return found && {...found, low: inGrains(found.low, Math.floor), high: inGrains(found.high, Math.ceil)};
}

function sideOf(spans: readonly ClassSpan[]): ClimateSide {
  const mean = (values: readonly number[]): number =>
    inGrains(values.reduce((sum, one) => sum + one, 0) / values.length);
  return {before: mean(spans.map(({before}) => before)), after: mean(spans.map(({after}) => after))};
}

function rise({before, after}: ClimateSide): number {
  return after - before;
}

/** Fortieths of the scale, as releases are printed. */
function inGrains(value: number, round: (value: number) => number = Math.round): number {
  const grains = Number((value * 40).toFixed(6));
  return (round(grains) + 0) / 40;
}
