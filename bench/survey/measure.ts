import {gzipSync} from 'node:zlib';
import type {Page} from 'puppeteer-core';
import type {BenchBrowser} from '../browser.js';
import {mainThreadTime} from './main-thread.js';

/** Long enough for whatever a page still does after it shows its questions, at the throttle used here. */
const rest = 1000;

/** What a person does between the first screen and the questions; for a page that shows them at once, nothing. */
export type Visit = (page: Page) => Promise<unknown>;

export interface Cost {
  /** The main thread's processor time in ms. */
  readonly tasks: number;
  readonly elements: number;
}

/** The main thread's time from the navigation until the questions are there and the page is at rest. */
export async function costOf(
  browser: BenchBrowser,
  {address, throttle, visit}: {readonly address: string; readonly throttle: number; readonly visit?: Visit},
): Promise<Cost> {
  const page = await browser.page();
  await slowDown(page, browser, throttle);
  await page.tracing.start({categories: ['toplevel']});
  await page.goto(address);
  await pause(rest);
  await visit?.(page);
  await pause(rest);
  const tasks = mainThreadTime(await page.tracing.stop());
  const elements = (await page.evaluate(countElements)) as number;
  await page.browserContext().close();
  return {tasks, elements};
}

/** @returns ms from the start of the navigation until the first question was painted; who reads nothing waits for nothing */
export async function firstQuestion(
  browser: BenchBrowser,
  {address, throttle}: {readonly address: string; readonly throttle: number},
): Promise<number> {
  const page = await browser.page();
  await slowDown(page, browser, throttle);
  await page.evaluateOnNewDocument(watchForQuestion);
  await page.goto(address);
  const usableAt = await toldBy(page);
  await page.browserContext().close();
  return usableAt;
}

/** Asked seldom: each question takes the page's own time. */
async function toldBy(page: Page): Promise<number> {
  for (;;) {
    await pause(rest);
    const usableAt = (await page.evaluate('globalThis.usableAt')) as number | undefined;
    if (usableAt !== undefined) return usableAt;
  }
}

/** kB, gzip -9, of the JS and CSS that was loaded. */
export interface Weight {
  /** What asks, before anything is sealed. */
  readonly core: number;
  readonly sealing: number;
  /** To reading and declining: fetched by every device a moment after its first screen. */
  readonly aids: number;
}

/** Answers every question and sends; weighs what came over the wire by then. */
export async function weightOfApp(browser: BenchBrowser, slip: string): Promise<Weight> {
  const page = await browser.page();
  await page.goto(slip);
  await page.evaluate(answerAll);
  const loaded = (await page.evaluate(listLoaded)) as string[];
  const files = await Promise.all(
    loaded.map(async (url) => ({url, kB: gzippedKilobytes(await bodyOf(url))})),
  );
  await page.browserContext().close();
  const sum = (some: typeof files): number => some.reduce((total, {kB}) => total + kB, 0);
  const [sealing, aids] = [/sealing-/, /aids-/].map((part) => sum(files.filter(({url}) => part.test(url))));
  if (!sealing || !aids) throw new Error('the seal or the aids were not loaded, or go by another name now');
  return {core: sum(files) - sealing - aids, sealing, aids};
}

export function gzippedKilobytes(content: string | Uint8Array): number {
  return gzipSync(content, {level: 9}).length / 1000;
}

async function bodyOf(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

/** In Pana's app: past the first screen, at once. */
export const pressStart: Visit = (page) => page.evaluate(pressPrimary);

/** The page of the same site comes first, so that no process is started while it is measured. */
async function slowDown(page: Page, browser: BenchBrowser, rate: number): Promise<void> {
  await page.goto(`${browser.origin}/blank`);
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setCPUThrottlingRate', {rate});
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

// What follows runs in pages, as text: a bundler's helpers would not be there.

const listLoaded = `performance.getEntriesByType('resource').map(({name}) => name)
  .filter((name) => /\\.(?:js|css)$/.test(name))`;

const countElements = `(() => {
  const count = (root) => [...root.querySelectorAll('*')].reduce(
    (sum, element) => sum + 1 + (element.shadowRoot ? count(element.shadowRoot) : 0), 0);
  return count(document);
})()`;

const pressPrimary = `(async () => {
  const root = document.querySelector('pana-survey').shadowRoot;
  while (!root.querySelector('.primary')) await new Promise((resolve) => setTimeout(resolve, 50));
  root.querySelector('.primary').click();
})()`;

/** Presses the first screen's button as soon as it is there; a message sent in a frame arrives after its paint. */
const watchForQuestion = `(() => {
  const watched = new Set();
  const look = () => {
    const root = document.querySelector('pana-survey')?.shadowRoot ?? document;
    if (!watched.has(root)) watched.add(root) && observer.observe(root, {childList: true, subtree: true});
    if (root.querySelector('input[type=radio]')) {
      observer.disconnect();
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => (globalThis.usableAt = performance.now());
        port2.postMessage(0);
      });
    } else if (root.querySelector('.points')) root.querySelector('.primary')?.click();
  };
  const observer = new MutationObserver(look);
  look();
})()`;

const answerAll = `(async () => {
  const next = () => new Promise((resolve) => setTimeout(resolve, 20));
  const element = () => document.querySelector('pana-survey');
  const isDone = () => ['waiting', 'sent'].includes(element()?.state); // sealed and kept: it leaves a little later
  for (let step = 0; step < 1000 && !isDone(); step += 1) {
    element()?.shadowRoot.querySelector('.answer input')?.click();
    if (!['loading', 'sending'].includes(element()?.state)) element()?.shadowRoot.querySelector('.primary')?.click();
    await next();
  }
  if (!isDone()) throw new Error('the survey app did not send: ' + element()?.state);
})()`;
