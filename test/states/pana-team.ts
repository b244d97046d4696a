import '../../src/define/pana-team.js';
import type {School} from '../../src/host/school.js';
import type {teamStates} from '../../src/team/team-element.js';
import {inviteMember} from '../../src/vault/team-decisions.js';
import {BreakableReplica, openFor} from '../support/casework.js';
import {leadDevice, practiceDevice, schoolOn, teamOf} from '../support/keyed-school.js';
import {orThrow} from '../support/member-locks.js';
import {until} from '../support/page.js';
import {exchange, keyedDevice, secret} from '../support/school-keys.js';
import {mounted, type ElementStates} from '../support/states.js';
import {friday, monday, staff} from '../support/teams.js';

async function show(container: HTMLElement, state: string, school?: School): Promise<void> {
  const element = document.createElement('pana-team');
  if (school) element.school = school;
  await mounted(container, element, state);
}

/** With one of its forms open. */
async function opened(container: HTMLElement, form: string, school: School): Promise<void> {
  await show(container, 'full', school);
  const element = container.querySelector('pana-team')!;
  element.renderRoot.querySelector<HTMLElement>(`[data-opens^="${form}"]`)!.click();
  await element.updateComplete;
}

/** A lead, a psychologist and a teacher; somebody who has answered, and somebody who has not. */
async function fullTeam(): Promise<School> {
  const {lead} = await teamOf(['psychologist-1'], ['teacher-1', ['school']]);
  const newcomer = await keyedDevice('office-1');
  for (const who of ['office-1', 'head-1']) {
    const command = {staff: staff(who), ledgers: ['school'] as const, until: friday};
    const {code, ...drafts} = orThrow(await inviteMember(command, lead.keys.standing!, monday));
    await lead.keys.write(drafts);
    await exchange(lead, newcomer);
    if (who === 'office-1') orThrow(await newcomer.keys.join(code, secret));
  }
  await exchange(lead, newcomer);
  return schoolOn(lead, 'lead-1', 'lead');
}

const states: ElementStates<typeof teamStates> = {
  tag: 'pana-team',
  show: {
    loading: (container) => show(container, 'loading'),
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = schoolOn(await leadDevice(replica), 'lead-1', 'lead');
      replica.broken = 'blocked';
      await show(container, 'failed', school);
    },
    'no-keys': async (container) => {
      const {session, journal, now} = schoolOn(await practiceDevice(), 'psychologist-1');
      await show(container, 'no-keys', {session, journal, now});
    },
    'not-set-up': async (container) =>
      show(container, 'not-set-up', schoolOn(await practiceDevice('teacher-1'), 'teacher-1', 'teacher')),
    'set-up': async (container) =>
      show(container, 'set-up', schoolOn(await practiceDevice(), 'psychologist-1')),
    locked: async (container) => {
      const lead = await leadDevice();
      lead.keys.lock('button');
      await show(container, 'locked', schoolOn(lead, 'lead-1', 'lead'));
    },
    code: async (container) => {
      await show(container, 'set-up', schoolOn(await practiceDevice(), 'psychologist-1'));
      const element = container.querySelector('pana-team')!;
      const field = element.renderRoot.querySelector<HTMLInputElement>('[name="new-passphrase"]')!;
      field.value = secret.passphrase;
      element.renderRoot.querySelector('form')!.requestSubmit();
      await until(() => element.state === 'code', 'the code');
      await element.updateComplete;
    },
    own: async (container) => {
      const {others} = await teamOf(['teacher-1', ['school']]);
      await show(container, 'own', schoolOn(others[0]!, 'teacher-1', 'teacher'));
    },
    full: async (container) => show(container, 'full', await fullTeam()),
    'full alone': async (container) =>
      show(container, 'full', schoolOn(await leadDevice(), 'lead-1', 'lead')),
    'full inviting': async (container) => opened(container, 'invite', await fullTeam()),
    'full admitting': async (container) => opened(container, 'admit', await fullTeam()),
    'full removing': async (container) => {
      const school = await fullTeam();
      await openFor(school, 'case-1', 'p1');
      await opened(container, 'leave', school);
    },
    'full changing': async (container) => opened(container, 'change', await fullTeam()),
  },
};

export default states;
