import type {School} from '../../src/host/school.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {writeSafetyPlan} from '../../src/casework/plan/safety-kinds.js';
import {beginProtocol} from '../../src/casework/plan/use-template.js';
import {templateCatalogue} from '../../src/casework/template-messages/catalogue.js';
import type {CaseElement} from '../../src/casework/case-element.js';
import {endGoal, setAction, setGoal} from '../../src/casework/plan-rules.js';
import {day} from '../../src/kernel/school-day.js';
import {actionId, goalId, psychologist, talk, today} from './cases.js';
import {BreakableReplica, careSchool, fullCase, work} from './casework.js';
import {answerDraft, handedDraft, handOver, handoverId, teacher, writtenBy} from './handed.js';
import {staffId} from './school.js';

/** A plan of eight weeks: goals of several kinds, one reached; actions in every state; two in a teacher's hands. */
export async function planSchool(): Promise<School> {
  const replica = new BreakableReplica();
  const school = await careSchool('psychologist', replica);
  const id = 'case-1';
  await fullCase(school, id);
  const inHand = (handover: string) => ({
    responsible: {staff: staffId('teacher-1')},
    handed: {
      handover: handoverId(handover),
      need: 'She asked for it herself. Please say nothing about it in class.',
    },
  });
  await work(
    school,
    id,
    (record) =>
      setGoal({goal: goalId('g1'), text: 'Goes home without being afraid', domain: 'safety'}, record),
    (record) =>
      setGoal({goal: goalId('g2'), text: 'Has somebody to sit with at lunch', domain: 'belonging'}, record),
    (record) =>
      setGoal({goal: goalId('g3'), text: 'Comes to the first lesson', domain: 'attendance'}, record),
    (record) =>
      setAction(
        {
          ...talk('2026-12-01'),
          ...inHand('h1'),
          action: actionId('a4'),
          goal: goalId('g2'),
          text: 'Let her sit beside Dana in your lessons',
          kind: 'seating-way',
          start: day('2026-11-23'),
          end: day('2026-12-18'),
        },
        record,
        today,
      ),
    (record) =>
      setAction(
        {
          ...talk('2026-12-02'),
          ...inHand('h2'),
          action: actionId('a5'),
          goal: goalId('g2'),
          text: 'Ask her to help in the library at the long break',
          kind: 'safe-adult',
        },
        record,
        today,
      ),
    (record) =>
      setAction(
        {
          ...talk('2026-11-24'),
          action: actionId('a6'),
          goal: goalId('g3'),
          text: 'Ask the family about the mornings',
          kind: 'talk-family',
          status: 'done',
          went: 'helped',
          result: 'Her brother takes the same bus from now on.',
        },
        record,
        today,
      ),
    (record) => endGoal({goal: goalId('g3'), state: 'reached', why: 'On time for two weeks.'}, record, today),
  );
  const [first, second] = await handOver(
    school,
    handedDraft('h1', {start: day('2026-11-23'), end: day('2026-12-18')}),
    handedDraft('h2', {text: 'Ask her to help in the library at the long break', due: day('2026-12-02')}),
  );
  const answers = [
    answerDraft(first ? [first] : [], {went: 'partly', text: 'They talk. Dana is ill this week.'}),
    answerDraft(
      second ? [second] : [],
      {status: 'cannot', text: 'The library is closed until January.'},
      'h2',
    ),
  ];
  // As the teacher's own device writes them.
  await replica.append({school: writtenBy(teacher, answers).map((content) => ({id: content.id, content}))});
  return {...school, now: () => afterFourWeeks};
}

const afterFourWeeks = new Date('2026-12-19T07:00:00Z');

/** The form of a new action, as far as somebody came who hands a mediation over. */
export async function fillAction(element: CaseElement): Promise<void> {
  const root = element.renderRoot;
  root.querySelector<HTMLElement>('[data-opens="action new g2"]')?.click();
  await element.updateComplete;
  for (const [name, value] of [
    ['text', 'Sit down with both, one after the other'],
    ['kind', 'mediation'],
    ['who', 'teacher-1'],
    ['due', '2026-12-04'],
  ] as const) {
    const field = root.querySelector<HTMLInputElement>(`[data-form] [name="${name}"]`);
    if (!field) continue;
    field.value = value;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await element.updateComplete;
  }
  root.querySelector<HTMLElement>('[data-form] [name="between"][value="harmed-harming"]')?.click();
  root.querySelector<HTMLElement>('[data-form] [name="hand"]')?.click();
  await element.updateComplete;
}

/** Opens a form that is fetched, and waits until it is here. */
export async function openRare(element: CaseElement, name: string): Promise<void> {
  const root = element.renderRoot;
  const opener = root.querySelector<HTMLElement>(`[data-opens="${name}"]`);
  if (opener?.getAttribute('aria-expanded') !== 'true') opener?.click();
  for (let tries = 0; tries < 1_000 && !root.querySelector('[data-form]'); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

export async function chooseTemplate(element: CaseElement, id: string): Promise<void> {
  await openRare(element, 'template');
  const choice = element.renderRoot.querySelector<HTMLSelectElement>('[data-form] [name="template"]');
  if (!choice) return;
  choice.value = id;
  choice.dispatchEvent(new Event('input', {bubbles: true}));
  await element.updateComplete;
}

/** The protocol was begun for a child, and three of its lines are done; a safety plan was written with the child. */
export async function dangerSchool(): Promise<School> {
  const school = await careSchool();
  await fullCase(school);
  const texts = (await templateCatalogue.en()).default;
  await work(
    school,
    'case-1',
    (record) =>
      beginProtocol(
        {
          key: 'k',
          stays: psychologist,
          calls: {staff: staffId('teacher-1')},
          reasons: {emergency: 'No attempt, no plan, nothing at hand.'},
          goal: texts.goalOfProtocol,
          texts: texts.lines,
        },
        record,
        today,
      ),
    ...['stay', 'means', 'lead'].map((line) => (record: CaseRecord) => {
      const held = record.actions.find(({value}) => value.origin?.line === line);
      return held ? setAction({...held.value, status: 'done'}, record, today) : [];
    }),
    (record) =>
      writeSafetyPlan(
        {
          signs: 'I stop answering. My stomach hurts.',
          alone: 'Walk to the river and back. Draw.',
          company: 'Dana. The library.',
          ask: 'My brother Askar',
          adults: 'Aunt Zhanna. Ms Omarova. 111',
          place: 'Mother keeps the tablets at the neighbour’s.',
        },
        record,
        today,
      ),
  );
  return school;
}
