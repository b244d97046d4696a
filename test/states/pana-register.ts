import '../../src/define/pana-register.js';
import type {Mark} from '../../src/attendance/marks.js';
import type {RegisterElement, registerStates} from '../../src/attendance/register-element.js';
import {listsOf, registerSubject, registerTaken, type Register} from '../../src/attendance/register.js';
import type {School} from '../../src/host/school.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {closureDraft, closureOf} from '../support/closures.js';
import {author, noon} from '../support/entries.js';
import {largeRoster} from '../support/large-class.js';
import {markOf} from '../support/registers.js';
import {classKey, schoolOf, sessionOf, smallRoster} from '../support/school.js';
import {mounted, type ElementStates} from '../support/states.js';

const roster = largeRoster();

/** A whole class with one of every status that a file or a person can give. */
const lines = ['absent/pending', 'absent/illness', 'late', 'absent/unexcused', 'left-early', 'unknown'];
const marks = roster.pupils.slice(0, -2).map(({key}, at): Mark => {
  const mark = markOf(`${key}:${lines[at] ?? 'present'}`);
  return mark.status === 'unknown' ? {...mark, sourceCode: '=Ъ'} : mark;
});

const withNotes = marks.map((mark, at): Mark => {
  const note = [
    undefined,
    'Мама позвонила: температура, вернётся в понедельник',
    'The bus stood in the snow',
  ][at];
  return {...mark, ...(note !== undefined && {note}), ...(mark.status === 'late' && {minutes: 25})};
});

/** Minutes that are none, and a note being written that is a little too long. */
async function writeNote(element: RegisterElement): Promise<void> {
  const rows = element.renderRoot.querySelectorAll<HTMLElement>('.pupil');
  const minutes = element.renderRoot.querySelector<HTMLInputElement>('.minutes input')!;
  minutes.value = 'ten';
  minutes.dispatchEvent(new Event('input'));
  const press = new KeyboardEvent('keydown', {key: 'Enter', bubbles: true});
  [...rows].at(-4)!.querySelector('input')!.dispatchEvent(press);
  await element.updateComplete;
  const field = element.renderRoot.querySelector('textarea')!;
  field.value = 'Came with an aunt, who asked when the meeting is. '.repeat(6);
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

function taken(all: readonly Mark[], on = '2026-11-23'): Register {
  return {
    classKey: classKey('7b'),
    day: day(on),
    slot: 'day',
    source: 'staff',
    ...listsOf(all),
  };
}

async function save(school: School, ...registers: readonly Register[]): Promise<School> {
  const drafts = registers.map((register) => draft(registerTaken, registerSubject(register), register));
  await school.journal.append({school: drafts});
  return school;
}

async function shown(container: HTMLElement, state: string, school?: School, on?: string): Promise<void> {
  const element = document.createElement('pana-register');
  if (school) element.school = school;
  if (on !== undefined) element.day = on;
  await mounted(container, element, state);
}

async function closedSchool(): Promise<School> {
  const school = await schoolOf('teacher');
  school.journal.close();
  return school;
}

/** The list of closed days, with a form that was sent without a reason. */
/** As many as a school has. */
const otherClasses = Array.from({length: 21}, (_, at) => ({
  ...smallRoster.classes[0]!,
  key: classKey(`other-${at}`),
  sourcedId: `other-${at}`,
  title: `${1 + Math.floor(at / 2)} ${at % 2 === 0 ? 'А' : 'Б'}`,
}));

async function closedDaysShown(element: RegisterElement): Promise<void> {
  const root = element.renderRoot;
  const press = async (selector: string, shows: string): Promise<void> => {
    root.querySelector<HTMLButtonElement>(selector)?.click();
    for (let tries = 0; tries < 1_000 && !root.querySelector(shows); tries += 1)
      await new Promise((done) => setTimeout(done, 10));
  };
  await press('[data-opens="closures"]', '#closures');
  await press('[data-opens="closure"]', '#closure-reason');
  await press('form .primary', '.field-error');
  await press('[data-others] summary', '[data-others][open]');
}

const states: ElementStates<typeof registerStates> = {
  tag: 'pana-register',
  show: {
    loading: (container) => shown(container, 'loading'),
    'not-allowed': async (container) => shown(container, 'not-allowed', await schoolOf('head')),
    'no-roster': async (container) => {
      const journal = new Journal({replica: new MemoryReplica(), author, now: () => noon});
      await shown(container, 'no-roster', {session: sessionOf('teacher'), journal, now: () => noon});
    },
    'no-class': async (container) => {
      const school = await schoolOf('teacher', {roster: {...smallRoster, classes: []}});
      await shown(container, 'no-class', school);
    },
    'empty-class': async (container) => {
      const school = await schoolOf('teacher', {roster: {...smallRoster, pupils: []}});
      await shown(container, 'empty-class', school);
    },
    'not-a-school-day': async (container) =>
      shown(container, 'not-a-school-day', await schoolOf('teacher'), '2026-11-22'),
    'future-day': async (container) =>
      shown(container, 'future-day', await schoolOf('teacher'), '2026-11-24'),
    untaken: async (container) => shown(container, 'untaken', await schoolOf('teacher', {roster})),
    'untaken after days with gaps': async (container) => {
      const before = [taken(marks, '2026-11-17'), taken(marks, '2026-11-20')];
      await shown(container, 'untaken', await save(await schoolOf('teacher', {roster}), ...before));
    },
    taken: async (container) => {
      const school = await save(await schoolOf('teacher', {roster}), taken(marks));
      await shown(container, 'taken', school);
    },
    'taken with notes': async (container) => {
      const school = await save(await schoolOf('teacher', {roster}), taken(withNotes));
      await shown(container, 'taken', school);
      await writeNote(container.querySelector('pana-register')!);
    },
    'untaken on a closed day': async (container) => {
      const school = await schoolOf('teacher', {roster});
      await school.journal.append({school: [closureDraft(closureOf('2026-11-20..2026-11-27'))]});
      await shown(container, 'untaken', school);
    },
    'taken on a closed day': async (container) => {
      const school = await save(await schoolOf('teacher', {roster}), taken(marks));
      await school.journal.append({school: [closureDraft(closureOf('2026-11-20..2026-11-27'))]});
      await shown(container, 'taken', school);
    },
    'untaken with closed days to settle': async (container) => {
      const wide = {...roster, classes: [...roster.classes, ...otherClasses]};
      const school = await save(await schoolOf('office', {roster: wide}), taken(marks, '2026-11-10'));
      const closures = [
        closureOf('2026-11-09..2026-11-13', 'Карантин по кори'),
        closureOf('2026-11-09..2026-11-17', 'Карантин по кори'),
        closureOf('2026-10-05', 'Нет отопления'),
      ];
      await school.journal.append({school: closures.map((closure) => closureDraft(closure))});
      await shown(container, 'untaken', school);
      await closedDaysShown(container.querySelector('pana-register')!);
    },
    conflict: async (container) => {
      const others = marks.map((mark, at) => (at === 3 || at === 9 ? markOf(`${mark.pupil}:late`) : mark));
      const school = await save(await schoolOf('teacher', {roster}), taken(marks), taken(others));
      await shown(container, 'conflict', school);
    },
    failed: async (container) => shown(container, 'failed', await closedSchool()),
  },
};

export default states;
