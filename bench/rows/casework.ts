import type {KeyInput, Page} from 'puppeteer-core';
import {BenchBrowser, call, opened} from '../browser.js';
import {pressKeys, typedAndTaken} from '../press-keys.js';
import {median, quantile, type Figure, type Row} from '../row.js';

const cases = 1000;
const entriesEach = 50;
const coldRounds = 3;
const firstRounds = 5;
const rounds = 15;
const searchRounds = 3;

/** A name, a class and what waits, typed and taken away again, with a letter left in the end. */
const keys: readonly KeyInput[] = [
  ...typedAndTaken('omarova9'),
  ...typedAndTaken('aruzhan3'),
  ...typedAndTaken('talked'),
  'o',
];

/** A thousand cases of fifty entries each on one device: the list of them, one of them, a search and a note. */
export const caseworkRow: Row = {
  name: 'casework',
  async measure() {
    const browser = await BenchBrowser.start({unpaced: true});
    const filling = await opened(await browser.page(), await browser.script('casework'));
    await call<number>(filling, `fill(${cases}, ${entriesEach})`);
    const bench = new CaseworkBench(browser, filling.browserContext());
    await filling.close();
    const figures = [...(await bench.firstOpens()), ...(await bench.screens()), ...(await bench.searches())];
    await browser.close();
    return figures;
  },
};

class CaseworkBench {
  readonly #browser: BenchBrowser;
  readonly #context: ReturnType<Page['browserContext']>;

  constructor(browser: BenchBrowser, context: ReturnType<Page['browserContext']>) {
    this.#browser = browser;
    this.#context = context;
  }

  /** Each in a fresh page: nothing is compiled and no view is warm. */
  async firstOpens(): Promise<readonly Figure[]> {
    const [warm, cold]: [number[], number[]] = [[], []];
    for (let round = 0; round < firstRounds; round += 1) {
      warm.push(await this.#inFreshPage('firstOpen()'));
      if (round < coldRounds) cold.push(await this.#inFreshPage('firstOpen({cold: true})'));
    }
    const [value, without] = [median(warm), median(cold)];
    return [
      {
        row: 'casework/first-open',
        ...{value, unit: 'ms', goal: 1000},
        against: {what: 'without snapshots', value: without},
      },
      {row: 'casework/first-open-without-snapshots', value: without, unit: 'ms', goal: 10_000},
    ];
  }

  /** In one page, as a person goes to and fro; the floors take turns with them. */
  async screens(): Promise<readonly Figure[]> {
    const [ours, plain] = await Promise.all([this.#page('casework'), this.#page('plain-cases')]);
    await call<number>(ours, 'firstOpen()');
    const times = new Times();
    for (let round = 0; round < rounds; round += 1) {
      const note = `writeNote('note ${round}')`;
      await takeTurns(times, ours, {caseload: 'openCaseload()', case: `openCase(${round * 7})`, note});
      await takeTurns(times, plain, {
        ...{'plain caseload': `openCaseload(${cases})`, 'plain case': `openCase(${entriesEach})`},
        'plain note': note,
      });
    }
    await Promise.all([ours.close(), plain.close()]);
    return [
      times.figure('caseload', 'caseload-opens', 300, `a plain table of ${cases}`),
      times.figure('case', 'case-opens', 100, `a plain list of ${entriesEach}`),
      times.figure('note', 'note-painted', 50, 'a raw put and a plain line'),
    ];
  }

  async searches(): Promise<readonly Figure[]> {
    const times = new Times();
    for (let round = 0; round < searchRounds; round += 1) {
      times.add('search', await this.#typed('casework', 'prepareSearch()'));
      times.add('plain search', await this.#typed('plain-cases', `prepareSearch(${cases})`));
    }
    const what = 'a filtered array in a plain table';
    return [
      times.figure('search', 'search-key', 50, what),
      times.figure('search', 'search-key-p95', 50, what, (values) => quantile(values, 0.95)),
    ];
  }

  async #typed(script: string, prepare: string): Promise<readonly number[]> {
    const page = await this.#page(script);
    await call(page, prepare);
    const times = await pressKeys(page, keys);
    const found = await call<number>(page, 'found()');
    if (found !== cases) throw new Error(`${found} cases are found instead of ${cases}`);
    await page.close();
    return times;
  }

  async #inFreshPage(expression: string): Promise<number> {
    const page = await this.#page('casework');
    const took = await call<number>(page, expression);
    await page.close();
    return took;
  }

  async #page(script: string): Promise<Page> {
    const address = await this.#browser.script(script);
    return opened(await this.#context.newPage(), address);
  }
}

/** One after another, in front: a page behind another one is not painted. */
async function takeTurns(times: Times, page: Page, works: Readonly<Record<string, string>>): Promise<void> {
  await page.bringToFront();
  for (const [name, work] of Object.entries(works)) times.add(name, [await call<number>(page, work)]);
}

class Times {
  readonly #all = new Map<string, number[]>();

  add(name: string, times: readonly number[]): void {
    this.#all.set(name, [...(this.#all.get(name) ?? []), ...times]);
  }

  /** @param name the floor is under `plain` and the same name */
  figure(name: string, row: string, goal: number, what: string, of = median): Figure {
    const [ours = [], plain = []] = [this.#all.get(name), this.#all.get(`plain ${name}`)];
    return {row: `casework/${row}`, value: of(ours), unit: 'ms', goal, against: {what, value: of(plain)}};
  }
}
