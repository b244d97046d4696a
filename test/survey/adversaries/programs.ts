import {classSize, type Guess} from './class-day.js';

// Each takes what its adversary sees, and says whose answer lies under which id.

/** Has the list of codes in the order of printing, and reckons the ids from it. */
export function printer(printed: readonly string[], idOf: (code: string) => string | undefined): Guess {
  return printed.map(idOf);
}

/** Has the reading key, the ticket list and the inbox, each in the order in which it is stored. */
export function reader(stored: readonly string[]): Guess {
  return stored.slice(0, classSize);
}

/** Watched in which order pupils finished, and in which order envelopes came. */
export function operator(finished: readonly number[], arrivals: readonly string[]): Guess {
  const guess: (string | undefined)[] = Array.from({length: classSize});
  for (const [at, pupil] of finished.entries()) guess[pupil] = arrivals[at];
  return guess;
}

/** Takes the largest envelope for that of the pupil who has most to tell. */
export function weigher(sizes: readonly number[]): number {
  return sizes.indexOf(Math.max(...sizes));
}

/** Looks at the count before and after one pupil's turn, and says whether that pupil answered. */
export function watcher(before: number, after: number): boolean {
  return after > before;
}
