import {keyTimes, painted, watchKeys} from './painted.js';

// The floor: the same rows in plain HTML, from an array in memory, and one put into an empty database.

const cells = ['High', 'Planned', 'Talk with the child and the class teacher', 'Overdue 1 Sep', 'Bench'];

interface PlainRow {
  readonly name: string;
  readonly text: string;
}

function rowsOf(cases: number): readonly PlainRow[] {
  return Array.from({length: cases}, (_, at) => {
    const name = `Aruzhan${at % 31} Omarova${at}`;
    const title = `${1 + (Math.floor(at / 25) % 11)} ${'ABCD'[Math.floor(at / 25) % 4] ?? ''}`;
    return {name: `${name} ${title}`, text: [name, title, ...cells].join(' ').toLowerCase()};
  });
}

function tableOf(rows: readonly PlainRow[]): DocumentFragment {
  const made = document.createDocumentFragment();
  for (const {name} of rows) {
    const row = document.createElement('tr');
    row.innerHTML = `<th scope="row"><button>${name}</button></th>${cells.map((cell) => `<td>${cell}</td>`).join('')}`;
    made.append(row);
  }
  return made;
}

/** @returns ms until a table of all of them is painted */
async function openCaseload(cases: number): Promise<number> {
  document.body.replaceChildren();
  const start = performance.now();
  document.body.innerHTML = '<input><table><tbody></tbody></table>';
  document.querySelector('tbody')?.append(tableOf(rowsOf(cases)));
  await painted(() => document.querySelector('tbody tr'));
  return performance.now() - start;
}

/** @returns ms until a list of so many entries is painted */
async function openCase(entries: number): Promise<number> {
  document.body.replaceChildren();
  const start = performance.now();
  const items = Array.from({length: entries}, (_, at) =>
    entryOf(`Talked with the child; agreed what to do, ${at}`),
  );
  document.body.innerHTML = '<ol></ol>';
  document.querySelector('ol')?.append(...items);
  await painted(() => document.querySelector('ol li'));
  return performance.now() - start;
}

function entryOf(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.innerHTML = '<p><strong>Note</strong> <span>Bench, 23 Nov</span></p><p></p>';
  if (item.lastElementChild) item.lastElementChild.textContent = text;
  return item;
}

let database: Promise<IDBDatabase> | undefined;

/** @returns ms until a line is on the disk and painted above the others */
async function writeNote(text: string): Promise<number> {
  const open = await (database ??= emptyDatabase());
  const start = performance.now();
  const transaction = open.transaction('notes', 'readwrite', {durability: 'strict'});
  transaction.objectStore('notes').put({text});
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  document.querySelector('ol')?.prepend(entryOf(text));
  await painted(() => document.querySelector('ol li')?.textContent.includes(text));
  return performance.now() - start;
}

function emptyDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open(`plain-${crypto.randomUUID()}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('notes', {autoIncrement: true});
    request.onsuccess = () => resolve(request.result);
  });
}

/** Filters the array and makes the rows that are left anew. */
async function prepareSearch(cases: number): Promise<void> {
  const rows = rowsOf(cases);
  await openCaseload(cases);
  const [field, body] = [document.querySelector('input'), document.querySelector('tbody')];
  field?.addEventListener('input', () => {
    const typed = field.value.toLowerCase();
    body?.replaceChildren(tableOf(rows.filter(({text}) => text.includes(typed))));
  });
  field?.focus();
}

function found(): number {
  return document.querySelectorAll('tbody tr').length;
}

Object.assign(globalThis, {
  bench: {
    ...{openCaseload, openCase, writeNote, prepareSearch, found},
    ...{watchKeys: () => watchKeys('input'), keyTimes},
  },
});
