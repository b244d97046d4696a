// Runs in the page: `take.ts` says what to show and photographs it.
import {states} from 'pana:states';
import {installPseudoLanguage} from '../support/pseudo.js';
import type {ElementStates} from '../support/states.js';
import {looks} from './looks.js';

installPseudoLanguage();

const page = {
  /** Every file of `test/states` with each state that it can show. */
  async list(): Promise<{file: string; state: string}[]> {
    const files = Object.keys(states);
    const loaded = await Promise.all(files.map(load));
    return files.flatMap((file, at) => Object.keys(loaded[at]?.show ?? {}).map((state) => ({file, state})));
  },

  async show(file: string, state: string, look: string): Promise<void> {
    surround(look);
    const container = document.createElement('main');
    document.body.append(container);
    const {show} = await load(file);
    await show[state]?.(container);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  },
};

async function load(file: string): Promise<ElementStates> {
  const loaded = await states[file]?.();
  if (!loaded) throw new Error(`no states in ${file}`);
  return loaded.default as ElementStates;
}

function surround(look: string): void {
  const {lang, scheme} = looks[look] ?? {lang: 'en', scheme: 'light'};
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
  document.documentElement.style.colorScheme = scheme;
}

declare global {
  interface Window {
    pana: typeof page;
  }
}
window.pana = page;
