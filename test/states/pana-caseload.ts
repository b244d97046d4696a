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
  },
};

export default states;
