import {expect} from 'chai';
import '../../src/define/pana-case.js';
import '../../src/define/pana-caseload.js';
import {
  closeCase,
  joinCase,
  openCase,
  readCase,
  reopenCase,
  takeStep,
} from '../../src/casework/case-rules.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {setAction, setGoal, setRisk, writeNote} from '../../src/casework/plan-rules.js';
import {settle} from '../../src/casework/settle.js';
import {knownKinds} from '../../src/host/audit/known-kinds.js';
import type {School} from '../../src/host/school.js';
import type {Entry} from '../../src/journal/entry.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import {checkLedger} from '../../src/journal/ledger-check.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {DeviceId} from '../../src/kernel/ids.js';
import type {Refusal} from '../../src/kernel/refusal.js';
import {
  actionId,
  allowed,
  caseId,
  CaseStory,
  flagKey,
  goalId,
  noteId,
  talk,
  today,
} from '../support/cases.js';
import {fullCase, openFor} from '../support/casework.js';
import {noon} from '../support/entries.js';
import {recordIn} from '../support/case-page.js';
import {pause, until} from '../support/page.js';
import {schoolOf, pupilKey, sessionOf, staffId} from '../support/school.js';
import {mounted} from '../support/states.js';

let container: HTMLElement;
let count = 0;
const freshName = (): string => `case-faults-${String(Date.now())}-${String((count += 1))}`;
const id = caseId('case-1');

/** A tab of this browser: the same database, the same device, its own connection. */
async function tab(name: string, {by = 'psychologist-1', now = noon} = {}): Promise<School> {
  const author = {by: staffId(by), device: 'device-1' as DeviceId};
  const journal = new Journal({replica: await IdbReplica.open(name), author, now: () => now});
  return {session: sessionOf('psychologist'), journal, now: () => now};
}

async function filled(name: string): Promise<School> {
  const school = await schoolOf('psychologist', {replica: await IdbReplica.open(name)});
  await fullCase(school);
  return school;
}

async function shown(school: School, state = 'full'): Promise<HTMLElement & {readonly state: string}> {
  const element = document.createElement('pana-case');
  element.caseId = 'case-1';
  element.school = school;
  return mounted(container, element, state);
}

const words = (element: HTMLElement): string => element.shadowRoot?.textContent ?? '';
const decide = async (school: School, by: (record: CaseRecord) => readonly Draft[] | Refusal) =>
  school.journal.append({care: allowed(by(await recordIn(school)))});

async function chainFindings({journal}: School): Promise<readonly unknown[]> {
  const {findings} = checkLedger({...(await journal.content('care')), kinds: knownKinds});
  return findings;
}

beforeEach(() => {
  container = document.createElement('main');
  container.lang = 'en';
  document.body.append(container);
});

afterEach(() => container.remove());

describe('a case that is open in two tabs', () => {
  it('shows in the one what was written in the other', async () => {
    const name = freshName();
    const [one, other] = [await filled(name), await tab(name)];
    const element = await shown(one);
    const text = 'Her aunt rang: she slept well.';
    await decide(other, (record) => writeNote({note: noteId('other'), kind: 'note', text}, record));
    await until(() => words(element).includes(text));
    expect(await chainFindings(one)).to.deep.equal([]);
  });

  it('keeps both of two decisions that were taken on the same screen, the higher risk counts, and names both people', async () => {
    const name = freshName();
    const [one, other] = [await filled(name), await tab(name, {by: 'teacher-1'})];
    const seen = await recordIn(one);
    await other.journal.append({care: allowed(setRisk({level: 'high', reason: 'A new bruise'}, seen))});
    await one.journal.append({care: allowed(setRisk({level: 'low', reason: 'Quiet for a week'}, seen))});
    const element = await shown(other, 'conflict');
    expect(words(element)).to.contain('A new bruise').and.to.contain('Quiet for a week');
    expect(words(element)).to.contain('Omarova');
    expect((await recordIn(one)).risk).to.equal('high');
  });
});

