import type {Page} from 'puppeteer-core';
import {call, opened} from '../browser.js';
import {median, type Figure, type Row} from '../row.js';

const rounds = 5;
const appends = 60;

/** Appending and opening, on the storage that schools have. */
export const journalRow: Row = {
  name: 'journal',
  async measure(tools) {
    const browser = await tools.browser();
    const page = await opened(await browser.page(), await browser.script('journal'));
    const [journal, raw]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      journal.push(await call<number>(page, 'appendThroughJournal(10000)'));
      raw.push(await call<number>(page, 'appendRaw(10000)'));
    }
    const chain = [await chainOf(page, 'register'), await chainOf(page, 'note')];
    await call(page, 'fill(60000)');
    const openings: number[] = [];
    for (let round = 0; round < rounds; round += 1) openings.push(await call<number>(page, 'open()'));
    const cold = await call<number>(page, 'openCold()');
    await page.browserContext().close();
    const [ours, floor] = [median(journal), median(raw)];
    return [
      ...chain,
      {
        row: 'journal/append-10000',
        value: ours,
        unit: 'ms',
        goal: 3 * floor,
        against: {what: 'raw IndexedDB puts', value: floor},
      },
      {
        row: 'journal/open-60000',
        value: median(openings),
        unit: 'ms',
        goal: 1000,
        against: {what: 'without a snapshot', value: cold},
      },
    ];
  },
};

/** What it costs that each entry names the one before it, and that its place is kept in the same transaction. */
async function chainOf(page: Page, what: 'register' | 'note'): Promise<Figure> {
  const [chained, unchained]: [number[], number[]] = [[], []];
  for (let round = 0; round < appends; round += 1) {
    chained.push(await call<number>(page, `appendOne('${what}', true)`));
    unchained.push(await call<number>(page, `appendOne('${what}', false)`));
  }
  const [value, floor] = [median(chained), median(unchained)];
  const against = {what: 'without a chain', value: floor};
  return {row: `journal/append-${what}`, value, unit: 'ms', goal: 2 * floor, against};
}
