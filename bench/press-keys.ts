import type {KeyInput, Page} from 'puppeteer-core';
import {call} from './browser.js';

/** Presses one key after another in a page of `watchKeys`, each after the last one showed. @returns ms, one a key */
export async function pressKeys(page: Page, keys: readonly KeyInput[]): Promise<readonly number[]> {
  await call(page, 'watchKeys()');
  for (const [before, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction(`bench.keyTimes().length === ${before + 1}`);
  }
  return call<number[]>(page, 'keyTimes()');
}

/** Typed letter by letter, and taken away again. */
export function typedAndTaken(text: string): readonly KeyInput[] {
  const letters = Array.from(text) as KeyInput[];
  return [...letters, ...letters.map(() => 'Backspace' as const)];
}
