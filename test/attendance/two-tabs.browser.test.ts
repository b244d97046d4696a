import {expect} from 'chai';
import '../../src/define/pana-register.js';
import {attendanceFold, currentRegisters} from '../../src/attendance/attendance-view.js';
import type {RegisterElement} from '../../src/attendance/register-element.js';
import {registerSubject} from '../../src/attendance/register.js';
import type {School} from '../../src/host/school.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import {day} from '../../src/kernel/school-day.js';
import type {DeviceId} from '../../src/kernel/ids.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import {noon} from '../support/entries.js';
import {until} from '../support/page.js';
import {autumnCalendar, classKey, sessionOf, smallRoster, staffId} from '../support/school.js';
import {mounted} from '../support/states.js';

let count = 0;
let container: HTMLElement;
const tabs: Journal[] = [];
const today = {classKey: classKey('7b'), day: day('2026-11-23'), slot: 'day'} as const;

/** One tab: a connection of its own to the database that all tabs of this browser share. */
async function tab(database: string, teacher = 'teacher-1'): Promise<School> {
  const session = sessionOf('teacher', {staffId: staffId(teacher)});
  const journal = new Journal({
    replica: await IdbReplica.open(database),
    author: {by: session.staffId, device: 'device-1' as DeviceId},
    now: () => noon,
  });
  tabs.push(journal);
  return {session, journal, now: () => noon};
}

async function schoolDatabase(): Promise<string> {
  const database = `two-tabs-${String(Date.now())}-${String((count += 1))}`;
  const {journal} = await tab(database);
  await journal.append({school: importRoster(smallRoster, autumnCalendar, {roster: [], calendar: []})});
  return database;
}

async function register(school: School, state = 'untaken'): Promise<RegisterElement> {
  const element = document.createElement('pana-register');
  Object.assign(element, {school, lang: 'en'});
  await mounted(container, element, state);
  await until(() => element.renderRoot.querySelector('.pupil') !== null);
  return element;
}

function press(element: RegisterElement, words: string): void {
  const buttons = [...element.renderRoot.querySelectorAll('button')];
  buttons.find(({textContent}) => textContent.includes(words))!.click();
}

function markFirst(element: RegisterElement, label: string): void {
  const labels = [...element.renderRoot.querySelectorAll('.pupil')[0]!.querySelectorAll('label')];
  labels.find(({textContent}) => textContent.includes(label))!.click();
}

async function versionsIn(school: School): Promise<readonly string[]> {
  const current = currentRegisters(await school.journal.read(attendanceFold), registerSubject(today));
  return current.map(({by}) => by).sort();
}

describe('one register in two tabs', () => {
  beforeEach(() => {
    container = document.body.appendChild(document.createElement('div'));
  });

  afterEach(() => {
    container.remove();
    for (const journal of tabs.splice(0)) journal.close();
  });

  it('taken in both at once lies there twice, and both tabs say so until a person decides', async () => {
    const database = await schoolDatabase();
    const [one, other] = [await tab(database, 'teacher-1'), await tab(database, 'teacher-2')];
    const [mine, theirs] = [await register(one), await register(other)];
    for (const element of [mine, theirs]) press(element, 'present');
    markFirst(theirs, 'Late');
    await Promise.all([mine.updateComplete, theirs.updateComplete]);
    // In one turn: neither has heard of the other, as with two tabs of which one slept.
    press(mine, 'Save');
    press(theirs, 'Save');
    await until(() => mine.state === 'conflict' && theirs.state === 'conflict');
    expect(await versionsIn(one)).to.deep.equal(['teacher-1', 'teacher-2']);
    expect(await versionsIn(await tab(database))).to.deep.equal(['teacher-1', 'teacher-2']);
    for (const element of [mine, theirs]) {
      await until(() => element.renderRoot.querySelectorAll('.contested').length === 1);
      press(element, 'Save');
      await element.updateComplete;
    }
    expect(await versionsIn(one)).to.deep.equal(['teacher-1', 'teacher-2']);
  });

  it('taken alike in both is no conflict', async () => {
    const database = await schoolDatabase();
    const [one, other] = [await tab(database), await tab(database)];
    const [mine, theirs] = [await register(one), await register(other)];
    for (const element of [mine, theirs]) press(element, 'present');
    await Promise.all([mine.updateComplete, theirs.updateComplete]);
    press(mine, 'Save');
    press(theirs, 'Save');
    await until(() => mine.state === 'taken' && theirs.state === 'taken');
    expect(await versionsIn(one)).to.have.length(2);
  });

  it('taken in one shows in the other', async () => {
    const database = await schoolDatabase();
    const [mine, theirs] = [await register(await tab(database)), await register(await tab(database))];
    press(mine, 'present');
    await mine.updateComplete;
    press(mine, 'Save');
    await until(() => theirs.state === 'taken');
  });
});
