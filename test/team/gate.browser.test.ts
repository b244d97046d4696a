import {expect} from 'chai';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {inviteMember} from '../../src/vault/team-decisions.js';
import {drawPrintedCode, invitationGroups, recoveryGroups} from '../../src/vault/printed-code.js';
import {GateHost} from '../support/keyed-school.js';
import {leadDevice} from '../support/keyed-school.js';
import {orThrow, passphrase} from '../support/member-locks.js';
import {active, eachInPage, fill, find, textOf, until} from '../support/page.js';
import {exchange, keyedDevice, setUpDevice, type KeyedDevice} from '../support/school-keys.js';
import {friday, monday, staff} from '../support/teams.js';

const page = eachInPage();

async function shown(device: KeyedDevice): Promise<GateHost> {
  const element = new GateHost();
  element.device = device;
  page().append(element);
  await until(() => element.renderRoot.querySelector('[data-gate]'), 'the gate');
  return element;
}

const words = (element: GateHost): string => textOf(element.renderRoot as unknown as Element);
const gateOf = (element: GateHost): string | undefined =>
  element.renderRoot.querySelector<HTMLElement>('[data-gate]')?.dataset['gate'];

async function submit(element: GateHost): Promise<void> {
  find<HTMLFormElement>(element, 'form[data-form]').requestSubmit();
  await element.updateComplete;
}

async function lockedDevice(): Promise<KeyedDevice> {
  const device = await setUpDevice();
  device.keys.lock('button');
  return device;
}

/** A newcomer’s device, to which the invitation came, and the code that was read to them. */
async function invited(
  who = 'psychologist-1',
): Promise<{newcomer: KeyedDevice; lead: KeyedDevice; code: string}> {
  const lead = await leadDevice();
  const command = {staff: staff(who), ledgers: ['school', 'care'], until: friday} as const;
  const {code, ...drafts} = orThrow(await inviteMember(command, lead.keys.standing!, monday));
  await lead.keys.write(drafts);
  const newcomer = await keyedDevice('psychologist-1');
  await exchange(lead, newcomer);
  return {newcomer, lead, code};
}

describe('the gate before locked records', () => {
  it('opens with the passphrase, and keeps what was typed where it is the wrong one', async () => {
    const device = await lockedDevice();
    const element = await shown(device);
    expect(gateOf(element)).to.equal('locked');
    fill(element, '[name="secret"]', `${passphrase} not`);
    await submit(element);
    await until(() => words(element).includes('does not open your keys'), 'why not');
    const field = find<HTMLInputElement>(element, '[name="secret"]');
    expect(field.value).to.equal(`${passphrase} not`);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(active(element)).to.equal(field);
    expect(device.keys.state).to.equal('locked');
    fill(element, '[name="secret"]', passphrase);
    await submit(element);
    await until(() => device.keys.state === 'open', 'the keys');
    await until(() => gateOf(element) === undefined, 'the gate gone');
  });

  it('hides what is typed until somebody asks to see it', async () => {
    const element = await shown(await lockedDevice());
    const field = find<HTMLInputElement>(element, '[name="secret"]');
    expect(field.type).to.equal('password');
    expect(field.autocomplete).to.equal('current-password');
    find(element, '[name="secret-shown"]').click();
    await element.updateComplete;
    expect(field.type).to.equal('text');
  });

  it('opens with the printed code, whose groups are checked while they are typed', async () => {
    const made = await keyedDevice('lead-1');
    const {recoveryCode} = orThrow(await made.keys.setUp({by: 'passphrase', passphrase}, 'Leyla'));
    made.keys.lock('idle');
    const element = await shown(made);
    find(element, '[data-way="code"]').click();
    await until(() => active(element)?.getAttribute('name') === 'secret', 'the field');
    fill(element, '[name="secret"]', recoveryCode.slice(0, 12));
    await element.updateComplete;
    expect(textOf(find(element, '[data-group="fits"]'))).to.include('Group 1');
    await submit(element);
    await until(() => words(element).includes('no complete code'), 'why not');
    fill(element, '[name="secret"]', drawPrintedCode(recoveryGroups));
    await submit(element);
    await until(() => words(element).includes('does not open your keys'), 'why not');
    fill(element, '[name="secret"]', recoveryCode);
    await submit(element);
    await until(() => made.keys.state === 'open', 'the keys');
  });

  it('does not carry what was typed of one way over to another', async () => {
    const element = await shown(await lockedDevice());
    fill(element, '[name="secret"]', 'a secret of mine');
    find(element, '[data-way="code"]').click();
    await element.updateComplete;
    expect(find<HTMLInputElement>(element, '[name="secret"]').value).to.equal('');
  });

  it('says what to do when all is forgotten', async () => {
    const element = await shown(await lockedDevice());
    expect(words(element)).to.include('invites you anew');
  });

  it('forgets what was typed when somebody else is here', async () => {
    const element = await shown(await lockedDevice());
    fill(element, '[name="secret"]', 'half a passphrase');
    element.gate!.forget();
    element.requestUpdate();
    await element.updateComplete;
    expect(find<HTMLInputElement>(element, '[name="secret"]').value).to.equal('');
  });
});

