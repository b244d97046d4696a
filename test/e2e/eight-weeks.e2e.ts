import {expect} from 'chai';
import type {Page} from 'puppeteer-core';
import {scenes, type SceneId} from '../../demo/walk/plot.js';
import {en} from '../../demo/walk/words/en.js';
import {Portal} from './portal.js';
import {Visit} from './visit.js';

/** A visitor's way through the demo's walk. */
class Walk {
  readonly #portal: Portal;
  readonly page: Page;

  constructor(portal: Portal, page: Page) {
    this.#portal = portal;
    this.page = page;
  }

  /** To a scene's day, as its person. @returns the screen on which it is done */
  async to(id: SceneId): Promise<Visit> {
    await this.page.goto(`${this.#portal.addresses.portal}walk`);
    await this.page.evaluate((title) => {
      const rows = [...document.querySelectorAll('.scenes li')];
      const row = rows.find((each) => each.querySelector('h2')?.textContent === title);
      row?.querySelector('form')?.requestSubmit();
    }, en.scenes[id].title);
    await this.page.waitForFunction((path) => location.pathname === path, {}, `/walk/${id}`);
    await this.page.waitForSelector('pana-frame');
    const frame = await this.page.waitForFrame(
      (each) => each.url().includes('staff.localhost') && each.url().includes('view='),
    );
    await frame.waitForSelector('pana-school');
    return new Visit(frame);
  }

  /** The small frame that says whether a scene is done. */
  async teller(): Promise<Visit> {
    const frame = await this.page.waitForFrame((each) => each.url().includes('/practice/walk'));
    return new Visit(frame);
  }
}

describe('eight weeks with one child, as the demo tells them', () => {
  let portal: Portal;
  let walk: Walk;

  before(async () => {
    portal = await Portal.start();
    walk = new Walk(portal, await portal.tab());
  });

  after(() => portal.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await portal.picture(walk.page, this.currentTest.title);
  });

  it('offers every step from the sign-in on, with its day and its person', async () => {
    await walk.page.goto(`${portal.addresses.portal}sign-in`);
    const door = new Visit(walk.page.mainFrame());
    await door.click('link', en.page.open);
    await door.says(en.scenes.closure.title);
    await door.says(/Week 8 · Monday, 18 January 2027/);
    expect(await walk.page.$$('.scenes li')).to.have.length(scenes.length);
  });

  it('sees what somebody does on the screen below', async () => {
    const screen = await walk.to('lists');
    const teller = await walk.teller();
    await teller.says('Not done yet');
    await screen.click('button', /OneRoster export/);
    await screen.says(/620 new pupils/);
    await screen.click('button', /^Import$/);
    await screen.says('The class lists are imported');
    await teller.says(en.page.done);
    await teller.says('The child: ');
  });

  it('plays all that came before, each on its own day, and shows the closed case', async () => {
    const screen = await walk.to('closure');
    const teller = await walk.teller();
    await teller.says('Not done yet');
    await teller.click('button', en.page.doAll);
    await teller.says(en.page.done);
    const name = /The child: (.*)/.exec(await teller.text())?.[1] ?? '';
    await screen.fill(/pupil/i, name);
    await screen.click('button', name);
    await screen.says('opened Tuesday, 24 November 2026');
    await screen.click('button', /^Closed|opened Tuesday/);
    await screen.says('Closed. The child: ');
    await screen.says(en.story.closure);
    for (const said of [en.story.risk, en.story.thirdGoal, en.story.review]) await screen.says(said);
    await screen.says(/18 Jan/);
  });
});
