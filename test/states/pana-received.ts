import '../../src/define/pana-received.js';
import type {ReceivedElement, receivedStates} from '../../src/casework/received/received-element.js';
import type {School} from '../../src/host/school.js';
import {careSchool} from '../support/casework.js';
import {find, until} from '../support/page.js';
import {chooseFile, lockedFile, parcelFor, words} from '../support/received.js';
import {clinic} from '../support/sharing.js';
import {mounted, type ElementStates} from '../support/states.js';

async function open(container: HTMLElement, school?: School): Promise<ReceivedElement> {
  const element = document.createElement('pana-received');
  if (school) element.school = school;
  return mounted(container, element, 'ready');
}

async function tried(container: HTMLElement, school: School | undefined, said: string, file?: File) {
  const element = await open(container, school);
  chooseFile(find(element, '#file'), file ?? (await lockedFile()));
  await until(() => element.renderRoot.querySelector('#passphrase'));
  const field = find<HTMLInputElement>(element, '#passphrase');
  field.value = said;
  field.form?.requestSubmit();
  return element;
}

async function opened(container: HTMLElement, school?: School, file?: File): Promise<ReceivedElement> {
  const element = await tried(container, school, words, file);
  await until(() => element.state === 'shown');
  if (school) await until(() => element.renderRoot.querySelector('.took'));
  return element;
}

const states: ElementStates<typeof receivedStates> = {
  tag: 'pana-received',
  show: {
    ready: async (container) => {
      await open(container);
    },
    locked: async (container) => {
      const element = await tried(container, undefined, 'another one');
      await until(() => element.renderRoot.querySelector('#problem'));
    },
    shown: async (container) => {
      await opened(container, undefined, await lockedFile(parcelFor(clinic)));
    },
    'shown take-up': async (container) => {
      const element = await opened(container, await careSchool());
      find(element, '[data-opens="take-up"]').click();
      await until(() => element.renderRoot.querySelector('#field-query'));
    },
  },
};

export default states;