describe('a clock that is wrong by a year', () => {
  for (const year of [2025, 2027]) {
    it(`moves nothing: ${String(year)}`, async () => {
      const name = freshName();
      const one = await filled(name);
      const wrong = await tab(name, {now: new Date(`${String(year)}-11-23T07:00:00Z`)});
      const before = await recordIn(one);
      await decide(wrong, (record) => setRisk({level: 'medium', reason: 'Seen at noon'}, record));
      await decide(one, (record) => setRisk({level: 'low', reason: 'Seen in the evening'}, record));
      await decide(wrong, (record) => setGoal({goal: goalId('g1'), text: 'Feels safe on the bus'}, record));
      const after = await recordIn(one);
      expect(after.risk).to.equal('low');
      expect(after.conflicts).to.deep.equal([]);
      expect([after.openedOn, after.step, after.reviewOn]).to.deep.equal([
        before.openedOn,
        before.step,
        before.reviewOn,
      ]);
      expect(after.actions.map(({value}) => value.due)).to.deep.equal(
        before.actions.map(({value}) => value.due),
      );
      expect(await chainFindings(one)).to.deep.equal([]);
      expect(words(await shown(one))).to.contain('Feels safe on the bus');
    });
  }
});

describe('an entry that cannot be read', () => {
  it('of a newer version is kept, counted and shown in the case', async () => {
    const school = await filled(freshName());
    await school.journal.append({
      care: [{kind: 'casework/from-the-future', about: flagKey('case/case-1/x'), body: {caseId: id}}],
    });
    const element = await shown(school);
    expect(words(element)).to.contain('An entry of a newer version');
    expect(words(element)).to.match(/One record could not be/);
    const kept = (await school.journal.entries('care')).map(({kind}) => kind);
    expect(kept).to.include('casework/from-the-future');
  });

  it('that is damaged is set aside and named, the rest opens, and a whole copy takes its place', async () => {
    const name = freshName();
    const school = await filled(name);
    const {entries} = await school.journal.content('care');
    school.journal.close();
    const torn = entries.find(({content}) => (content as Entry).kind === 'casework/goal-set')!;
    const elsewhere = freshName();
    const replica = await IdbReplica.open(elsewhere);
    const damaged = {
      id: torn.id,
      content: {...(torn.content as Entry), body: {caseId: id, goal: 'g1', text: 'x'}},
    };
    await replica.append({care: [damaged, ...entries.filter((entry) => entry !== torn)]});
    const opened = await schoolOf('psychologist', {replica});
    const element = await shown(opened);
    expect(words(element)).to.contain('A damaged entry').and.to.contain(torn.id.slice(0, 8));
    expect(words(element)).to.contain('One record could not be read');
    expect(await chainFindings(opened)).to.deep.equal([{kind: 'altered', id: torn.id}]);
    await replica.append({care: entries});
    await until(() => !words(element).includes('A damaged entry'));
    expect(await chainFindings(opened)).to.deep.equal([]);
  });
});

type TabWindow = Window & {
  save?: (database: string, drafts: readonly Draft[], begun: () => void) => Promise<void>;
};
const sources = ['idb-replica', 'journal'].map(
  (name) => new URL(`../../src/journal/${name}.ts`, import.meta.url).href,
);

/** A document of its own, whose end is the end of a tab: connections and transactions end with it. */
async function openTab(): Promise<HTMLIFrameElement & {contentWindow: TabWindow}> {
  const frame = document.createElement('iframe') as HTMLIFrameElement & {contentWindow: TabWindow};
  frame.srcdoc = `<script type="module">
    import {IdbReplica} from '${sources[0] ?? ''}';
    import {Journal} from '${sources[1] ?? ''}';
    window.save = async (database, drafts, begun) => {
      const author = {by: 'psychologist-1', device: 'device-1'};
      const journal = new Journal({replica: await IdbReplica.open(database), author, now: () => new Date(0)});
      const saved = journal.append({care: drafts});
      begun();
      await saved;
    };
  </script>`;
  document.body.append(frame);
  await until(() => frame.contentWindow.save !== undefined);
  return frame;
}

