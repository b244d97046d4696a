import type {Construct} from './construct.js';
import {xlsFormDialect} from './dialects.js';
import type {Expression} from './expression.js';
import {usualBounds, usualLength, type Ask, type ForeignAnswer} from './foreign-form.js';
import {parseExpression} from './parse-expression.js';

/** Who answers, on what, when and from where. */
export const metadata: readonly string[] = [
  'audit',
  'background-audio',
  'deviceid',
  'devicephonenum',
  'email',
  'end',
  'phonenumber',
  'simid',
  'simserial',
  'start',
  'start-geopoint',
  'subscriberid',
  'today',
  'username',
];

/** A place, a voice, a picture or a file of somebody's. */
export const identifying: readonly string[] = [
  'audio',
  'file',
  'geopoint',
  'geoshape',
  'geotrace',
  'image',
  'video',
];

/** @returns `undefined` for a type that our format has no item for */
export function askOf(
  type: string,
  question: Construct,
  lists: ReadonlyMap<string, readonly ForeignAnswer[]>,
): Ask | undefined {
  const [kind = '', list = '', ...more] = type.split(/\s+/);
  for (const word of more) {
    const isOther = /^or_(?:other|specify)$/i.test(word);
    question.remarks.leave(isOther ? 'other-answer' : word, question.where);
  }
  const answers = lists.get(list || (question.text('select_from_list_name') ?? '')) ?? [];
  switch (kind) {
    case 'note':
      return {kind: 'note'};
    case 'select_one':
      return {kind: 'single', answers};
    case 'select_multiple':
      return {kind: 'multiple', answers, alone: []};
    case 'rank':
      return {kind: 'ranking', answers};
    case 'integer':
    case 'int':
      return bounded(question);
    case 'range':
      return ranged(question);
    case 'text':
    case 'string':
      return written(question);
    default:
      return undefined;
  }
}

function written(question: Construct): Ask {
  const lines = question.says('appearance', 'multiline') ? 'many' : 'one';
  return {kind: 'text', lines, most: usualLength[lines]};
}

/** `. >= 6 and . <= 19` gives both bounds; any other constraint is left with its text. */
function bounded(question: Construct): Ask {
  const constraint = question.text('constraint') ?? '';
  const bounds = constraint === '' ? {} : boundsIn(constraint);
  if (!bounds) question.remarks.leave('constraint', question.where, constraint);
  const {least, most} = bounds ?? {};
  if (least === undefined || most === undefined) question.remarks.change('bounds-added', question.where);
  return {
    kind: 'number',
    least: least ?? Math.min(usualBounds.least, most ?? usualBounds.least),
    most: most ?? Math.max(usualBounds.most, least ?? usualBounds.most),
  };
}

interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

function boundsIn(constraint: string): Bounds | undefined {
  const source = constraint.replace(/(^|[\s(])\.(?=\s*[<>=])/g, '$1${.}');
  const expression = parseExpression(source, xlsFormDialect);
  if (!expression) return undefined;
  const parts = 'all' in expression ? expression.all : [expression];
  const bounds = parts.map(boundIn);
  if (bounds.includes(undefined)) return undefined;
  return bounds.reduce<Bounds>((all, bound) => ({...all, ...bound}), {});
}

function boundIn(part: Expression): Bounds | undefined {
  if (!('sign' in part) || part.name !== '.') return undefined;
  const value = Number(part.value);
  if (!Number.isFinite(value)) return undefined;
  switch (part.sign) {
    case '>=':
      return {least: Math.ceil(value)};
    case '>':
      return {least: Math.floor(value) + 1};
    case '<=':
      return {most: Math.floor(value)};
    case '<':
      return {most: Math.ceil(value) - 1};
    case '=':
      return {least: value, most: value};
  }
}

/** `start=0 end=10 step=1` */
function ranged(question: Construct): Ask | undefined {
  const parameters = question.text('parameters') ?? '';
  const numberOf = (name: string, usual: number): number =>
    Number(new RegExp(`\\b${name}\\s*=\\s*(-?[\\d.]+)`).exec(parameters)?.[1] ?? usual);
  const [least, most, step] = [numberOf('start', 1), numberOf('end', 10), numberOf('step', 1)];
  const isWhole = [least, most, step].every(Number.isInteger) && step === 1;
  return isWhole ? {kind: 'number', least, most} : undefined;
}
