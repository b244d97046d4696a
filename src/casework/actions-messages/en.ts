import {plural, sentence} from '../../i18n/format.js';
import type {AnswerRefusal} from '../plan/hand-over.js';
import type {AnswerStatus} from '../plan/handed-kinds.js';
import type {Went} from '../plan/plan-kinds.js';

const en = {
  title: 'Asked of me',
  count: (count: number) => plural('en', count, {one: '# thing to do', other: '# things to do'}),
  quiet:
    'What stands here is for you alone. Questions go to whoever asked you, not to colleagues or children.',
  empty: 'Nothing is asked of you now.',
  emptyHelp: 'When the psychologist asks you to do something for a child, it appears here.',
  noName: 'A pupil whose name cannot be read here',
  need: 'Good to know',
  due: (day: string) => `by ${day}`,
  start: (day: string) => `from ${day}`,
  end: (day: string) => `of no use after ${day}`,
  askedBy: (name: string) => `Asked by ${name}`,
  bands: {
    overdue: 'Overdue',
    today: 'Today',
    soon: 'Soon',
    later: 'Later',
    'not-yet': 'Not yet',
    'too-late': 'Too late',
  },
  answers: {begun: 'I have begun', done: 'Done', cannot: 'I cannot'} satisfies Record<AnswerStatus, string>,
  answerOf: (answer: string, name: string, action: string) => `${answer}. ${name}: ${action}`,
  said: {begun: 'You began', done: 'You did it', cannot: 'You cannot'} satisfies Record<AnswerStatus, string>,
  saidOn: (said: string, day: string) => `${said}, ${day}`,
  differ:
    'You gave two different answers on two devices. Answer once more; until then the lesser one counts.',
  changed: 'It was changed after you answered. Please read it again.',
  went: 'How did it go?',
  wents: {
    helped: 'It helped',
    partly: 'It helped in part',
    not: 'It did not help',
    'not-known': 'I do not know yet',
  } satisfies Record<Went, string>,
  whatDone: 'What did you do? (may stay empty)',
  because: 'I cannot, because',
  becauseHint: 'Then somebody else or something else can be found.',
  answered: (count: number) => plural('en', count, {one: '# answered', other: '# answered'}),
  takenBack: 'No longer needed',
  takenBackOn: (day: string) => `${sentence(`Taken back on ${day}`)} You need not go on.`,
  send: 'Save the answer',
  saved: 'Answer saved.',
  refused: {
    gone: 'This was taken back meanwhile. You need not go on.',
    'not-yours': 'This is asked of somebody else now.',
    'status-missing': 'Choose an answer.',
    'cannot-why': 'Say why, in a few words.',
    'went-missing': 'Choose how it went.',
  } satisfies Record<AnswerRefusal, string>,
};

export default en;
export type ActionsTerms = typeof en;
