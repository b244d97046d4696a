import type {KeyInput, Page} from 'puppeteer-core';
import {BenchBrowser, call, opened} from '../browser.js';
import type {Filled} from '../pages/fill-school.js';
import {pressKeys} from '../press-keys.js';
import {median, quantile, type Figure, type Row} from '../row.js';

const openings = 9;
const classes = 3;
const presses = 30;
const database = 'register';

/** A teacher's register: opening it in a real school, and how soon a key shows. */
export const registerRow: Row = {
  name: 'register',
  async measure(tools) {
    const open620 = await opening(await tools.browser());
    const unpaced = await BenchBrowser.start({unpaced: true});
    const pressed = await keys(unpaced);
    await unpaced.close();
    return [open620, ...pressed];
  },
};

/** Every time in a fresh page: nothing is compiled and no view is warm. */
async function opening(browser: BenchBrowser): Promise<Figure> {
  const filling = await opened(await browser.page(), await browser.script('fill-school'));
  const {classId, day} = await call<Filled>(filling, `fill('${database}')`);
  const context = filling.browserContext();
  await filling.close();
  const address = await browser.script('register');
  const [ours, table]: [number[], number[]] = [[], []];
  for (let round = 0; round < openings; round += 1) {
    ours.push(await inFreshPage(`open('${database}', '${classId}', '${day}')`));
    table.push(await inFreshPage('openTable()'));
  }
  await context.close();
  return {
    row: 'register/open-620',
    value: median(ours),
    unit: 'ms',
    goal: 100,
    against: {what: 'a plain table of 30', value: median(table)},
  };

  async function inFreshPage(expression: string): Promise<number> {
    const page = await opened(await context.newPage(), address);
    const took = await call<number>(page, expression);
    await page.close();
    return took;
  }
}

async function keys(browser: BenchBrowser): Promise<readonly Figure[]> {
  const address = await browser.script('register');
  const [ours, table]: [number[], number[]] = [[], []];
  for (let round = 0; round < classes; round += 1) {
    ours.push(...(await pressAll(await opened(await browser.page(), address), 'prepare()')));
    table.push(...(await pressAll(await opened(await browser.page(), address), 'prepareTable()')));
  }
  const what = 'a plain table';
  return [
    {
      row: 'register/key-median',
      value: median(ours),
      unit: 'ms',
      goal: 16,
      against: {what, value: median(table)},
    },
    {
      row: 'register/key-p95',
      value: quantile(ours, 0.95),
      unit: 'ms',
      goal: 16,
      against: {what, value: quantile(table, 0.95)},
    },
  ];
}

/** One letter a pupil, each after the last one showed. Without a screen's clock, which would add up to a frame of waiting. */
async function pressAll(page: Page, prepare: string): Promise<readonly number[]> {
  await call(page, prepare);
  const keys = Array.from({length: presses}, (_, at): KeyInput => ((at + 1) % 5 === 0 ? 'a' : 'p'));
  const times = await pressKeys(page, keys);
  const marked = await call<number>(page, 'marked()');
  if (marked !== presses) throw new Error(`${marked} of ${presses} pupils are marked`);
  await page.browserContext().close();
  return times;
}
