import {median} from '../row.js';
import type {Standing} from './peers.js';

/** What a rule found in simulated years. */
export interface Detection {
  /** Share of unchanged pupils who were flagged at least once in the year. */
  readonly falseShare: number;
  /** New flags about unchanged pupils for each 100 pupil-weeks of five known days. */
  readonly newFalse: number;
  /** Of changed pupils not flagged before: the share flagged within so many school days, the first day being 1. */
  readonly found: (within: number) => number;
  /** School days; Infinity where fewer than half are ever found. */
  readonly medianDelay: number;
  /** Share of changed pupils left out because they had been flagged before. */
  readonly before: number;
}

/** Counts one pupil after another. */
export class DetectionCount {
  #unchanged = 0;
  #falsely = 0;
  #newFlags = 0;
  #days = 0;
  #changed = 0;
  readonly #delays: number[] = [];

  /** @param changedAt -1 for a pupil in whom nothing was planted */
  add(standing: Standing, changedAt: number, knownDays: number): void {
    if (changedAt < 0) this.#addUnchanged(standing, knownDays);
    else this.#addChanged(standing, changedAt);
  }

  #addUnchanged(standing: Standing, knownDays: number): void {
    this.#unchanged += 1;
    this.#days += knownDays;
    if (standing.includes(1)) this.#falsely += 1;
    for (let at = 0; at < standing.length; at += 1)
      if (standing[at] === 1 && (at === 0 || standing[at - 1] === 0)) this.#newFlags += 1;
  }

  #addChanged(standing: Standing, changedAt: number): void {
    this.#changed += 1;
    const first = standing.indexOf(1);
    if (first >= 0 && first < changedAt) return;
    this.#delays.push(first < 0 ? Infinity : first - changedAt + 1);
  }

  get result(): Detection {
    const delays = this.#delays;
    return {
      falseShare: this.#falsely / this.#unchanged,
      newFalse: (100 * this.#newFlags) / (this.#days / 5),
      found: (within) => delays.filter((delay) => delay <= within).length / delays.length,
      medianDelay: median(delays),
      before: 1 - delays.length / this.#changed,
    };
  }
}
