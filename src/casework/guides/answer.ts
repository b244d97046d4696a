import {isArrayOf, isFields, isNumber, isText} from '../../kernel/guards.js';
import {boundsOf, optionsOf, type Question} from './guide.js';

/** What came of one question. “Asked, and nothing was said” is an answer, and it is not a no. */
export type Answer =
  | {readonly said: 'chosen'; readonly chosen: readonly string[]}
  | {readonly said: 'number'; readonly number: number}
  | {readonly said: 'words'; readonly words: string}
  | {readonly said: 'nothing'}
  /** The adult took it back: as if it had never been asked. */
  | {readonly said: 'taken-back'};

export const notSaid: Answer = {said: 'nothing'};

export function isAnswer(value: unknown): value is Answer {
  if (!isFields(value)) return false;
  switch (value['said']) {
    case 'chosen':
      return isArrayOf(value['chosen'], isText) && value['chosen'].length > 0;
    case 'number':
      return isNumber(value['number']);
    case 'words':
      return isText(value['words']);
    case 'nothing':
    case 'taken-back':
      return true;
    default:
      return false;
  }
}

export type AnswerFault =
  'not-this-kind' | 'unknown-option' | 'one-only' | 'alone-only' | 'out-of-bounds' | 'no-words';

/** @returns why an answer cannot be one to this question */
export function answerFault(question: Question, answer: Answer): AnswerFault | undefined {
  switch (answer.said) {
    case 'nothing':
    case 'taken-back':
      return undefined;
    case 'chosen':
      return chosenFault(question, answer.chosen);
    case 'number':
      return numberFault(question, answer.number);
    case 'words':
      if (question.kind !== 'words') return 'not-this-kind';
      return answer.words.trim() ? undefined : 'no-words';
  }
}

function chosenFault(question: Question, chosen: readonly string[]): AnswerFault | undefined {
  const {kind, alone} = question;
  if (!['choice', 'several', 'yes-no'].includes(kind)) return 'not-this-kind';
  if (chosen.some((option) => !optionsOf(question).includes(option))) return 'unknown-option';
  if (kind !== 'several' && chosen.length !== 1) return 'one-only';
  return alone && chosen.includes(alone) && chosen.length > 1 ? 'alone-only' : undefined;
}

function numberFault(question: Question, number: number): AnswerFault | undefined {
  if (question.kind !== 'number' && question.kind !== 'hours') return 'not-this-kind';
  const [from, to] = boundsOf(question);
  const isWhole = question.kind === 'hours' || Number.isInteger(number);
  return isWhole && number >= from && number <= to ? undefined : 'out-of-bounds';
}

/**
 * One answer for several that contradict each other, until a person settles it: everything that anybody heard, the
 * figure that calls for more care, and a word rather than silence. The same in any order.
 */
export function carefulAnswer(answers: readonly Answer[], question?: Question): Answer | undefined {
  const chosen = answers.flatMap((answer) => (answer.said === 'chosen' ? answer.chosen : []));
  if (chosen.length > 0) return {said: 'chosen', chosen: carefulChoice(chosen, question)};
  const numbers = answers.flatMap((answer) => (answer.said === 'number' ? answer.number : []));
  if (numbers.length > 0)
    return {
      said: 'number',
      number: question?.careful === 'lower' ? Math.min(...numbers) : Math.max(...numbers),
    };
  const words = [...new Set(answers.flatMap((answer) => (answer.said === 'words' ? answer.words : [])))];
  if (words.length > 0) return {said: 'words', words: words.sort().join('\n')};
  return answers.find(({said}) => said === 'nothing') ?? answers[0];
}

/** Of yes and no the yes, and no “none of these” beside something; in a fixed order. */
function carefulChoice(chosen: readonly string[], question?: Question): readonly string[] {
  const all = [...new Set(chosen)].sort();
  if (all.length > 1 && question?.kind === 'yes-no') return ['yes'];
  const named = all.filter((option) => option !== question?.alone);
  return named.length > 0 ? named : all;
}
