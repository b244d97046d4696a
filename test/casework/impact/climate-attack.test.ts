import {expect} from 'chai';
import {
  classesBeside,
  climateFigure,
  type ClassesBeside,
} from '../../../src/casework/impact/climate-beside.js';
import type {ClassSpan} from '../../../src/casework/impact/class-spans.js';
import {begunIn, classAt, pupilIn, simulatedClasses} from '../../support/class-climates.js';
import {lots} from '../../support/simulated-absence.js';

/** In which classes help began: what the attacker wants to know. */
type Choice = readonly boolean[];
type Print = (choice: Choice) => string | undefined;
type Show = (beside: ClassesBeside) => unknown;

/** All that a figure shows, as a reader of the code could work it out for any choice of classes. */
function printOf(spans: readonly ClassSpan[], show: Show = (beside) => climateFigure(beside)): Print {
  return (choice) => {
    const figure = show(classesBeside(begunIn(spans, choice), spans, classAt));
    const text = JSON.stringify(figure);
    return text.includes('"few"') ? undefined : text;
  };
}

const flipped = (choice: Choice, places: readonly number[]): Choice =>
  choice.map((is, at) => (places.includes(at) ? !is : is));

/** So often is looked for another choice. */
const most = 40_000;

/**
 * Looks for a choice that shows the same figure and differs at one class. Every one that is found was worked out in
 * full: the class may then be either. That none was found is taken as knowing it, which does the figure no favour.
 */
function isOpen(at: number, choices: Choice[], print: Print, lot: () => number): boolean {
  const truth = choices[0]!;
  if (choices.some((choice) => choice[at] !== truth[at])) return true;
  const shown = print(truth);
  for (let tries = 0; tries < most; tries += 1) {
    const base = choices[Math.floor(lot() * choices.length)]!;
    const others = Array.from({length: Math.floor(lot() * 4)}, () => Math.floor(lot() * base.length));
    // Some steps only lead elsewhere, from where the class may be turned.
    const places = tries % 4 === 3 ? others : [at, ...others.filter((other) => other !== at)];
    const choice = flipped(base, places);
    if (print(choice) !== shown) continue;
    choices.push(choice);
    if (choice[at] !== truth[at]) return true;
  }
  return false;
}

/** @returns how many classes the attacker knows, of one figure; of the first ones where that is enough */
function known(print: Print, truth: Choice, {seed, first = truth.length}: Looking): number {
  const [lot, choices] = [lots(seed), [truth]];
  return truth.filter((_, at) => at < first && !isOpen(at, choices, print, lot)).length;
}

interface Looking {
  readonly seed: number;
  readonly first?: number;
}

/** @returns how many classes may be the one that came, from the figures of the day before and the day after */
function newcomers(print: Print, [before, after]: readonly [Choice, Choice], seed: number): number {
  const [lot, choices] = [lots(seed), [before]];
  for (const at of before.keys()) isOpen(at, choices, print, lot);
  const [first, next] = [print(before), print(after)];
  const came = new Set([before.findIndex((is, at) => is !== after[at])]);
  for (let tries = 0; tries < 6_000 && came.size < enough; tries += 1) {
    const base = choices[Math.floor(lot() * choices.length)]!;
    const others = Array.from({length: Math.floor(lot() * 3)}, () => Math.floor(lot() * base.length));
    const choice = flipped(base, others);
    const at = Math.floor(lot() * base.length);
    if (choice[at] || came.has(at) || print(choice) !== first) continue;
    if (print(flipped(choice, [at])) === next) came.add(at);
  }
  return came.size;
}

/** Four values left, as for a number that a release withholds (decision 020). */
const enough = 4;

interface Attacked extends Looking {
  readonly print: Print;
  readonly truth: Choice;
  readonly spans: readonly ClassSpan[];
}

/** Schools of which something is shown, from those that lots make. */
function shownSchools(count: number): readonly Attacked[] {
  const found: Attacked[] = [];
  for (let seed = 1; found.length < count; seed += 1) {
    const {spans, isHelped: truth} = simulatedClasses({seed, classes: 36 + (seed % 3) * 6});
    const print = printOf(spans);
    if (print(truth)) found.push({print, truth, seed, spans});
  }
  return found;
}

/** What the screen would show if it did not round. */
function exactly({pairs}: ClassesBeside): readonly number[] {
  const mean = (of: (pair: ClassesBeside['pairs'][number]) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  return [
    mean(({own}) => own.before),
    mean(({own}) => own.after),
    mean(({other}) => other.after),
    mean(({own, other}) => (own.after - other.after) ** 2),
  ];
}

describe('who knows every release and every rule', function () {
  this.timeout(900_000);
  const schools = shownSchools(Number(process.env['SCHOOLS'] ?? 12));

  it('learns of no class from a figure of climate whether help began in it', () => {
    const learnt = schools.map(({print, truth, seed}) => known(print, truth, {seed}));
    expect(learnt.filter((count) => count > 0)).to.deep.equal([]);
  });

  it('learns from two figures with one class between them not which class it was', () => {
    const left = schools.flatMap(({print, truth, seed}) => {
      const came = flipped(truth, [truth.findIndex((is, at) => !is && at >= seed % truth.length)]);
      return print(came) && came.some((is, at) => is !== truth[at])
        ? [newcomers(print, [truth, came], seed)]
        : [];
    });
    expect(left.length).to.be.above(schools.length / 2);
    expect(Math.min(...left)).to.be.at.least(enough);
  });

  it('would learn of classes from means that are not rounded', () => {
    const {truth, seed, spans} = schools[0]!;
    expect(known(printOf(spans, exactly), truth, {seed, first: 6})).to.be.above(3);
  });

  it('would learn of classes from a figure of two', () => {
    const many = (beside: ClassesBeside): ClassesBeside => ({
      ...beside,
      pairs: beside.pairs.map((pair) => ({
        ...pair,
        pupils: Array.from({length: 20}, (_, at) => pupilIn(pair.own, at)),
      })),
    });
    const learnt = [1, 2, 3].map((seed) => {
      const {spans} = simulatedClasses({seed, classes: 8});
      const truth = spans.map((_, at) => at < 4);
      const print = printOf(spans, (beside) => climateFigure(many(beside), 2));
      return print(truth) ? known(print, truth, {seed}) : 0;
    });
    expect(Math.max(...learnt)).to.be.above(0);
  });
});
