import type {CaseKind, OfCase} from './case-kind.js';
import type {CaseScreen} from './case-screen.js';

/** What a fact of a case is called and what it says, in the person's language. */
export interface KindWords<Body extends OfCase> {
  /** The name of the thing, as a heading over two values that contradict each other. */
  readonly head: (screen: CaseScreen, body: Body) => string;
  /** All that is said of it, in one line or as it was written. */
  readonly value: (screen: CaseScreen, body: Body) => string;
  /** Of the timeline, where `head` and `value` would say a thing twice. */
  readonly event?: (screen: CaseScreen, body: Body) => EventWords;
}

export interface EventWords {
  readonly head: string;
  readonly text: string;
}

/** One kind's words; a part of a case gives a list of them. */
export type NamedWords = readonly [kind: string, words: KindWords<OfCase>];

export function wordsFor<Body extends OfCase>(
  {name}: CaseKind<string, Body>,
  words: KindWords<Body>,
): NamedWords {
  return [name, words as unknown as KindWords<OfCase>];
}

/** Parts of a line that are there, with a dot between them. */
export function inOneLine(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}
