import '../../src/define/pana-concern.js';
import type {School} from '../../src/host/school.js';
import type {Roster} from '../../src/roster/roster.js';
import type {ConcernElement, concernStates} from '../../src/voices/concern-element.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {Journal} from '../../src/journal/journal.js';
import {withCareTeam} from '../support/care.js';
import {author, noon} from '../support/entries.js';
import {pupilNamed, schoolOf, sessionOf, smallRoster} from '../support/school.js';
import {mounted, type ElementStates} from '../support/states.js';

const roster: Roster = {
  ...smallRoster,
  pupils: [
    ...smallRoster.pupils,
    pupilNamed('p4', '<script>alert("Ә")</script>', 'O’Neill-Жүнісқызы'),
    pupilNamed('p5', '🙂 \u202eÉlodie', 'de la Très Longue Famille-Құдайбергенқызы'),
  ],
};

function withSchool(school: School | undefined): ConcernElement {
  const element = document.createElement('pana-concern');
  if (school) element.school = school;
  return element;
}

/** An element as a teacher would have filled it in. */
async function filled(
  container: HTMLElement,
  answer: 'yes' | 'no',
  school?: School,
  pupils = 2,
): Promise<ConcernElement> {
  const own = school ?? (await withCareTeam(await schoolOf('teacher', {roster})));
  const element = await mounted(container, withSchool(own), 'form');
  await settled(element);
  const [yes, no] = all<HTMLInputElement>(element, '[name="danger"]');
  (answer === 'yes' ? yes : no)?.click();
  await element.updateComplete;
  await choosePupils(element, pupils);
  all<HTMLInputElement>(element, '.involved li:first-child input')[0]?.click();
  type(element, '#text', 'In the corridor by the gym after lesson 3. “Give it back”, he said twice.');
  await element.updateComplete;
  return element;
}

async function choosePupils(element: ConcernElement, count: number): Promise<void> {
  for (let chosen = 0; chosen < count; chosen += 1) {
    type(element, '#who', '7б');
    await element.updateComplete;
    all(element, '[role="option"]').at(-1)?.click();
    await element.updateComplete;
  }
}

function all<Found extends HTMLElement>(element: ConcernElement, selector: string): Found[] {
  return [...element.renderRoot.querySelectorAll<Found>(selector)];
}

function type(element: ConcernElement, selector: string, text: string): void {
  for (const field of all<HTMLInputElement>(element, selector)) {
    field.value = text;
    field.dispatchEvent(new Event('input', {bubbles: true}));
  }
}

async function settled(element: ConcernElement): Promise<void> {
  for (let tries = 0; tries < 1_000 && !element.renderRoot.querySelector('form'); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function send(element: ConcernElement): void {
  all<HTMLButtonElement>(element, 'button.primary')[0]?.click();
}

/** A device that is full once the school is set up. */
class FullReplica extends MemoryReplica {
  override async putEnvelopes(): Promise<readonly string[]> {
    return Promise.reject(new JournalError('quota'));
  }
}

const states: ElementStates<typeof concernStates> = {
  tag: 'pana-concern',
  show: {
    loading: async (container) => {
      await mounted(container, withSchool(undefined), 'loading');
    },
    'not-allowed': async (container) => {
      const school = await schoolOf('teacher');
      await mounted(
        container,
        withSchool({...school, session: sessionOf('teacher', {roles: []})}),
        'not-allowed',
      );
    },
    'no-roster': async (container) => {
      const journal = new Journal({replica: new MemoryReplica(), author, now: () => noon});
      const school = await withCareTeam({journal, session: sessionOf('teacher'), now: () => noon});
      await mounted(container, withSchool(school), 'no-roster');
    },
    'no-reader': async (container) => {
      await mounted(container, withSchool(await schoolOf('teacher')), 'no-reader');
    },
    form: async (container) => {
      const element = await filled(container, 'no');
      await mounted(container, element, 'form');
    },
    'form about somebody of the care team': async (container) => {
      const element = await filled(container, 'no', undefined, 1);
      all(element, '[name="about-team"]')[0]?.click();
      await mounted(container, element, 'form');
    },
    incident: async (container) => {
      const element = await filled(container, 'no', undefined, 0);
      all(element, '[name="kind"][value="damage"]')[0]?.click();
      await element.updateComplete;
      all(element, '#nobody')[0]?.click();
      all(element, '[name="place"][value="changing"]')[0]?.click();
      await mounted(container, element, 'incident');
    },
    'form about sexual harm': async (container) => {
      const element = await filled(container, 'no', undefined, 1);
      all(element, '[name="kind"][value="sexual-harm"]')[0]?.click();
      all(element, '[name="place"][value="classroom"]')[0]?.click();
      await mounted(container, element, 'form');
    },
    danger: async (container) => {
      const element = await filled(container, 'yes');
      await mounted(container, element, 'danger');
    },
    invalid: async (container) => {
      const element = await filled(container, 'no');
      type(element, '#text', '');
      await element.updateComplete;
      send(element);
      await mounted(container, element, 'invalid');
    },
    sent: async (container) => {
      const element = await filled(container, 'no');
      all<HTMLInputElement>(element, '.involved li:last-child input')[2]?.click();
      send(element);
      await mounted(container, element, 'sent');
    },
    failed: async (container) => {
      const school = await withCareTeam(await schoolOf('teacher', {roster, replica: new FullReplica()}));
      const element = await filled(container, 'no', school);
      all<HTMLInputElement>(element, '.involved li:last-child input')[2]?.click();
      send(element);
      await mounted(container, element, 'failed');
    },
  },
};

export default states;
