import '../../src/define/pana-frame.js';
import type {frameStates} from '../../src/host/frame-element.js';
import {mounted, type ElementStates} from '../support/states.js';

const otherOrigin = location.origin.replace('localhost', '127.0.0.1');

async function show(container: HTMLElement, app: string, state: (typeof frameStates)[number]): Promise<void> {
  await mounted(container, Object.assign(document.createElement('pana-frame'), {app}), state);
}

const states: ElementStates<typeof frameStates> = {
  tag: 'pana-frame',
  show: {
    empty: (container) => show(container, '', 'empty'),
    shown: (container) => show(container, `${otherOrigin}/test/support/frame-app.html`, 'shown'),
  },
};

export default states;
