import '../../src/define/pana-survey.js';
import {localDay, addDays} from '../../src/kernel/school-day.js';
import type {SurveyElement, surveyStates} from '../../src/survey/survey-element.js';
import {drawCode} from '../../src/survey/tickets.js';
import type {PublishedWave} from '../../src/survey/wave.js';
import {duty, inWords, inWordsText} from '../support/written.js';
import {everyKind, everyText} from '../support/questionnaire.js';
import {rewritten, startedWave} from '../support/survey.js';
import {TestPortal} from '../support/ticket-portal.js';
import {serverBase, standInServer, type SurveyServer} from '../support/survey-server.js';
import {careKeys} from '../support/care.js';
import {mounted, type ElementStates} from '../support/states.js';

type State = (typeof surveyStates)[number];

/** What the care team adds to a wave: who may be asked for contact. */
const duties = {contactKey: careKeys.publicKey};

interface Given {
  readonly from?: number;
  readonly waves?: number;
  readonly code?: string;
  readonly server?: Partial<SurveyServer>;
  readonly change?: Partial<PublishedWave>;
  readonly teamKeys?: readonly string[];
  readonly portal?: TestPortal;
}

/** A pupil's device, by the slip's address or by hand. The stand-in server stays until the next one. */
async function survey(given: Given): Promise<SurveyElement> {
  const from = addDays(localDay(new Date()), given.from ?? 0);
  const titles = ['Autumn 2026', 'Year 9, cyberbullying'].slice(0, given.waves ?? 1);
  const waves = await Promise.all(
    titles.map(async (title) => {
      const issuers = given.portal && {issuers: given.portal.issuers};
      const {published} = await startedWave(undefined, {title, from, ...issuers});
      return given.change ? rewritten(published, given.change) : published;
    }),
  );
  const server = standInServer(waves);
  Object.assign(server, given.server);
  const element = document.createElement('pana-survey');
  const wave = titles.length > 1 ? '' : waves[0]!.wave;
  if (given.portal) element.tickets = given.portal.tickets;
  return Object.assign(element, {server: serverBase, wave, code: given.code ?? '', teamKeys: given.teamKeys});
}

function showing(state: State, given: Given) {
  return async (container: HTMLElement) => {
    await mounted(container, await survey(given), state);
  };
}

/** Presses the main button until the state is there, with the first answer to every question. */
async function walked(
  container: HTMLElement,
  to: State,
  before?: () => void,
  change?: Partial<PublishedWave>,
): Promise<SurveyElement> {
  const pupil = Object.assign(await survey({code: drawCode(), ...(change && {change})}), {
    rest: () => (to === 'waiting' ? 3_600_000 : 0),
  });
  const element = await mounted(container, pupil, 'intro');
  for (let screens = 0; screens < 12 && element.state !== to; screens += 1) {
    const root = element.shadowRoot!;
    root.querySelector<HTMLInputElement>('.answer input')?.click();
    if (element.state === 'check') before?.();
    root.querySelector<HTMLButtonElement>('.primary')?.click();
    await element.updateComplete;
  }
  return mounted(container, element, to);
}

async function walk(...way: Parameters<typeof walked>): Promise<void> {
  await walked(...way);
}

/** @param ask which of the two ways */
async function asked(
  container: HTMLElement,
  to: State,
  ask: 'yes' | 'no',
  before?: () => void,
): Promise<SurveyElement> {
  const element = await walked(container, 'contact-offer', before, duties);
  element.shadowRoot!.querySelector<HTMLButtonElement>(`[data-ask=${ask}]`)!.click();
  return mounted(container, element, to);
}

/** A pupil without a slip, in a portal that issues tickets and then is in a mood. */
function inPortal(state: State, mood: TestPortal['mood'] = 'well') {
  return async (container: HTMLElement) => {
    const portal = await TestPortal.open();
    const element = await mounted(container, await survey({portal}), 'ticket-offer');
    if (state === 'ticket-offer') return;
    portal.mood = mood;
    element.shadowRoot!.querySelector<HTMLButtonElement>('.primary')?.click();
    await mounted(container, element, state);
  };
}

