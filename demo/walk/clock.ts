import {daysBetween, localDay, type SchoolDay} from '../../src/kernel/school-day.js';

const dayMs = 86_400_000;

/** The simulated school's clock: this machine's, or so many days ahead of it. It never goes back. */
export class DemoClock {
  readonly #base: () => Date;
  #shiftMs = 0;

  constructor(base: () => Date) {
    this.#base = base;
  }

  readonly now = (): Date => new Date(this.#base().getTime() + this.#shiftMs);

  get today(): SchoolDay {
    return localDay(this.now());
  }

  /** Milliseconds by which it is ahead. */
  get shiftMs(): number {
    return this.#shiftMs;
  }

  /** Goes on to a day; one that has passed changes nothing. */
  goTo(day: SchoolDay): void {
    this.#shiftMs += Math.max(0, daysBetween(this.today, day)) * dayMs;
  }
}

/** A script for the head of an app's document: the app lives on the school's day, whatever day it is outside. */
export function clockScript({shiftMs}: DemoClock): string {
  return shiftMs === 0 ? '' : `(${String(shiftDate)})(${String(shiftMs)});`;
}

/** Runs in the page, before any other script. */
function shiftDate(shift: number): void {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(Real.now() + shift);
      else super(...(given as [number]));
    }

    static override now(): number {
      return Real.now() + shift;
    }
  } as DateConstructor;
}
