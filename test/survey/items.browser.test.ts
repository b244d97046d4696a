import '../../src/define/pana-survey.js';
import {fixture, html} from '@open-wc/testing-helpers';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {localDay, addDays} from '../../src/kernel/school-day.js';
import {answersIn} from '../../src/survey/response.js';
import type {SurveyElement} from '../../src/survey/survey-element.js';
import {drawCode} from '../../src/survey/tickets.js';
import {openEnvelope} from '../../src/vault/envelope.js';
import {expectAccessible} from '../support/accessible.js';
import {everyKind, everyText, smallImage} from '../support/questionnaire.js';
import {rewritten, startedWave, type StartedWave} from '../support/survey.js';
import {serverBase, standInServer} from '../support/survey-server.js';
import {untilState} from '../support/until-state.js';

describe('every kind of item on a pupil’s screen', () => {
  let started: StartedWave;
  let server: ReturnType<typeof standInServer>;
  let element: SurveyElement;

  beforeEach(async () => {
    started = await startedWave(undefined, {from: addDays(localDay(new Date()), -1)});
    const wave = await rewritten(started.published, {instrument: everyKind, texts: {en: everyText}});
    started = {...started, wave: wave.wave, published: wave};
    server = standInServer([wave]);
    element = await fixture<SurveyElement>(
      html`<pana-survey
        isolated
        lang="en"
        .server=${serverBase}
        .wave=${wave.wave}
        .code=${drawCode()}
        .rest=${() => 0}
      ></pana-survey>`,
    );
    await until('intro');
    await next();
    await next();
  });

  afterEach(() => server.restore());

  const root = () => element.shadowRoot!;
  const all = (selector: string) => [...root().querySelectorAll<HTMLInputElement>(selector)];
  const labelled = (words: string) =>
    all('label')
      .find((label) => label.textContent.includes(words))!
      .querySelector('input')!;

  const until = (state: string) => untilState(element, state);

  async function next(): Promise<void> {
    root().querySelector<HTMLElement>('.primary')!.click();
    await element.updateComplete;
  }

  async function touch(...words: readonly string[]): Promise<void> {
    for (const word of words) {
      labelled(word).click();
      await element.updateComplete;
    }
  }

  async function write(field: string, text: string): Promise<void> {
    const input = root().querySelector<HTMLInputElement>(field)!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await element.updateComplete;
  }

  async function sent() {
    await next();
    await until('sent');
    // Pages of other tests share this device's outbox: what they left there may have come along.
    for (const [key, sealed] of server.inbox) {
      const message = await openEnvelope(started.keys, {key, sealed});
      if (message !== undefined) return answersIn(message, started.wave, everyKind);
    }
    return undefined;
  }

  it('is answered, and arrives as it was answered', async () => {
    await touch('Often');
    await next();
    await touch('In the yard', 'In the hall');
    await next();
    const [words, blows] = all('.row');
    words!.querySelectorAll('input')[1]!.click();
    blows!.querySelectorAll('input')[3]!.click();
    await touch('Rather no');
    await next();
    await write('input[inputmode=numeric]', ' 3 ');
    await write('textarea', 'Peace');
    all('.ranking button')[1]!.click();
    await element.updateComplete;
    await touch('Good', 'Neither good', 'Dots', 'Playing ball');
    for (const at of [1, 0]) {
      root()
        .querySelector(`.spot[data-at="${at}"]`)!
        .dispatchEvent(new MouseEvent('click', {bubbles: true}));
      await element.updateComplete;
    }
    await next();
    expect(element.state).to.equal('check');
    expect(await sent()).to.deep.equal({
      hurt: 2,
      where: ['hall', 'yard'],
      how: {words: 1, blows: null},
      low: 1,
      friends: 3,
      wish: 'Peace',
      order: ['b', 'a', 'c'],
      feel: ['so-so'],
      likes: ['ball', 'dot'],
      spots: ['yard', 'gym'],
    });
  });

  it('gives a quiet screen in place of one that is not for this pupil, and sends nothing that was hidden', async () => {
    await touch('Often');
    await next();
    await touch('In the yard');
    await next();
    const back = () => root().querySelector<HTMLElement>('.go button')!.click();
    back();
    await element.updateComplete;
    back();
    await element.updateComplete;
    await touch('Never');
    await next();
    expect(root().querySelector('fieldset')).to.equal(null);
    expect(root().querySelector('h1')!.textContent).to.include('break');
    await next();
    for (const row of all('.row')) row.querySelectorAll('input')[3]!.click();
    await touch('In between');
    await next();
    await next();
    expect((await sent())?.['where']).to.equal(null);
  });

  it('lets “none of these” end the others, and the others end it', async () => {
    await touch('Once');
    await next();
    await touch('In the hall', 'Nowhere');
    expect(all(':checked')).to.deep.equal([labelled('Nowhere')]);
    await touch('In the yard');
    expect(all(':checked')).to.deep.equal([labelled('In the yard')]);
    await touch('rather not');
    expect(all(':checked')).to.deep.equal([labelled('rather not')]);
    await touch('rather not');
    await next();
    expect(root().querySelector('[role=alert]')!.textContent).to.include('missing');
  });

  it('says help at once beside a question that may hurt, and nowhere else', async () => {
    await touch('Never');
    expect(root().querySelector('.help-now')).to.equal(null);
    await next();
    await next();
    expect(root().querySelectorAll('.help-now a[href^="tel:"]')).to.have.length(3);
    expect(all('svg.face')).to.have.length(5);
  });

  it('keeps a number that is none in its field, and goes on only without it', async () => {
    await touch('Never');
    await next();
    await next();
    for (const row of all('.row')) row.querySelectorAll('input')[0]!.click();
    await touch('In between');
    await next();
    await write('input[inputmode=numeric]', 'a lot');
    await next();
    expect(element.state).to.equal('question');
    expect(root().querySelector<HTMLInputElement>('input[inputmode=numeric]')!.value).to.equal('a lot');
    await write('input[inputmode=numeric]', '');
    await next();
    expect(element.state).to.equal('check');
    expect((await sent())?.['friends']).to.equal(null);
  });

  it('is answered with several choices by keyboard alone', async () => {
    await touch('Once');
    await next();
    for (const key of ['Tab', 'Space', 'Tab', 'Space']) await sendKeys({press: key});
    await element.updateComplete;
    expect(all(':checked').map(({value}) => value)).to.deep.equal(['0', '1']);
  });

  it('ties the map to its list: what is pressed on one shows on the other, and a key is enough', async () => {
    await touch('Never');
    await next();
    await next();
    for (const row of all('.row')) row.querySelectorAll('input')[0]!.click();
    await touch('In between');
    await next();
    const spot = (at: number) => root().querySelector(`.spot[data-at="${at}"]`)!;
    expect(root().querySelector('.map svg')!.ariaHidden ?? 'true').to.equal('true');
    expect(root().querySelectorAll('.spot')).to.have.length(2);
    labelled('In the gym').focus();
    await sendKeys({press: 'Space'});
    expect(spot(1).classList.contains('on')).to.equal(true);
    expect(spot(1).textContent).to.include('✓');
    spot(0).dispatchEvent(new MouseEvent('click', {bubbles: true}));
    await element.updateComplete;
    expect(labelled('Outside').checked).to.equal(true);
    await touch('At no place');
    expect(root().querySelector('.spot.on')).to.equal(null);
    expect(labelled('Outside').checked).to.equal(false);
    await touch('At some other place', 'In the gym');
    spot(1).dispatchEvent(new MouseEvent('click', {bubbles: true}));
    await element.updateComplete;
    await next();
    expect((await sent())?.['spots']).to.deep.equal(['elsewhere']);
  });

  it('draws pictures of ours and images that come with the wave, each with its words, and asks no server for one', async () => {
    await touch('Never');
    await next();
    await next();
    for (const row of all('.row')) row.querySelectorAll('input')[0]!.click();
    await touch('In between');
    await next();
    expect(all('.cards svg.picture')).to.have.length(3);
    const image = root().querySelector<HTMLImageElement>('.cards img')!;
    expect(image.src).to.equal(smallImage);
    expect(image.closest('label')!.textContent.trim()).to.equal('Dots');
    await image.decode();
    expect(image.naturalWidth).to.equal(1);
  });

  it('is accessible, and fits a small phone', async () => {
    await setViewport({width: 320, height: 800});
    for (let screens = 0; screens < 12 && element.state !== 'check'; screens += 1) {
      await expectAccessible(element);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      for (const group of all('fieldset, .row')) group.querySelector<HTMLElement>('.answer input')?.click();
      await element.updateComplete;
      await next();
    }
    expect(element.state).to.equal('check');
    await setViewport({width: 1280, height: 800});
  });
});
