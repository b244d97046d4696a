import type {Concern, ReceivedConcern} from './concern.js';

declare const once: unique symbol;

/** Concerns, each once, by day: from `saidOnce` and nowhere else. */
export type SaidOnce = readonly ReceivedConcern[] & {readonly [once]: true};

/**
 * Each concern once, however often it came: sent again in the same words, or opened by an older version that dropped what
 * it did not know. Of such twins the one that says most is kept. Two people who tell of one event are two.
 *
 * @returns by day, the earliest first; the same whatever the order they came in
 */
export function saidOnce(received: readonly ReceivedConcern[]): SaidOnce {
  const said = new Map<string, Keyed>();
  for (const one of received.map(keysOf)) {
    const known = said.get(one.words);
    if (!known || saysMore(one, known)) said.set(one.words, one);
  }
  const inOrder = [...said.values()].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  return inOrder.map(({one}) => one) as unknown as SaidOnce;
}

interface Keyed {
  readonly one: ReceivedConcern;
  /** What makes two of them the same: writer, day, words, and who was named as what. */
  readonly words: string;
  readonly order: string;
  readonly details: number;
}

/** Texts are long, are looked at again after every register, and never change. */
const keys = new WeakMap<ReceivedConcern, Keyed>();

function keysOf(one: ReceivedConcern): Keyed {
  const known = keys.get(one) ?? keyed(one);
  keys.set(one, known);
  return known;
}

function keyed(one: ReceivedConcern): Keyed {
  const {day, kind, incident, place, room, hour, at} = one.concern;
  const details = [incident, place, room, hour];
  return {
    one,
    words: wordsOf(one.concern),
    order: [day, one.envelope, kind, ...details, at].join(' '),
    details: details.filter((detail) => detail !== undefined).length,
  };
}

function wordsOf({by, day, lifeSafety, text, pupils}: Concern): string {
  const named = pupils.map(({pupil, role}) => `${pupil} ${role}`).sort();
  return JSON.stringify([by, day, lifeSafety, text, ...named]);
}

function saysMore(a: Keyed, b: Keyed): boolean {
  return a.details === b.details ? isBefore(a, b) : a.details > b.details;
}

function isBefore(a: Keyed, b: Keyed): boolean {
  return a.order === b.order ? a.words < b.words : a.order < b.order;
}
