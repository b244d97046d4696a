import {plural} from '../../i18n/format.js';
import type {ActionPlanRefusal} from '../plan/action-parts.js';
import type {AnswerStatus} from '../plan/handed-kinds.js';
import type {ActionKind, Domain, Mediation, Went} from '../plan/plan-kinds.js';
import type {SafetyPart} from '../plan/safety-kinds.js';
import type {GoalState} from '../plan/plan-progress.js';

const en = {
  domain: 'What is it for?',
  domains: {
    safety: 'Safety',
    wellbeing: 'Wellbeing',
    belonging: 'Belonging',
    learning: 'Learning',
    attendance: 'Attendance',
    family: 'Family',
    other: 'Other',
  } satisfies Record<Domain | 'other', string>,
  goalState: 'Where does the goal stand?',
  goalStates: {
    'going-on': 'Being worked on',
    reached: 'Reached',
    partly: 'Partly reached',
    'not-reached': 'Not reached',
  } satisfies Record<GoalState, string>,
  stateOf: (goal: string) => `How far is it? ${goal}`,
  sayState: 'How far is it?',
  why: 'How can one see that?',
  whyHint: 'What the child, the family or you noticed; and if it was not reached, what stood in the way.',
  endedOn: (state: string, day: string) => `${state}, ${day}`,
  kind: 'Kind of action',
  kindHint: 'So that the school can see later what helps.',
  kinds: {
    'talk-child': 'Talk with the child',
    'talk-family': 'Talk with the family',
    'safe-adult': 'A safe place or adult',
    'seating-way': 'Another seat, group or way',
    'class-lesson': 'Lesson with the class',
    service: 'Support by a service',
    'learning-help': 'Help with learning',
    'home-visit': 'Visit at home',
    mediation: 'Mediation',
    other: 'Something else',
  } satisfies Record<ActionKind, string>,
  start: 'May begin on',
  end: 'Of no use after',
  windowHint: 'Both may stay empty.',
  fromDay: (day: string) => `from ${day}`,
  untilDay: (day: string) => `of no use after ${day}`,
  notYet: 'Not yet',
  tooLate: 'Too late',
  tooLateHelp:
    'The day after which it is of no use has passed. What now: another day, another action, or drop it?',
  between: 'Between whom?',
  betweens: {
    others: 'Others: equals in a quarrel, child and adult',
    'harmed-harming': 'The child who was harmed and one who harmed',
  } satisfies Record<Mediation['between'], string>,
  fit: 'What makes it fit?',
  fitHint:
    'Only once the harm has stopped, nobody is afraid, and each was asked alone and wants it. Else the harmed child is asked to give way.',
  finishOf: (action: string) => `Done, and how it went: ${action}`,
  went: 'How did it go?',
  wents: {
    helped: 'It helped',
    partly: 'It helped in part',
    not: 'It did not help',
    'not-known': 'Not known yet',
  } satisfies Record<Went, string>,
  handing: 'For their own list',
  hand: 'Show it in their list of actions',
  handHint: 'Not the case, its risk or its goal. Practice mode: who else uses this device could read it.',
  need: 'What they need to know for it',
  needHint: 'Written for them alone. Leave out what they can do without.',
  theyRead: 'They will read:',
  handedTo: (name: string) => `In the list of ${name}`,
  notAnswered: 'No answer yet.',
  answers: {
    cannot: 'Cannot',
    begun: 'Begun',
    done: 'Done',
  } satisfies Record<AnswerStatus, string>,
  answered: (name: string, status: string, day: string) => `${name}: ${status}, ${day}`,
  answersDiffer: 'Two answers from two devices. The lesser one counts until they answer again.',
  cannotHelp: 'What now: somebody else, another action, or drop it?',
  earlierAnswer: 'To an earlier wording, or by somebody else:',
  progress: {
    title: 'Progress',
    goals: (count: number) => plural('en', count, {one: '# goal', other: '# goals'}),
    actions: (done: number, open: number, overdue: number) =>
      `Actions: ${done} done, ${open} still to do, ${overdue} of them overdue.`,
    undated: (count: number) =>
      plural('en', count, {
        one: '# was done on a day that was not kept.',
        other: '# were done on days that were not kept.',
      }),
    chart: 'Actions by week',
    table: 'As a table',
    week: 'Week of',
    done: 'Done',
    overdue: 'Overdue',
  },
  template: 'Use a template',
  danger: {
    title: 'Danger to life',
    named: 'Danger to life was named.',
    help: 'Somebody stays with the child now. The protocol says who is called, in what order, and what is never left to wait.',
    begin: 'Begin the life-danger protocol',
    undone: (count: number) =>
      plural('en', count, {
        one: 'Danger to life: # thing is still to be done',
        other: 'Danger to life: # things are still to be done',
      }),
    numbers: 'Numbers for an emergency',
  },
  safety: {
    title: 'Safety plan',
    intro:
      'Written together with the child, in the child’s own words. The child keeps it too, on paper or wherever it is at hand.',
    change: 'Go through it again',
    writtenOn: (day: string) => `Written with the child on ${day}`,
    parts: {
      signs: 'How I notice that it is getting bad',
      alone: 'What helps me, on my own',
      company: 'People and places where it gets easier',
      ask: 'Whom I can tell',
      adults: 'Adults and numbers I call when it does not get better',
      place: 'What we put away, so that I am safe',
    } satisfies Record<SafetyPart, string>,
  },
  missing: 'This part could not be loaded. Look at the connection and try again.',
  refused: {
    'adults-missing': 'Write at least one adult or number to call.',
    'unknown-goal': 'This goal cannot be read here.',
    'state-missing': 'Choose where it stands.',
    'why-missing': 'Say how one can see that.',
    'goal-ended': 'This goal has ended. Say first that it is being worked on again.',
    'start-after-due': 'It cannot begin after the day on which it should be done.',
    'end-before-due': 'Choose the day on which it should be done, or a later one.',
    'end-past': 'Choose today or a later day.',
    'day-far': 'Choose a day within two years.',
    'between-missing': 'Say between whom.',
    'fit-missing': 'Say what makes it fit.',
    'mediation-at-risk':
      'Not while the risk is high or not set: meeting whoever did harm could do more harm. Choose another action.',
    'handed-outside': 'Only members of staff have such a list.',
    'handed-unknown-pupil': 'It cannot be handed over: whose case this is cannot be read here.',
  } satisfies Record<ActionPlanRefusal, string> & Record<string, string>,
};

export default en;
export type PlanTerms = typeof en;
