import {expect} from 'chai';
import '../../src/define/pana-team.js';
import type {TeamElement} from '../../src/team/team-element.js';
import {caseOf, caseworkFold} from '../../src/casework/casework-view.js';
import {transfersIn} from '../../src/casework/referral/transfer-rules.js';
import {rosterFold, rosterIn} from '../../src/roster/roster-view.js';
import {draft} from '../../src/kernel/draft.js';
import {announced} from '../../src/vault/team-kinds.js';
import {stated} from '../../src/vault/statement.js';
import {saidOf} from '../../src/vault/team-fold.js';
import {makeMember} from '../../src/vault/unlock.js';
import {openFor} from '../support/casework.js';
import {caseId} from '../support/cases.js';
import {leadDevice, practiceDevice, schoolOn, teamOf} from '../support/keyed-school.js';
import {orThrow, passphrase, quickStretch} from '../support/member-locks.js';
import {active, eachInPage, fill, find, textOf, until} from '../support/page.js';
import {exchange, joinedDevice, keyedDevice, secret, type KeyedDevice} from '../support/school-keys.js';
import {mounted} from '../support/states.js';
import {staff} from '../support/teams.js';

const page = eachInPage();

async function shown(device: KeyedDevice, who = 'lead-1', state = 'full'): Promise<TeamElement> {
  const element = document.createElement('pana-team');
  element.school = schoolOn(device, who, who.startsWith('teacher') ? 'teacher' : 'lead');
  return mounted(page(), element, state);
}

const words = ({renderRoot}: TeamElement): string => textOf(renderRoot as unknown as Element);
const has = (element: TeamElement, text: string) => until(() => words(element).includes(text), text);

async function press(element: TeamElement, selector: string): Promise<void> {
  find(element, selector).click();
  await element.updateComplete;
}

async function submit(element: TeamElement): Promise<void> {
  find<HTMLFormElement>(element, 'form[data-form]').requestSubmit();
  await element.updateComplete;
}

/** @returns the code, as somebody would read it out */
async function inviteOnScreen(element: TeamElement, who: string, ledgers = 'care'): Promise<string> {
  await press(element, '[data-opens="invite"]');
  fill(element, '[name="staff"]', '*');
  await element.updateComplete;
  fill(element, '[name="staff-id"]', who);
  await press(element, `[name="ledgers"][value="${ledgers}"]`);
  await submit(element);
  await until(() => element.state === 'code', 'the code');
  await element.updateComplete;
  return [...element.renderRoot.querySelectorAll('.code li')].map((each) => each.textContent).join(' ');
}

describe('pana-team in practice mode', () => {
  it('sets up the school’s keys: weak words refused, the printed code confirmed, then a member', async () => {
    const device = await practiceDevice();
    const element = await shown(device, 'psychologist-1', 'set-up');
    expect(words(element)).to.include('nobody can bring them back');
    fill(element, '[name="name"]', ' ');
    fill(element, '[name="new-passphrase"]', passphrase);
    await submit(element);
    expect(words(element)).to.include('Write the name');
    fill(element, '[name="name"]', 'Aliya Serik');
    fill(element, '[name="new-passphrase"]', 'spring');
    await submit(element);
    expect(active(element)?.getAttribute('name')).to.equal('new-passphrase');
    expect(device.keys.state).to.equal('practice');
    fill(element, '[name="new-passphrase"]', passphrase);
    await submit(element);
    await until(() => element.state === 'code', 'the printed code');
    await element.updateComplete;
    const groups = [...element.renderRoot.querySelectorAll('.code li')].map((each) => each.textContent);
    const asked = Number(/Type group (\d)/.exec(words(element))![1]);
    fill(element, '[name="sheet-group"]', groups[asked - 1]!);
    await submit(element);
    await until(() => element.state === 'full', 'the members');
    await has(element, 'Aliya Serik');
    expect(words(element)).to.include('You are the only member');
    await until(
      () => /Records before: (\d+)\. Records now: \1\. None was lost/.test(words(element)),
      'the count',
    );
    device.keys.lock('button');
    expect(await device.keys.unlock({by: 'code', typed: groups.join('')})).to.equal(undefined);
    expect(device.keys.state).to.equal('open');
  });

  it('tells a teacher who sets them up, and offers nothing', async () => {
    const element = await shown(await practiceDevice('teacher-1'), 'teacher-1', 'not-set-up');
    expect(element.renderRoot.querySelector('form')).to.equal(null);
    expect(words(element)).to.include('school psychologist');
  });
});

