import '../../src/define/pana-concern.js';
import type {School} from '../../src/host/school.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {ClassKey, DeviceId, PupilKey, StaffId} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import type {SchoolCalendar} from '../../src/roster/calendar.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import type {Roster} from '../../src/roster/roster.js';
import {announceCareKeys} from '../../src/vault/care-keys.js';
import {makeSealingKeys} from '../../src/vault/envelope.js';
import {keyTimes, painted, watchKeys} from './painted.js';

const shown = 12;
const classKey = '7b' as ClassKey;

const pupils = Array.from({length: 620}, (_, at) => ({
  key: `p${at}` as PupilKey,
  sourcedId: `p${at}`,
  givenName: `Aruzhan${at % 31}`,
  familyName: `Omarova${at}`,
  enrolments: [{classKey}],
}));

const roster: Roster = {
  school: {name: 'Bench'},
  classes: [{key: classKey, sourcedId: '7b', title: '7 B', year: '07', teachers: []}],
  pupils,
  staff: [],
};

const calendar: SchoolCalendar = {
  yearTitle: '2026/27',
  terms: [{title: 'I', from: day('2026-09-01'), until: day('2026-12-30')}],
  taughtWeekdays: [1, 2, 3, 4, 5],
  closures: [],
};

/** A teacher about to name a pupil in a concern. */
async function prepare(): Promise<void> {
  const author = {by: 'bench' as StaffId, device: 'bench' as DeviceId};
  const now = (): Date => new Date('2026-11-23T07:00:00Z');
  const journal = new Journal({replica: new MemoryReplica(), author, now});
  await journal.append({school: importRoster(roster, calendar, {roster: [], calendar: []})});
  await journal.append(announceCareKeys(await makeSealingKeys()));
  const session = {staffId: author.by, name: 'Bench', roles: ['teacher' as const], classes: []};
  const school: School = {session, journal, now};
  const element = document.createElement('pana-concern');
  Object.assign(element, {lang: 'en', school});
  document.body.append(element);
  const find = (selector: string): HTMLElement | null | undefined =>
    element.shadowRoot?.querySelector<HTMLElement>(selector);
  await painted(() => find('[name="danger"]'));
  find('.big-choice:not(.alarm) input')?.click();
  await painted(() => find('#who'));
  find('#who')?.focus();
}

/** The floor: a field, an array that is filtered, and a list of as many rows. */
async function preparePlain(): Promise<void> {
  const rows = pupils.map(({familyName, givenName}) => `${familyName} ${givenName} 7 B`);
  document.body.innerHTML = '<input><ul></ul>';
  const [field, list] = [document.querySelector('input'), document.querySelector('ul')];
  field?.addEventListener('input', () => {
    const typed = field.value.toLowerCase();
    const found = rows.filter((row) => row.toLowerCase().includes(typed));
    list?.replaceChildren(
      ...found.slice(0, shown).map((row) => Object.assign(document.createElement('li'), {textContent: row})),
    );
  });
  await painted(() => field);
  field?.focus();
}

/** @returns how many pupils are offered, in either of the two */
function offered(): number {
  const root = document.querySelector('pana-concern')?.shadowRoot ?? document;
  return root.querySelectorAll('[role="option"], body > ul > li').length;
}

Object.assign(globalThis, {
  bench: {prepare, preparePlain, offered, watchKeys: () => watchKeys('input'), keyTimes},
});
