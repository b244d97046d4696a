import type {classModeStates} from '../../src/apps/staff/class-mode/class-mode-element.js';
import type {ClassModeElement} from '../../src/apps/staff/class-mode/class-mode-element.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {classMode, classRoom, lock, lockKey, settled, surveyIn} from '../support/class-mode.js';
import {careKeys} from '../support/care.js';
import {mounted, type ElementStates} from '../support/states.js';

async function locked(
  container: HTMLElement,
  state = 'ready',
  more: object = {},
  wave: Parameters<typeof classRoom>[0] = {},
): Promise<ClassModeElement> {
  const room = await classRoom(wave);
  await lock(room, {language: languageAt(container), ...more});
  return mounted(container, classMode(room), state);
}

/** In which staff set the lock up. */
function languageAt(container: HTMLElement): string {
  return container.closest<HTMLElement>('[lang]')?.lang ?? 'en';
}

async function press(element: ClassModeElement, selector: string, state: string): Promise<ClassModeElement> {
  await element.updateComplete;
  element.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
  await settled(element, state);
  return element;
}

const states: ElementStates<typeof classModeStates> = {
  tag: 'pana-class-mode',
  show: {
    loading: async (container) => {
      const room = await classRoom();
      await lock(room);
      const element = Object.assign(classMode(room), {openReplica: () => new Promise(() => undefined)});
      await mounted(container, element, 'loading');
    },
    ready: async (container) => {
      await locked(container);
    },
    answering: async (container) => {
      const element = await press(await locked(container), '.primary', 'answering');
      await settled(surveyIn(element), 'code');
    },
    thanks: async (container) => {
      const element = await locked(container);
      Object.assign(element, {stage: 'thanks'});
      await element.updateComplete;
    },
    'thanks where an adult could be asked': async (container) => {
      const duties = {contactKey: careKeys.publicKey};
      const element = await locked(container, 'ready', {}, {duties});
      Object.assign(element, {stage: 'thanks'});
      await element.updateComplete;
    },
    unlock: async (container) => {
      await press(await locked(container), '.staff', 'unlock');
    },
    'wrong-pin': async (container) => {
      const element = await press(await locked(container), '.staff', 'unlock');
      element.shadowRoot!.querySelector<HTMLInputElement>('#pin')!.value = '111222';
      await press(element, 'form.code .primary', 'wrong-pin');
    },
    'pin-wait': async (container) => {
      const element = await locked(container, 'ready', {wrong: 5, until: Number.MAX_SAFE_INTEGER});
      await press(element, '.staff', 'pin-wait');
    },
    failed: async (container) => {
      const room = await classRoom();
      await lock(room, {language: languageAt(container)});
      const openReplica = () => Promise.reject(new JournalError('blocked'));
      await mounted(container, Object.assign(classMode(room), {openReplica}), 'failed');
    },
    damaged: async (container) => {
      const room = await classRoom();
      localStorage.setItem(lockKey, '{"wave":');
      await mounted(container, classMode(room), 'damaged');
    },
  },
};

export default states;
