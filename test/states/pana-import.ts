import '../../src/define/pana-import.js';
import type {ImportElement, importStates} from '../../src/attendance/import-element.js';
import type {School} from '../../src/host/school.js';
import {
  attendanceFiles,
  codedSchool,
  correctedByHand,
  damagedSchool,
  diaryFile,
  edFiFiles,
  freshSchool,
  fullDisk,
  importedSchool,
  renumberedZip,
  strangeFile,
  zipFile,
} from '../support/imports.js';
import {schoolOf} from '../support/school.js';
import {mounted, type ElementStates} from '../support/states.js';

const samples = [
  {title: 'A school of 620 pupils', href: '/samples/school.zip'},
  {title: 'Two terms of attendance', href: '/samples/attendance.csv'},
];

function elementIn(school: School | undefined): ImportElement {
  const element = document.createElement('pana-import');
  if (school) element.school = school;
  element.samples = samples;
  return element;
}

async function choosing(container: HTMLElement, school: School): Promise<ImportElement> {
  return mounted(container, elementIn(school), 'choose');
}

/** @param read begins when the element can take files */
async function after(
  container: HTMLElement,
  school: School,
  read: readonly File[],
  state: (typeof importStates)[number],
): Promise<ImportElement> {
  const element = await choosing(container, school);
  void element.read(read);
  await mounted(container, element, state);
  while (!element.renderRoot.querySelector('h2')) await new Promise((resolve) => setTimeout(resolve, 10));
  for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
  await element.updateComplete;
  return element;
}

function confirm(element: ImportElement): void {
  element.renderRoot.querySelector<HTMLButtonElement>('.confirm .primary')?.click();
}

/** The table of codes, once its screen was fetched. */
async function coded(container: HTMLElement): Promise<ImportElement> {
  const element = await choosing(container, await codedSchool());
  const buttons = () => [...element.renderRoot.querySelectorAll('button')];
  while (buttons().length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
  buttons().at(-1)?.click();
  await mounted(container, element, 'codes');
  while (!element.renderRoot.querySelector('.codes li'))
    await new Promise((resolve) => setTimeout(resolve, 10));
  for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
  return element;
}

/** One code explained as an absence: both of its selects show. */
async function explain(element: ImportElement): Promise<void> {
  const select = element.renderRoot.querySelector<HTMLSelectElement>('#code-0-status');
  if (!select) throw new Error('no code to explain');
  select.value = 'absent';
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

async function shows(
  element: ImportElement,
  state: (typeof importStates)[number],
  part: string,
): Promise<void> {
  while (element.state !== state || !element.renderRoot.querySelector(part))
    await new Promise((resolve) => setTimeout(resolve, 10));
  await element.updateComplete;
}

/** An import one of whose registers was changed since. */
async function undoing(container: HTMLElement): Promise<ImportElement> {
  const school = await importedSchool();
  const element = await after(container, school, attendanceFiles(), 'preview-attendance');
  confirm(element);
  await shows(element, 'done', 'h2');
  await correctedByHand(school);
  const [, takeBack] = element.renderRoot.querySelectorAll<HTMLButtonElement>('.row button');
  takeBack?.click();
  return element;
}

const states: ElementStates<typeof importStates> = {
  tag: 'pana-import',
  show: {
    loading: async (container) => {
      await mounted(container, elementIn(undefined), 'loading');
    },
    'not-allowed': async (container) => {
      await mounted(container, elementIn(await schoolOf('teacher')), 'not-allowed');
    },
    choose: async (container) => {
      await choosing(container, freshSchool());
    },
    codes: async (container) => {
      const element = await coded(container);
      element.renderRoot.querySelector<HTMLButtonElement>('.codes button')?.click();
      await element.updateComplete;
    },
    'codes refused': async (container) => {
      const element = await coded(container);
      const add = [...element.renderRoot.querySelectorAll('button')].at(-1);
      add?.click();
      await element.updateComplete;
      element.renderRoot.querySelector('#code-text')?.closest('form')?.requestSubmit();
      await element.updateComplete;
    },
    reading: async (container) => {
      const element = await choosing(container, freshSchool());
      const endless = {
        name: 'school.zip',
        size: 9,
        arrayBuffer: () => new Promise<ArrayBuffer>(() => undefined),
      };
      void element.read([endless as unknown as File]);
      await mounted(container, element, 'reading');
    },
    'roster-first': async (container) => {
      await after(container, freshSchool(), attendanceFiles(), 'roster-first');
    },
    'preview-roster': async (container) => {
      await after(container, await importedSchool(), [renumberedZip()], 'preview-roster');
    },
    columns: async (container) => {
      const school = await importedSchool();
      const element = await choosing(container, school);
      void element.read([strangeFile()]);
      await shows(element, 'columns', 'form');
    },
    'columns of a diary pressed too early': async (container) => {
      const element = await choosing(container, await importedSchool());
      void element.read([diaryFile()]);
      await shows(element, 'columns', 'form');
      element.renderRoot.querySelector<HTMLButtonElement>('.confirm .primary')?.click();
      await shows(element, 'columns', '.field-error');
    },
    'columns pressed too early': async (container) => {
      const school = await importedSchool();
      const element = await choosing(container, school);
      void element.read([strangeFile()]);
      await shows(element, 'columns', 'form');
      element.renderRoot.querySelector<HTMLButtonElement>('.confirm .primary')?.click();
      await shows(element, 'columns', '.field-error');
    },
    undo: async (container) => {
      await shows(await undoing(container), 'undo', 'details');
    },
    undone: async (container) => {
      const element = await undoing(container);
      await shows(element, 'undo', '.confirm .primary:not([disabled])');
      confirm(element);
      await shows(element, 'undone', 'h2');
    },
    'choose with imports': async (container) => {
      const element = await undoing(container);
      await shows(element, 'undo', '.confirm button:last-child');
      element.renderRoot.querySelector<HTMLButtonElement>('.confirm button:last-child')?.click();
      await shows(element, 'choose', '.past');
      for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
    },
    'preview-attendance': async (container) => {
      const element = await after(container, await importedSchool(), attendanceFiles(), 'preview-attendance');
      await explain(element);
    },
    'preview-attendance of Ed-Fi': async (container) => {
      await after(container, await importedSchool(), edFiFiles(), 'preview-attendance');
    },
    'refused for a cut record': async (container) => {
      const [events] = edFiFiles();
      const cut = new File([(await events?.text())?.slice(0, -40) ?? ''], 'events.json');
      await after(container, await importedSchool(), [cut], 'refused');
    },
    refused: async (container) => {
      await after(container, freshSchool(), [damagedSchool()], 'refused');
    },
    failed: async (container) => {
      const element = await after(container, fullDisk(), [zipFile()], 'preview-roster');
      confirm(element);
      await mounted(container, element, 'failed');
    },
    done: async (container) => {
      const files = [zipFile(), ...attendanceFiles()];
      const element = await after(container, freshSchool(), files, 'preview-roster');
      confirm(element);
      await mounted(container, element, 'done');
    },
  },
};

export default states;
