import '../../src/define/pana-school.js';
import type {Host} from '../../src/host/host.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {setUpDevice} from '../support/school-keys.js';
import {staffId} from '../support/school.js';
import {mounted, type ElementStates} from '../support/states.js';
import type {SchoolElement, SchoolState, schoolStates} from '../../src/host/school-element.js';

const teacher: Host = {
  session: () => ({staffId: staffId('teacher-1'), name: 'A teacher', roles: ['teacher'], classes: ['7b']}),
};

async function show(
  container: HTMLElement,
  state: SchoolState,
  parts: Partial<SchoolElement>,
): Promise<void> {
  const element = Object.assign(document.createElement('pana-school'), {
    openReplica: () => Promise.resolve(new MemoryReplica()),
    ...parts,
  });
  element.append(Object.assign(document.createElement('p'), {textContent: '…'}));
  await mounted(container, element, state);
}

const states: ElementStates<typeof schoolStates> = {
  tag: 'pana-school',
  show: {
    opening: (container) => show(container, 'opening', {openReplica: () => new Promise(() => undefined)}),
    'sign-in': (container) => show(container, 'sign-in', {}),
    locked: async (container) => {
      const {inner} = await setUpDevice('teacher-1');
      await show(container, 'locked', {host: teacher, openReplica: () => Promise.resolve(inner)});
    },
    open: (container) => show(container, 'open', {host: teacher}),
    refused: (container) =>
      show(container, 'refused', {
        host: {session: () => Promise.reject(new Error('the token names nobody'))},
      }),
    failed: (container) =>
      show(container, 'failed', {openReplica: () => Promise.reject(new JournalError('blocked'))}),
  },
};

export default states;
