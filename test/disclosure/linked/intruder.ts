import {equalTo, inRange, solve, type Constraint, type Model} from 'yalps';
import type {Instrument} from '../../../src/survey/instrument/instrument.js';
import type {Measure} from '../../../src/survey/instrument/measure.js';
import type {Release} from '../../../src/survey/release.js';
import {readRelease, type Statement} from './document.js';
import {isForAll, kindsOf, partsOfItsOwn, type Kind} from './types.js';

/** A class as it truly answered: how many answered in each way that counts. */
export interface TrueClass {
  readonly key: string;
  /** In the order of `kindsOf`. */
  readonly people: readonly number[];
}

/** A number that was withheld, and the values that it can still have. */
export interface Narrow {
  readonly of: string;
  readonly classes: string;
  readonly least: number;
  readonly most: number;
}

/**
 * Somebody who reads the released documents and the questionnaire, knows how many answered in each class each question
 * that all are asked, takes every printed number for exact, and believes that pupils answer alike in all of these
 * releases. Unknown is how many in each class answered in each way; linear programming bounds the rest.
 */
export class Intruder {
  readonly #instrument: Instrument;
  readonly #kinds: readonly Kind[];
  readonly #classes: readonly TrueClass[];
  readonly #statements: readonly Statement[];
  readonly #constraints = new Map<string, Constraint>();
  readonly #variables = new Map<string, Map<string, number>>();

  constructor(instrument: Instrument, classes: readonly TrueClass[], releases: readonly Release[]) {
    this.#instrument = instrument;
    this.#kinds = kindsOf(instrument);
    this.#classes = classes;
    this.#statements = releases.flatMap(readRelease);
    this.#know();
  }

  /** Statements that are not true of what was answered: the document or its reader is wrong. */
  get untrue(): readonly string[] {
    return this.#statements.filter((said) => said.isShown && !this.#isTrue(said)).map(nameOf);
  }

