import {expect} from 'chai';
import {attendanceFold} from '../../src/attendance/attendance-view.js';
import {takeRegister} from '../../src/attendance/take-register.js';
import '../../src/define/pana-school.js';
import '../../src/define/pana-triage.js';
import type {Host} from '../../src/host/host.js';
import type {SchoolElement} from '../../src/host/school-element.js';
import {rosterFold, rosterIn} from '../../src/roster/roster-view.js';
import type {Roster} from '../../src/roster/roster.js';
import {headsOf} from '../../src/journal/heads.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {draft} from '../../src/kernel/draft.js';
import {subject, type DeviceId} from '../../src/kernel/ids.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {addDays, day} from '../../src/kernel/school-day.js';
import type {Role} from '../../src/kernel/rights.js';
import {importRoster, rosterImported, rosterSubject} from '../../src/roster/roster-kinds.js';
import {flagsFold, openFlags} from '../../src/signals/flags-view.js';
import {careKeyFold, careKeyIn} from '../../src/vault/care-keys.js';
import {sealEnvelope} from '../../src/vault/envelope.js';
import type {ConcernMessage} from '../../src/voices/concern.js';
import {noon} from '../support/entries.js';
import {until} from '../support/page.js';
import {autumnCalendar, classKey, pupilKey, smallRoster, staffId} from '../support/school.js';

const hostOf = (role: Role, classes: readonly string[] = []): Host => ({
  session: () => ({staffId: staffId(`${role}-1`), name: role, roles: [role], classes}),
});

async function opened(replica: MemoryReplica, parts: Partial<SchoolElement> = {}): Promise<SchoolElement> {
  const element = Object.assign(document.createElement('pana-school'), {
    now: () => noon,
    openReplica: () => Promise.resolve(replica),
    ...parts,
  });
  document.body.append(element);
  await until(() => element.state !== 'opening' && element.shadowRoot!.childElementCount > 0);
  await element.updateComplete;
  return element;
}

async function seeded(): Promise<MemoryReplica> {
  const replica = new MemoryReplica();
  const element = await opened(replica, {host: hostOf('office')});
  await element.school!.journal.append({
    school: importRoster(smallRoster, autumnCalendar, {roster: [], calendar: []}),
  });
  // Removing the element closes its journal and with it the replica; later elements share what it holds.
  replica.close = () => undefined;
  element.remove();
  return replica;
}

/** What another person writes on the same device. */
function othersOn(replica: MemoryReplica): Journal {
  return new Journal({
    replica,
    author: {by: staffId('teacher-1'), device: 'another' as DeviceId},
    now: () => noon,
  });
}

async function absentUnexcused(journal: Journal, days: readonly string[]): Promise<void> {
  for (const each of days) {
    const command = {
      classKey: classKey('7b'),
      day: day(each),
      slot: 'day' as const,
      marks: [{pupil: pupilKey('p1'), status: 'absent' as const, justification: 'unexcused' as const}],
      basedOn: [],
    };
    const decision = takeRegister(
      command,
      await journal.read(attendanceFold),
      smallRoster,
      autumnCalendar,
      day('2026-11-23'),
    );
    if (isRefusal(decision)) throw new Error(decision.refused);
    await journal.append({school: decision});
  }
}

