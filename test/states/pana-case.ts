import '../../src/define/pana-case.js';
import type {caseStates} from '../../src/casework/case-element.js';
import type {School} from '../../src/host/school.js';
import {BreakableReplica, careSchool, closeIt, contestCase, fullCase, openFor} from '../support/casework.js';
import {mounted, type ElementStates} from '../support/states.js';

async function show(container: HTMLElement, state: string, school?: School, id = 'case-1'): Promise<void> {
  const element = document.createElement('pana-case');
  element.caseId = id;
  if (school) element.school = school;
  await mounted(container, element, state);
}

async function withCase(): Promise<School> {
  const school = await careSchool();
  await fullCase(school);
  return school;
}

const states: ElementStates<typeof caseStates> = {
  tag: 'pana-case',
  show: {
    loading: (container) => show(container, 'loading'),
    'not-allowed': async (container) => show(container, 'not-allowed', await careSchool('teacher')),
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = await careSchool('psychologist', replica);
      replica.broken = 'blocked';
      await show(container, 'failed', school);
    },
    'unknown-case': async (container) => show(container, 'unknown-case', await careSchool(), 'elsewhere'),
    empty: async (container) => {
      const school = await careSchool();
      await openFor(school, 'case-1', 'p4');
      await show(container, 'empty', school);
    },
    conflict: async (container) => {
      const school = await withCase();
      await contestCase(school);
      await openFor(school, 'twin', 'p1');
      await show(container, 'conflict', school);
    },
    closed: async (container) => {
      const school = await withCase();
      await closeIt(school);
      await show(container, 'closed', school);
    },
    full: async (container) => show(container, 'full', await withCase()),
  },
};

export default states;
