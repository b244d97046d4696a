import '../../src/define/pana-case.js';
import type {CaseElement, caseStates} from '../../src/casework/case-element.js';
import type {School} from '../../src/host/school.js';
import {
  append,
  BreakableReplica,
  careSchool,
  closeIt,
  contestCase,
  fullCase,
  fullPeople,
  openFor,
  watchedBySecond,
} from '../support/casework.js';
import type {Guide} from '../../src/casework/guides/guide.js';
import {bullying} from '../../src/casework/guides/own/bullying.js';
import {work} from '../../src/casework/guides/own/work.js';
import {chosen, figure, inWords, notSaid} from '../support/interviews.js';
import {contestAnswer, openTalk, shownIn, talk, type Talked} from '../support/talks.js';
import {caseOutStates} from '../support/case-out-states.js';
import {keepThings} from '../support/kept-things.js';
import {chooseTemplate, dangerSchool, fillAction, openRare, planSchool} from '../support/plans.js';
import {heldDraft} from '../support/retention.js';
import {mounted, type ElementStates} from '../support/states.js';

async function shown(
  container: HTMLElement,
  state: string,
  school?: School,
  id = 'case-1',
): Promise<CaseElement> {
  const element = document.createElement('pana-case');
  element.caseId = id;
  if (school) element.school = school;
  return mounted(container, element, state);
}

async function show(...given: Parameters<typeof shown>): Promise<void> {
  await shown(...given);
}

async function withCase(): Promise<School> {
  const school = await careSchool();
  await fullCase(school);
  return school;
}

const told: Talked = {
  answers: {
    'usual-day': inWords('Maths is fine. Break is the worst.'),
    happened: inWords('They take my cap and throw it. Since Monday they say I smell.'),
    what: chosen('words', 'things'),
    often: chosen('weekly'),
    knows: notSaid,
  },
  signs: {'blames-self': false},
};

/** A boy of 13 who helps on a building site. */
const building = {
  age: figure(13),
  'work-told': inWords('I carry bricks for the builders after school.'),
  kinds: chosen('for-others'),
  'hours-week': figure(9),
  'hours-busiest': figure(30),
  lessons: chosen('yes'),
  places: chosen('heights'),
  things: chosen('loads'),
  'chore-hours': figure(22),
};

async function talking(container: HTMLElement, guide: Guide, talked: Talked): Promise<CaseElement> {
  const school = await withCase();
  await talk(school, guide, talked);
  const element = await shown(container, 'full', school);
  await openTalk(element);
  return element;
}

const states: ElementStates<typeof caseStates> = {
  tag: 'pana-case',
  show: {
    loading: (container) => show(container, 'loading'),
    'not-allowed': async (container) => show(container, 'not-allowed', await careSchool('teacher')),
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = await careSchool('psychologist', replica);
      replica.broken = 'blocked';
      await show(container, 'failed', school);
    },
    'unknown-case': async (container) => show(container, 'unknown-case', await careSchool(), 'elsewhere'),
    empty: async (container) => {
      const school = await careSchool();
      await openFor(school, 'case-1', 'p4');
      await show(container, 'empty', school);
    },
    conflict: async (container) => {
      const school = await withCase();
      await contestCase(school);
      await openFor(school, 'twin', 'p1');
      await show(container, 'conflict', school);
    },
    closed: async (container) => {
      const school = await withCase();
      await closeIt(school);
      await show(container, 'closed', school);
    },
    'full held': async (container) => {
      const school = await withCase();
      await append(school, {care: [heldDraft()]});
      const element = await shown(container, 'full', school);
      await shownIn(element, '[data-held] [part~="notice"]');
      (await shownIn(element, '[data-opens="hold"]')).click();
      await shownIn(element, '[data-held] form');
    },
    'full choosing-talk': async (container) => {
      const element = await shown(container, 'full', await withCase());
      (await shownIn(element, '[data-opens="talk"]')).click();
      await shownIn(element, '.choose-guide');
    },
    'full talk-start': async (container) => {
      await talking(container, bullying, {});
    },
    'conflict talk': async (container) => {
      const school = await withCase();
      await talk(school, bullying, told);
      await contestAnswer(school, bullying, 'safe', [chosen('partly'), chosen('not')]);
      const element = await shown(container, 'conflict', school);
      await openTalk(element);
      await shownIn(element, 'form.talk-question');
    },
    'full talk-list': async (container) => {
      const element = await talking(container, work, {
        answers: {age: figure(13), 'work-told': inWords('I carry bricks.')},
      });
      (await shownIn(element, '[data-goto="kinds"]')).click();
      await shownIn(element, '.several');
    },
    'full talk-urgent': async (container) => {
      const element = await talking(container, bullying, {
        ...told,
        signs: {life: false, 'blames-self': false},
      });
      await shownIn(element, '.urgent');
    },
    'full talk-end': async (container) => {
      const element = await talking(container, work, {answers: building, signs: {held: true}});
      await shownIn(element, '.talk-end');
    },
    'full work-status': async (container) => {
      const school = await withCase();
      await talk(school, work, {answers: building, finish: 'kz'});
      await shownIn(await shown(container, 'full', school), '.status');
    },
    full: async (container) => {
      const school = await withCase();
      await keepThings(school);
      await show(container, 'full', school);
    },
    'full closing': async (container) => {
      const element = await shown(container, 'full', await withCase());
      (await shownIn(element, '[data-opens="close"]')).click();
      await shownIn(element, '[name="child-said"]');
    },
    'full people': async (container) => {
      const school = await withCase();
      await fullPeople(school);
      await show(container, 'full', school);
    },
    'full approvals': async (container) => {
      const school = await withCase();
      await watchedBySecond(school);
      await show(container, 'full', school);
    },
    'full plan': async (container) => show(container, 'full', await planSchool()),
    'full template': async (container) => {
      await show(container, 'full', await planSchool());
      const element = container.querySelector('pana-case');
      if (element) await chooseTemplate(element, 'bullied');
    },
    'full protocol': async (container) => {
      const school = await careSchool();
      await fullCase(school);
      await show(container, 'full', school);
      const element = container.querySelector('pana-case');
      if (element) await openRare(element, 'protocol');
    },
    'full danger': async (container) => show(container, 'full', await dangerSchool()),
    'full planning': async (container) => {
      await show(container, 'full', await planSchool());
      const element = container.querySelector('pana-case');
      if (element) await fillAction(element);
    },
    ...caseOutStates,
  },
};

export default states;
