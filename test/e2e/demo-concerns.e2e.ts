import {expect} from 'chai';
import type {Page} from 'puppeteer-core';
import {Portal} from './portal.js';
import {pause, type Visit} from './visit.js';

/** What other teachers of the demo told, from the drop-box to triage. Each step stands on those before. */
describe('the concerns of the demo’s other teachers', () => {
  let portal: Portal;
  let staff: Page;
  let view: Visit;

  before(async () => {
    portal = await Portal.start({concerns: true});
    staff = await portal.tab();
  });

  after(() => portal.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await portal.picture(staff, this.currentTest.title);
  });

  it('arrive sealed once the psychologist begins a wave', async () => {
    await portal.signIn(staff, 'Office');
    view = await portal.open(staff, 'Import');
    await view.click('button', /OneRoster export/);
    await view.says(/620 new pupils/);
    await view.click('button', /^Import$/);
    await view.says('The class lists are imported');
    await portal.signIn(staff, 'School psychologist');
    view = await portal.open(staff, 'Surveys');
    expect(await portal.envelopeCount()).to.equal(0);
    await view.click('button', 'Plan a wave');
    await view.fill('Title', 'Autumn 2026');
    for (const title of ['7 А', '7 Б', '7 В']) await view.click('choice', title);
    await view.click('button', /Make 74 slips/);
    await view.says('the codes are kept nowhere');
    await view.click('button', 'Forget the codes');
    // The wave is published once its slips are made.
    for (let tries = 0; tries < 100 && (await portal.envelopeCount()) < 8; tries += 1) await pause(100);
    expect(await portal.envelopeCount()).to.equal(8);
  });

  it('wait in triage with the names of the imported children, danger to life first', async () => {
    view = await portal.open(staff, 'Triage');
    await view.says('1 concern speaks of danger to life');
    await view.says('You will be better off without me');
    await view.says('Several concerns about one pupil');
    await view.says('Incidents: Corridor or stairs');
    await view.click('button', 'Incidents: Corridor or stairs');
    await view.says(/4 incidents in 4 concerns/);
    await view.says('The lamp over the stairs is broken again.');
  });
});
