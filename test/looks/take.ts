// `npm run screenshots` writes `screenshots/<tag>/<state> <look>.png`: every element in each of its states.
// `-- --only pana-case,pana-triage --states full,conflict --looks dark,rtl` narrows it.
import {mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromiumOptions} from '../support/chromium.mjs';
import {looks, type Look} from './looks.js';
import {servePage} from './serve-page.js';

interface Shot {
  readonly file: string;
  readonly state: string;
  readonly look: string;
}

const asText = {type: 'string'} as const;
const {values: asked} = parseArgs({options: {only: asText, states: asText, looks: asText, out: asText}});
const folder = asked.out ?? fileURLToPath(new URL('../../screenshots', import.meta.url));

const site = await servePage();
const browser = await puppeteer.launch(chromiumOptions());
let taken = 0;
try {
  for (const shot of await shots(browser)) await take(browser, shot);
} finally {
  await browser.close();
  site.close();
}
console.warn(`${taken} pictures in ${folder}`);

async function shots(browser: Browser): Promise<Shot[]> {
  const page = await opened(browser);
  const found = await page.evaluate(() => window.pana.list());
  await page.close();
  return found
    .filter(({file, state}) => isWanted(asked.only, tagOf(file)) && isWanted(asked.states, state))
    .flatMap((each) => Object.keys(looks).map((look) => ({...each, look})))
    .filter(({look}) => isWanted(asked.looks, look));
}

/** Each on a fresh page: what one leaves behind stands in nobody's picture. */
async function take(browser: Browser, {file, state, look}: Shot): Promise<void> {
  const page = await opened(browser, looks[look]);
  try {
    mkdirSync(`${folder}/${tagOf(file)}`, {recursive: true});
    await page.evaluate((...given) => window.pana.show(...given), file, state, look);
    await lengthen(page);
    await page.screenshot({path: `${folder}/${tagOf(file)}/${state} ${look}.png`});
    taken += 1;
  } catch (error) {
    console.error(`not taken: ${file}, ${state}, ${look}:`, error);
    process.exitCode = 1;
  } finally {
    await page.close();
  }
}

/** A window as long as the page. `fullPage` moves a picture sideways where the page reads from right to left. */
async function lengthen(page: Page): Promise<void> {
  const {width, height} = page.viewport() ?? {width: 0, height: 0};
  const needed = await page.evaluate(() => document.documentElement.scrollHeight);
  if (needed > height) await page.setViewport({width, height: needed});
}

async function opened(browser: Browser, look: Look | undefined = looks.light): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error('a script failed:', error));
  if (look) await page.setViewport({width: look.width, height: look.height});
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: look?.scheme ?? 'light'}]);
  await page.goto(site.address);
  return page;
}

function tagOf(file: string): string {
  return file.replace(/\.ts$/, '');
}

function isWanted(names: string | undefined, name: string): boolean {
  return names === undefined || names.split(',').includes(name);
}
