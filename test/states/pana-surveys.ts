import '../../src/define/pana-surveys.js';
import type {School} from '../../src/host/school.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {draft} from '../../src/kernel/draft.js';
import {instrumentKept, keptSubject} from '../../src/survey/instrument/kept.js';
import type {SurveysElement, surveysStates} from '../../src/survey/surveys-element.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import {destroyHere} from '../../src/survey/destroy-wave-work.js';
import {holdWave} from '../../src/survey/retention.js';
import {endWave} from '../../src/survey/surveys-work.js';
import {ensureReaderKeys} from '../../src/vault/reader-keys.js';
import {ensureTeamKeys} from '../../src/vault/team-keys.js';
import {withCareTeam} from '../support/care.js';
import {autumnCalendar, schoolOf, staffId} from '../support/school.js';
import {stuffedWave} from '../support/set-aside.js';
import {mounted, type ElementStates} from '../support/states.js';
import {StandInOffice} from '../support/ticket-office.js';
import {keptOf} from '../support/kept.js';
import {schoolRoster} from '../support/survey.js';
import {
  onlyWave,
  releasedSchool,
  schoolWithWave,
  silentSchool,
  wordsSchool,
} from '../support/wave-schools.js';
import {inWords, inWordsText} from '../support/written.js';

type State = (typeof surveysStates)[number];

function shown(container: HTMLElement, school: School | undefined, state: State): Promise<SurveysElement> {
  return mounted(container, Object.assign(document.createElement('pana-surveys'), {school}), state);
}

/** Where the machine is busy the words of a language come after the state. */
async function press(element: SurveysElement, selector: string): Promise<void> {
  await until(() => element.shadowRoot!.querySelector(selector) !== null);
  element.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
  await element.updateComplete;
}

async function visited(container: HTMLElement, school: School, state: State): Promise<SurveysElement> {
  const element = await shown(container, school, 'list');
  await press(element, '.wave');
  return mounted(container, element, state);
}

