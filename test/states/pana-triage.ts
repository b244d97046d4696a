import '../../src/define/pana-triage.js';
import type {TriageElement, triageStates} from '../../src/casework/triage-element.js';
import type {School} from '../../src/host/school.js';
import {day} from '../../src/kernel/school-day.js';
import {flagRaised, flagSubject, type Triage} from '../../src/signals/flag.js';
import {append, BreakableReplica, careSchool, contestTriage, fullTriage, raise} from '../support/casework.js';
import {schoolWithoutRoster} from '../support/casework-bare.js';
import {raiseContact} from '../support/contacts.js';
import {flagOf, triageOf} from '../support/flags.js';
import {pupilKey} from '../support/school.js';
import {raiseTold} from '../support/told.js';
import {mounted, type ElementStates} from '../support/states.js';

async function show(container: HTMLElement, state: string, school?: School): Promise<void> {
  await shown(container, state, school);
}

async function shown(container: HTMLElement, state: string, school?: School): Promise<TriageElement> {
  const element = document.createElement('pana-triage');
  if (school) element.school = school;
  return mounted(container, element, state);
}

const states: ElementStates<typeof triageStates> = {
  tag: 'pana-triage',
  show: {
    loading: (container) => show(container, 'loading'),
    'not-allowed': async (container) => show(container, 'not-allowed', await careSchool('teacher')),
    'no-roster': (container) => show(container, 'no-roster', schoolWithoutRoster()),
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = await careSchool('psychologist', replica);
      replica.broken = 'blocked';
      await show(container, 'failed', school);
    },
    empty: async (container) => show(container, 'empty', await careSchool()),
    'empty stale': async (container) => {
      const school = await careSchool();
      await show(container, 'empty', {...school, now: () => new Date('2026-12-01T07:00:00Z')});
    },
    'empty unreadable': async (container) => {
      const school = await careSchool();
      const newer = {kind: flagRaised.name, about: flagSubject(flagOf()), body: {rule: 'of-another-year'}};
      await append(school, {care: [newer]});
      await show(container, 'empty', school);
    },
    'full late': async (container) => {
      const school = await careSchool();
      await raise(school, flagOf(), flagOf({of: {pupil: pupilKey('p2')}, urgency: 'now'}));
      await show(container, 'full', {...school, now: () => new Date('2026-11-25T07:00:00Z')});
    },
    'full eased': async (container) => {
      const school = await careSchool();
      const run = flagOf({rule: 'unexcused-run', urgency: 'soon', values: {days: 3, threshold: 3}});
      await raise(school, flagOf(), run);
      const look = triageOf(flagSubject(flagOf()), {kind: 'watched', until: day('2026-12-07')});
      await append(school, {
        care: [{...look, body: {...(look.body as Triage), talkedOn: day('2026-11-20')}}],
      });
      const element = await shown(container, 'full', school);
      element.shadowRoot!.querySelector<HTMLElement>('[data-opens^="dismiss"]')!.click();
      await element.updateComplete;
    },
    conflict: async (container) => {
      const school = await careSchool();
      await fullTriage(school, 3);
      await contestTriage(school);
      await show(container, 'conflict', school);
    },
    contact: async (container) => {
      const school = await careSchool();
      await raiseContact(school);
      await fullTriage(school, 3);
      const element = document.createElement('pana-triage');
      element.school = school;
      await mounted(container, element, 'full');
      element.shadowRoot!.querySelector<HTMLElement>('.flag.today')!.click();
      await mounted(container, element, 'contact');
      element.shadowRoot!.querySelector<HTMLElement>('.detail .primary')!.click();
      await element.updateComplete;
      const query = element.shadowRoot!.querySelector<HTMLInputElement>('#field-query')!;
      query.value = '8 А';
      query.dispatchEvent(new Event('input', {bubbles: true}));
    },
    counted: async (container) => {
      const school = await careSchool();
      await raiseTold(school);
      const element = document.createElement('pana-triage');
      element.school = school;
      await mounted(container, element, 'counted');
      element.shadowRoot!.querySelector<HTMLElement>('[data-flag*="hot-spot"]')!.click();
      await element.updateComplete;
    },
    full: async (container) => {
      const school = await careSchool();
      await fullTriage(school);
      await show(container, 'full', school);
    },
  },
};

export default states;
