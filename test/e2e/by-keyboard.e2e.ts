import {readFileSync} from 'node:fs';
import type {AxeResults, RunOptions} from 'axe-core';
import {expect} from 'chai';
import type {Frame, KeyInput, Page, Viewport} from 'puppeteer-core';
import type {ClassKey} from '../../src/kernel/ids.js';
import {makeSlips} from '../../src/survey/make-slips.js';
import {careKeys} from '../support/care.js';
import {startedWave} from '../support/survey.js';
import {Portal} from './portal.js';
import {publish} from './publish.js';
import type {Visit} from './visit.js';

const axeSource = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

interface Way {
  readonly title: string;
  readonly viewport: Viewport;
  readonly dir: 'ltr' | 'rtl';
  readonly offline: boolean;
}

/** 640 by 450 is what a screen of 1280 by 900 has left at 200 % zoom. */
const ways: readonly Way[] = [
  {title: 'on a wide screen', viewport: {width: 1280, height: 900}, dir: 'ltr', offline: false},
  {
    title: 'at 320 px, with the network off from the first question on',
    viewport: {width: 320, height: 640},
    dir: 'ltr',
    offline: true,
  },
  {
    title: 'at 200 % zoom, right to left',
    viewport: {width: 640, height: 450, deviceScaleFactor: 2},
    dir: 'rtl',
    offline: false,
  },
];

describe('the survey in the portal’s frame by keyboard alone', () => {
  let portal: Portal;
  let codes: string[];

  before(async () => {
    portal = await Portal.start();
    const started = await startedWave(undefined, {duties: {contactKey: careKeys.publicKey}});
    await publish(portal, started);
    const order = {classKey: '7b' as ClassKey, year: '07', pupils: ways.length};
    codes = [...((await makeSlips(started.wave, [order], () => undefined))?.slips[0]?.codes ?? [])];
  });

  after(() => portal.close());

  for (const {title, viewport, dir, offline} of ways)
    it(`is answered and sent ${title}, and axe finds nothing`, async () => {
      const device = await portal.pupilTab();
      await device.setViewport(viewport);
      await device.goto(`${portal.addresses.portal}pupils`);
      const pupil = await portal.framed(device);
      await pupil.says('Type the code');
      await pupil.frame.evaluate((given) => (document.documentElement.dir = given), dir);
      const before = await portal.envelopeCount();
      const hand = new Hand(device, pupil);
      await hand.reach('input#code');
      await device.keyboard.type(codes.pop() ?? '');
      await hand.press('Enter', /let’s begin/);
      await hand.goOn(/Go on to the questions/);
      await hand.goOn(/Question 1 of 8/);
      if (offline) {
        await device.waitForNetworkIdle({idleTime: 1_000});
        await device.setOfflineMode(true);
      }
      for (let question = 1; question <= 8; question += 1) {
        await hand.reach('.answer input');
        await hand.press('Space', new RegExp(`Question ${question} of 8`));
        await hand.goOn(question < 8 ? new RegExp(`Question ${question + 1} of 8`) : /Send/);
      }
      await hand.goOn(/No, thank you/);
      await hand.reach('[data-ask=yes]');
      await hand.press('Enter', /my name/i);
      await hand.reach('[name=name]');
      await device.keyboard.type('Aigerim A.');
      await hand.reach('[name=className]');
      await device.keyboard.type('7 B');
      await hand.goOn(offline ? /lie safely on this device/ : /request has arrived/);
      await device.setOfflineMode(false);
      await pupil.says('Your answers have arrived');
      expect(await portal.envelopeCount()).to.equal(before + 2);
      await device.close();
    });
});

/** Keys of a pupil without a mouse. Each screen that they come to is looked at. */
class Hand {
  readonly #device: Page;
  readonly #pupil: Visit;

  constructor(device: Page, pupil: Visit) {
    this.#device = device;
    this.#pupil = pupil;
  }

  /** Tabs on until the focus is there, from the portal's own page too. */
  async reach(selector: string): Promise<void> {
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if (await this.#pupil.frame.evaluate(isAtFocus, selector)) return;
      await this.#device.keyboard.press('Tab');
    }
    throw new Error(`the keyboard alone does not reach ${selector} on:\n${await this.#pupil.text()}`);
  }

  /** Presses a key and waits until the screen says so. */
  async press(key: KeyInput, then: RegExp): Promise<void> {
    await this.#device.keyboard.press(key);
    await this.#pupil.says(then);
  }

  /** By the screen's main button, once nothing on the screen is wrong. */
  async goOn(then: RegExp): Promise<void> {
    await this.#look();
    await this.reach('.primary');
    await this.press('Enter', then);
  }

  async #look(): Promise<void> {
    const {frame} = this.#pupil;
    const width = await frame.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width[0], 'sideways').to.be.at.most(width[1] ?? 0);
    expect(await violationsIn(frame), 'accessibility violations').to.deep.equal([]);
  }
}

/** WCAG 2.2 A and AA in the whole document of the frame. */
async function violationsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(`globalThis.axe ?? (() => {${axeSource}})()`);
  return frame.evaluate(async () => {
    const {axe} = globalThis as unknown as {axe: {run(of: Document, how: RunOptions): Promise<AxeResults>}};
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const {violations} = await axe.run(document, {
      runOnly: {type: 'tag', values},
      resultTypes: ['violations'],
    });
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

/** Runs in the page: whether the innermost focus is at such an element, in a document that has the keyboard. */
function isAtFocus(selector: string): boolean {
  let now = document.hasFocus() ? document.activeElement : null;
  while (now?.shadowRoot?.activeElement) now = now.shadowRoot.activeElement;
  return now?.matches(selector) ?? false;
}