describe('the gate before somebody who was invited', () => {
  async function type(element: GateHost, code: string, words = passphrase): Promise<void> {
    fill(element, '[name="invitation"]', code);
    fill(element, '[name="new-passphrase"]', words);
    await submit(element);
  }

  it('takes the code, shows the printed code once, and waits until it is on paper', async () => {
    const {newcomer, code} = await invited();
    const element = await shown(newcomer);
    expect(gateOf(element)).to.equal('stranger');
    await type(element, code);
    await until(() => element.renderRoot.querySelector('[data-sheet]'), 'the sheet');
    const groups = [...element.renderRoot.querySelectorAll('.code li')].map((each) => each.textContent);
    expect(groups).to.have.length(recoveryGroups);
    await until(() => active(element)?.localName === 'h2', 'focus on the sheet');
    const asked = Number(/Type group (\d)/.exec(words(element))![1]);
    fill(element, '[name="sheet-group"]', groups[asked % groups.length]!);
    await submit(element);
    expect(words(element)).to.include('That is not this group');
    expect(element.renderRoot.querySelector('[data-sheet]')).not.to.equal(null);
    fill(element, '[name="sheet-group"]', groups[asked - 1]!.toLowerCase());
    await submit(element);
    await until(() => gateOf(element) === 'waiting', 'waiting');
    expect(words(element)).to.include('looks again by itself');
    for (const group of groups) expect(words(element)).not.to.include(group);
  });

  it('says in words how strong a passphrase is, and refuses a weak one before anything is made', async () => {
    const {newcomer, code} = await invited();
    const element = await shown(newcomer);
    fill(element, '[name="new-passphrase"]', 'school2026');
    await element.updateComplete;
    expect(find(element, '[data-strength]').dataset['strength']).to.equal('weak');
    expect(textOf(find(element, '[data-strength]'))).to.include('Too easily guessed');
    await type(element, code, 'school2026');
    expect(active(element)?.getAttribute('name')).to.equal('new-passphrase');
    expect(newcomer.keys.state).to.equal('stranger');
    expect(find<HTMLInputElement>(element, '[name="invitation"]').value).to.equal(code);
  });

  it('draws a strong passphrase and shows it', async () => {
    const {newcomer} = await invited();
    const element = await shown(newcomer);
    find(element, 'button.compact').click();
    await until(() => element.renderRoot.querySelector('[data-strength="strong"]'), 'a strong one');
    const field = find<HTMLInputElement>(element, '[name="new-passphrase"]');
    expect(field.type).to.equal('text');
    expect(field.value.split(' ')).to.have.length(7);
  });

  it('says at its field why a code is not taken', async () => {
    const {newcomer, code} = await invited();
    const element = await shown(newcomer);
    await type(element, code.slice(0, 9));
    await until(() => words(element).includes('no complete code'), 'incomplete');
    expect(active(element)?.getAttribute('name')).to.equal('invitation');
    await type(element, drawPrintedCode(invitationGroups));
    await until(() => words(element).includes('Nothing is known here under this code'), 'unknown');
    const foreign = await invited('somebody-else');
    await exchange(foreign.lead, foreign.newcomer);
    const other = await shown(foreign.newcomer);
    await type(other, foreign.code);
    await until(() => words(other).includes('somebody else’s sign-in'), 'not theirs');
    expect(active(other)?.getAttribute('name')).to.equal('invitation');
  });

  it('keeps the form and says why where the device is full', async () => {
    const {lead, code} = await invited();
    class Full extends MemoryReplica {
      isFull = false;
      override async append(...given: Parameters<MemoryReplica['append']>): Promise<void> {
        if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
        return super.append(...given);
      }
    }
    const replica = new Full();
    const newcomer = await keyedDevice('psychologist-1', replica);
    await exchange(lead, newcomer);
    const element = await shown(newcomer);
    replica.isFull = true;
    await type(element, code);
    await until(() => words(element).includes('This device is full'), 'why not');
    expect(find<HTMLInputElement>(element, '[name="invitation"]').value).to.equal(code);
    replica.isFull = false;
    await submit(element);
    await until(() => element.renderRoot.querySelector('[data-sheet]'), 'the sheet');
  });
});