describe('pana-team with members', () => {
  it('invites on one device, is answered on another, admits, and the newcomer reads what was there before', async () => {
    const lead = await leadDevice();
    const element = await shown(lead);
    const code = await inviteOnScreen(element, 'psychologist-1');
    expect(active(element)?.localName).to.equal('h2');
    await press(element, '[data-done]');
    await has(element, 'No answer yet');
    expect(words(element)).not.to.include(code.slice(0, 8));
    const newcomer = await keyedDevice('psychologist-1');
    await exchange(lead, newcomer);
    orThrow(await newcomer.keys.join(code, secret));
    await exchange(lead, newcomer);
    await has(element, 'Has answered');
    await press(element, '[data-opens^="admit"]');
    fill(element, '[name="name"]', '');
    await submit(element);
    expect(words(element)).to.include('Write the name.');
    fill(element, '[name="name"]', 'Dana Omar');
    await submit(element);
    await until(() => element.renderRoot.querySelector('[data-member="psychologist-1"]'), 'the member');
    expect(words(element)).to.include('Dana Omar');
    await exchange(lead, newcomer);
    expect(newcomer.keys.state).to.equal('open');
    expect(rosterIn(await newcomer.keys.journal.read(rosterFold))?.pupils).to.have.length(44);
  });

  it('refuses to invite nobody, and a member, each at its field', async () => {
    const {lead} = await teamOf(['psychologist-1']);
    const element = await shown(lead);
    await press(element, '[data-opens="invite"]');
    await submit(element);
    expect(words(element)).to.include('Say whom you invite.');
    fill(element, '[name="staff"]', '*');
    await element.updateComplete;
    fill(element, '[name="staff-id"]', 'psychologist-1');
    await submit(element);
    await has(element, 'They are a member already.');
    fill(element, '[name="until"]', '2026-11-20');
    await submit(element);
    await has(element, 'That day has passed.');
  });

  it('says plainly that an answer is forged, shows the numbers of the keys that came, and admits nobody', async () => {
    const lead = await leadDevice();
    const element = await shown(lead);
    await inviteOnScreen(element, 'psychologist-1');
    await press(element, '[data-done]');
    const {invitation} = saidOf(lead.keys.standing!.said.school, {
      name: 'members/invited',
      is: (body): body is {readonly invitation: string} => body !== undefined,
    })[0]!.body;
    const forger = orThrow(await makeMember(staff('psychologist-1'), secret, quickStretch));
    const {identity} = forger;
    const answers = {invitation, proof: 'A'.repeat(43)};
    const said = {staff: identity.staff, keys: identity.keys, answers};
    const put = await stated(identity, announced, 'member/x' as never, said);
    await lead.keys.write({school: [draft(announced, put.about, put.body)], care: []});
    await until(() => element.renderRoot.querySelector('[data-opens^="admit"]'), 'the answer');
    await press(element, '[data-opens^="admit"]');
    await submit(element);
    await has(element, 'do not prove that their owner had your code');
    expect(element.renderRoot.querySelectorAll('form .digits li')).to.have.length(6);
    expect(element.renderRoot.querySelectorAll('[data-member]')).to.have.length(1);
  });

  it('removes somebody, and gives what they had in hand to others in the same append', async () => {
    const {lead, others} = await teamOf(['psychologist-1'], ['psychologist-2']);
    const [leaver] = others;
    const school = schoolOn(lead, 'lead-1', 'lead');
    await openFor(school, 'case-1', 'p1');
    await openFor(school, 'case-2', 'p2');
    const element = await shown(lead);
    const before = (await lead.keys.journal.entries('care')).length;
    await press(element, '[data-member="psychologist-1"] [data-opens]');
    expect(words(element)).to.include('Aigerim');
    fill(element, '[name="case-case-1"]', 'lead-1');
    fill(element, '[name="case-case-2"]', 'psychologist-2');
    await submit(element);
    await until(() => !element.renderRoot.querySelector('[data-member="psychologist-1"]'), 'gone');
    const state = await lead.keys.journal.read(caseworkFold);
    expect(caseOf(state, caseId('case-1'))?.lead).to.equal('lead-1');
    const asked = caseOf(state, caseId('case-2'))!;
    expect(asked.lead).to.equal('psychologist-1');
    expect(transfersIn(asked)[0]?.asked.value.to).to.equal('psychologist-2');
    expect((await lead.keys.journal.entries('care')).length).to.be.greaterThan(before);
    await exchange(lead, leaver!);
    expect(leaver!.keys.state).to.equal('stranger');
  });

  it('keeps nothing that a removed member could read from then on', async () => {
    const {lead, others} = await teamOf(['psychologist-1']);
    const element = await shown(lead);
    await press(element, '[data-member="psychologist-1"] [data-opens]');
    await submit(element);
    await until(() => !element.renderRoot.querySelector('[data-member="psychologist-1"]'), 'gone');
    const held = new Set(
      [...others[0]!.keys.standing!.audiences.values()].flatMap(({keys}) => keys.map(({keyId}) => keyId)),
    );
    await openFor(schoolOn(lead, 'lead-1', 'lead'), 'case-9', 'p3');
    const {entries} = await lead.inner.read('care');
    const last = entries.at(-1)!.content as {readonly keyId: string};
    expect(held.has(last.keyId)).to.equal(false);
    await joinedDevice(lead, 'psychologist-3');
  });
});

