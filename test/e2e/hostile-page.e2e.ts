import {expect} from 'chai';
import type {ClassKey} from '../../src/kernel/ids.js';
import {makeSlips} from '../../src/survey/make-slips.js';
import {startedWave, type StartedWave} from '../support/survey.js';
import {makeHostile, stolenBy} from './hostile-page.js';
import {answerAll, enterCode} from './people.js';
import {Portal} from './portal.js';
import {publish} from './publish.js';
import {Visit} from './visit.js';

const portalHost = 'portal.localhost';
const surveyHost = 'survey.localhost';

/** What no script of the portal may know: what was asked, what was said, and by which slip. */
const asked = /how often were you bullied|Question 1 of 8/i;
const said = /Not at all|Mostly true/;

describe('a page that wants to read along', () => {
  let portal: Portal;
  let started: StartedWave;
  let codes: readonly string[];

  before(async () => {
    portal = await Portal.start();
    started = await startedWave();
    await publish(portal, started);
    const order = {classKey: '7b' as ClassKey, year: '07', pupils: 2};
    codes = (await makeSlips(started.wave, [order], () => undefined))?.slips[0]?.codes ?? [];
  });

  after(() => portal.close());

  it('gets neither question, answer nor code out of the framed survey, whatever it patches', async () => {
    const device = await portal.pupilTab();
    await makeHostile(device, portalHost);
    await device.goto(`${portal.addresses.portal}pupils`);
    const pupil = await enterCode(await portal.framed(device), codes[0] ?? '');
    await answerAll(pupil);
    await pupil.click('button', /send/i);
    await pupil.says(/envelope|arrived/i);
    const stolen = await stolenBy(device);
    expect(stolen).to.contain('the frame is closed to this page');
    expect(stolen).to.match(/message .*resize/);
    expect(stolen).not.to.match(asked).and.not.to.match(said);
    expect(stolen).not.to.contain(codes[0]);
    await device.close();
  });

  it('reads all of it where the survey stands in its own page, as the screen says there', async () => {
    const device = await portal.pupilTab();
    await makeHostile(device, surveyHost);
    await device.goto(`${portal.addresses.survey}?lang=en`);
    const pupil = await enterCode(new Visit(device.mainFrame()), codes[1] ?? '');
    await answerAll(pupil);
    const stolen = await stolenBy(device);
    expect(stolen).to.match(asked).and.to.match(said);
    expect(stolen).to.contain(codes[1]);
    await device.close();
  });
});
