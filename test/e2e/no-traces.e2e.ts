import {expect} from 'chai';
import type {Page} from 'puppeteer-core';
import {startedWave, type StartedWave} from '../support/survey.js';
import {makeSlips} from '../../src/survey/make-slips.js';
import type {ClassKey} from '../../src/kernel/ids.js';
import {answerAll, startSurvey} from './people.js';
import {Portal} from './portal.js';
import {publish} from './publish.js';
import {readableTraces} from './traces.js';
import {Visit} from './visit.js';

/** What a pupil answered, was asked or typed must be nowhere once they are gone: the next one sits at the same device. */
describe('what a pupil leaves on the device', () => {
  let portal: Portal;
  let started: StartedWave;
  let codes: string[];
  let device: Page;

  before(async () => {
    portal = await Portal.start();
    started = await startedWave();
    await publish(portal, started);
    const order = {classKey: '7b' as ClassKey, year: '07', pupils: 10};
    codes = [...((await makeSlips(started.wave, [order], () => undefined))?.slips[0]?.codes ?? [])];
  });

  beforeEach(async () => {
    device = await portal.pupilTab();
    await device.setViewport({width: 390, height: 844});
  });

  afterEach(() => device.close());

  after(() => portal.close());

  const nextCode = (): string => codes.pop() ?? '';

  /** Two questions in, with the aids and another language used. */
  async function midway(code: string): Promise<Visit> {
    const pupil = await startSurvey(device, portal.addresses.survey, code);
    await pupil.click('choice', /Not at all/);
    await pupil.click('button', 'Help with reading');
    await pupil.click('choice', 'Very large');
    await pupil.click('button', /^Next/);
    await pupil.says('Question 2 of 8');
    await pupil.click('button', 'Русский');
    await pupil.says('Вопрос 2 из 8');
    await pupil.click('button', 'English');
    await pupil.says('Question 2 of 8');
    await pupil.click('choice', /Not at all/);
    return pupil;
  }

  async function isClean(code: string, entries: number): Promise<void> {
    expect(await readableTraces(device)).to.deep.equal([]);
    expect(device.url()).not.to.contain(code).and.not.to.contain('#');
    expect(await device.evaluate(() => history.length)).to.be.at.most(entries);
  }

  /** Nothing of a pupil in fields, in choices or in words. */
  async function isAtTheBeginning(): Promise<void> {
    const pupil = new Visit(device.mainFrame());
    await pupil.says('Type the code');
    expect(await pupil.text()).not.to.match(/Question \d of 8/);
    const fields = await device.evaluate(() => {
      const root = document.querySelector('pana-survey')?.shadowRoot;
      return [...(root?.querySelectorAll('input') ?? [])].map(
        ({value, checked}) => `${value}${String(checked)}`,
      );
    });
    expect(fields).to.deep.equal(['false']);
  }

  it('is nothing while they answer, with the aids and another language used', async () => {
    const code = nextCode();
    await midway(code);
    // One entry for the first page of the tab, one for the survey: no step of the way is in the history.
    await isClean(code, 2);
  });

  it('is nothing after going elsewhere and back, whether the browser kept the page or not', async () => {
    for (const keeps of [true, false]) {
      const code = nextCode();
      await midway(code);
      if (!keeps) await device.evaluate(() => window.addEventListener('unload', () => undefined));
      await device.goto(portal.addresses.portal);
      await device.goBack();
      await isAtTheBeginning();
      await isClean(code, 4);
      await device.goForward();
      await device.goBack();
      await isAtTheBeginning();
      await isClean(code, 4);
      await device.close();
      device = await portal.pupilTab();
    }
  });

  it('is nothing after a reload in the middle of it', async () => {
    const code = nextCode();
    await midway(code);
    await device.reload();
    await isAtTheBeginning();
    await isClean(code, 2);
  });

  it('is nothing after the quick exit, and “back” does not lead to it', async () => {
    const code = nextCode();
    await midway(code);
    await device.keyboard.press('Escape');
    await device.keyboard.press('Escape');
    await device.waitForFunction(() => location.href === 'about:blank');
    expect(await device.evaluate(() => history.length)).to.be.at.most(2);
    await device.goto(`${portal.addresses.survey}?lang=en`);
    await isAtTheBeginning();
    await isClean(code, 3);
  });

  it('is nothing but a sealed envelope after it was sent, aids and all with the network off', async () => {
    const code = nextCode();
    const pupil = await startSurvey(device, portal.addresses.survey, code);
    await device.waitForNetworkIdle({idleTime: 1_000});
    await device.setOfflineMode(true);
    await pupil.click('button', 'Help with reading');
    await pupil.says('How large should the letters be?');
    await pupil.click('button', 'Questions or puzzles');
    await pupil.says('between questions and puzzles');
    await pupil.click('button', 'Questions or puzzles');
    await answerAll(pupil);
    await pupil.click('button', /send/i);
    await pupil.says(/envelope/i);
    await isClean(code, 2);
    await device.setOfflineMode(false);
    await pupil.says('Your answers have arrived');
    await isClean(code, 2);
    await device.goto(portal.addresses.portal);
    await device.goBack();
    expect(await new Visit(device.mainFrame()).text()).not.to.match(/Question \d of 8/);
    await isClean(code, 4);
  });

  it('would be found: what is put there on purpose is', async () => {
    await startSurvey(device, portal.addresses.survey, nextCode());
    await device.evaluate(async () => {
      localStorage.setItem('kept', 'bullied');
      sessionStorage.setItem('kept', 'x');
      history.replaceState({at: 1}, '', '#bullied');
      await (await caches.open('kept')).put('/kept', new Response('{"answers": {"bullied": 1}}'));
      document.cookie = 'kept=bullied';
    });
    expect(await readableTraces(device)).to.have.length(6);
  });
});
