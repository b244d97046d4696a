import {hasWords} from './has-words.js';

/** Puts one element into each of its states. The accessibility test and the screenshots go through all of them. */
export interface ElementStates<Names extends readonly string[] = readonly string[]> {
  readonly tag: string;
  /** Resolves when the element shows that state: `element.state` is the name, or its first word where there are several looks of it. */
  readonly show: Readonly<
    Record<Names[number] | `${Names[number]} ${string}`, (container: HTMLElement) => Promise<void>>
  >;
}

/** Mounts an element and waits until it says that it is in the state. */
export async function mounted<Shown extends HTMLElement & {readonly state: string}>(
  container: HTMLElement,
  element: Shown,
  state: string,
): Promise<Shown> {
  container.append(element);
  for (let tries = 0; tries < 1_000 && element.state !== state; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  if (element.state !== state)
    throw new Error(`<${element.localName}> is '${element.state}', not '${state}'`);
  // A look may be empty, as of an element without a school.
  for (let tries = 0; tries < 50 && !hasWords(element); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return element;
}
