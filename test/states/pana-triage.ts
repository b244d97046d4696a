import '../../src/define/pana-triage.js';
import type {triageStates} from '../../src/casework/triage-element.js';
import type {School} from '../../src/host/school.js';
import {BreakableReplica, careSchool, contestTriage, fullTriage} from '../support/casework.js';
import {schoolWithoutRoster} from '../support/casework-bare.js';
import {raiseContact} from '../support/contacts.js';
import {mounted, type ElementStates} from '../support/states.js';

async function show(container: HTMLElement, state: string, school?: School): Promise<void> {
  const element = document.createElement('pana-triage');
  if (school) element.school = school;
  await mounted(container, element, state);
}

const states: ElementStates<typeof triageStates> = {
  tag: 'pana-triage',
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
    conflict: async (container) => {
      const school = await careSchool();
      await fullTriage(school, 3);
      await contestTriage(school);
      await show(container, 'conflict', school);
    },
    contact: async (container) => {
      const school = await careSchool();
      await raiseContact(school);
      await fullTriage(school, 3);
      const element = document.createElement('pana-triage');
      element.school = school;
      await mounted(container, element, 'full');
      element.shadowRoot!.querySelector<HTMLElement>('.flag.today')!.click();
      await mounted(container, element, 'contact');
      element.shadowRoot!.querySelector<HTMLElement>('.detail .primary')!.click();
      await element.updateComplete;
      const query = element.shadowRoot!.querySelector<HTMLInputElement>('#field-query')!;
      query.value = '8 А';
      query.dispatchEvent(new Event('input', {bubbles: true}));
    },
    full: async (container) => {
      const school = await careSchool();
      await fullTriage(school);
      await show(container, 'full', school);
    },
  },
};

export default states;