describe('pana-school', () => {
  afterEach(() => document.querySelectorAll('pana-school').forEach((element) => element.remove()));

  it('takes class lists from the host when it opens', async () => {
    const roster = (): Promise<Roster> => Promise.resolve(smallRoster);
    const element = await opened(new MemoryReplica(), {host: {...hostOf('teacher', ['c-7b']), roster}});
    await until(() => element.school?.session.classes[0] === '7b');
    expect(rosterIn(await element.school!.journal.read(rosterFold))).to.deep.equal(smallRoster);
  });

  it('asks who you are where no portal said so, and opens for the role that was chosen', async () => {
    const element = await opened(await seeded());
    expect(element.state).to.equal('sign-in');
    const root = element.shadowRoot!;
    expect(root.querySelector('select')!.textContent).to.contain('7 Б');
    root.querySelector('form')!.requestSubmit();
    await until(() => element.state === 'open');
    expect(element.school!.session.roles).to.deep.equal(['teacher']);
    expect(element.school!.session.classes).to.deep.equal([classKey('7b')]);
    expect(element.school!.session.staffId).to.equal('teacher-1');
  });

  it('says on every screen that this is practice, and that a page around it could read along', async () => {
    const inPage = await opened(new MemoryReplica(), {host: hostOf('teacher')});
    expect(inPage.shadowRoot!.textContent).to.contain('no real pupils').and.to.contain('could read it');
    const isolated = await opened(new MemoryReplica(), {host: hostOf('teacher'), isolated: true});
    expect(isolated.shadowRoot!.textContent).to.contain('no real pupils').and.not.to.contain('could read it');
  });

  it('makes the care team’s key once, so that concerns have a reader', async () => {
    const replica = await seeded();
    const [one, other] = await Promise.all([
      opened(replica, {host: hostOf('teacher')}),
      opened(replica, {host: hostOf('psychologist')}),
    ]);
    const keyOf = async ({school}: SchoolElement) => careKeyIn(await school!.journal.read(careKeyFold));
    expect(await keyOf(one))
      .to.be.a('string')
      .and.to.equal(await keyOf(other));
  });

  it('knows the classes by the host’s own ids', async () => {
    const element = await opened(await seeded(), {host: hostOf('teacher', ['c-7b'])});
    expect(element.school!.session.classes).to.deep.equal([classKey('7b')]);
  });

  it('raises a flag on the psychologist’s device the moment the third unexcused day is saved', async () => {
    const replica = await seeded();
    const element = await opened(replica, {host: hostOf('psychologist')});
    const school = element.school!;
    await absentUnexcused(othersOn(replica), ['2026-11-18', '2026-11-19', '2026-11-20']);
    const flags = async () => openFlags(await school.journal.read(flagsFold), day('2026-11-23'));
    await until(async () => (await flags()).length > 0);
    expect((await flags()).map(({flag}) => flag.rule)).to.deep.equal(['unexcused-run']);
  });

  it('opens a sealed concern for the care team and flags the pupil', async () => {
    const element = await opened(await seeded(), {host: hostOf('psychologist')});
    const {journal} = element.school!;
    const message: ConcernMessage = {
      kind: 'concern',
      concern: {
        lifeSafety: true,
        kind: 'violence',
        pupils: [{pupil: pupilKey('p2'), role: 'harmed'}],
        day: addDays(day('2026-11-23'), -1),
        text: 'seen at the gate',
        by: staffId('teacher-1'),
        at: noon.toISOString() as ConcernMessage['concern']['at'],
      },
    };
    const key = careKeyIn(await journal.read(careKeyFold))!;
    await journal.putEnvelopes([await sealEnvelope(key, 'envelope-1', message)]);
    const flags = async () => openFlags(await journal.read(flagsFold), day('2026-11-23'));
    await until(async () => (await flags()).length > 0);
    expect((await flags())[0]!.flag.urgency).to.equal('now');
  });

  it('tells the care team of a message that opened and made no sense, and keeps it', async () => {
    const element = await opened(await seeded(), {host: hostOf('psychologist')});
    const {journal} = element.school!;
    const triage = document.createElement('pana-triage');
    element.append(triage);
    const key = careKeyIn(await journal.read(careKeyFold))!;
    await journal.putEnvelopes([await sealEnvelope(key, 'envelope-1', {kind: 'concern', concern: 'newer'})]);
    await until(() => triage.shadowRoot!.textContent.includes('could not be understood'));
    expect(await journal.envelopes()).to.have.length(1);
  });

  it('does nothing of the care team’s work on a teacher’s device', async () => {
    const replica = await seeded();
    const element = await opened(replica, {host: hostOf('teacher', ['7b'])});
    await absentUnexcused(element.school!.journal, ['2026-11-18', '2026-11-19', '2026-11-20']);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await othersOn(replica).entries('care')).map(({kind}) => kind)).to.deep.equal([
      'vault/care-keys-made',
    ]);
  });

  it('gives elements a journal that refuses what the person has no right to', async () => {
    const element = await opened(await seeded(), {host: hostOf('teacher', ['7b'])});
    const {journal} = element.school!;
    expect(journal.view(flagsFold).error?.kind).to.equal('not-allowed');
    const raised = {kind: 'signals/flag-raised', about: subject('flag', 'x'), body: {}};
    const refused = await journal.append({care: [raised]}).catch((cause: unknown) => cause);
    expect(refused).to.include({name: 'JournalError', kind: 'not-allowed'});
  });

  it('lets somebody mend old registers of a class as soon as an imported roster says that they teach it', async () => {
    const [replica, mine] = [await seeded(), staffId('teacher-2')];
    const session = () => ({staffId: mine, name: 'A teacher', roles: ['teacher'] as const, classes: []});
    const element = await opened(replica, {host: {session}});
    const {journal} = element.school!;
    const mended = () => absentUnexcused(journal, ['2026-11-02']).catch((cause: unknown) => cause);
    expect(await mended()).to.include({kind: 'not-allowed'});
    const [first] = smallRoster.classes;
    const roster = {...smallRoster, classes: [{...first!, teachers: [mine]}]};
    const known = headsOf(await journal.read(rosterFold), rosterSubject).map(({id}) => id);
    await othersOn(replica).append({school: [draft(rosterImported, rosterSubject, roster, known)]});
    await until(() => element.school!.session.classes.length > 0);
    expect(await mended()).to.equal(undefined);
  });

  it('opens again where it is put back into the document', async () => {
    const element = await opened(await seeded(), {host: hostOf('teacher')});
    element.remove();
    await until(() => element.school === undefined);
    document.body.append(element);
    await until(() => element.state === 'open');
  });

  it('stays open while it is only moved in the document', async () => {
    const element = await opened(await seeded(), {host: hostOf('teacher')});
    const {school} = element;
    const elsewhere = document.body.appendChild(document.createElement('div'));
    elsewhere.append(element);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(element.state).to.equal('open');
    expect(element.school).to.equal(school);
    elsewhere.remove();
  });

  it('takes no role, class or name from a host that makes no sense', async () => {
    const said = {staffId: 'x', name: 5, roles: ['admin', null, 'head'], classes: 'all'};
    const element = await opened(await seeded(), {host: {session: () => said} as unknown as Host});
    expect(element.state).to.equal('open');
    expect(element.school!.session).to.deep.equal({staffId: 'x', name: 'x', roles: ['head'], classes: []});
  });

  for (const said of [
    undefined,
    null,
    'teacher-1',
    [],
    {roles: ['psychologist']},
    {staffId: '', roles: []},
  ]) {
    it(`refuses a host that names nobody: ${JSON.stringify(said)}`, async () => {
      const element = await opened(new MemoryReplica(), {host: {session: () => said} as unknown as Host});
      expect(element.state).to.equal('refused');
      expect(element.school).to.equal(undefined);
    });
  }

  it('lets the last of two sign-ins hold, whichever answers first', async () => {
    const answers: ((session: ReturnType<Host['session']>) => void)[] = [];
    const host: Host = {session: () => new Promise((resolve) => answers.push(resolve))};
    const replica = await seeded();
    const element = Object.assign(document.createElement('pana-school'), {
      ...{now: () => noon, openReplica: () => Promise.resolve(replica), host},
    });
    document.body.append(element);
    await until(() => answers.length === 1);
    element.signOut();
    await until(() => answers.length === 2);
    answers[1]!(hostOf('teacher').session());
    await until(() => element.state === 'open');
    answers[0]!(hostOf('psychologist').session());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(element.school!.session.roles).to.deep.equal(['teacher']);
  });

  it('says why a blocked storage does not open, and tries again when asked', async () => {
    let tries = 0;
    const element = await opened(new MemoryReplica(), {
      host: hostOf('teacher'),
      openReplica: () =>
        (tries += 1) === 1
          ? Promise.reject(new DOMException('no', 'SecurityError'))
          : Promise.resolve(new MemoryReplica()),
    });
    expect(element.state).to.equal('failed');
    expect(element.shadowRoot!.textContent).to.contain('Close other tabs');
    element.shadowRoot!.querySelector('button')!.click();
    await until(() => element.state === 'open');
  });
});
