import '../../src/define/pana-impact.js';
import type {impactStates} from '../../src/casework/impact/impact-element.js';
import {markEvent} from '../../src/casework/impact/event-kinds.js';
import type {School} from '../../src/host/school.js';
import {append, BreakableReplica, careSchool} from '../support/casework.js';
import {schoolWithoutRoster} from '../support/casework-bare.js';
import {allowed} from '../support/cases.js';
import {climateSchool, epidemic, impactDrafts, impactSchool} from '../support/impact.js';
import {mounted, type ElementStates} from '../support/states.js';

async function show(container: HTMLElement, state: string, school?: School) {
  const element = document.createElement('pana-impact');
  if (school) element.school = school;
  return mounted(container, element, state);
}

/** Opens a part by its button and waits for what it shows. */
async function opened(container: HTMLElement, button: string, shown: string): Promise<void> {
  const school = await impactSchool();
  await append(school, {school: allowed(markEvent(epidemic, []))});
  const {shadowRoot} = await show(container, 'full', school);
  shadowRoot!.querySelector<HTMLElement>(button)!.click();
  for (let tries = 0; tries < 1_000 && !shadowRoot!.querySelector(shown); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  for (const details of shadowRoot!.querySelectorAll('details')) details.open = true;
}

async function after(shown: Promise<unknown>): Promise<void> {
  await shown;
}

const states: ElementStates<typeof impactStates> = {
  tag: 'pana-impact',
  show: {
    loading: async (container) => after(show(container, 'loading')),
    'not-allowed': async (container) => after(show(container, 'not-allowed', await careSchool('teacher'))),
    'no-roster': async (container) => after(show(container, 'no-roster', schoolWithoutRoster())),
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = await careSchool('psychologist', replica);
      replica.broken = 'blocked';
      await show(container, 'failed', school);
    },
    published: async (container) => {
      const school = await impactSchool({role: 'head', helped: 0});
      await append(school, {school: impactDrafts()});
      const {shadowRoot} = await show(container, 'published', school);
      for (let tries = 0; tries < 1_000 && !shadowRoot!.querySelector('details'); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      for (const details of shadowRoot!.querySelectorAll('details')) details.open = true;
    },
    empty: async (container) => after(show(container, 'empty', await careSchool())),
    full: async (container) => after(show(container, 'full', await impactSchool())),
    'full few': async (container) => after(show(container, 'full', await impactSchool({helped: 9}))),
    'full climate': async (container) => {
      const {shadowRoot} = await show(container, 'full', await climateSchool());
      for (const details of shadowRoot!.querySelectorAll('details')) details.open = true;
    },
    'full climate few': async (container) =>
      after(show(container, 'full', await climateSchool({helped: 12}))),
    'full event': async (container) => opened(container, '[data-opens="event"]', 'form[data-form]'),
    'full statistics': async (container) =>
      opened(container, '[aria-labelledby="statistics"] > button', 'caption, .stack .notice'),
  },
};

export default states;
