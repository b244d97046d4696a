import type {KeyInput} from 'puppeteer-core';
import {BenchBrowser, call, opened} from '../browser.js';
import {pressKeys, typedAndTaken} from '../press-keys.js';
import {median, quantile, type Row} from '../row.js';

const rounds = 3;

/** Names and a class, typed and taken away again, with a letter left in the end. */
const keys: readonly KeyInput[] = [
  ...typedAndTaken('omarova6'),
  ...typedAndTaken('aruzhan3'),
  ...typedAndTaken('7b'),
  'o',
];

/** Naming a pupil in a concern: how soon a key shows whom it finds among 620. */
export const voicesRow: Row = {
  name: 'voices',
  async measure() {
    const browser = await BenchBrowser.start({unpaced: true});
    const address = await browser.script('search');
    const [ours, plain]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(...(await typed(browser, address, 'prepare()')));
      plain.push(...(await typed(browser, address, 'preparePlain()')));
    }
    await browser.close();
    const what = 'a filtered array in a plain list';
    return [
      {
        row: 'voices/search',
        value: median(ours),
        unit: 'ms',
        goal: 16,
        against: {what, value: median(plain)},
      },
      {
        row: 'voices/search-p95',
        value: quantile(ours, 0.95),
        unit: 'ms',
        goal: 16,
        against: {what, value: quantile(plain, 0.95)},
      },
    ];
  },
};

async function typed(browser: BenchBrowser, address: string, prepare: string): Promise<readonly number[]> {
  const page = await opened(await browser.page(), address);
  await call(page, prepare);
  const times = await pressKeys(page, keys);
  const offered = await call<number>(page, 'offered()');
  if (offered !== 12) throw new Error(`${offered} pupils are offered instead of 12`);
  await page.browserContext().close();
  return times;
}
