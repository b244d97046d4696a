import {mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import puppeteer, {type Browser, type BrowserContext, type Page} from 'puppeteer-core';
import {startDemo, type Demo} from '../../demo/server.js';
import {chromiumFlags, findChromium} from '../support/chromium.mjs';
import {ask} from './ask.js';
import {Visit} from './visit.js';

/** Monday, 23 November 2026, noon in Almaty: a school day in the middle of the second term. */
const noon = Date.parse('2026-11-23T07:00:00Z');

/** The demo portal in a real browser, on a school day of its own, whatever day it is outside. */
export class Portal {
  readonly #demo: Demo;
  readonly #browser: Browser;
  #context: BrowserContext;

  /** @param concerns do the demo's other teachers tell what they saw? Most walks look for what they told themselves */
  static async start({concerns = false} = {}): Promise<Portal> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('no Chromium: set CHROME_PATH');
    const started = Date.now();
    const built = fileURLToPath(new URL('../../dist', import.meta.url));
    const demo = await startDemo({
      port: 0,
      built,
      concerns,
      now: () => new Date(noon + Date.now() - started),
    });
    const env = {...process.env, TZ: 'Asia/Almaty', LANG: 'en_GB.UTF-8'};
    const browser = await puppeteer.launch({executablePath, args: [...chromiumFlags, '--lang=en'], env});
    return new Portal(demo, browser, await browser.createBrowserContext());
  }

  private constructor(demo: Demo, browser: Browser, context: BrowserContext) {
    this.#demo = demo;
    this.#browser = browser;
    this.#context = context;
  }

  get addresses(): Demo['addresses'] {
    return this.#demo.addresses;
  }

  /** A tab of the staff's browser. */
  async tab(): Promise<Page> {
    return prepared(await this.#context.newPage());
  }

  /** A pupil's device: another browser, which knows nothing of the staff's. */
  async pupilTab(): Promise<Page> {
    return prepared(await (await this.#browser.createBrowserContext()).newPage());
  }

  /** Signs in at the portal as the first person of that heading, a teacher by the class. */
  async signIn(page: Page, as: string, inClass = ''): Promise<void> {
    await page.goto(`${this.addresses.portal}sign-in`);
    await page.evaluate(submitFormOf, as, inClass);
    await page.waitForFunction(() => !location.pathname.includes('sign-in'));
  }

  /** Follows a link of the portal's menu and steps into the frame. */
  async open(page: Page, link: string): Promise<Visit> {
    await new Visit(page.mainFrame()).click('link', new RegExp(`^${link}$`));
    return this.framed(page);
  }

  /** The app in the frame of the page that is shown. */
  async framed(page: Page): Promise<Visit> {
    await page.waitForSelector('pana-frame');
    const frame = await page.waitForFrame((each) => /\/\/(staff|survey)\.localhost/.test(each.url()));
    await frame.waitForSelector('pana-school, pana-survey');
    return new Visit(frame);
  }

  /** What a failed step looked like, for whoever mends it. */
  async picture(page: Page, title: string): Promise<void> {
    const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));
    mkdirSync(folder, {recursive: true});
    await page.screenshot({path: `${folder}/failed ${title.slice(0, 60)}.png`});
  }

  /** Envelopes that the school's server holds. */
  async envelopeCount(): Promise<number> {
    const {staff} = this.addresses;
    const token = (await ask(`${staff}practice/token?role=psychologist`)).text;
    const {text} = await ask(`${staff}pana/inbox`, {headers: {Authorization: `Bearer ${token}`}});
    return (JSON.parse(text) as {envelopes: unknown[]}).envelopes.length;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#demo.close();
  }
}

async function prepared(page: Page): Promise<Page> {
  await page.setViewport({width: 1280, height: 900});
  page.on('pageerror', (error) => console.error('a script failed:', error));
  // Functions that run in the page are compiled by esbuild, which marks each with its name.
  await page.evaluateOnNewDocument('globalThis.__name ??= (named) => named');
  await page.evaluateOnNewDocument(shiftClock, noon - Date.now());
  return page;
}

/** Runs in every document before its own scripts. */
function shiftClock(shift: number): void {
  const Real = Date;
  class Shifted extends Real {
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(Real.now() + shift);
      else super(...(given as [number]));
    }

    static override now(): number {
      return Real.now() + shift;
    }
  }
  globalThis.Date = Shifted as DateConstructor;
}

function submitFormOf(as: string, inClass: string): void {
  const forms = [...document.querySelectorAll('form')];
  const form = forms.find((each) => each.textContent.trim().startsWith(as));
  const select = form?.querySelector('select');
  const option = [...(select?.options ?? [])].find(({text}) => text.startsWith(inClass));
  if (select && option) select.value = option.value;
  form?.requestSubmit();
}
