import {negated, type Operator} from './expression.js';
import {isExpression, type Argument, type Dialect} from './parse-expression.js';

const signs: readonly (readonly [string, Operator])[] = [
  ['=', '='],
  ['!=', '!='],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
];

/** `{name} = 'a' and {other} notempty` */
export const surveyJsDialect: Dialect = {
  name: /\{([^{}]+)\}/y,
  word: /[a-z]+/iy,
  operators: new Map([
    ...signs,
    ['==', '='],
    ['<>', '!='],
    ['equal', '='],
    ['notequal', '!='],
    ['less', '<'],
    ['lessorequal', '<='],
    ['greater', '>'],
    ['greaterorequal', '>='],
    ['contains', 'contains'],
    ['contain', 'contains'],
    ['*=', 'contains'],
    ['notcontains', 'lacks'],
    ['notcontain', 'lacks'],
    ['anyof', 'anyof'],
    ['allof', 'allof'],
    ['noneof', 'noneof'],
  ]),
  postfix: new Map([
    ['empty', false],
    ['notempty', true],
  ]),
  functions: new Map(),
};

/** `${name} = 'a' and selected(${other}, 'b')` */
export const xlsFormDialect: Dialect = {
  name: /\$\{\s*([^{}\s]+)\s*\}/y,
  word: /[a-z][\w-]*/iy,
  operators: new Map(signs),
  postfix: new Map(),
  functions: new Map([
    ['not', inverse],
    ['selected', selected],
    ['count-selected', size],
    ['string-length', size],
    ['true', (given: readonly Argument[]) => constant(given, 'true')],
    ['false', (given: readonly Argument[]) => constant(given, 'false')],
  ]),
};

const limeWords = 'and|or|eq|ne|lt|le|gt|ge|true|false';

/** `name.NAOK == "A1" and !is_empty(other)`, or by numbers: `123X45X678SQ1.NAOK == "Y"` */
export const limeDialect: Dialect = {
  name: new RegExp(
    `(?!(?:${limeWords})\\b)([A-Za-z]\\w*|\\d+X\\d+X\\d\\w*)(?:\\.(?:NAOK|code|value|valueNAOK))*(?![\\w.])(?!\\s*\\()`,
    'iy',
  ),
  word: /[a-z]\w*/iy,
  operators: new Map([
    ...signs,
    ['==', '='],
    ['eq', '='],
    ['ne', '!='],
    ['lt', '<'],
    ['le', '<='],
    ['gt', '>'],
    ['ge', '>='],
  ]),
  postfix: new Map(),
  functions: new Map([
    ['is_empty', isEmpty],
    ['strlen', size],
  ]),
};

function inverse([part, ...more]: readonly Argument[]): Argument | undefined {
  return part && more.length === 0 && isExpression(part) ? negated(part) : undefined;
}

function selected([question, answer, ...more]: readonly Argument[]): Argument | undefined {
  if (!question || !answer || more.length > 0 || isExpression(question)) return undefined;
  return 'name' in question && 'value' in answer && !isExpression(answer)
    ? {name: question.name, has: answer.value}
    : undefined;
}

function isEmpty(given: readonly Argument[]): Argument | undefined {
  const name = onlyName(given);
  return name === undefined ? undefined : {name, answered: false};
}

function size(given: readonly Argument[]): Argument | undefined {
  const name = onlyName(given);
  return name === undefined ? undefined : {sizeOf: name};
}

function constant(given: readonly Argument[], value: string): Argument | undefined {
  return given.length === 0 ? {value} : undefined;
}

function onlyName([part, ...more]: readonly Argument[]): string | undefined {
  return part && more.length === 0 && !isExpression(part) && 'name' in part ? part.name : undefined;
}