describe('pana-team and one’s own keys', () => {
  it('changes the passphrase with what opens today, and says where that is wrong', async () => {
    const {others} = await teamOf(['teacher-1', ['school']]);
    const [teacher] = others;
    const element = await shown(teacher!, 'teacher-1', 'own');
    expect(element.renderRoot.querySelector('[data-member]')).to.equal(null);
    await press(element, '[data-opens="change"]');
    const fresh = 'copper lantern seventeen orchard velvet';
    fill(element, '[name="secret"]', 'not my words');
    fill(element, '[name="new-passphrase"]', fresh);
    await submit(element);
    await has(element, 'does not open your keys');
    expect(find<HTMLInputElement>(element, '[name="new-passphrase"]').value).to.equal(fresh);
    fill(element, '[name="secret"]', passphrase);
    await submit(element);
    await until(() => !element.renderRoot.querySelector('form'), 'done');
    await press(element, '[data-lock]');
    await until(() => element.state === 'locked', 'locked');
    expect((await teacher!.keys.unlock(secret))?.refused).to.equal('wrong-secret');
    expect(await teacher!.keys.unlock({by: 'passphrase', passphrase: fresh})).to.equal(undefined);
  });

  it('prints the code anew, and drops it from the screen when the keys are locked', async () => {
    const {others} = await teamOf(['teacher-1', ['school']]);
    const [teacher] = others;
    const element = await shown(teacher!, 'teacher-1', 'own');
    await press(element, '[data-opens="print"]');
    fill(element, '[name="secret"]', passphrase);
    await submit(element);
    await until(() => element.state === 'code', 'the code');
    await element.updateComplete;
    const code = [...element.renderRoot.querySelectorAll('.code li')]
      .map((each) => each.textContent)
      .join('');
    teacher!.keys.lock('idle');
    await until(() => element.state === 'locked', 'locked');
    expect(words(element)).not.to.include(code.slice(0, 8));
    expect(await teacher!.keys.unlock({by: 'code', typed: code})).to.equal(undefined);
    await until(() => element.state === 'own', 'open again');
  });
});
