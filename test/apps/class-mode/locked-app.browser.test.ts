import {expect} from 'chai';
import type {ClassModeElement} from '../../../src/apps/staff/class-mode/class-mode-element.js';
import {IdbReplica} from '../../../src/journal/idb-replica.js';
import {Journal} from '../../../src/journal/journal.js';
import type {DeviceId, StaffId} from '../../../src/kernel/ids.js';
import {addDays, localDay} from '../../../src/kernel/school-day.js';
import {importRoster} from '../../../src/roster/roster-kinds.js';
import type {StaffAppElement} from '../../../src/apps/staff/staff-app-element.js';
import {lockKey, rightPin} from '../../support/class-mode.js';
import {autumnCalendar, smallRoster} from '../../support/school.js';
import {startedWave} from '../../support/survey.js';

const page = '/test/support/staff-app.html';
const database = 'pana-school';

/** The real documents of the staff app: as tabs that share an origin, and in a portal's frame. */
describe('the staff app, locked into class mode', () => {
  before(async () => {
    await forgetAll();
    const replica = await IdbReplica.open(database);
    const author = {by: 'office-1' as StaffId, device: 'device-1' as DeviceId};
    const journal = new Journal({replica, author, now: () => new Date()});
    const started = await startedWave(undefined, {from: addDays(localDay(new Date()), -1)});
    const school = importRoster(smallRoster, autumnCalendar, {roster: [], calendar: []});
    await journal.append({school, ...started.drafts});
    journal.close();
  });

  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    localStorage.removeItem(lockKey);
  });

  after(forgetAll);

  async function opened(address = page): Promise<Window> {
    const tab = framed(address, 'tab');
    await until(() => tab.location.pathname === page);
    return tab;
  }

  const has = (tab: Window, tag: string): boolean => tab.document.querySelector(tag) !== null;
  const seen = (tab: Window): ReadonlySet<string> => (tab as unknown as {seen: Set<string>}).seen;

  /** Through open shadow roots. */
  function find(tab: Window, selector: string): HTMLElement | undefined {
    const inside = (root: Document | ShadowRoot): HTMLElement | undefined => {
      const found = root.querySelector<HTMLElement>(selector);
      if (found) return found;
      for (const {shadowRoot} of root.querySelectorAll('*')) {
        const deeper = shadowRoot && inside(shadowRoot);
        if (deeper) return deeper;
      }
      return undefined;
    };
    return inside(tab.document);
  }

  async function press(tab: Window, selector: string): Promise<void> {
    await until(() => find(tab, selector)?.matches(':enabled, a') === true);
    find(tab, selector)!.click();
  }

  /** As a psychologist, at the only wave. */
  async function signedIn(address = page): Promise<Window> {
    const tab = await opened(address);
    await press(tab, '[name=role][value=psychologist]');
    await press(tab, '.sign-in .primary');
    await until(() => has(tab, 'pana-staff-app'));
    return tab;
  }

  async function locked(): Promise<Window> {
    const tab = await signedIn(`${page}?view=surveys`);
    await press(tab, '.wave');
    await press(tab, '.class-mode');
    await until(() => find(tab, '#again') !== undefined);
    for (const id of ['#pin', '#again']) (find(tab, id) as HTMLInputElement).value = rightPin;
    await press(tab, 'form .primary');
    await until(() => has(tab, 'pana-class-mode'));
    return tab;
  }

  const stateIn = (tab: Window): string | undefined =>
    tab.document.querySelector<ClassModeElement>('pana-class-mode')?.state;

  async function expectLocked(tab: Window): Promise<void> {
    await until(() => stateIn(tab) === 'ready');
    expect(has(tab, 'pana-school')).to.equal(false);
    expect(tab.location.search + tab.location.hash).to.equal('');
  }

  it('takes the staff’s pages out of the document, and keeps them out of the next ones', async () => {
    const tab = await locked();
    await expectLocked(tab);
    expect(localStorage.getItem(lockKey)).not.to.contain(rightPin);
    const before = tab.document;
    tab.location.reload();
    await until(() => tab.document !== before && has(tab, 'pana-class-mode'));
    await expectLocked(tab);
    expect(seen(tab).has('pana-school')).to.equal(false);

    const second = await opened(`${page}?view=triage`);
    await expectLocked(second);
    expect(seen(second).has('pana-school')).to.equal(false);

    for (const view of ['climate', 'triage']) tab.history.pushState(null, '', `${page}?view=${view}`);
    for (const way of ['back', 'forward'] as const) {
      tab.history[way]();
      await pause(300);
      await until(() => tab.location.search === '');
      await expectLocked(tab);
    }
  });

  it('locks tabs that are open already, and opens them again to a sign-in', async () => {
    const other = await signedIn(`${page}?view=triage`);
    const tab = await locked();
    await until(() => has(other, 'pana-class-mode'));
    expect(has(other, 'pana-school')).to.equal(false);
    expect(find(other, 'pana-triage')).to.equal(undefined);

    await until(() => stateIn(tab) === 'ready');
    await press(tab, '.staff');
    await until(() => find(tab, '#pin') !== undefined);
    (find(tab, '#pin') as HTMLInputElement).value = rightPin;
    await press(tab, 'form.code .primary');
    for (const each of [tab, other]) {
      await until(() => has(each, 'pana-school') && !has(each, 'pana-class-mode'));
      await until(() => find(each, '.sign-in') !== undefined);
    }
  });

  it('goes on where staff were, with nothing locked, where they think better of it', async () => {
    const tab = await signedIn(`${page}?view=surveys`);
    await press(tab, '.wave');
    await press(tab, '.class-mode');
    const app = tab.document.querySelector<StaffAppElement>('pana-staff-app')!;
    await until(() => app.hidden && find(tab, '#again') !== undefined);
    await press(tab, 'form button[type=button]');
    await until(() => !app.hidden);
    expect(has(tab, 'pana-class-start')).to.equal(false);
    expect(find(tab, '.class-mode')).not.to.equal(undefined);
    expect(localStorage.getItem(lockKey)).to.equal(null);
  });

  it('gives the PIN’s screen to nobody who signs in after', async () => {
    const tab = await signedIn(`${page}?view=surveys`);
    await press(tab, '.wave');
    await press(tab, '.class-mode');
    await until(() => find(tab, '#again') !== undefined);
    await press(tab, '.practice .who button');
    await until(() => !has(tab, 'pana-class-start'));
    expect(localStorage.getItem(lockKey)).to.equal(null);
  });

  it('follows no message of a portal while it is locked', async () => {
    localStorage.setItem(lockKey, '{"of": "another version"}');
    const inside = framed(page);
    await until(() => has(inside, 'pana-class-mode'));
    const navigate = (): void =>
      inside.postMessage({pana: 1, type: 'navigate', view: 'climate'}, location.origin);
    navigate();
    inside.postMessage({pana: 1, type: 'session', token: 'a.b.c'}, location.origin);
    await pause(300);
    expect(has(inside, 'pana-school')).to.equal(false);
    expect(inside.location.search).to.equal('');

    // The same message once it is unlocked, or this test would prove nothing.
    localStorage.removeItem(lockKey);
    inside.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await until(() => has(inside, 'pana-school'));
    navigate();
    await until(() => inside.location.search === '?view=climate');
  });
});

/** @param name `tab`: it takes itself for the top of a tab */
function framed(address: string, name = ''): Window {
  const frame = document.createElement('iframe');
  Object.assign(frame, {name, src: address});
  document.body.append(frame);
  return frame.contentWindow!;
}

async function forgetAll(): Promise<void> {
  localStorage.removeItem(lockKey);
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = request.onerror = request.onblocked = resolve;
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !holdsNow(holds); tries += 1) await pause();
  expect(holdsNow(holds)).to.equal(true);
}

/** A document on its way to the next one has nothing to ask. */
function holdsNow(holds: () => boolean): boolean {
  try {
    return holds();
  } catch {
    return false;
  }
}

function pause(ms = 10): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
