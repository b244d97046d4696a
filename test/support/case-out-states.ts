import {confirmExploitation} from '../../src/casework/exchange/exchange-rules.js';
import type {School} from '../../src/host/school.js';
import {today} from './cases.js';
import {append, careSchool, fullCase, work} from './casework.js';
import {receivedConcern, receivedDraft} from './concerns.js';
import {joinConcern} from './exchange.js';
import {pupilKey} from './school.js';
import {mounted} from './states.js';

const told = receivedConcern('envelope-9', {
  kind: 'bullying',
  text: 'Olga Petrova waits for her at the gate.',
  pupils: [
    {pupil: pupilKey('p1'), role: 'harmed'},
    {pupil: pupilKey('p3'), role: 'harming'},
  ],
});

async function shown(container: HTMLElement, prepare?: (school: School) => Promise<void>): Promise<void> {
  const school = await careSchool();
  await fullCase(school);
  await prepare?.(school);
  const element = document.createElement('pana-case');
  element.caseId = 'case-1';
  element.school = school;
  await mounted(container, element, 'full');
}

/** Presses something and waits for what comes of it. */
async function pressed(container: HTMLElement, selector: string, until: string): Promise<void> {
  const root = container.querySelector('pana-case')!.renderRoot as ShadowRoot;
  root.querySelector<HTMLElement>(selector)!.click();
  for (let tries = 0; tries < 1_000 && !root.querySelector(until); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** What a case shows where something of it is covered, or leaves it. */
export const caseOutStates = {
  'full masked': async (container: HTMLElement) => {
    await shown(container);
    await pressed(container, '.mask-button', '.mask-button[aria-pressed="true"]');
  },
  'full paper': async (container: HTMLElement) => {
    await shown(container, async (school) => {
      await append(school, {care: [receivedDraft(told)]});
      await work(school, 'case-1', (record) => joinConcern(record, 'concern/envelope-9'));
    });
    await pressed(container, '[data-door="paper"]', '[data-form]');
    await pressed(container, '[name="part concerns"]', '.paper .bar');
  },
  'full confirm': async (container: HTMLElement) => {
    await shown(container);
    await pressed(container, '[data-door="htcds"]', '[data-form]');
    await pressed(container, '.out .primary', '#fault-types:not(:empty)');
  },
  'full htcds': async (container: HTMLElement) => {
    await shown(container, (school) =>
      work(school, 'case-1', (record) =>
        confirmExploitation({types: ['ChildLabour'], industry: undefined, reason: 'Told'}, record, today),
      ),
    );
    await pressed(container, '[data-door="htcds"]', '[name="field cas_Status"]');
  },
};
