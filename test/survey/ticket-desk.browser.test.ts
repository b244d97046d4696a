import '../../src/define/pana-survey.js';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {fixture, html} from '@open-wc/testing-helpers';
import {addDays, localDay} from '../../src/kernel/school-day.js';
import {judgeTicket} from '../../src/survey/judge-ticket.js';
import type {SurveyElement} from '../../src/survey/survey-element.js';
import {drawCode} from '../../src/survey/tickets.js';
import {openEnvelope} from '../../src/vault/envelope.js';
import {makeIssuingKeys} from '../../src/vault/ticket-signature.js';
import {startedWave, type StartedWave} from '../support/survey.js';
import {serverBase, standInServer} from '../support/survey-server.js';
import {TestPortal} from '../support/ticket-portal.js';
import {untilState} from '../support/until-state.js';

describe('<pana-survey> in a portal that issues tickets', () => {
  let started: StartedWave;
  let server: ReturnType<typeof standInServer>;
  let portal: TestPortal;

  beforeEach(async () => {
    portal = await TestPortal.open();
    const from = addDays(localDay(new Date()), -1);
    started = await startedWave(undefined, {from, issuers: portal.issuers});
    server = standInServer([started.published]);
  });

  afterEach(() => server.restore());

  async function opened(code = '', withTickets = true): Promise<SurveyElement> {
    const tickets = withTickets ? portal.tickets : undefined;
    return fixture<SurveyElement>(
      html`<pana-survey
        isolated
        lang="en"
        .server=${serverBase}
        .wave=${started.wave}
        .code=${code}
        .tickets=${tickets}
        .rest=${() => 0}
      ></pana-survey>`,
    );
  }

  function press(element: SurveyElement, selector = '.primary'): Promise<boolean> {
    element.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
    return element.updateComplete;
  }

  async function answerAll(element: SurveyElement): Promise<void> {
    for (let screens = 0; screens < 14 && element.state !== 'check'; screens += 1) {
      element.shadowRoot!.querySelector<HTMLElement>('.answer input')?.click();
      await press(element);
    }
    await press(element);
    await untilState(element, 'sent');
  }

  /** The envelope of this wave: other pages share the outbox, and theirs may come along. */
  async function arrived(): Promise<{readonly key: string; readonly message: unknown}> {
    for (const [key, sealed] of server.inbox) {
      const message = await openEnvelope(started.keys, {key, sealed});
      if (message !== undefined) return {key, message};
    }
    throw new Error('no envelope of this wave arrived');
  }

  const textOf = (element: SurveyElement): string => element.shadowRoot!.querySelector('.step')!.textContent;

  it('lets a pupil answer without a slip, and what arrives counts for the class', async () => {
    const element = await opened();
    await untilState(element, 'ticket-offer');
    expect(textOf(element)).to.contain('7 Б');
    await press(element);
    await untilState(element, 'intro');
    await answerAll(element);
    const {key, message} = await arrived();
    expect(await judgeTicket(started.published, key, message)).to.deep.equal({classKey: '7b'});
  });

  it('shows the portal and its issuer nothing of what is sent', async () => {
    const element = await opened();
    await untilState(element, 'ticket-offer');
    await press(element);
    await untilState(element, 'intro');
    await answerAll(element);
    const {key, message} = await arrived();
    const {ticket} = message as {ticket: Record<string, string>};
    const seen = JSON.stringify(portal.seen);
    for (const secret of [key, ticket['random'], ticket['signature']]) expect(seen).not.to.contain(secret);
    expect(portal.seen.map((ask) => Object.keys(ask).sort())).to.deep.equal([
      ['type', 'wave'],
      ['blinded', 'class', 'type', 'wave'],
    ]);
  });

  it('is walked by keyboard alone, and begins each screen at its heading', async () => {
    const element = await opened();
    await untilState(element, 'ticket-offer');
    element.shadowRoot!.querySelector<HTMLElement>('.primary')!.focus();
    await sendKeys({press: 'Enter'});
    await untilState(element, 'intro');
    expect(element.shadowRoot!.activeElement?.matches('[data-start]')).to.equal(true);
  });

  it('asks for the very same again when the answer was lost, and comes to the ticket', async () => {
    const element = await opened();
    await untilState(element, 'ticket-offer');
    portal.mood = 'lost';
    await press(element);
    await untilState(element, 'ticket-lost');
    expect(element.shadowRoot!.activeElement?.textContent).to.contain('not arrived yet');
    portal.mood = 'well';
    await press(element);
    await untilState(element, 'intro');
    const blinded = portal.seen.flatMap((ask) => ask.blinded ?? []);
    expect(blinded).to.have.length(2);
    expect(new Set(blinded).size).to.equal(1);
    for (const storage of [localStorage, sessionStorage])
      expect(JSON.stringify(storage)).not.to.contain(blinded[0]);
  });

  it('tells a pupil kindly whose ticket was taken before, and offers a slip', async () => {
    const before = await opened();
    await untilState(before, 'ticket-offer');
    await press(before);
    await untilState(before, 'intro');
    before.remove();
    const element = await opened();
    await untilState(element, 'ticket-offer');
    await press(element);
    await untilState(element, 'ticket-refused');
    expect(textOf(element)).to.contain('slip of paper');
    await press(element, '.go button');
    expect(element.state).to.equal('code');
  });

  it('shows no ticket that another key signed: with a key per pupil an issuer could know it again', async () => {
    portal.otherKey = (await makeIssuingKeys()).privateKey;
    const element = await opened();
    await untilState(element, 'ticket-offer');
    await press(element);
    await untilState(element, 'ticket-refused');
    expect(textOf(element)).to.contain('we do not use it');
    expect(server.inbox.size).to.equal(0);
  });

  it('believes no class that the wave does not name', async () => {
    portal.classKey = 'a-class-of-one';
    const element = await opened();
    await untilState(element, 'ticket-refused');
    expect(portal.seen.every(({blinded}) => blinded === undefined)).to.equal(true);
  });

  for (const [mood, words] of [
    ['signed-out', 'sign in again'],
    ['class', 'no ticket for your class'],
    ['closed', 'no more tickets'],
  ] as const) {
    it(`says what to do when it is refused: ${mood}`, async () => {
      portal.mood = mood;
      const element = await opened();
      await untilState(element, 'ticket-refused');
      expect(textOf(element)).to.contain(words);
    });
  }

  it('draws nothing before the pupil begins, and takes a slip instead', async () => {
    const element = await opened();
    await untilState(element, 'ticket-offer');
    await press(element, '.go button');
    expect(element.state).to.equal('code');
    expect(portal.seen).to.have.length(1);
  });

  it('asks for no ticket where a slip’s code came along, or the app has no portal', async () => {
    await untilState(await opened(drawCode()), 'intro');
    await untilState(await opened('', false), 'code');
    expect(portal.seen).to.have.length(0);
  });

  it('changes its words with the language', async () => {
    const element = await opened();
    await untilState(element, 'ticket-offer');
    element.lang = 'kk';
    for (let tries = 0; tries < 1_000 && !textOf(element).includes('билетің'); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(textOf(element)).to.contain('Сенің билетің');
  });

  it('lets an element that is gone take no ticket', async () => {
    const element = await opened();
    await untilState(element, 'ticket-offer');
    await press(element);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(element.state).not.to.equal('intro');
  });
});
