import {expect} from 'chai';
import '../../src/define/pana-register.js';
import type {StoredEntry} from '../../src/journal/entry.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import {subject} from '../../src/kernel/ids.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import {author, entryOf, noon} from '../support/entries.js';
import {autumnCalendar, sessionOf, smallRoster} from '../support/school.js';
import {mounted} from '../support/states.js';

type TabWindow = Window & {
  save?: (database: string, batch: object, done: () => void) => Promise<void>;
};

const replicaAddress = new URL('../../src/journal/idb-replica.ts', import.meta.url).href;
let count = 0;

/** A document of its own, whose end is the end of a tab: connections and transactions end with it. */
async function openTab(): Promise<HTMLIFrameElement & {contentWindow: TabWindow}> {
  const frame = document.createElement('iframe') as HTMLIFrameElement & {contentWindow: TabWindow};
  frame.srcdoc = `<script type="module">
    import {IdbReplica} from '${replicaAddress}';
    window.save = async (database, batch, opened) => {
      const replica = await IdbReplica.open(database);
      const saved = replica.append(batch);
      opened();
      await saved;
    };
  </script>`;
  document.body.append(frame);
  for (let tries = 0; tries < 1_000 && !frame.contentWindow.save; tries += 1) await pause(10);
  return frame;
}

async function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function entries(many: number): readonly StoredEntry[] {
  return Array.from({length: many}, (_, at) => {
    const content = entryOf('test/noted', subject('note', String(at)), 'x'.repeat(200));
    return {id: content.id, content};
  });
}

const [school, care] = [entries(1500), entries(500)];

/** Begins to save in another tab and closes it. @returns how many entries each ledger holds afterwards */
async function closedWhileSaving(after: number | 'saved'): Promise<readonly [number, number]> {
  const database = `closed-tab-${String(Date.now())}-${String((count += 1))}`;
  const frame = await openTab();
  let saved: Promise<void> | undefined;
  await new Promise<void>((begun) => {
    saved = frame.contentWindow.save?.(database, {school, care}, begun);
  });
  await (after === 'saved' ? saved : pause(after));
  frame.remove();
  const replica = await IdbReplica.open(database);
  const found = [(await replica.read('school')).entries.length, (await replica.read('care')).entries.length];
  const journal = new Journal({replica, author, now: () => noon});
  await expectRegisterOpens(journal);
  journal.close();
  return found as unknown as readonly [number, number];
}

async function expectRegisterOpens(journal: Journal): Promise<void> {
  await journal.append({school: importRoster(smallRoster, autumnCalendar, {roster: [], calendar: []})});
  const element = document.createElement('pana-register');
  element.school = {session: sessionOf('teacher'), journal, now: () => noon};
  await mounted(document.body, element, 'untaken');
  element.remove();
}

describe('a tab that is closed in the middle of a save', () => {
  for (const after of [0, 1, 5, 15, 40, 'saved'] as const) {
    it(`has written all or nothing, and the register opens: closed ${after === 'saved' ? 'once saved' : `after ${String(after)} ms`}`, async function () {
      this.timeout(30_000);
      const found = await closedWhileSaving(after);
      expect([[0, 0].join(), [school.length, care.length].join()]).to.include(found.join());
      if (after === 'saved') expect(found).to.deep.equal([school.length, care.length]);
    });
  }
});