/** Waits for what is fetched or said a moment later. */
async function found(element: SurveysElement, selector: string): Promise<void> {
  for (let tries = 0; tries < 1_000 && !element.shadowRoot!.querySelector(selector); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  if (!element.shadowRoot!.querySelector(selector)) throw new Error(`no ${selector}`);
}

/** A wave that is over, once the part about its answers is there. */
async function kept(container: HTMLElement, school: School, state: State): Promise<SurveysElement> {
  const element = await visited(container, school, state);
  await found(element, '[data-keeping], [data-certificate]');
  return mounted(container, element, state);
}

function onDay(school: School, text: string): School {
  return {...school, now: () => new Date(`${text}T07:00:00Z`)};
}

/** Fills the form. The two slips of 8a take no time, those of all classes a second. */
async function made(container: HTMLElement, years: string, state: State): Promise<SurveysElement> {
  const school = {
    ...(await schoolOf('psychologist', {roster: schoolRoster})),
    surveyApp: 'https://survey.school.example/',
  };
  const element = await shown(container, school, 'empty');
  await press(element, '.primary');
  element.shadowRoot!.querySelector<HTMLInputElement>('#title')!.value = 'Autumn 2026';
  for (const box of element.shadowRoot!.querySelectorAll<HTMLInputElement>(`${years} .whole input`))
    box.click();
  await element.updateComplete;
  await press(element, 'form .primary');
  return mounted(container, element, state);
}

async function readingIn(container: HTMLElement, school: School): Promise<void> {
  const element = await visited(container, school, 'open-wave');
  const opens = () => element.shadowRoot!.querySelector<HTMLElement>('section.card .primary');
  await until(() => opens() !== null);
  opens()!.click();
  await mounted(container, element, 'written');
  await until(() => element.shadowRoot!.querySelector('.row button') !== null);
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !isSo(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

const states: ElementStates<typeof surveysStates> = {
  tag: 'pana-surveys',
  show: {
    loading: async (container) => {
      await shown(container, undefined, 'loading');
    },
    'not-allowed': async (container) => {
      await shown(container, await schoolOf('teacher'), 'not-allowed');
    },
    failed: async (container) => {
      const replica = new MemoryReplica();
      const school = await schoolOf('psychologist', {replica});
      replica.read = () => Promise.reject(new JournalError('blocked'));
      await shown(container, school, 'failed');
    },
    'no-roster': async (container) => {
      const school = await schoolOf('psychologist', {calendar: autumnCalendar});
      const empty = await import('../../src/journal/journal.js');
      const journal = new empty.Journal({
        replica: new MemoryReplica(),
        author: {by: school.session.staffId, device: 'device-1' as never},
        now: school.now,
      });
      await shown(container, {...school, journal}, 'no-roster');
    },
    empty: async (container) => {
      await shown(container, await schoolOf('psychologist'), 'empty');
    },
    list: async (container) => {
      const {school} = await schoolWithWave();
      await ensureTeamKeys(school.journal);
      const element = await shown(container, school, 'list');
      await press(element, '.pin summary');
    },
    'planning where pupils may ask for an adult': async (container) => {
      const school = await withCareTeam(await schoolOf('psychologist', {roster: schoolRoster}));
      await press(await shown(container, school, 'empty'), '.primary');
    },
    planning: async (container) => {
      const school = await schoolOf('psychologist', {roster: schoolRoster});
      const who = {staffId: school.session.staffId, name: 'Дана Ахметқызы Сәрсенбаева'};
      await ensureReaderKeys(school.journal, who);
      // As the colleague of the one who announced a key.
      const session = {...school.session, staffId: staffId('psychologist-2')};
      const element = await shown(container, {...school, session}, 'empty');
      await press(element, '.primary');
    },
    'planning in a school whose portal issues tickets': async (container) => {
      const school = await schoolOf('psychologist', {roster: schoolRoster});
      const tickets = (await StandInOffice.open()).asOffice;
      await press(await shown(container, {...school, tickets}, 'empty'), '.primary');
    },
    'making-slips': async (container) => {
      await made(container, '.year', 'making-slips');
    },
    slips: async (container) => {
      await made(container, '.year:last-child', 'slips');
    },
    recovery: async (container) => {
      const element = await made(container, '.year:last-child', 'slips');
      await press(element, '.screen-only button:not(.primary)');
      await mounted(container, element, 'recovery');
    },
    'open-wave': async (container) => {
      await visited(container, (await schoolWithWave()).school, 'open-wave');
    },
    'closed-wave': async (container) => {
      const {school} = await schoolWithWave();
      await endWave(school, await onlyWave(school));
      // Who is no reader has the key on paper at best, and may mistype it.
      const session = {...school.session, staffId: staffId('psychologist-2')};
      const element = await visited(container, {...school, session}, 'closed-wave');
      element.shadowRoot!.querySelector<HTMLTextAreaElement>('#sheet')!.value = 'ABC';
      await press(element, 'details form button');
      await mounted(container, element, 'closed-wave');
    },
    'closed-wave with what was set aside': async (container) => {
      const {school} = await stuffedWave();
      await endWave(school, await onlyWave(school));
      await visited(container, school, 'closed-wave');
    },
    'list with a reading that is overdue': async (container) => {
      await shown(container, await wordsSchool(24, new Date(2026, 10, 25, 12)), 'list');
    },
    'planning what pupils write': async (container) => {
      const school = await schoolOf('psychologist', {roster: schoolRoster});
      const kept = {...keptOf(), instrument: inWords, texts: {en: inWordsText}};
      await school.journal.append({care: [draft(instrumentKept, keptSubject(inWords), kept)]});
      await ensureReaderKeys(school.journal, {staffId: school.session.staffId, name: 'Дана Сәрсенбаева'});
      const session = {...school.session, staffId: staffId('psychologist-2')};
      const element = await shown(container, {...school, session}, 'empty');
      await press(element, '.primary');
      const select = element.shadowRoot!.querySelector<HTMLSelectElement>('#questionnaire')!;
      await until(() => [...select.options].some(({value}) => value === inWords.id));
      select.value = inWords.id;
      select.dispatchEvent(new Event('change'));
      await until(() => element.shadowRoot!.querySelector('#text-hours') !== null);
    },
    'open-wave with a reading that is due': async (container) => {
      const element = await visited(container, await wordsSchool(24), 'open-wave');
      await until(() => element.shadowRoot!.querySelector('section.card .notice') !== null);
    },
    written: async (container) => {
      await readingIn(container, await wordsSchool(18));
    },
    'written by too few': async (container) => {
      await readingIn(container, await wordsSchool(4));
    },
    'released where some answered nothing': async (container) => {
      await visited(container, await silentSchool(), 'released');
    },
    'closed-wave whose time ends soon': async (container) => {
      const {school} = await schoolWithWave();
      await endWave(school, await onlyWave(school));
      await kept(container, onDay(school, '2027-02-25'), 'closed-wave');
    },
    released: async (container) => {
      await kept(container, await releasedSchool(), 'released');
    },
    'released while it is asked whether to destroy the answers': async (container) => {
      const element = await kept(container, await releasedSchool(), 'released');
      await press(element, '[data-destroy]');
    },
    'released and to be kept longer without a reason': async (container) => {
      const element = await kept(container, await releasedSchool(), 'released');
      await press(element, 'details.hold summary');
      await press(element, 'details.hold form button');
      await found(element, '#hold-why[aria-invalid]');
    },
    'released with a hold': async (container) => {
      const school = await releasedSchool();
      const why = 'Inquiry of the education office, file 17/2026. '.repeat(3);
      const held = holdWave(await onlyWave(school), why, day('2026-11-30'));
      if (!isRefusal(held)) await school.journal.append({care: held});
      await kept(container, school, 'released');
    },
    destroyed: async (container) => {
      const school = await releasedSchool();
      await destroyHere(school, await onlyWave(school), {reason: 'not-needed'});
      await kept(container, school, 'destroyed');
    },
    'destroyed without results and with what came late': async (container) => {
      const {school, tickets} = await schoolWithWave();
      await endWave(school, await onlyWave(school));
      await destroyHere(school, await onlyWave(school), {reason: 'not-needed', unreleased: true});
      const late = `${tickets[0]!.split('-')[0]!}-23`.padEnd(43, '_');
      await school.journal.putEnvelopes([{key: late, sealed: new Uint8Array(4096)}]);
      await kept(container, school, 'destroyed');
    },
  },
};

export default states;
