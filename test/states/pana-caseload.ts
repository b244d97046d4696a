import '../../src/define/pana-caseload.js';
import type {caseloadStates} from '../../src/casework/caseload-element.js';
import type {School} from '../../src/host/school.js';
import {schoolWithoutRoster} from '../support/casework-bare.js';
import {BreakableReplica, careSchool, contestCase, fullCase, fullCaseload} from '../support/casework.js';
import {mounted, type ElementStates} from '../support/states.js';

async function show(container: HTMLElement, state: string, school?: School, search = ''): Promise<void> {
  const element = document.createElement('pana-caseload');
  if (school) element.school = school;
  if (search) element.search = search;
  await mounted(container, element, state);
}

const rootOf = (container: HTMLElement) => container.querySelector('pana-caseload')!.renderRoot as ShadowRoot;

async function appeared(container: HTMLElement, selector: string): Promise<void> {
  for (let tries = 0; tries < 1_000 && !rootOf(container).querySelector(selector); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

async function pressed(container: HTMLElement, selector: string, until: string): Promise<void> {
  rootOf(container).querySelector<HTMLElement>(selector)!.click();
  await appeared(container, until);
}

const states: ElementStates<typeof caseloadStates> = {
  tag: 'pana-caseload',
  show: {
    loading: (container) => show(container, 'loading'),
    'not-allowed': async (container) => show(container, 'not-allowed', await careSchool('teacher')),
    'no-roster': (container) => show(container, 'no-roster', schoolWithoutRoster()),
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = await careSchool('psychologist', replica);
      replica.broken = 'blocked';
      await show(container, 'failed', school);
    },
    empty: async (container) => show(container, 'empty', await careSchool()),
    'no-match': async (container) => {
      const school = await careSchool();
      await fullCase(school);
      await show(container, 'no-match', school, 'nobody is called so');
    },
    conflict: async (container) => {
      const school = await careSchool();
      await fullCaseload(school, 5);
      await contestCase(school);
      await show(container, 'conflict', school);
    },
    full: async (container) => {
      const school = await careSchool();
      await fullCaseload(school);
      await show(container, 'full', school);
    },
    'full ways': async (container) => {
      const school = await careSchool();
      await fullCaseload(school, 3);
      await show(container, 'full', school);
      const element = container.querySelector('pana-caseload')!;
      element.renderRoot.querySelector<HTMLElement>('[data-opens="ways"]')!.click();
      await element.updateComplete;
    },
    'full files': async (container) => {
      const school = await careSchool();
      await fullCaseload(school, 5);
      await show(container, 'full', school);
      await pressed(container, '[data-door="files"]', '[data-form]');
      rootOf(container).querySelector('details')!.open = true;
    },
    'empty import': async (container) => {
      await show(container, 'empty', await careSchool());
      await pressed(container, '[data-door="import"]', '#htcds-file');
    },
    'empty records': async (container) => {
      await show(container, 'empty', await careSchool());
      await pressed(container, '[data-door="import"]', '#htcds-file');
      const chosen = new DataTransfer();
      const lines = [
        'prs_FirstName,prs_Gender,nickname',
        'Daniyar,male,Dan',
        'Dana,Feminine,',
        'Dana,Feminine,',
      ];
      chosen.items.add(new File([lines.join('\n')], 'cases.csv'));
      const input = rootOf(container).querySelector<HTMLInputElement>('#htcds-file')!;
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
      await appeared(container, '#query-0');
      const query = rootOf(container).querySelector<HTMLInputElement>('#query-0')!;
      query.value = 'bekov dan';
      query.dispatchEvent(new Event('input', {bubbles: true}));
      await appeared(container, '[name="pupil-0"]:nth-of-type(1)');
    },
  },
};

export default states;
