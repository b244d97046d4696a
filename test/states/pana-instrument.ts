import '../../src/define/pana-instrument.js';
import type {School} from '../../src/host/school.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {draft} from '../../src/kernel/draft.js';
import {instrumentKept, keptSubject, type KeptInstrument} from '../../src/survey/instrument/kept.js';
import type {InstrumentElement, instrumentStates} from '../../src/survey/instrument-element.js';
import {fileOf, ownForm} from '../support/foreign-school.js';
import {keptOf} from '../support/kept.js';
import {schoolOf} from '../support/school.js';
import {mounted, type ElementStates} from '../support/states.js';
import {schoolRoster} from '../support/survey.js';

type State = (typeof instrumentStates)[number];

function shown(container: HTMLElement, school: School | undefined, state: State): Promise<InstrumentElement> {
  return mounted(container, Object.assign(document.createElement('pana-instrument'), {school}), state);
}

async function schoolWith(...kept: readonly KeptInstrument[]): Promise<School> {
  const school = await schoolOf('psychologist', {roster: schoolRoster});
  await school.journal.append({
    care: kept.map((one) => draft(instrumentKept, keptSubject(one.instrument), one)),
  });
  return school;
}

async function found(element: InstrumentElement, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 200; tries += 1) {
    const one = element.renderRoot.querySelector<HTMLElement>(selector);
    if (one) return one;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no ${selector}`);
}

async function press(element: InstrumentElement, selector: string): Promise<void> {
  (await found(element, selector)).click();
  await element.updateComplete;
}

async function opened(
  container: HTMLElement,
  state: State = 'questionnaire',
  at = 0,
): Promise<InstrumentElement> {
  const element = await shown(container, await schoolWith(keptOf()), 'list');
  await found(element, '.library');
  element.renderRoot.querySelectorAll<HTMLElement>('.entry')[at]!.click();
  await mounted(container, element, 'questionnaire');
  return mounted(container, element, state);
}

async function understood(container: HTMLElement, school?: School): Promise<InstrumentElement> {
  const element = await shown(container, school ?? (await schoolWith()), 'list');
  await element.read([fileOf(ownForm)]);
  return mounted(container, element, 'understood');
}

async function finishing(container: HTMLElement): Promise<InstrumentElement> {
  const element = await understood(container);
  await press(element, '.confirm .primary');
  return mounted(container, element, 'finish');
}

const states: ElementStates<typeof instrumentStates> = {
  tag: 'pana-instrument',
  show: {
    loading: async (container) => {
      await shown(container, undefined, 'loading');
    },
    'not-allowed': async (container) => {
      await shown(container, await schoolOf('teacher'), 'not-allowed');
    },
    failed: async (container) => {
      const replica = new MemoryReplica();
      const school = await schoolOf('psychologist', {replica});
      replica.read = () => Promise.reject(new JournalError('blocked'));
      await shown(container, school, 'failed');
    },
    list: async (container) => {
      const mine = [keptOf(), keptOf({id: 'two'}), keptOf({id: 'two', title: 'Another of two'})];
      const element = await shown(container, await schoolWith(...mine), 'list');
      await found(element, '.library');
    },
    questionnaire: async (container) => {
      const element = await opened(container);
      for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
    },
    preview: async (container) => {
      const element = await opened(container);
      await press(element, '.row .primary');
      await mounted(container, element, 'preview');
      const pupil = await found(element, '.pupil');
      for (let tries = 0; tries < 1_000 && !pupil.shadowRoot?.querySelector('.primary'); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      for (let at = 0; at < 2; at += 1) pupil.shadowRoot!.querySelector<HTMLElement>('.primary')!.click();
    },
    choose: async (container) => {
      const element = await shown(container, await schoolWith(), 'list');
      await press(element, '.primary');
      await mounted(container, element, 'choose');
    },
    reading: async (container) => {
      const element = await shown(container, await schoolWith(), 'list');
      const endless = {
        name: 'year.xlsx',
        size: 9,
        arrayBuffer: () => new Promise<ArrayBuffer>(() => undefined),
      };
      void element.read([endless]);
      await mounted(container, element, 'reading');
    },
    refused: async (container) => {
      const element = await shown(container, await schoolWith(), 'list');
      await element.read([fileOf('{"title": "Cut o', 'cut-off.json')]);
      await mounted(container, element, 'refused');
    },
    understood: async (container) => {
      await understood(container);
    },
    finish: async (container) => {
      await finishing(container);
    },
    'not-kept': async (container) => {
      const element = await finishing(container);
      await press(element, '.confirm .primary');
      await mounted(container, element, 'not-kept');
    },
    conflict: async (container) => {
      const element = await shown(
        container,
        await schoolWith(keptOf(), keptOf({title: 'Every kind, changed'})),
        'list',
      );
      await press(element, '.notice button');
      await mounted(container, element, 'conflict');
    },
    check: async (container) => {
      const {instrument} = keptOf();
      const marks = {...keptOf().marks, traits: {friends: 'family', hurt: 'gender'}} as const;
      const telling = {...keptOf(), instrument: {...instrument, id: 'telling'}, marks};
      const element = await shown(container, await schoolWith(telling), 'list');
      await press(element, '.entry');
      await mounted(container, element, 'questionnaire');
      await press(element, '.row button:nth-of-type(2)');
      await mounted(container, element, 'check');
    },
  },
};

export default states;
