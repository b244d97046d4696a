import '../../src/define/pana-surveys.js';
import {expect} from 'chai';
import {fixture, html} from '@open-wc/testing-helpers';
import type {School} from '../../src/host/school.js';
import type {SurveysElement} from '../../src/survey/surveys-element.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  wavesIn,
  type Wave,
} from '../../src/survey/wave-view.js';
import {hasWords} from '../support/has-words.js';
import {schoolOf} from '../support/school.js';
import {schoolRoster} from '../support/survey.js';
import {StandInOffice} from '../support/ticket-office.js';
import {stuffedWave} from '../support/set-aside.js';

const surveyApp = 'https://survey.school.example/';

describe('<pana-surveys> in a school whose portal issues tickets', () => {
  let office: StandInOffice;

  beforeEach(async () => {
    office = await StandInOffice.open();
  });

  async function until(element: SurveysElement, ...states: string[]): Promise<void> {
    const isThere = () => states.includes(element.state) && hasWords(element);
    for (let tries = 0; tries < 1_000 && !isThere(); tries += 1) await pause();
    expect(states).to.include(element.state);
    for (let turns = 0; turns < 10; turns += 1) await pause();
    await element.updateComplete;
  }

  async function opened(more: Partial<School> = {}): Promise<{element: SurveysElement; school: School}> {
    const school = {...(await schoolOf('psychologist', {roster: schoolRoster})), surveyApp, ...more};
    const element = await fixture<SurveysElement>(
      html`<pana-surveys lang="en" .school=${school}></pana-surveys>`,
    );
    await until(element, 'empty', 'list');
    return {element, school};
  }

  async function press(element: SurveysElement, label: string): Promise<void> {
    const all = [...element.shadowRoot!.querySelectorAll('button')];
    const found = all.find(({textContent}) => textContent.includes(label));
    if (!found) throw new Error(`no button '${label}' in ${element.shadowRoot!.textContent}`);
    found.click();
    for (let turns = 0; turns < 10; turns += 1) await pause();
    await element.updateComplete;
  }

  const portal = (element: SurveysElement) =>
    element.shadowRoot!.querySelector<HTMLInputElement>('input[name=portal]');
  const text = (element: SurveysElement) => element.shadowRoot!.textContent;

  /** For 8a alone: two pupils. */
  async function planned(element: SurveysElement): Promise<void> {
    await press(element, 'Plan a wave');
    element.shadowRoot!.querySelector<HTMLInputElement>('#title')!.value = 'Autumn';
    element.shadowRoot!.querySelector<HTMLElement>('.year:last-child .whole input')!.click();
    await element.updateComplete;
  }

  async function waveOf({journal}: School): Promise<Wave | undefined> {
    const [open, care, released] = await Promise.all([
      journal.read(publicWavesFold),
      journal.read(careWavesFold),
      journal.read(releasedWavesFold),
    ]);
    return wavesIn(open, care, released)[0];
  }

  it('proposes the portal, and publishes the key of each class’s issuer with the wave', async () => {
    const {element, school} = await opened({tickets: office.asOffice});
    await planned(element);
    expect(portal(element)!.checked).to.equal(true);
    expect(portal(element)!.labels![0]!.textContent).to.contain('Pupils may also answer in the portal');
    await press(element, 'Make 2 slips');
    await until(element, 'slips');
    const {published} = (await waveOf(school))!;
    expect(published.issuers).to.deep.equal({'8a': {publicKey: office.keys.publicKey, title: '8 А'}});
    expect(office.opened).to.deep.equal([
      {wave: published.publicKey, until: published.window.until, classes: [{key: '8a', hostId: 'c-8a'}]},
    ]);
  });

  it('makes slips alone where somebody unticks it', async () => {
    const {element, school} = await opened({tickets: office.asOffice});
    await planned(element);
    portal(element)!.click();
    await press(element, 'Make 2 slips');
    await until(element, 'slips');
    expect((await waveOf(school))!.published.issuers).to.equal(undefined);
    expect(office.opened).to.deep.equal([]);
  });

  it('asks nothing about a portal where the school has no issuer', async () => {
    const {element} = await opened();
    await planned(element);
    expect(portal(element)).to.equal(null);
  });

  it('publishes nothing while the issuer cannot be reached, says so, and keeps what was typed', async () => {
    const {element, school} = await opened({tickets: office.asOffice});
    office.isDown = true;
    await planned(element);
    await press(element, 'Make 2 slips');
    await until(element, 'planning');
    expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.match(/portal|ticket/i);
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('#title')!.value).to.equal('Autumn');
    expect(await waveOf(school)).to.equal(undefined);
    office.isDown = false;
    await press(element, 'Make 2 slips');
    await until(element, 'slips');
  });

  it('tells staff what did not count when a wave was closed, with a number for each reason', async () => {
    const {school} = await stuffedWave();
    const element = await fixture<SurveysElement>(
      html`<pana-surveys lang="en" .school=${{...school, tickets: office.asOffice}}></pana-surveys>`,
    );
    await until(element, 'list');
    await press(element, 'Autumn 2026');
    await until(element, 'open-wave');
    expect(text(element)).not.to.contain('Set aside');
    await press(element, 'Close the wave');
    await press(element, 'Close for good');
    await until(element, 'closed-wave');
    const aside = element.shadowRoot!.querySelector('.aside')!;
    const said = [...aside.querySelectorAll('li')].map(({textContent}) => textContent.trim());
    expect(said.map((line) => /^\d+/.exec(line)?.[0])).to.deep.equal(['2', '1', '1', '1', '1']);
    expect(said[0]).to.match(/codes that were never printed/);
    expect(said[1]).to.match(/ticket that the portal did not issue/);
    expect(said[2]).to.match(/used a ticket a second time/);
    expect(text(element)).to.match(/7 Б: .*4.*3/);
    expect(office.closed).to.have.length(1);
  });
});

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
