import {expect} from 'chai';
import type {HTTPRequest, Page} from 'puppeteer-core';
import {pupils} from '../../demo/portal/pupils.js';
import {slipAddress} from '../../src/survey/slip-address.js';
import {publishedWave} from './class-answers.js';
import {answerAll, askNobody, enterCode} from './people.js';
import {Portal} from './portal.js';
import {Visit} from './visit.js';

const [aisha, omar] = pupils;

/** A wave that pupils answer where they are signed in, from the plan to the count. Each step stands on those before. */
describe('a pupil who is signed in to the portal', () => {
  let portal: Portal;
  let staff: Page;
  let view: Visit;
  let codes: readonly string[];

  before(async () => {
    portal = await Portal.start();
    staff = await portal.tab();
    await portal.signIn(staff, 'Office');
    view = await portal.open(staff, 'Import');
    await view.click('button', /OneRoster export/);
    await view.click('button', /^Import$/);
    await view.says('The class lists are imported');
  });

  after(() => portal.close());

  /** A device of a pupil's own, in the portal's page with the survey in its frame. */
  async function signedIn(
    pupil: {readonly pupil: string} | undefined,
  ): Promise<{device: Page; survey: Visit}> {
    const device = await portal.pupilTab();
    await device.setViewport({width: 390, height: 844});
    await device.goto(`${portal.addresses.portal}pupils`);
    if (pupil) {
      await device.select('select[name=person]', pupil.pupil);
      // No click: the page moves while the frame in it grows.
      await device.$eval('form[action="/sign-in"]', (form) => form.requestSubmit());
      await device.waitForSelector('pana-frame[issuer]');
    }
    return {device, survey: await portal.framed(device)};
  }

  /** Sends what was answered, and waits until it is there. */
  async function sent(survey: Visit): Promise<void> {
    await answerAll(survey);
    await survey.click('button', /send/i);
    await askNobody(survey);
    await survey.says('Your answers have arrived');
  }

  it('is invited where staff plan the wave for the portal too, as the form proposes', async () => {
    await portal.signIn(staff, 'School psychologist');
    view = await portal.open(staff, 'Surveys');
    await view.click('button', 'Plan a wave');
    await view.fill('Title', 'Autumn 2026');
    await view.click('choice', '7 Б');
    await view.says('Pupils may also answer in the portal');
    await view.click('button', /Make \d+ slips/);
    await view.says('the codes are kept nowhere');
    codes = (await view.text()).match(/\b[A-Z0-9]{3} [A-Z0-9]{3} [A-Z0-9]{4}\b/g) ?? [];
    expect(new Set(codes)).to.have.length(28);
    await view.click('button', 'Forget the codes');
  });

  it('answers without a slip, and the envelope arrives', async () => {
    const {device, survey} = await signedIn(aisha);
    const asked: HTTPRequest[] = [];
    device.on('request', (request) => {
      if (request.url().includes('/tickets/')) asked.push(request);
    });
    await survey.says('Your ticket');
    await survey.says('7 Б');
    await survey.says('111');
    const before = await portal.envelopeCount();
    await survey.click('button', 'Take my ticket and begin');
    await survey.click('button', /let’s begin/);
    expect(await survey.text()).not.to.match(/slip/i);
    await survey.click('button', /Go on to the questions/);
    await sent(survey);
    expect(await survey.text()).not.to.match(/slip/i);
    expect(await portal.envelopeCount()).to.equal(before + 1);
    const [issue, ...more] = asked.filter((request) => request.method() !== 'GET');
    expect([issue?.method(), more.length]).to.deep.equal(['PUT', 0]);
    expect(await issue?.fetchPostData()).to.match(/^\{"class":"[^"]+","blinded":"[\w-]+"\}$/);
    await device.close();
  });

  it('is refused a second ticket kindly, and may still answer with a slip of paper', async () => {
    const {device, survey} = await signedIn(aisha);
    await survey.click('button', 'Take my ticket and begin');
    await survey.says('You have taken your ticket already');
    await survey.says('slip of paper');
    await survey.says('111');
    await survey.click('button', 'Type the code from a slip');
    const before = await portal.envelopeCount();
    await sent(await enterCode(survey, codes[0] ?? ''));
    expect(await portal.envelopeCount()).to.equal(before + 1);
    await device.close();
  });

  it('loses no ticket with the network: what was asked is asked again', async () => {
    const {device, survey} = await signedIn(omar);
    await survey.says('Your ticket');
    await device.setOfflineMode(true);
    await survey.click('button', 'Take my ticket and begin');
    await survey.says('Your ticket has not arrived yet');
    await device.setOfflineMode(false);
    await survey.click('button', 'Try again');
    await survey.click('button', /let’s begin/);
    await survey.click('button', /Go on to the questions/);
    await sent(survey);
    await device.close();
  });

  it('needs a slip where nobody is signed in', async () => {
    const {device, survey} = await signedIn(undefined);
    await survey.says('Type the code from your slip of paper');
    expect(await survey.text()).not.to.contain('Your ticket');
    await device.close();
  });

  it('is asked nothing while no device can tell whose survey it is, and goes on where the slip led', async () => {
    const {survey: address} = portal.addresses;
    const {wave} = await publishedWave(`${address}pana/`);
    const device = await portal.pupilTab();
    let isBroken = true;
    await device.setRequestInterception(true);
    device.on('request', (request) => {
      const isHeld = isBroken && request.url().endsWith('config.json');
      void (isHeld ? request.respond({status: 503, body: 'busy'}) : request.continue());
    });
    await device.goto(slipAddress(`${address}?lang=en`, {wave, code: (codes[1] ?? '').replaceAll(' ', '')}));
    const survey = new Visit(device.mainFrame());
    await survey.says('There is no connection right now');
    await survey.says('111');
    await survey.click('button', 'Try again');
    await survey.says('There is no connection right now');
    isBroken = false;
    await survey.click('button', 'Try again');
    await survey.says('Before you begin');
    await device.close();
  });

  it('is counted for the class without being known: three of 28, in steps of five, and nothing set aside', async () => {
    view = await portal.open(staff, 'Surveys');
    await view.click('button', /Autumn 2026/);
    await view.says(/7 Б/);
    await view.click('button', 'Close the wave');
    await view.click('button', 'Close for good');
    await view.says('No further answer counts');
    expect(await view.text()).not.to.match(/set aside/i);
    const counted = await view.frame.evaluate(countedHere);
    expect(counted).to.deep.equal([3]);
  });

  it('gets no ticket of a wave that is over, and reads that it is', async () => {
    const {device, survey} = await signedIn(pupils[2]);
    await survey.says(/is over|cannot find this survey/);
    await device.close();
  });
});

/** Runs in the staff app: how many answers each closing froze. The screen says nothing below a step of five. */
async function countedHere(): Promise<readonly number[]> {
  const names = (await indexedDB.databases()).flatMap(({name}) => name ?? []);
  const found: number[] = [];
  for (const name of names) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error(name));
    });
    for (const store of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const asking = database.transaction(store).objectStore(store).getAll();
        asking.onsuccess = () => resolve(asking.result as unknown[]);
        asking.onerror = () => resolve([]);
      });
      for (const row of rows) {
        const {kind, body} = ((row as {content?: object}).content ?? {}) as {
          kind?: string;
          body?: {counted?: unknown[]};
        };
        if (kind === 'survey/wave-closed') found.push(body?.counted?.length ?? 0);
      }
    }
    database.close();
  }
  return found;
}
