import type {
  ClassStartElement,
  classStartStates,
} from '../../src/apps/staff/class-mode/class-start-element.js';
import {issuersOf} from '../support/blind-responses.js';
import {careKeys} from '../support/care.js';
import {classRoom, settled} from '../support/class-mode.js';
import {schoolOf} from '../support/school.js';
import {duty, inWords, inWordsText} from '../support/written.js';
import {mounted, type ElementStates} from '../support/states.js';

async function shown(
  container: HTMLElement,
  state: string,
  more: object = {},
  of: Parameters<typeof classRoom>[0] = {},
): Promise<ClassStartElement> {
  const {school, started} = await classRoom(of);
  const element = Object.assign(document.createElement('pana-class-start'), {school, wave: started.wave});
  return mounted(container, Object.assign(element, more), state);
}

async function submit(element: ClassStartElement, pin: string, state: string): Promise<void> {
  await element.updateComplete;
  for (const field of element.shadowRoot!.querySelectorAll('input')) field.value = pin;
  element.shadowRoot!.querySelector<HTMLElement>('.primary')!.click();
  await settled(element, state);
}

const states: ElementStates<typeof classStartStates> = {
  tag: 'pana-class-start',
  show: {
    loading: async (container) => {
      await shown(container, 'loading', {wave: 'unknown'});
    },
    'not-allowed': async (container) => {
      await shown(container, 'not-allowed', {school: await schoolOf('teacher')});
    },
    setup: async (container) => {
      await shown(container, 'setup');
    },
    'setup in a portal': async (container) => {
      await shown(container, 'setup', {framed: true});
    },
    'setup for a wave with tickets, requests and own words': async (container) => {
      const duties = {contactKey: careKeys.publicKey, freeText: duty};
      const asked = {instrument: inWords, words: {en: inWordsText}};
      const of = {issuers: await issuersOf('7b'), duties, ...asked};
      await shown(container, 'setup', {}, of);
    },
    'pin-refused': async (container) => {
      await submit(await shown(container, 'setup'), '123456', 'pin-refused');
    },
    failed: async (container) => {
      const element = await shown(container, 'setup');
      const real = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        await submit(element, '204816', 'failed');
      } finally {
        Object.defineProperty(Storage.prototype, 'setItem', real);
      }
    },
  },
};

export default states;
