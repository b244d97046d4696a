import type {LitElement} from 'lit';

/** A place in the page for each test of a suite, in English. */
export function eachInPage(): () => HTMLElement {
  let container: HTMLElement;
  beforeEach(() => {
    container = document.createElement('main');
    container.lang = 'en';
    document.body.append(container);
  });
  afterEach(() => container.remove());
  return () => container;
}

/**
 * Waits until something holds.
 *
 * @param what for the message of a test that waited for nothing
 * @param seconds how long at the most
 */
export async function until(holds: () => unknown, what = 'what was waited for', seconds = 30): Promise<void> {
  for (let tries = 0; tries < seconds * 100; tries += 1) {
    if (await holds()) return;
    await pause();
  }
  throw new Error(`not there in ${seconds} s: ${what}`);
}

export async function pause(ms = 10): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function root(element: LitElement): ShadowRoot {
  return element.renderRoot as ShadowRoot;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- names the element that a test expects
export function find<Found extends HTMLElement = HTMLElement>(element: LitElement, selector: string): Found {
  const found = element.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector} in ${element.localName}`);
  return found;
}

/** Writes into a field as typing does. */
export function fill(element: LitElement, selector: string, value: string): void {
  const field = find<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

export function active(element: LitElement): Element | null {
  return root(element).activeElement;
}

/** @returns its words, with one space where there are more */
export function textOf(element: Element | null): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
