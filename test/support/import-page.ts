import type {ImportElement} from '../../src/attendance/import-element.js';
import {find} from './page.js';

export async function choose(element: ImportElement, selector: string, value: string): Promise<void> {
  const select = find<HTMLSelectElement>(element, selector);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}
