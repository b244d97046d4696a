import '../../src/define/pana-records.js';
import type {School} from '../../src/host/school.js';
import type {RecordsElement, recordsStates} from '../../src/records/records-element.js';
import {BreakableReplica} from '../support/casework.js';
import {schoolWithoutRoster} from '../support/casework-bare.js';
import {schoolOf} from '../support/school.js';
import {mounted, type ElementStates} from '../support/states.js';

export const gradesCsv = [
  'Ученик,Предмет,Четверть,Оценка',
  'src-p1,Алгебра,I,2',
  'src-p1,Физика,I,н/а',
  'src-p2,Алгебра,I,зачёт',
  'src-p3,Алгебра,I,5',
  'src-p9,Алгебра,I,4',
].join('\n');

const incidentsCsv = [
  'pupil,date,kind,place',
  'src-p1,2026-11-02,Fight,yard',
  'src-p2,2026-11-03,Praise,class',
].join('\n');

export function csv(name: string, text: string): File {
  return new File([text], name);
}

async function open(container: HTMLElement, state: string, school?: School): Promise<RecordsElement> {
  const element = document.createElement('pana-records');
  if (school) element.school = school;
  return mounted(container, element, state);
}

async function after(
  container: HTMLElement,
  file: File,
  state: (typeof recordsStates)[number],
): Promise<RecordsElement> {
  const element = await open(container, 'choose', await schoolOf('psychologist'));
  void element.read([file]);
  await mounted(container, element, state);
  for (let tries = 0; tries < 1_000 && !element.renderRoot.querySelector('h2'); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await element.updateComplete;
  for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
  return element;
}

async function press(container: HTMLElement, element: RecordsElement, selector: string, state: string) {
  element.renderRoot.querySelector<HTMLElement>(selector)?.click();
  await mounted(container, element, state);
  await element.updateComplete;
}

async function imported(container: HTMLElement): Promise<RecordsElement> {
  const element = await after(container, csv('Оценки I четверть.csv', gradesCsv), 'preview');
  await press(container, element, '.confirm .primary', 'done');
  return element;
}

async function undoing(container: HTMLElement): Promise<RecordsElement> {
  const element = await imported(container);
  await press(container, element, '.primary', 'choose');
  await press(container, element, '.past li button', 'undo');
  return element;
}

const states: ElementStates<typeof recordsStates> = {
  tag: 'pana-records',
  show: {
    loading: async (container) => {
      await open(container, 'loading');
    },
    'not-allowed': async (container) => {
      await open(container, 'not-allowed', await schoolOf('office'));
    },
    'no-roster': async (container) => {
      await open(container, 'no-roster', schoolWithoutRoster());
    },
    choose: async (container) => {
      await open(container, 'choose', await schoolOf('psychologist'));
    },
    reading: async (container) => {
      const element = await open(container, 'choose', await schoolOf('psychologist'));
      const slow = csv('Оценки.csv', gradesCsv);
      slow.arrayBuffer = () => new Promise(() => undefined);
      void element.read([slow]);
      await mounted(container, element, 'reading');
    },
    columns: async (container) => {
      await after(container, csv('табель.csv', 'a,b,c,d\nsrc-p1,Алгебра,I,4'), 'columns');
    },
    preview: async (container) => {
      await after(container, csv('Оценки I четверть.csv', gradesCsv), 'preview');
    },
    'preview incidents': async (container) => {
      await after(container, csv('incidents.csv', incidentsCsv), 'preview');
    },
    refused: async (container) => {
      await after(container, csv('results.csv', 'sourcedId,score\n1,2'), 'refused');
    },
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = await schoolOf('psychologist', {replica});
      replica.broken = 'blocked';
      await open(container, 'failed', school);
    },
    done: async (container) => {
      await imported(container);
    },
    undo: async (container) => {
      await undoing(container);
    },
    undone: async (container) => {
      const element = await undoing(container);
      await press(container, element, '.confirm .primary', 'undone');
    },
  },
};

export default states;
