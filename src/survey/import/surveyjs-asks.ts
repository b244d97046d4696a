import type {Construct} from './construct.js';
import {usualBounds, usualLength, type Ask, type ForeignAnswer} from './foreign-form.js';
import type {SurveyJsLabels} from './surveyjs-labels.js';
import {englishWord, type Words} from './words.js';

type Asker = (question: Construct, labels: SurveyJsLabels) => Ask | undefined;

/** What a question of each type asks, or `undefined` for what our format has no item for. */
export const asks: ReadonlyMap<string, Asker> = new Map<string, Asker>([
  ['html', () => ({kind: 'note'})],
  ['radiogroup', single],
  ['dropdown', single],
  ['buttongroup', single],
  ['boolean', yesOrNo],
  ['rating', rating],
  ['checkbox', multiple],
  ['tagbox', multiple],
  ['ranking', ranking],
  ['matrix', matrix],
  ['text', text],
  ['comment', (question) => written(question, 'many')],
  ['slider', slider],
]);

function single(question: Construct, labels: SurveyJsLabels): Ask {
  const none = noneOf(question, labels);
  return {kind: 'single', answers: [...choicesOf(question, labels), ...none]};
}

function multiple(question: Construct, labels: SurveyJsLabels): Ask {
  const none = noneOf(question, labels);
  return {
    kind: 'multiple',
    answers: [...choicesOf(question, labels), ...none],
    alone: none.map(({name}) => name),
  };
}

function ranking(question: Construct, labels: SurveyJsLabels): Ask {
  return {kind: 'ranking', answers: choicesOf(question, labels)};
}

function choicesOf(question: Construct, labels: SurveyJsLabels): readonly ForeignAnswer[] {
  // "I would rather not say" is always offered here.
  question.pass('showRefuseItem', 'refuseText');
  leaveOther(question);
  return labels.answers(question.list('choices') ?? [], question.where);
}

/** It would need a line to write in, which belongs to no other answer of ours. */
function leaveOther(question: Construct): void {
  const isOffered = [question.flag('showOtherItem'), question.flag('hasOther')].includes(true);
  if (isOffered) question.remarks.leave('other-answer', question.where, question.text('otherText'));
}

function noneOf(question: Construct, labels: SurveyJsLabels): readonly ForeignAnswer[] {
  const isOffered = [question.flag('showNoneItem'), question.flag('hasNone')].includes(true);
  question.pass('noneText');
  return isOffered ? [{name: 'none', words: wordsOr(question, labels, 'noneText', 'None')}] : [];
}

function yesOrNo(question: Construct, labels: SurveyJsLabels): Ask {
  const no = wordsOr(question, labels, 'labelFalse', 'No');
  const yes = wordsOr(question, labels, 'labelTrue', 'Yes');
  const answers = [
    {name: question.text('valueFalse') ?? 'false', words: no},
    {name: question.text('valueTrue') ?? 'true', words: yes},
  ];
  return {kind: 'single', answers};
}

/** Words of a button that the file leaves to its program are English. */
function wordsOr(question: Construct, labels: SurveyJsLabels, key: string, usual: string): Words {
  const words = labels.of(question.label(key), `${question.where}/${key}`);
  return words.size > 0 ? words : englishWord(usual, labels.language, question.where, labels.remarks);
}

const mostSteps = 100;

function rating(question: Construct, labels: SurveyJsLabels): Ask {
  const values = question.list('rateValues');
  const from = question.number('rateMin') ?? 1;
  const step = question.number('rateStep') ?? 1;
  const count = question.number('rateCount') ?? 5;
  const to = question.number('rateMax') ?? from + (count - 1) * step;
  const steps = step > 0 ? Math.min(mostSteps, Math.floor((to - from) / step) + 1) : 0;
  const answers = labels.answers(
    values ?? Array.from({length: Math.max(0, steps)}, (_, at) => from + at * step),
    question.where,
  );
  const ends = [
    labels.of(question.label('minRateDescription'), question.where),
    labels.of(question.label('maxRateDescription'), question.where),
  ] as const;
  const look = facesIf(question);
  return {kind: 'single', answers: withEnds(answers, ...ends), ...look};
}

function facesIf(question: Construct): {readonly look?: 'faces'} {
  const isFaces = [question.text('rateType'), question.text('rateDisplayMode')].includes('smileys');
  return isFaces ? {look: 'faces'} : {};
}

/** The words at the two ends of a row of numbers stand beside its first and last number. */
function withEnds(answers: readonly ForeignAnswer[], least: Words, most: Words): readonly ForeignAnswer[] {
  return answers.map((answer, at) => {
    const end = at === 0 ? least : at === answers.length - 1 ? most : undefined;
    return end && end.size > 0 ? {...answer, words: beside(answer, end)} : answer;
  });
}

function beside({name, words}: ForeignAnswer, end: Words): Words {
  return new Map([...end].map(([language, text]) => [language, `${words.get(language) ?? name}: ${text}`]));
}

function matrix(question: Construct, labels: SurveyJsLabels): Ask {
  return {
    kind: 'matrix',
    rows: labels.answers(question.list('rows') ?? [], question.where),
    answers: labels.answers(question.list('columns') ?? [], question.where),
  };
}

/** Kinds of input that say who answers. */
export const identifyingInputs: readonly string[] = ['email', 'tel', 'url', 'password'];

function text(question: Construct): Ask | undefined {
  const type = question.text('inputType') ?? 'text';
  if (type === 'text') return written(question, 'one');
  return type === 'number' || type === 'range'
    ? bounded(question, usualBounds.least, usualBounds.most)
    : undefined;
}

function slider(question: Construct): Ask | undefined {
  if ((question.text('sliderType') ?? 'single') !== 'single') return undefined;
  if ((question.number('step') ?? 1) % 1 !== 0) return undefined;
  return bounded(question, 0, 100);
}

function bounded(question: Construct, low: number, high: number): Ask {
  const [least, most] = [question.number('min'), question.number('max')];
  if (least === undefined || most === undefined) question.remarks.change('bounds-added', question.where);
  return {
    kind: 'number',
    least: least ?? Math.min(low, most ?? low),
    most: most ?? Math.max(high, least ?? high),
  };
}

function written(question: Construct, lines: 'one' | 'many'): Ask {
  const most = question.number('maxLength') ?? 0;
  return {kind: 'text', lines, most: most > 0 ? most : usualLength[lines]};
}
