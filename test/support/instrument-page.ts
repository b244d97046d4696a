import {fixture, html} from '@open-wc/testing-helpers';
import {expect} from 'chai';
import type {School} from '../../src/host/school.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import type {InstrumentElement, instrumentStates} from '../../src/survey/instrument-element.js';
import {keepInstrument, type KeptInstrument} from '../../src/survey/instrument/kept.js';
import {keptFold, versionsIn} from '../../src/survey/instrument/kept-view.js';
import {fileOf, ownForm} from './foreign-school.js';
import {hasWords} from './has-words.js';
import {keptOf} from './kept.js';
import {schoolOf} from './school.js';
import {schoolRoster} from './survey.js';

type State = (typeof instrumentStates)[number];

export const pause = () => new Promise((resolve) => setTimeout(resolve, 10));

export async function opened(school: School): Promise<InstrumentElement> {
  const element = await fixture<InstrumentElement>(
    html`<pana-instrument lang="en" .school=${school}></pana-instrument>`,
  );
  await until(element, 'list');
  return element;
}

export async function until(element: InstrumentElement, state: State): Promise<void> {
  const isThere = () => element.state === state && hasWords(element);
  for (let tries = 0; tries < 1_000 && !isThere(); tries += 1) await pause();
  expect(element.state).to.equal(state);
  for (let turns = 0; turns < 5; turns += 1) await pause();
  await element.updateComplete;
}

export function one(element: InstrumentElement, selector: string): HTMLElement {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export async function press(element: InstrumentElement, label: string): Promise<void> {
  const all = [...element.renderRoot.querySelectorAll('button')];
  const found = all.find(({textContent}) => textContent.includes(label));
  if (!found)
    throw new Error(`no '${label}' among ${all.map(({textContent}) => textContent.trim()).join(', ')}`);
  found.click();
  for (let turns = 0; turns < 5; turns += 1) await pause();
  await element.updateComplete;
}

export async function choose(element: InstrumentElement, selector: string, value: string): Promise<void> {
  const field = one(element, selector) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('change', {bubbles: true}));
  await element.updateComplete;
}

export async function psychologist(parts: Parameters<typeof schoolOf>[1] = {}): Promise<School> {
  return schoolOf('psychologist', {roster: schoolRoster, ...parts});
}

export async function keptIn(school: School): Promise<readonly KeptInstrument[]> {
  return versionsIn(await school.journal.read(keptFold)).flatMap(({bodies}) => bodies.map(({kept}) => kept));
}

export async function withKept(school: School, kept = keptOf()): Promise<School> {
  const drafts = keepInstrument(kept, [], []);
  if (isRefusal(drafts)) throw new Error(drafts.refused);
  await school.journal.append({care: drafts});
  return school;
}

export async function finishing(school: School): Promise<InstrumentElement> {
  const element = await opened(school);
  await element.read([fileOf(ownForm)]);
  await until(element, 'understood');
  await press(element, 'Go on');
  await until(element, 'finish');
  return element;
}
