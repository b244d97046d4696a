import '../../src/define/pana-sync.js';
import type {School} from '../../src/host/school.js';
import {stampOf} from '../../src/kernel/stamp.js';
import type {syncStates} from '../../src/sync-screen/sync-element.js';
import type {SyncStatus} from '../../src/sync/sync-status.js';
import {noon} from '../support/entries.js';
import {schoolOf} from '../support/school.js';
import {mounted, type ElementStates} from '../support/states.js';
import {allShared, refusedFor, sharedSchool, ToldSharing} from '../support/sync-status.js';

async function show(container: HTMLElement, state: string, school?: School): Promise<void> {
  const element = document.createElement('pana-sync');
  if (school) element.school = school;
  await mounted(container, element, state);
  const details = element.renderRoot.querySelector('details');
  if (details) details.open = true;
}

async function told(container: HTMLElement, state: string, more: Partial<SyncStatus>): Promise<void> {
  await show(container, state, await sharedSchool(new ToldSharing({...allShared, ...more})));
}

const some = {allShared: false, waiting: 3};
const aside = [
  {id: 'a', why: 'not-its-name', ledger: 'care'},
  {id: 'b', why: 'differs', ledger: 'school'},
] as const;

const states: ElementStates<typeof syncStates> = {
  tag: 'pana-sync',
  show: {
    loading: (container) => show(container, 'loading'),
    alone: async (container) => show(container, 'alone', await schoolOf('psychologist')),
    shared: (container) => told(container, 'shared', {}),
    'shared closed': async (container) => {
      await told(container, 'shared', {});
      container.querySelector('pana-sync')!.renderRoot.querySelector('details')!.open = false;
    },
    waiting: (container) => told(container, 'waiting', some),
    offline: (container) =>
      told(container, 'offline', {
        ...some,
        heard: stampOf(new Date(noon.getTime() - 86_400_000)),
        problems: {care: 'unreachable', school: 'unreachable'},
      }),
    refused: (container) =>
      told(container, 'refused', {
        ...some,
        envelopes: {waiting: 0, refused: 1},
        refused: [
          refusedFor('forbidden', 1, 'needs the role care'),
          refusedFor('unsealed', 2),
          refusedFor('unsealed', 3),
        ],
        aside,
      }),
    'signed-out': (container) => told(container, 'signed-out', {...some, problems: {care: 'unauthorised'}}),
    fault: (container) => told(container, 'fault', {...some, problems: {care: 'malformed'}}),
    storage: (container) => told(container, 'storage', {...some, storage: 'quota'}),
    aside: (container) => told(container, 'aside', {aside}),
    looking: (container) => told(container, 'looking', {allShared: false}),
  },
};

export default states;
