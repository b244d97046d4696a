import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import {states} from 'pana:states';
import {expectAccessible} from './support/accessible.js';
import {installPseudoLanguage} from './support/pseudo.js';
import type {ElementStates} from './support/states.js';

interface Surroundings {
  readonly lang: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}

const surroundings: Readonly<Record<string, Surroundings>> = {
  'in light': {lang: 'en', scheme: 'light', width: 1280},
  'in the dark': {lang: 'en', scheme: 'dark', width: 1280},
  'right to left': {lang: 'ar', scheme: 'light', width: 1280},
  'on a small phone': {lang: 'kk', scheme: 'light', width: 320}, // Kazakh words are the longest of ours
  'on a small phone right to left': {lang: 'ar', scheme: 'light', width: 320},
};

/** Elsewhere no media can be emulated: there the container's own `color-scheme` has to do. */
const canEmulate = /Chrome/.test(navigator.userAgent);

/** What an engine of its own may do otherwise, colours and the tightest layout, shows in two of them; Chromium goes through all. */
const tried = Object.entries(surroundings).filter(
  ([name]) => canEmulate || name === 'in the dark' || name === 'on a small phone right to left',
);

/** WebKitGTK's window stays wider than a phone, so that media queries there do not see one. */
const canNarrow = /Chrome|Firefox/.test(navigator.userAgent);

installPseudoLanguage();

for (const [file, load] of Object.entries(states)) {
  const loaded = await load().then(
    (module) => module.default as ElementStates,
    (error: unknown) => error as Error,
  );
  describe(file.replace(/\.ts$/, ''), () => {
    if (loaded instanceof Error) it('loads its states', () => expect.fail(String(loaded)));
    else for (const [name, around] of tried) inAll(loaded, name, around);
  });
}

function inAll({tag, show}: ElementStates, name: string, around: Surroundings) {
  describe(name, () => {
    let container: HTMLElement;

    before(async () => {
      await setViewport({width: around.width, height: 800});
      if (canEmulate) await emulateMedia({colorScheme: around.scheme});
    });

    beforeEach(() => {
      container = surround(around);
    });

    afterEach(() => {
      container.remove();
    });

    for (const [state, enter] of Object.entries(show)) {
      it(`is accessible and fits when ${state}`, async () => {
        await enter(container);
        await painted();
        expect(stateOf(container, tag)).to.equal(state.split(' ')[0]);
        if (canNarrow) expect(container.scrollWidth, 'width').to.be.at.most(container.clientWidth);
        // A shortened month brings a full stop of its own.
        expect(textIn(container), 'sentences that end twice').not.to.match(/[^.]\.\.(?!\.)/);
        await expectAccessible(container);
      });
    }
  });
}

function surround({lang, scheme, width}: Surroundings): HTMLElement {
  const container = document.createElement('main');
  container.lang = lang;
  container.dir = lang === 'ar' ? 'rtl' : 'ltr';
  container.style.inlineSize = `${Math.min(width, innerWidth)}px`;
  container.style.colorScheme = scheme;
  container.style.background = 'Canvas';
  container.style.color = 'CanvasText';
  container.style.overflowX = 'auto'; // so that what sticks out on the left counts too, right to left
  document.body.style.margin = '0';
  document.body.append(container);
  return container;
}

function textIn(root: ParentNode): string {
  const inside = [...root.querySelectorAll('*')].map(({shadowRoot}) =>
    shadowRoot ? textIn(shadowRoot) : '',
  );
  return [...root.childNodes, ...inside]
    .map((part) => (typeof part === 'string' ? part : part.textContent))
    .join(' ');
}

async function painted() {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function stateOf(container: HTMLElement, tag: string): string | undefined {
  return container.querySelector<HTMLElement & {state: string}>(tag)?.state;
}
