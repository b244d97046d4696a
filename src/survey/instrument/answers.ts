import {isArrayOf, isFields, isText} from '../../kernel/guards.js';
import {askedOf, type Asked, type Instrument} from './instrument.js';

/**
 * The worth of an answer, options chosen, the pupil's own words, or a worth for each row of a matrix. `null` is "I
 * would rather not say", and stands for whatever was passed over or not shown. A pupil's words in a list of one may be read
 * although few have answered.
 */
export type Answer = number | string | readonly string[] | RowAnswers | null;
export type RowAnswers = Readonly<Record<string, number | null>>;

/** By item. */
export type Answers = Readonly<Record<string, Answer>>;

/** @param name `item`, or `item/row` */
export function valueOf(answers: Answers, name: string): Exclude<Answer, RowAnswers> | undefined {
  const [item = '', row] = name.split('/');
  const answer = Object.hasOwn(answers, item) ? answers[item] : undefined;
  if (row === undefined) return isRows(answer) ? undefined : answer;
  return isRows(answer) && Object.hasOwn(answer, row) ? answer[row] : undefined;
}

/** Every item answered in its own way or with `null`, and nothing else besides. */
export function fits(instrument: Instrument, answers: unknown): answers is Answers {
  const asked = askedOf(instrument);
  return (
    isFields(answers) &&
    Object.keys(answers).length === asked.length &&
    asked.every((item) => Object.hasOwn(answers, item.id) && fitsItem(instrument, item, answers[item.id]))
  );
}

function fitsItem({scales}: Instrument, item: Asked, answer: unknown): boolean {
  if (answer === null) return true;
  switch (item.kind) {
    case 'single':
      return isWorth(answer, scales[item.scale]);
    case 'multiple':
    case 'map':
      return isChoice(answer, item.options) && isAlone(answer, item.alone);
    case 'matrix':
      return (
        isFields(answer) &&
        Object.keys(answer).length === item.rows.length &&
        item.rows.every((row) => answer[row] === null || isWorth(answer[row], scales[item.scale]))
      );
    case 'number':
      return Number.isInteger(answer) && Number(answer) >= item.least && Number(answer) <= item.most;
    case 'text':
      return isWriting(answer, item.most);
    case 'picture':
      return isChoice(answer, item.options) && (item.several === true || answer.length === 1);
    case 'ranking':
      return isChoice(answer, item.options) && answer.length === item.options.length;
  }
}

/** Not "I would rather not say" to everything. */
export function saysAnything(answers: Answers): boolean {
  return Object.values(answers)
    .flatMap((answer) => (isRows(answer) ? Object.values(answer) : [answer]))
    .some((answer) => answer !== null);
}

export function isRows(answer: Answer | undefined): answer is RowAnswers {
  return isFields(answer);
}

function isWorth(answer: unknown, worths: readonly number[] | undefined): boolean {
  return worths?.includes(answer as number) === true;
}

/** @returns the pupil's own words, however soon they may be read */
export function writingIn(answer: unknown): string {
  const words: unknown = Array.isArray(answer) ? answer[0] : answer;
  return isText(words) ? words : '';
}

function isWriting(answer: unknown, most: number): boolean {
  const {length} = writingIn(answer);
  return length > 0 && length <= most && (!Array.isArray(answer) || answer.length === 1);
}

/** Some of the options, each once. */
function isChoice(answer: unknown, options: readonly string[]): answer is readonly string[] {
  return (
    isArrayOf(answer, isText) &&
    answer.length > 0 &&
    new Set(answer).size === answer.length &&
    answer.every((option) => options.includes(option))
  );
}

function isAlone(chosen: readonly string[], alone: readonly string[] = []): boolean {
  return chosen.length === 1 || !chosen.some((option) => alone.includes(option));
}