  /** Withheld numbers with fewer than four values left. Of groups each of the four is one; of a scale the sum. */
  narrow(): readonly Narrow[] {
    if (!this.#statements.some(({isShown}) => isShown)) return [];
    return this.#targets().flatMap(({measure, classes}) =>
      this.#partsOf(measure).flatMap((part) => {
        const bounds = this.#bounds(measure, part, classes);
        const range = this.#rangeOf(measure);
        const isWide = bounds.most - bounds.least >= 3 * range - 1e-6;
        if (isWide || !this.#hasEnough(measure, classes)) return [];
        return [{of: `${measure.id} ${part}`, classes: classes.join('+'), ...bounds}];
      }),
    );
  }

  /**
   * Numbers of one or two people, or of nobody, that are printed or that follow from what is printed: of a yes, of a no,
   * and of those who said yes to one measure and not to another.
   */
  small(): readonly Narrow[] {
    const cells = this.#statements.filter(({isShown}) => isShown).map(({classes}) => classes);
    const sets = [...new Map(cells.map((classes) => [classes.join('+'), classes])).values()];
    const yes = this.#instrument.measures.filter(({kind}) => kind === 'share' || kind === 'chosen');
    const wanted = [
      ...yes.flatMap((one) => yes.flatMap((other) => crossings(one.id, other.id))),
      ...this.#instrument.measures.filter(({kind}) => kind === 'groups').flatMap(({id}) => quarters(id)),
    ];
    return sets.flatMap((classes) =>
      wanted.flatMap(({of, weight}) => {
        const isPossible = this.#kinds.some((kind) => weight(kind) > 0);
        if (!isPossible || this.#total(classes, weight) >= 3) return [];
        const bounds = this.#boundsOf(weight, classes);
        return bounds.most - bounds.least < 0.5 ? [{of, classes: classes.join('+'), ...bounds}] : [];
      }),
    );
  }

  #know(): void {
    for (const {key, people} of this.#classes)
      for (const [at] of people.entries()) this.#variables.set(`${key} ${at}`, new Map());
    for (const {key} of this.#classes) {
      this.#equal(`people ${key}`, [key], () => 1);
      for (const measure of this.#instrument.measures.filter((one) => isForAll(this.#instrument, one)))
        this.#equal(`n ${measure.id} ${key}`, [key], (kind) => Number(kind.counts[measure.id] !== undefined));
    }
    for (const [at, said] of this.#statements.entries()) {
      const {id, classes, isShown, parts} = said;
      if (!isShown) continue;
      this.#equal(`n ${at}`, classes, (kind) => Number(kind.counts[id] !== undefined));
      for (const [part] of parts.entries())
        this.#equal(`${part} ${at}`, classes, (kind) => kind.counts[id]?.[part] ?? 0);
      this.#knowSpread(`spread ${at}`, said);
    }
  }

  /** The interval of a mean tells within what the squares of its scores add up. */
  #knowSpread(name: string, said: Statement): void {
    if (!said.spread) return;
    const {n, sum} = this.#scoresIn(said);
    const squares = (deviation: number) => deviation ** 2 * (n - 1) + sum ** 2 / n;
    this.#constraints.set(name, inRange(squares(said.spread.least) - 1e-6, squares(said.spread.most) + 1e-6));
    this.#weigh(name, said.classes, (kind) => (kind.counts[said.id]?.[0] ?? 0) ** 2);
  }

  #scoresIn({id, classes}: Statement) {
    const score = (kind: Kind) => kind.counts[id]?.[0];
    return {
      n: this.#total(classes, (kind) => Number(score(kind) !== undefined)),
      sum: this.#total(classes, (kind) => score(kind) ?? 0),
      squares: this.#total(classes, (kind) => (score(kind) ?? 0) ** 2),
    };
  }

  #equal(name: string, classes: readonly string[], weight: (kind: Kind) => number): void {
    this.#constraints.set(name, equalTo(this.#total(classes, weight)));
    this.#weigh(name, classes, weight);
  }

  #weigh(name: string, classes: readonly string[], weight: (kind: Kind) => number): void {
    for (const key of classes)
      for (const [at, kind] of this.#kinds.entries())
        if (weight(kind) !== 0) this.#variables.get(`${key} ${at}`)?.set(name, weight(kind));
  }

  #total(classes: readonly string[], weight: (kind: Kind) => number): number {
    return this.#classes
      .filter(({key}) => classes.includes(key))
      .flatMap(({people}) => people.map((count, at) => count * weight(this.#kinds[at]!)))
      .reduce((sum, value) => sum + value, 0);
  }

  /** Every withheld cell, and every class that no document shows by itself. */
  #targets(): readonly {readonly measure: Measure; readonly classes: readonly string[]}[] {
    return this.#instrument.measures.flatMap((measure) => {
      const own = this.#statements.filter(({id}) => id === measure.id);
      const shown = new Set(own.filter(({isShown}) => isShown).map(nameOf));
      const sets = [...own.map(({classes}) => classes), ...this.#classes.map(({key}) => [key])];
      const hidden = sets.filter((classes) => !shown.has(nameOf({id: measure.id, classes})));
      const each = new Map(hidden.map((classes) => [nameOf({id: measure.id, classes}), classes]));
      return [...each.values()].map((classes) => ({measure, classes}));
    });
  }

  /**
   * Of one or two who answered, and of all but one or two, there are three values or fewer by nature: that is, for
   * somebody who counted heads and has no release at all.
   */
  #hasEnough(measure: Measure, classes: readonly string[]): boolean {
    const counts = (kind: Kind) => Number(kind.counts[measure.id] !== undefined);
    const headCount = new Intruder(this.#instrument, this.#classes, []);
    const answered = (keys: readonly string[]) =>
      isForAll(this.#instrument, measure)
        ? this.#total(keys, counts)
        : headCount.#boundsOf(counts, keys).most;
    const own = this.#statements.filter(({id, isShown}) => isShown && id === measure.id);
    const shown = own.map((said) => said.classes);
    const isPart = (part: readonly string[], of: readonly string[]) => part.every((key) => of.includes(key));
    const [around] = shown.filter((cell) => isPart(classes, cell)).sort((a, b) => a.length - b.length);
    if (answered(classes) < 3 || !around) return answered(classes) >= 3;
    const inside = shown.filter((cell) => cell !== around && isPart(cell, around)).flat();
    const others = around.filter((key) => !inside.includes(key) && !classes.includes(key));
    return answered(others) >= 3;
  }

  #partsOf(measure: Measure): readonly number[] {
    if (measure.kind === 'distribution') return partsOfItsOwn(this.#instrument, measure);
    return measure.kind === 'groups' ? [0, 1, 2, 3] : [0];
  }

  #rangeOf(measure: Measure): number {
    if (measure.kind !== 'mean') return 1;
    const added = this.#kinds.flatMap(({counts}) => counts[measure.id] ?? []);
    return Math.max(...added) - Math.min(...added);
  }

  #bounds(measure: Measure, part: number, classes: readonly string[]) {
    const bounds = this.#boundsOf((kind) => kind.counts[measure.id]?.[part] ?? 0, classes);
    if (this.#rangeOf(measure) !== 1) return bounds;
    return {least: Math.ceil(bounds.least - 1e-5), most: Math.floor(bounds.most + 1e-5)};
  }

  #boundsOf(weight: (kind: Kind) => number, classes: readonly string[]) {
    const end = (direction: 'minimize' | 'maximize') => {
      const variables = new Map([...this.#variables].map(([name, row]) => [name, new Map(row)] as const));
      for (const key of classes)
        for (const [at, kind] of this.#kinds.entries())
          variables.get(`${key} ${at}`)?.set('aim', weight(kind));
      const model: Model = {direction, objective: 'aim', constraints: this.#constraints, variables};
      const {status, result} = solve(model, {precision: 1e-7, maxPivots: 20_000});
      if (status !== 'optimal') throw new Error(`${status}: of ${classes.join('+')}`);
      return result;
    };
    return {least: end('minimize'), most: end('maximize')};
  }

  #isTrue(said: Statement): boolean {
    const {id, classes, parts, people, spread} = said;
    const scores = this.#scoresIn(said);
    const deviation = Math.sqrt(Math.max(0, scores.squares - scores.sum ** 2 / scores.n) / (scores.n - 1));
    const n = this.#total(classes, (kind) => Number(kind.counts[id] !== undefined));
    const isIn = (value: number, {least, most}: {readonly least: number; readonly most: number}) =>
      value >= least - 1e-9 && value <= most + 1e-9;
    return (
      parts.every((printed, part) =>
        isIn(this.#total(classes, (kind) => kind.counts[id]?.[part] ?? 0) / n, printed),
      ) &&
      (!people || isIn(n, people)) &&
      (!spread || isIn(deviation, spread))
    );
  }
}

/** Who said yes to the one and not to the other; of one measure with itself, who said yes and who said no. */
function crossings(one: string, other: string) {
  const added = (kind: Kind, id: string) => kind.counts[id]?.[0];
  if (one === other)
    return [1, 0].map((value) => ({
      of: `${one} is ${value}`,
      weight: (kind: Kind) => Number(added(kind, one) === value),
    }));
  const weight = (kind: Kind) => Number(added(kind, one) === 1 && added(kind, other) !== 1);
  return [{of: `${one} without ${other}`, weight}];
}

function quarters(id: string) {
  return [0, 1, 2, 3].map((at) => ({
    of: `${id} is ${at}`,
    weight: (kind: Kind) => kind.counts[id]?.[at] ?? 0,
  }));
}

function nameOf({id, classes}: Pick<Statement, 'id' | 'classes'>): string {
  return `${id} of ${[...classes].sort().join('+')}`;
}
