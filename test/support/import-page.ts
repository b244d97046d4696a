import {expect} from 'chai';
import type {ImportElement} from '../../src/attendance/import-element.js';

/** A place in the page for each test of a suite, in English. */
export function eachInPage(): () => HTMLElement {
  let container: HTMLElement;
  beforeEach(() => {
    container = document.createElement('div');
    container.lang = 'en';
    document.body.append(container);
  });
  afterEach(() => container.remove());
  return () => container;
}

/** Waits up to 10 s. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !isSo(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo(), 'in time').to.equal(true);
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- names the element that a test expects
export function find<Found extends HTMLElement = HTMLElement>(
  element: ImportElement,
  selector: string,
): Found {
  const found = element.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector} in ${element.state}`);
  return found;
}

export async function choose(element: ImportElement, selector: string, value: string): Promise<void> {
  const select = find<HTMLSelectElement>(element, selector);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

export function active(element: ImportElement): Element | null {
  return element.shadowRoot?.activeElement ?? null;
}

/** @returns its words, with one space where there are more */
export function textOf(element: Element | null): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
