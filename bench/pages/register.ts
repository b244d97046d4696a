import '../../src/define/pana-register.js';
import type {School} from '../../src/host/school.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Replica} from '../../src/journal/replica.js';
import type {ClassKey, DeviceId, PupilKey, StaffId} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import type {Roster} from '../../src/roster/roster.js';
import type {SchoolCalendar} from '../../src/roster/calendar.js';
import {keyTimes, painted, watchKeys} from './painted.js';

const author = {by: 'bench' as StaffId, device: 'bench' as DeviceId};
const now = (): Date => new Date('2026-12-30T12:00:00Z');

function schoolOn(replica: Replica): School {
  const session = {staffId: author.by, name: 'Bench', roles: ['office' as const], classes: []};
  return {session, journal: new Journal({replica, author, now}), now};
}

/** From nothing but loaded modules to painted rows, the opening of the journal included. @returns ms */
async function open(name: string, classId: string, on: string): Promise<number> {
  const start = performance.now();
  const element = document.createElement('pana-register');
  element.school = schoolOn(await IdbReplica.open(name));
  Object.assign(element, {lang: 'en', classId, day: on});
  document.body.append(element);
  await painted(() => element.shadowRoot?.querySelector('[data-row]'));
  return performance.now() - start;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123';
const pupils = Array.from(letters, (letter) => `${letter}amily ${letter}given`);

/** A class of 30, none of them marked yet, the focus on the first. */
async function prepare(): Promise<void> {
  const classKey = '7b' as ClassKey;
  const roster: Roster = {
    school: {name: 'Bench'},
    classes: [{key: classKey, sourcedId: '7b', title: '7 B', year: '07', teachers: []}],
    pupils: pupils.map((name) => ({
      key: name as PupilKey,
      sourcedId: name,
      givenName: name,
      familyName: name,
      enrolments: [{classKey}],
    })),
    staff: [],
  };
  const calendar: SchoolCalendar = {
    yearTitle: '2026/27',
    terms: [{title: 'I', from: day('2026-09-01'), until: day('2026-12-30')}],
    taughtWeekdays: [1, 2, 3, 4, 5],
    closures: [],
  };
  const school = schoolOn(new MemoryReplica());
  await school.journal.append({school: importRoster(roster, calendar, {roster: [], calendar: []})});
  const element = document.createElement('pana-register');
  Object.assign(element, {lang: 'en', classId: '7b', school});
  document.body.append(element);
  await painted(() => element.shadowRoot?.querySelector('[data-row]'));
  element.shadowRoot?.querySelector<HTMLElement>('[data-row] input')?.focus();
}

/** The floor: a table of the same size that checks a box and goes on. */
async function prepareTable(): Promise<void> {
  const start = performance.now();
  document.body.innerHTML = plainTable();
  const rows = [...document.querySelectorAll('tr')];
  document.body.addEventListener('keydown', ({target, key}) => {
    const row = rows.findIndex((each) => each.contains(target as Node));
    const input = rows[row]?.querySelector<HTMLInputElement>(`[value="${key}"]`);
    if (input) input.checked = true;
    rows[row + 1]?.querySelector('input')?.focus();
  });
  await painted(() => document.querySelector('tr'));
  tableTook = performance.now() - start;
  document.querySelector('input')?.focus();
}

let tableTook = 0;

/** @returns ms from nothing to the painted table */
async function openTable(): Promise<number> {
  await prepareTable();
  return tableTook;
}

function plainTable(): string {
  const rows = pupils.map((name, at) => {
    const cells = ['p', 'l', 'a'].map(
      (key) => `<td><label><input type="radio" name="row${at}" value="${key}"> ${key}</label></td>`,
    );
    return `<tr><th>${name}</th>${cells.join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

/** @returns how many pupils are marked, in either of the two */
function marked(): number {
  const root = document.querySelector('pana-register')?.shadowRoot ?? document;
  return root.querySelectorAll('[data-row]:has(:checked), tr:has(:checked)').length;
}

Object.assign(globalThis, {
  bench: {open, openTable, prepare, prepareTable, watchKeys: () => watchKeys('keydown'), keyTimes, marked},
});
