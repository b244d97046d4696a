import '../../src/define/pana-survey.js';
import {fixture, html} from '@open-wc/testing-helpers';
import {expect} from 'chai';
import {addDays, localDay} from '../../src/kernel/school-day.js';
import {fallsOn, lotIn} from '../../src/survey/garble.js';
import type {Instrument} from '../../src/survey/instrument/instrument.js';
import type {InstrumentTexts} from '../../src/survey/instrument/texts.js';
import {answersIn} from '../../src/survey/response.js';
import type {SurveyElement} from '../../src/survey/survey-element.js';
import {drawCode} from '../../src/survey/tickets.js';
import {openEnvelope} from '../../src/vault/envelope.js';
import {expectAccessible} from '../support/accessible.js';
import {rewritten, startedWave, type StartedWave} from '../support/survey.js';
import {serverBase, standInServer} from '../support/survey-server.js';
import {untilState} from '../support/until-state.js';

const instrument: Instrument = {
  format: 1,
  id: 'garbled',
  version: 1,
  pages: [
    {kind: 'items', id: 'p', items: [{kind: 'single', id: 'secret', scale: 'yes-no', garbled: {oneIn: 5}}]},
  ],
  scales: {'yes-no': [0, 1]},
  measures: [{kind: 'share', id: 'secret', item: 'secret', from: 1}],
};
const texts: InstrumentTexts = {
  title: 'One question',
  pages: {},
  items: {secret: 'Did you do it?'},
  scales: {'yes-no': ['Nope', 'Yep']},
};

describe('a question that chance answers along', () => {
  let started: StartedWave;
  let server: ReturnType<typeof standInServer>;

  before(async () => {
    started = await startedWave(undefined, {from: addDays(localDay(new Date()), -1)});
    const published = await rewritten(started.published, {instrument, texts: {en: texts}});
    started = {...started, published, wave: published.wave};
  });
  beforeEach(() => (server = standInServer([started.published])));
  afterEach(() => server.restore());

  /** @param falls whether the lot lies in the slip */
  async function opened(falls: boolean): Promise<SurveyElement> {
    let code = drawCode();
    while (fallsOn(await lotIn(started.wave, code), 5) !== falls) code = drawCode();
    const element = await fixture<SurveyElement>(
      html`<pana-survey
        isolated
        lang="en"
        .server=${serverBase}
        .wave=${started.wave}
        .code=${code}
        .rest=${() => 0}
      ></pana-survey>`,
    );
    await untilState(element, 'intro');
    await press(element, '.primary');
    return element;
  }

  async function press(element: SurveyElement, selector: string): Promise<void> {
    element.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
    await element.updateComplete;
  }

  it('says so before, in the words of its own answers', async () => {
    const element = await opened(false);
    const told = element.shadowRoot!.querySelector('.help-now')!;
    expect(told.textContent).to.include('one device in 5').and.to.include('“Yep”');
    await expectAccessible(element);
  });

  for (const [falls, arrives] of [
    [true, 1],
    [false, 0],
  ] as const)
    it(`sends ${arrives ? 'a yes' : 'the no'} where the lot lies ${falls ? 'in' : 'outside'} the slip`, async () => {
      const element = await opened(falls);
      await press(element, '.answer input');
      await press(element, '.primary');
      await press(element, '.primary');
      await untilState(element, 'sent');
      // Pages of other tests share this device's outbox: what they left there may have come along.
      const arrived = [...server.inbox].map(([key, sealed]) => openEnvelope(started.keys, {key, sealed}));
      const messages = (await Promise.all(arrived)).filter((message) => message !== undefined);
      const answers = messages.map((message) => answersIn(message, started.wave, instrument));
      expect(answers).to.deep.equal([{secret: arrives}]);
    });
});
