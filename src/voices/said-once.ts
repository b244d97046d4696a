import type {Concern, ReceivedConcern} from './concern.js';

/**
 * Each concern once, however often it came: sent again in the same words, or opened by an older version that dropped what
 * it did not know. Of such twins the one that says most is kept. Two people who tell of one event are two.
 *
 * @returns by day, the earliest first; the same whatever the order they came in
 */
export function saidOnce(received: readonly ReceivedConcern[]): readonly ReceivedConcern[] {
  const said = new Map<string, ReceivedConcern>();
  for (const one of received) {
    const words = wordsOf(one.concern);
    const known = said.get(words);
    if (!known || saysMore(one, known)) said.set(words, one);
  }
  return [...said.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** What makes two of them the same: writer, day, words, and who was named as what. */
function wordsOf({by, day, lifeSafety, text, pupils}: Concern): string {
  const named = pupils.map(({pupil, role}) => [pupil, role].join(' ')).sort();
  return JSON.stringify([by, day, lifeSafety, text, ...named]);
}

function saysMore(a: ReceivedConcern, b: ReceivedConcern): boolean {
  const [more, fewer] = [detailsOf(a), detailsOf(b)];
  return more === fewer ? orderOf(a) < orderOf(b) : more > fewer;
}

function detailsOf({concern: {incident, place, hour}}: ReceivedConcern): number {
  return [incident, place, hour].filter((detail) => detail !== undefined).length;
}

function orderOf({envelope, concern}: ReceivedConcern): string {
  const {day, kind, incident, place, hour, at} = concern;
  return JSON.stringify([day, envelope, kind, incident, place, hour, at, wordsOf(concern)]);
}
