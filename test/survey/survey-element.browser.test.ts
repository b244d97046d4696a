import '../../src/define/pana-survey.js';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {fixture, html} from '@open-wc/testing-helpers';
import {addDays, localDay} from '../../src/kernel/school-day.js';
import {answersIn} from '../../src/survey/response.js';
import type {SurveyElement} from '../../src/survey/survey-element.js';
import {drawCode, inGroups, ticketId} from '../../src/survey/tickets.js';
import {openEnvelope} from '../../src/vault/envelope.js';
import {rewritten, startedWave, teamKeys, type StartedWave} from '../support/survey.js';
import {serverBase, standInServer} from '../support/survey-server.js';
import {untilState} from '../support/until-state.js';

describe('<pana-survey>', () => {
  let started: StartedWave;
  let server: ReturnType<typeof standInServer>;

  beforeEach(async () => {
    // Open since yesterday: a test that runs over midnight is still inside the window.
    started = await startedWave(undefined, {from: addDays(localDay(new Date()), -1)});
    server = standInServer([started.published]);
  });

  afterEach(() => server.restore());

  async function opened(code = '', wave = started.wave, rest = () => 0): Promise<SurveyElement> {
    const element = await fixture<SurveyElement>(
      html`<pana-survey isolated lang="en" .server=${serverBase} .wave=${wave} .code=${code} .rest=${rest}></pana-survey>`,
    );
    await untilState(element, code ? 'intro' : 'code');
    return element;
  }

  async function press(element: SurveyElement, selector: string): Promise<void> {
    element.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
    await element.updateComplete;
  }

  async function answeredAll(element: SurveyElement, position: number): Promise<void> {
    for (let screens = 0; screens < 12 && element.state !== 'check'; screens += 1) {
      if (element.state === 'question') await press(element, `.answer:nth-child(${String(position)}) input`);
      await press(element, '.primary');
    }
    expect(element.state).to.equal('check');
  }

  it('says on its screens that this is practice, without a way to close that line', async () => {
    const element = await opened(drawCode());
    const line = element.shadowRoot!.querySelector('.practice')!;
    expect(line.textContent).to.contain('No real pupils');
    expect(line.querySelector('button')).to.equal(null);
    await press(element, '.primary');
    expect(element.state).to.equal('definition');
    expect(element.shadowRoot!.querySelector('.practice')!.textContent).to.contain('No real pupils');
  });

  it('is answered by keyboard alone, and what arrives opens for the reader only by its ticket', async () => {
    const element = await opened();
    const code = drawCode();
    element.shadowRoot!.querySelector('input')!.focus();
    await sendKeys({type: inGroups(code).toLowerCase()});
    await sendKeys({press: 'Enter'});
    await untilState(element, 'intro');
    for (const state of ['definition', 'question']) {
      await sendKeys({press: 'Tab'});
      if (state === 'question') await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Enter'});
      await untilState(element, state);
    }
    for (let at = 0; at < 8; at += 1) {
      for (const key of ['Tab', 'Space', 'ArrowDown', 'ArrowDown', 'Tab', 'Tab', 'Enter'])
        await sendKeys({press: key});
      await element.updateComplete;
    }
    await untilState(element, 'check');
    for (const key of ['Tab', 'Tab', 'Enter']) await sendKeys({press: key});
    await untilState(element, 'sent');

    const key = await ticketId(started.wave, code);
    const sealed = server.inbox.get(key)!;
    expect(sealed).to.have.length(4096);
    const message = await openEnvelope(started.keys, {key, sealed});
    const answers = answersIn(message, started.wave, started.published.instrument)!;
    expect(Object.values(answers)).to.deep.equal(Array.from({length: 8}, () => 2));
  });

  it('lets every question be passed over kindly, but not silently', async () => {
    const element = await opened(drawCode());
    await press(element, '.primary');
    await press(element, '.primary');
    await press(element, '.primary');
    expect(element.state).to.equal('question');
    expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.include('rather not say');
    await answeredAll(element, 6);
    await press(element, '.primary');
    await untilState(element, 'sent');
    const [[key, sealed]] = [...server.inbox] as [[string, Uint8Array]];
    const message = await openEnvelope(started.keys, {key, sealed});
    expect(Object.values(answersIn(message, started.wave, started.published.instrument)!)).to.deep.equal(
      Array.from({length: 8}, () => null),
    );
  });

  it('refuses a second try with the same code, kindly, and keeps the first', async () => {
    const code = drawCode();
    const element = await opened(code);
    await answeredAll(element, 1);
    await press(element, '.primary');
    await untilState(element, 'sent');
    const [first] = server.inbox.values();

    const again = await opened(code);
    await answeredAll(again, 5);
    await press(again, '.primary');
    await untilState(again, 'refused');
    expect([...server.inbox.values()]).to.deep.equal([first]);
  });

  it('keeps a sealed envelope while the network is down, and sends it when it is back', async () => {
    const element = await opened(drawCode());
    await answeredAll(element, 2);
    server.mood = 'down';
    await press(element, '.primary');
    await untilState(element, 'waiting');
    expect(server.inbox.size).to.equal(0);
    server.mood = 'well';
    window.dispatchEvent(new Event('online'));
    await untilState(element, 'sent');
    expect(server.inbox.size).to.equal(1);
  });

  it('says at once that all is done, and lets the envelope leave a little later', async () => {
    const element = await opened(drawCode(), started.wave, () => 300);
    await answeredAll(element, 2);
    await press(element, '.primary');
    await untilState(element, 'waiting');
    expect(element.shadowRoot!.textContent).to.contain('You need not wait');
    expect(server.inbox.size).to.equal(0);
    await untilState(element, 'sent');
    expect(server.inbox.size).to.equal(1);
  });

  it('sends what still rests when the page goes or the element does', async () => {
    for (const leave of [
      () => window.dispatchEvent(new Event('pagehide')),
      (element: SurveyElement) => element.remove(),
    ]) {
      server.inbox.clear();
      const element = await opened(drawCode(), started.wave, () => 3_600_000);
      await answeredAll(element, 2);
      await press(element, '.primary');
      await untilState(element, 'waiting');
      expect(server.inbox.size).to.equal(0);
      leave(element);
      for (let tries = 0; tries < 1_000 && server.inbox.size === 0; tries += 1) await pause();
      expect(server.inbox.size).to.equal(1);
      element.remove();
    }
  });

  it('sends what waited at the next start, even when somebody else begins', async () => {
    const element = await opened(drawCode());
    await answeredAll(element, 2);
    server.mood = 'confused';
    await press(element, '.primary');
    await untilState(element, 'waiting');
    element.remove();
    await pause();
    server.mood = 'well';
    await opened();
    for (let tries = 0; tries < 1_000 && server.inbox.size === 0; tries += 1) await pause();
    expect(server.inbox.size).to.equal(1);
  });

  it('does not show one answer’s choice in the next question, however quick the pupil is', async () => {
    const element = await opened(drawCode());
    await press(element, '.primary');
    await press(element, '.primary');
    element.shadowRoot!.querySelector<HTMLElement>('.answer input')!.click();
    await press(element, '.primary');
    expect(element.shadowRoot!.querySelector('input:checked')).to.equal(null);
  });

  it('shows whatever a wave says as text, and asks what there is where a language is missing', async () => {
    const markup = '<img src=x onerror="globalThis.wasRun = true"><script>globalThis.wasRun = true</script>';
    const {texts, instrument} = started.published;
    const en = texts['en']!;
    const items = Object.fromEntries(Object.keys(en.items).map((id) => [id, `${markup} ${id} \u202e`]));
    const only = {ru: {...en, items, title: markup}};
    const wave = await rewritten(started.published, {title: markup, texts: only, instrument});
    server.waves = [wave];
    const element = await opened(drawCode(), wave.wave);
    for (let screens = 0; screens < 12 && element.state !== 'question'; screens += 1)
      await press(element, '.primary');
    const root = element.shadowRoot!;
    expect(root.textContent).to.contain(markup);
    expect(root.querySelectorAll('img, script')).to.have.length(0);
    expect((globalThis as {wasRun?: boolean}).wasRun).to.equal(undefined);
    await answeredAll(element, 1);
  });

  it('stays quick with a wave of five thousand questions, help lines and the way out included', async () => {
    const {texts, instrument} = started.published;
    const ids = Array.from({length: 5_000}, (_, at) => `many-${String(at)}`);
    const [scale] = Object.keys(instrument.scales);
    const page = {
      kind: 'items' as const,
      id: 'many',
      items: ids.map((id) => ({kind: 'single' as const, id, scale: scale!})),
    };
    const items = Object.fromEntries(ids.map((id) => [id, 'x'.repeat(200)]));
    const many = {...instrument, pages: [page], measures: []};
    const change = {instrument: many, texts: {en: {...texts['en']!, items}}};
    const wave = await rewritten(started.published, change);
    server.waves = [wave];
    const element = await opened(drawCode(), wave.wave);
    expect(element.shadowRoot!.querySelectorAll('.help a').length).to.be.greaterThan(0);
    expect(element.shadowRoot!.querySelector('.leave')).to.not.equal(null);
  });

  for (const [what, damage] of [
    ['a day that is none', {window: {from: 'tomorrow', until: 'never'}}],
    ['no words at all', {texts: {}}],
    ['words for half of it', {texts: {en: {title: 'x', pages: {}, items: {}, scales: {}}}}],
    ['a scale that every object has', 'toString'],
  ] as const) {
    it(`finds no survey, and still helps, where a wave has ${what}`, async () => {
      const {instrument} = started.published;
      const pages = [{kind: 'items', id: 'p', items: [{kind: 'single', id: 'q', scale: 'toString'}]}];
      const broken = damage === 'toString' ? {instrument: {...instrument, pages, measures: []}} : damage;
      const wave = await rewritten(started.published, broken);
      server.waves = [wave];
      const element = await fixture<SurveyElement>(
        html`<pana-survey isolated lang="en" .server=${serverBase} .wave=${wave.wave}></pana-survey>`,
      );
      await untilState(element, 'wave-missing');
      expect(element.shadowRoot!.querySelectorAll('.help a').length).to.be.greaterThan(0);
    });
  }

  it('goes back with the answer still there, and forgets all when the page is left', async () => {
    const element = await opened(drawCode());
    await press(element, '.primary');
    await press(element, '.primary');
    await press(element, '.answer:nth-child(3) input');
    await press(element, '.primary');
    await press(element, '.go button');
    expect(
      element.shadowRoot!.querySelector<HTMLInputElement>('.answer:nth-child(3) input')!.checked,
    ).to.equal(true);
    window.dispatchEvent(new Event('pagehide'));
    await element.updateComplete;
    expect(element.state).to.equal('code');
    expect(element.shadowRoot!.querySelector('input')!.value).to.equal('');
  });

  it('leaves at Esc twice, and not at once', async () => {
    const element = await opened(drawCode());
    element.exitTo = '#away';
    let left = 0;
    element.addEventListener('pana-leave', () => (left += 1));
    await sendKeys({press: 'Escape'});
    expect(left).to.equal(0);
    await sendKeys({press: 'Escape'});
    expect(left).to.equal(1);
    expect(element.isConnected).to.equal(false);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('finds out a server that hands out another key under the wave’s id', async () => {
    const other = await startedWave();
    server.waves = [{...started.published, publicKey: other.keys.publicKey}];
    const element = await fixture<SurveyElement>(
      html`<pana-survey .server=${serverBase} .wave=${started.wave}></pana-survey>`,
    );
    await untilState(element, 'wave-missing');
  });

  it('asks what the care team signed where its key is pinned, and nothing else', async () => {
    const shown = async (teamKey: string, state: string): Promise<void> => {
      const element = await fixture<SurveyElement>(
        html`<pana-survey
          lang="en"
          .server=${serverBase}
          .wave=${started.wave}
          .teamKeys=${[teamKey]}
        ></pana-survey>`,
      );
      await untilState(element, state);
      expect(element.shadowRoot!.querySelectorAll('.help a').length).to.be.greaterThan(0);
      if (state === 'untrusted')
        expect(element.shadowRoot!.textContent).to.contain('may not be our school’s survey');
    };
    await shown(teamKeys.publicKey, 'code');
    await shown(started.keys.publicKey, 'untrusted');
  });

  it('looks up the wave that is open where the address names none', async () => {
    const past = await startedWave(undefined, {from: addDays(localDay(new Date()), -40)});
    server.waves = [past.published, started.published];
    const element = await fixture<SurveyElement>(html`<pana-survey .server=${serverBase}></pana-survey>`);
    await untilState(element, 'code');
  });

  it('asks nothing again that was found out before it was there, but does so when a pupil tries again', async () => {
    const down = {found: 'unreachable'} as const;
    const element = await fixture<SurveyElement>(
      html`<pana-survey
        lang="en"
        .server=${serverBase}
        .wave=${started.wave}
        .finding=${Promise.resolve(down)}
      ></pana-survey>`,
    );
    await untilState(element, 'unreachable');
    await press(element, '.primary');
    await untilState(element, 'code');
  });

  it('is over once the wave was ended, whatever its window', async () => {
    server.ended = true;
    const element = await fixture<SurveyElement>(
      html`<pana-survey .server=${serverBase} .wave=${started.wave}></pana-survey>`,
    );
    await untilState(element, 'over');
  });

  it('has help lines and the way out on every screen, and says who could read along outside its own app', async () => {
    const element = await opened(drawCode());
    element.isolated = false;
    await element.updateComplete;
    for (let screens = 0; screens < 11; screens += 1) {
      expect(element.shadowRoot!.querySelectorAll('.help a[href^="tel:"]')).to.have.length(3);
      expect(element.shadowRoot!.querySelector('.leave')).to.exist;
      expect(element.shadowRoot!.querySelector('.read-along')!.textContent).to.include(location.host);
      element.shadowRoot!.querySelector<HTMLElement>('.answer input')?.click();
      await press(element, '.primary');
    }
  });

  it('keeps its place when it is moved in the page', async () => {
    const element = await opened(drawCode());
    await press(element, '.primary');
    const other = document.createElement('div');
    element.parentElement!.append(other);
    other.append(element);
    await pause();
    expect(element.state).to.equal('definition');
  });
});

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