/** A button below the step, and what it brings. */
async function pressed(container: HTMLElement, at: number, brings: string): Promise<void> {
  const root = container.querySelector('pana-survey')!.shadowRoot!;
  root.querySelectorAll<HTMLElement>('.tools button')[at]!.click();
  for (let tries = 0; tries < 1_000 && !root.querySelector(brings); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

const drawnItems = everyKind.pages.flatMap((page) =>
  page.kind === 'items' ? page.items.filter(({kind}) => kind === 'picture' || kind === 'map') : [],
);
const drawn = {
  instrument: {
    ...everyKind,
    pages: [{kind: 'items' as const, id: 'drawn', items: drawnItems}],
    measures: [],
  },
  texts: {en: everyText},
};

const writes = {
  instrument: {...inWords, pages: inWords.pages.slice(1, 2), measures: []},
  texts: {en: inWordsText},
  freeText: duty,
};

const inboxIs = (mood: SurveyServer['mood']) => () => {
  standInServer([]).mood = mood;
};

const states: ElementStates<typeof surveyStates> = {
  tag: 'pana-survey',
  show: {
    loading: showing('loading', {server: {mood: 'slow'}}),
    choose: showing('choose', {waves: 2}),
    code: showing('code', {}),
    'ticket-offer': inPortal('ticket-offer'),
    'ticket-wait': inPortal('ticket-wait', 'silent'),
    'ticket-lost': inPortal('ticket-lost', 'unreachable'),
    'ticket-refused': inPortal('ticket-refused', 'issued'),
    'wrong-code': showing('wrong-code', {code: 'ABC'}),
    'wave-missing': showing('wave-missing', {server: {waves: []}}),
    untrusted: showing('untrusted', {teamKeys: ['a key that signed nothing']}),
    'not-open': showing('not-open', {from: 3}),
    over: showing('over', {from: -30}),
    unreachable: showing('unreachable', {server: {mood: 'down'}}),
    intro: (container) => walk(container, 'intro'),
    definition: (container) => walk(container, 'definition'),
    question: (container) => walk(container, 'question'),
    check: (container) => walk(container, 'check'),
    'intro with help': async (container) => {
      await walk(container, 'intro');
      await pressed(container, 0, '.aids');
    },
    'question of one who declines': async (container) => {
      await walk(container, 'question');
      await pressed(container, 1, '.calm');
    },
    'question with pictures and a map': (container) => walk(container, 'question', undefined, drawn),
    'question in own words': (container) => walk(container, 'question', undefined, writes),
    'contact-offer': (container) => walk(container, 'contact-offer', undefined, duties),
    'contact-form': async (container) => {
      const element = await asked(container, 'contact-form', 'yes');
      element.shadowRoot!.querySelector<HTMLButtonElement>('.primary')!.click();
      await element.updateComplete;
    },
    'contact-rest': async (container) => {
      await asked(container, 'contact-rest', 'no');
    },
    sending: async (container) => {
      await walked(container, 'check');
      // As long as sealing takes: it is held up here.
      const element = container.querySelector('pana-survey')!;
      Object.assign(element, {step: {at: 'sending'}});
      await mounted(container, element, 'sending');
    },
    sent: async (container) => {
      const element = await asked(container, 'contact-form', 'yes');
      for (const [name, text] of [
        ['name', 'Aigerim A.'],
        ['className', '7 B'],
      ] as const) {
        const field = element.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
        field.value = text;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      }
      element.shadowRoot!.querySelector<HTMLButtonElement>('.primary')!.click();
      await mounted(container, element, 'sent');
    },
    waiting: (container) => walk(container, 'waiting', inboxIs('down')),
    refused: (container) =>
      walk(container, 'refused', () => {
        const server = standInServer([]);
        server.inbox.get = () => new Uint8Array(1);
      }),
  },
};

export default states;
