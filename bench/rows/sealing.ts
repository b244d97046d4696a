import type {Page} from 'puppeteer-core';
import {call, opened} from '../browser.js';
import {median, type Figure, type Row} from '../row.js';

const rounds = 5;
const appends = 60;
const many = 20_000;

/** What it costs that nothing readable lies on the disk. */
export const sealingRow: Row = {
  name: 'sealing',
  async measure(tools) {
    const browser = await tools.browser();
    const page = await opened(await browser.page(), await browser.script('sealing'));
    const saving = [await savingOf(page, 'register'), await savingOf(page, 'note')];
    await call(page, `fill(${String(many)})`);
    const [sealed, plain]: [number[], number[]] = [[], []];
    const pauses: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [took, pause] = await call<readonly [number, number]>(page, `open('sealed')`);
      sealed.push(took);
      pauses.push(pause);
      plain.push((await call<readonly [number, number]>(page, `open('plain')`))[0]);
    }
    await page.browserContext().close();
    const against = {what: 'the same, plain and without a snapshot', value: median(plain)};
    return [
      ...saving,
      {row: 'sealing/open-20000', value: median(sealed), unit: 'ms', goal: 1500, against},
      {row: 'sealing/open-20000-longest-pause', value: median(pauses), unit: 'ms', goal: 200},
    ];
  },
};

async function savingOf(page: Page, what: 'register' | 'note'): Promise<Figure> {
  const [sealed, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < appends; round += 1) {
    sealed.push(await call<number>(page, `appendOne('${what}', 'sealed')`));
    plain.push(await call<number>(page, `appendOne('${what}', 'plain')`));
  }
  const [value, floor] = [median(sealed), median(plain)];
  return {
    row: `sealing/append-${what}`,
    value,
    unit: 'ms',
    goal: 2 * floor,
    against: {what: 'plain', value: floor},
  };
}