const flag = {flag: flagKey('flag/absence-10/p1/2026-09-01'), replaces: []};
const leftOpen = {[actionId('a1')]: 'Done by the class teacher', [actionId('a2')]: 'Not needed any more'};

/** Every command of a case, on one that is at work, or closed, or contested. */
const commands: Readonly<Record<string, (record: CaseRecord) => readonly Draft[] | Refusal>> = {
  'opening a case': () =>
    openCase(
      {
        caseId: caseId('case-9'),
        pupil: pupilKey('p3'),
        flags: [flag],
        lead: staffId('psychologist-1'),
        note: '',
      },
      undefined,
      today,
    ),
  'joining a flag': (record) => joinCase({flags: [flag], note: ''}, record, today),
  'setting a risk': (record) => setRisk({level: 'low', reason: 'Settled'}, record),
  'a step back': (record) => takeStep({to: 'planned'}, record, today),
  'a goal': (record) => setGoal({goal: goalId('g7'), text: 'Feels safe on the bus'}, record),
  'an action': (record) => setAction({...talk(), action: actionId('a7')}, record, today),
  'a note': (record) => writeNote({note: noteId('n7'), kind: 'note', text: 'A letter came'}, record),
  'closing a case': (record) =>
    closeCase({outcome: 'better', reason: 'She goes home with two friends.', leftOpen}, record, today),
  'reopening a case': (record) =>
    reopenCase({to: 'assessed', reason: 'It began again'}, {...record, isOpen: false}, undefined, today),
  settling: ({riskHeld}) => settle(riskHeld!.entries[0]!.id, {...riskHeld!, contested: true}),
  'looking at a case': () => readCase(id, 'sitting-7'),
};

describe('a tab that is closed in the middle of a command of a case', function () {
  this.timeout(60_000);

  for (const [command, by] of Object.entries(commands)) {
    it(`has written all of it or nothing, without a gap, and the case opens: ${command}`, async () => {
      const name = freshName();
      const school = await filled(name);
      const drafts = allowed(by(await recordIn(school)));
      for (const after of [0, 3, 12, 'saved'] as const) {
        const before = (await school.journal.content('care')).entries.length;
        const frame = await openTab();
        let saved: Promise<void> | undefined;
        await new Promise<void>((begun) => {
          saved = frame.contentWindow.save?.(name, drafts, begun);
        });
        await (after === 'saved' ? saved : pause(after));
        frame.remove();
        const again = await tab(name);
        const now = (await again.journal.content('care')).entries.length;
        expect([0, drafts.length], `closed after ${String(after)}`).to.include(now - before);
        if (after === 'saved') expect(now - before).to.equal(drafts.length);
        expect(await chainFindings(again)).to.deep.equal([]);
        again.journal.close();
      }
      expect(await recordIn(await tab(name))).to.include({id, pupil: 'p1'});
    });
  }
});

describe('a caseload', () => {
  it('opens with a damaged entry in it, and says that one could not be read', async () => {
    const replica = await IdbReplica.open(freshName());
    const school = await schoolOf('psychologist', {replica});
    await openFor(school, 'case-1', 'p1');
    const [opening] = new CaseStory('case-2', 'p2').entries as readonly [Entry];
    await replica.append({
      care: [{id: opening.id, content: {...opening, body: {...(opening.body as object), pupil: 'p3'}}}],
    });
    const element = document.createElement('pana-caseload');
    element.school = school;
    container.append(element);
    await until(() => words(element).includes('Abdikadyr'));
    expect(words(element)).not.to.contain('Petrova');
    expect(words(element)).to.match(/One record could not be/);
  });
});
