import {expect} from 'chai';
import '../../src/define/pana-school.js';
import type {Host} from '../../src/host/host.js';
import type {SchoolElement} from '../../src/host/school-element.js';
import {hasBytes} from '../../src/journal/entry.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Replica} from '../../src/journal/replica.js';
import type {Role} from '../../src/kernel/rights.js';
import {importRoster} from '../../src/roster/roster-kinds.js';
import {rosterFold, rosterIn} from '../../src/roster/roster-view.js';
import {careKeyFold, careKeyIn} from '../../src/vault/care-keys.js';
import {openKinds} from '../../src/vault/team-kinds.js';
import {noon} from '../support/entries.js';
import {announce} from '../../src/ui/announcer.js';
import {passphrase} from '../support/member-locks.js';
import {until} from '../support/page.js';
import {autumnCalendar, smallRoster, staffId} from '../support/school.js';
import {secret, setUpDevice} from '../support/school-keys.js';

const hostOf = (role: Role): Host => ({
  session: () => ({staffId: staffId(`${role}-1`), name: role, roles: [role], classes: []}),
});

async function opened(replica: Replica, role: Role): Promise<SchoolElement> {
  const element = Object.assign(document.createElement('pana-school'), {
    ...{now: () => noon, host: hostOf(role), openReplica: () => Promise.resolve(replica)},
  });
  document.body.append(element);
  await until(() => element.state !== 'opening' && element.shadowRoot!.childElementCount > 0);
  await element.updateComplete;
  return element;
}

/** The same ledgers for one page after the other. */
function lasting(): MemoryReplica {
  const replica = new MemoryReplica();
  replica.close = () => undefined;
  return replica;
}

const root = (element: SchoolElement) => element.shadowRoot!;
const gateOf = (element: SchoolElement) => root(element).querySelector<HTMLElement>('[data-gate]');

async function unlockedBy(element: SchoolElement, typed: string): Promise<void> {
  await until(() => gateOf(element)?.querySelector('[name=secret]'));
  const form = gateOf(element)!.querySelector('form')!;
  const field = form.querySelector<HTMLInputElement>('[name=secret]')!;
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  form.requestSubmit();
}

describe('pana-school with keys', function () {
  this.timeout(30_000);
  afterEach(() => document.querySelectorAll('pana-school').forEach((element) => element.remove()));

  it('goes from practice to sealed when the team sets up its keys, with the screen where it was', async () => {
    const replica = lasting();
    const element = await opened(replica, 'psychologist');
    const inside = element.appendChild(document.createElement('p'));
    await until(() => element.school?.keys);
    expect(root(element).textContent).to.contain('no real pupils');
    const before = element.school!.journal;
    expect(await element.school!.keys!.setUp(secret, 'Aliya')).to.have.property('recoveryCode');
    await until(() => element.school?.journal !== before && element.state === 'open');
    await element.updateComplete;
    expect(root(element).textContent).not.to.contain('no real pupils');
    expect(root(element).querySelector('slot')!.assignedElements()).to.deep.equal([inside]);
    expect(careKeyIn(await element.school!.journal.read(careKeyFold))).to.be.a('string');
  });

  it('asks for the passphrase at the next visit, says that another is wrong, and then shows what was there', async () => {
    const replica = lasting();
    const first = await opened(replica, 'psychologist');
    await until(() => first.school?.keys);
    await first.school!.keys!.setUp(secret, 'Aliya');
    await until(() => first.school!.keys!.state === 'open' && first.state === 'open');
    first.remove();
    await new Promise((resolve) => setTimeout(resolve));
    const element = await opened(replica, 'psychologist');
    expect([element.state, element.school]).to.deep.equal(['locked', undefined]);
    await unlockedBy(element, 'another passphrase 48');
    await until(() => gateOf(element)?.querySelector('[role=alert]'));
    expect(element.state).to.equal('locked');
    await unlockedBy(element, passphrase);
    await until(() => element.state === 'open');
    expect(element.school!.keys!.state).to.equal('open');
  });

  it('locks by its button, drops what was read at once, and goes on with the same records', async () => {
    const element = await opened(lasting(), 'psychologist');
    await until(() => element.school?.keys);
    const {keys} = element.school!;
    await keys!.setUp(secret, 'Aliya');
    await until(() => element.state === 'open' && root(element).querySelector('[data-lock]'));
    const {journal} = element.school!;
    await keys!.journal.append({
      school: importRoster(smallRoster, autumnCalendar, {roster: [], calendar: []}),
    });
    const view = journal.view(rosterFold);
    expect(rosterIn(view.state)).to.deep.equal(smallRoster);
    announce('What Dana told is saved');
    root(element).querySelector<HTMLElement>('[data-lock]')!.click();
    expect([element.state, rosterIn(view.state)]).to.deep.equal(['locked', undefined]);
    expect(document.body.textContent).not.to.contain('Dana');
    await unlockedBy(element, passphrase);
    await until(() => element.state === 'open');
    expect(element.school!.journal).to.equal(journal);
    await until(() => rosterIn(view.state));
    expect(rosterIn(view.state)).to.deep.equal(smallRoster);
  });

  it('shows nothing and writes nothing open where another person’s keys are here', async () => {
    const {inner, keys} = await setUpDevice('lead-1');
    await keys.journal.append({
      school: importRoster(smallRoster, autumnCalendar, {roster: [], calendar: []}),
    });
    const replica = Object.assign(inner, {close: () => undefined});
    const element = await opened(replica, 'teacher');
    await until(() => gateOf(element));
    expect([element.state, element.school]).to.deep.equal(['locked', undefined]);
    expect(gateOf(element)!.dataset['gate']).to.equal('stranger');
    for (const ledger of ['school', 'care'] as const)
      for (const {content} of (await inner.read(ledger)).entries)
        expect(hasBytes(content) || openKinds.includes(content.kind)).to.equal(true);
  });

  it('locks a page that was in practice as soon as somebody set up keys elsewhere', async () => {
    const replica = lasting();
    const element = await opened(replica, 'teacher');
    expect(element.state).to.equal('open');
    await setUpDevice('lead-1', replica);
    await until(() => element.state === 'locked');
    expect(root(element).querySelector('slot')).to.equal(null);
  });
});
