import '../../src/define/pana-rules.js';
import type {rulesStates} from '../../src/casework/rules/rules-element.js';
import type {School} from '../../src/host/school.js';
import {append, BreakableReplica, careSchool} from '../support/casework.js';
import {schoolWithoutRoster} from '../support/casework-bare.js';
import {modelSchool} from '../support/model-school.js';
import {auditDraft, ruleDraft, rulesRoster, rulesSchool} from '../support/rules.js';
import {mounted, type ElementStates} from '../support/states.js';

async function show(container: HTMLElement, state: string, school?: School) {
  const element = document.createElement('pana-rules');
  if (school) element.school = school;
  return mounted(container, element, state);
}

/** Moves a threshold, as somebody types it, and waits until the year is played. */
async function moved(container: HTMLElement, field: string, value: string, save = false): Promise<void> {
  const element = await show(container, 'full', await rulesSchool());
  const root = element.shadowRoot!;
  const input = root.querySelector<HTMLInputElement>(`#${field}`)!;
  input.value = value;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  for (let tries = 0; tries < 1_000 && !root.querySelector('.who'); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  if (save) {
    root.querySelector<HTMLElement>('.save .primary')!.click();
    await element.updateComplete;
  }
  for (const details of root.querySelectorAll('details')) details.open = true;
}

/** Opens the audit; with a file, in the middle of keeping groups. */
async function audited(container: HTMLElement, kept: boolean, file?: string): Promise<void> {
  const school = await rulesSchool();
  if (kept) await append(school, {care: [auditDraft()]});
  const element = await show(container, 'full', school);
  const root = element.shadowRoot!;
  const until = async (selector: string): Promise<void> => {
    for (let tries = 0; tries < 1_000 && !root.querySelector(selector); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
  root.querySelector<HTMLElement>('#fairness-open')?.click();
  await until(kept ? '.audit' : '#groups-open');
  if (file === undefined) return;
  root.querySelector<HTMLElement>('#groups-open')!.click();
  await until('.drop');
  const chosen = new DataTransfer();
  chosen.items.add(new File([file], 'demographics.csv', {type: 'text/csv'}));
  root.querySelector('.drop')!.dispatchEvent(new DragEvent('drop', {dataTransfer: chosen}));
  await until('#groups-column, .inline-form .danger');
}

/** Opens the model; with its report, after a fit. */
async function modelled(
  container: HTMLElement,
  parts: Parameters<typeof modelSchool>[0],
  isFitted = false,
): Promise<void> {
  const element = await show(container, 'full', await modelSchool(parts));
  const root = element.shadowRoot!;
  const until = async (is: () => unknown): Promise<void> => {
    for (let tries = 0; tries < 2_000 && !is(); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
  root.querySelector<HTMLElement>('#model-open')!.click();
  await until(() => root.querySelector('.model-fit tbody') && !root.querySelector('.model progress'));
  if (isFitted) {
    root.querySelector<HTMLElement>('.model-fit button[type="submit"]')!.click();
    await until(() => root.querySelector('#model-report'));
  }
  for (const details of root.querySelectorAll<HTMLDetailsElement>('.model details')) details.open = true;
}

const demographics = [
  'sourcedId,sex,birthDate',
  ...rulesRoster.pupils.map(
    ({sourcedId}, at) => `${sourcedId},${at > 68 ? 'other' : at % 2 ? 'female' : 'male'},`,
  ),
].join('\n');

const states: ElementStates<typeof rulesStates> = {
  tag: 'pana-rules',
  show: {
    loading: async (container) => {
      await show(container, 'loading');
    },
    'not-allowed': async (container) => {
      await show(container, 'not-allowed', await careSchool('teacher'));
    },
    'no-roster': async (container) => {
      await show(container, 'no-roster', schoolWithoutRoster());
    },
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = await careSchool('psychologist', replica);
      replica.broken = 'blocked';
      await show(container, 'failed', school);
    },
    'too-few': async (container) => {
      await show(container, 'too-few', await careSchool());
    },
    stale: async (container) => {
      await show(container, 'stale', await rulesSchool({days: 40}));
    },
    conflict: async (container) => {
      const school = await rulesSchool();
      const strange = ruleDraft({percent: 900}, 'From another version', {rule: 'absence-20'});
      await append(school, {
        care: [
          ruleDraft({percent: 12, minDays: 20}, 'Too many to see to in November.'),
          ruleDraft({percent: 8, minDays: 30}, 'We miss those who stay away one day a week.'),
          strange,
        ],
      });
      await show(container, 'conflict', school);
    },
    full: async (container) => {
      await show(container, 'full', await rulesSchool());
    },
    'full fairness': (container) => audited(container, true),
    'full without groups': (container) => audited(container, false),
    'full groups': (container) => audited(container, false, demographics),
    'full wrong file': (container) => audited(container, false, 'a,b\n1,2'),
    'full model': (container) => modelled(container, {used: 1}),
    'full model report': (container) => modelled(container, {}, true),
    'full model contested': (container) => modelled(container, {used: 2}),
    'full model refused': (container) => modelled(container, {pupils: 150}),
    'full moved': (container) => moved(container, 'absence-10-percent', '16'),
    'full refused': (container) => moved(container, 'absence-10-percent', '20', true),
  },
};

export default states;
