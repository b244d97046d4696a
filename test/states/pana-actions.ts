import '../../src/define/pana-actions.js';
import type {actionsStates} from '../../src/casework/plan/actions-element.js';
import type {School} from '../../src/host/school.js';
import {day} from '../../src/kernel/school-day.js';
import {schoolWithoutRoster} from '../support/casework-bare.js';
import {BreakableReplica, careSchool} from '../support/casework.js';
import {answerDraft, handedDraft, handOver} from '../support/handed.js';
import {pupilKey} from '../support/school.js';
import {mounted, type ElementStates} from '../support/states.js';

async function show(container: HTMLElement, state: string, school?: School): Promise<void> {
  const element = document.createElement('pana-actions');
  if (school) element.school = school;
  const shown = await mounted(container, element, state);
  shown.renderRoot.querySelector('details')?.setAttribute('open', '');
}

/** As much as a class teacher ever has in hand, with every pressing, answered and taken back ones. */
export async function fullHands(): Promise<School> {
  const school = await careSchool('teacher');
  const [handed] = await handOver(
    school,
    handedDraft('h1', {due: day('2026-11-20')}),
    handedDraft('h2', {
      pupil: pupilKey('p2'),
      text: 'Ask him each morning whether he has had breakfast; if not, the canteen knows',
      need: '',
      due: day('2026-11-23'),
    }),
    handedDraft('h3', {
      pupil: pupilKey('p5'),
      text: 'Walk the back stairs at the long break',
      need: 'Two from 8 А wait there. You need not speak with anybody; being seen is enough.',
      due: day('2026-11-27'),
      end: day('2026-12-18'),
    }),
    handedDraft('h4', {
      pupil: pupilKey('p7'),
      text: 'Lesson on forwarding pictures',
      start: day('2026-12-07'),
      due: day('2026-12-11'),
    }),
    handedDraft('h5', {
      pupil: pupilKey('p3'),
      text: 'Call on her when she raises her hand',
      need: '',
      due: day('2026-12-15'),
    }),
    handedDraft('h6', {
      pupil: pupilKey('nobody'),
      text: 'Keep the first row free',
      need: '',
      due: day('2026-11-10'),
      end: day('2026-11-12'),
    }),
    handedDraft('h7', {pupil: pupilKey('p4'), need: '', takenBack: day('2026-11-23')}),
  );
  const begun = await school.journal.entries('school');
  const standing = (id: string) => begun.filter(({about}) => about === `handed/${id}/asked`);
  await handOver(
    school,
    answerDraft(handed ? [handed] : [], {status: 'begun', text: ''}),
    answerDraft(standing('h5'), {went: 'helped', text: 'She answered twice.'}, 'h5'),
  );
  return school;
}

/** Answered on two devices without a network, and differently. */
export async function differingAnswers(): Promise<School> {
  const school = await careSchool('teacher');
  const handed = await handOver(school, handedDraft('h1'));
  await handOver(
    school,
    answerDraft(handed, {went: 'helped', text: 'They laugh together.'}),
    answerDraft(handed, {status: 'cannot', text: 'I am ill until Monday.'}),
  );
  return school;
}

const states: ElementStates<typeof actionsStates> = {
  tag: 'pana-actions',
  show: {
    loading: (container) => show(container, 'loading'),
    'not-allowed': async (container) => {
      const school = await careSchool('teacher');
      await show(container, 'not-allowed', {...school, session: {...school.session, roles: []}});
    },
    'no-roster': async (container) => show(container, 'no-roster', schoolWithoutRoster()),
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = await careSchool('teacher', replica);
      replica.broken = 'blocked';
      await show(container, 'failed', school);
    },
    empty: async (container) => show(container, 'empty', await careSchool('teacher')),
    conflict: async (container) => show(container, 'conflict', await differingAnswers()),
    full: async (container) => show(container, 'full', await fullHands()),
    'full answering': async (container) => {
      await show(container, 'full', await fullHands());
      const element = container.querySelector('pana-actions');
      element?.renderRoot.querySelector<HTMLElement>('[data-opens="done h2"]')?.click();
      await element?.updateComplete;
    },
  },
};

export default states;
