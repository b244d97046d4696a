import {usualBounds, usualLength, type Ask, type ForeignAnswer} from './foreign-form.js';
import type {LimePart, LimeQuestion} from './lime-form.js';
import type {Remarks} from './converted.js';
import {anyLanguage, englishWord, type Labels} from './words.js';

/** What a question of each type asks, or `undefined` for what our format has no item for. */
export function askOf(
  question: LimeQuestion,
  labels: Labels,
  language: string,
  remarks: Remarks,
): Ask | undefined {
  const {code, type} = question;
  const parts = (from: ReadonlyMap<string, LimePart>): readonly ForeignAnswer[] =>
    [...from.values()].map((part) => {
      const words = labels.of(part.words, `${code}/${part.code}`);
      return {name: part.code, words: words.size > 0 ? words : anyLanguage(part.code, language)};
    });
  const usual = (): readonly ForeignAnswer[] => usualAnswers(question, language, remarks);
  switch (type) {
    case 'X':
      return {kind: 'note'};
    case 'O':
    case 'P':
      remarks.leave('comment', code);
      return type === 'O' ? {kind: 'single', answers: parts(question.answers)} : multiple(question, parts);
    case 'L':
    case '!':
      return {kind: 'single', answers: parts(question.answers)};
    case 'Y':
    case '5':
      return {kind: 'single', answers: usual()};
    case 'M':
      return multiple(question, parts);
    case 'R':
      return {kind: 'ranking', answers: parts(question.answers.size > 0 ? question.answers : question.subs)};
    case 'F':
    case 'H':
      return {kind: 'matrix', rows: parts(question.subs), answers: parts(question.answers)};
    case 'A':
    case 'B':
    case 'C':
    case 'E':
      return {kind: 'matrix', rows: parts(question.subs), answers: usual()};
    case 'N':
      return bounded(question, remarks);
    case 'S':
    case 'T':
    case 'U':
      return written(question, type === 'S' ? 'one' : 'many');
    default:
      return undefined;
  }
}

/** Answers that the file leaves to its program, in English. */
function usualAnswers(
  {code, type}: LimeQuestion,
  language: string,
  remarks: Remarks,
): readonly ForeignAnswer[] {
  const named: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    Y: [
      ['N', 'No'],
      ['Y', 'Yes'],
    ],
    C: [
      ['N', 'No'],
      ['U', 'Uncertain'],
      ['Y', 'Yes'],
    ],
    E: [
      ['D', 'Decrease'],
      ['S', 'Same'],
      ['I', 'Increase'],
    ],
  };
  const numbered = Array.from(
    {length: type === 'B' ? 10 : 5},
    (_, at) => [String(at + 1), String(at + 1)] as const,
  );
  const words = named[type]?.map(([name, text]) => ({
    name,
    words: englishWord(text, language, code, remarks),
  }));
  return words ?? numbered.map(([name, text]) => ({name, words: anyLanguage(text, language)}));
}

function multiple(
  {subs, attributes}: LimeQuestion,
  parts: (from: ReadonlyMap<string, LimePart>) => readonly ForeignAnswer[],
): Ask {
  const alone = take(attributes, 'exclude_all_others')?.split(/[;,]\s*/) ?? [];
  return {kind: 'multiple', answers: parts(subs), alone};
}

function bounded({code, attributes}: LimeQuestion, remarks: Remarks): Ask | undefined {
  const [least, most] = ['min_num_value_n', 'max_num_value_n'].map((name) => {
    const value = Number.parseFloat(take(attributes, name) ?? '');
    return Number.isFinite(value) ? value : undefined;
  });
  if (take(attributes, 'num_value_int_only') !== '1') remarks.leave('decimals', code);
  if (least === undefined || most === undefined) remarks.change('bounds-added', code);
  return {
    kind: 'number',
    least: least ?? Math.min(usualBounds.least, most ?? usualBounds.least),
    most: most ?? Math.max(usualBounds.most, least ?? usualBounds.most),
  };
}

function written({attributes}: LimeQuestion, lines: 'one' | 'many'): Ask {
  const most = Number.parseInt(take(attributes, 'maximum_chars') ?? '', 10);
  return {kind: 'text', lines, most: most > 0 ? most : usualLength[lines]};
}

function take(attributes: Map<string, string>, name: string): string | undefined {
  const value = attributes.get(name);
  attributes.delete(name);
  return value;
}
