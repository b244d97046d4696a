import '../../src/define/pana-keeping.js';
import type {keepingStates} from '../../src/casework/keeping-element.js';
import type {School} from '../../src/host/school.js';
import type {Draft} from '../../src/kernel/draft.js';
import {BreakableReplica, careSchool} from '../support/casework.js';
import {keptCases} from '../support/kept-cases.js';
import {erasedDraft, retentionDrafts} from '../support/retention.js';
import {until} from '../support/page.js';
import {mounted, type ElementStates} from '../support/states.js';

async function show(container: HTMLElement, state: string, school?: School): Promise<void> {
  const element = document.createElement('pana-keeping');
  if (school) element.school = school;
  await mounted(container, element, state);
}

async function fullSchool(): Promise<School> {
  const school = await careSchool();
  await keptCases(school);
  await school.journal.append({care: [erasedDraft('case/case-9', {entries: 41, files: 2, looks: 17})]});
  return school;
}

/** With one of its forms open. */
async function opened(container: HTMLElement, form: string, care: readonly Draft[] = []): Promise<void> {
  const school = await fullSchool();
  await school.journal.append({care});
  await show(container, 'full', school);
  const element = container.querySelector('pana-keeping')!;
  element.renderRoot.querySelector<HTMLElement>(`[data-opens="${form}"]`)!.click();
  await element.updateComplete;
}

const states: ElementStates<typeof keepingStates> = {
  tag: 'pana-keeping',
  show: {
    loading: (container) => show(container, 'loading'),
    'not-allowed': async (container) => show(container, 'not-allowed', await careSchool('teacher')),
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = await careSchool('psychologist', replica);
      replica.broken = 'blocked';
      await show(container, 'failed', school);
    },
    empty: async (container) => show(container, 'empty', await careSchool()),
    full: async (container) => show(container, 'full', await fullSchool()),
    'full certificates': async (container) => {
      await show(container, 'full', await fullSchool());
      const {renderRoot} = container.querySelector('pana-keeping')!;
      renderRoot.querySelector<HTMLDetailsElement>('[data-certificates]')!.open = true;
    },
    'full erasing': async (container) => {
      await opened(container, 'erase case-1');
      const {renderRoot} = container.querySelector('pana-keeping')!;
      await until(() => renderRoot.querySelector('[data-goes]') !== null, 'what goes');
    },
    'full times': (container) => opened(container, 'times', retentionDrafts().slice(0, 2)),
  },
};

export default states;
