/** A condition of a questionnaire from elsewhere, as it is understood. Names and answers are still the file's own. */
export type Expression =
  | {readonly name: string; readonly sign: Sign; readonly value: string}
  /** Chosen, of several or as the only one. */
  | {readonly name: string; readonly has: string}
  | {readonly name: string; readonly answered: boolean}
  | {readonly all: readonly Expression[]}
  | {readonly any: readonly Expression[]}
  | {readonly not: Expression};

export type Sign = '=' | '<' | '<=' | '>' | '>=';

/** A side of a comparison. */
export type Operand =
  | {readonly name: string}
  | {readonly value: string}
  | {readonly values: readonly string[]}
  /** How much there is in an answer: options, characters. */
  | {readonly sizeOf: string};

export function allOf(parts: readonly Expression[]): Expression {
  const [first, ...more] = parts.flatMap((part) => ('all' in part ? part.all : [part]));
  return first && more.length === 0 ? first : {all: first ? [first, ...more] : []};
}

export function anyOf(parts: readonly Expression[]): Expression {
  const [first, ...more] = parts.flatMap((part) => ('any' in part ? part.any : [part]));
  return first && more.length === 0 ? first : {any: first ? [first, ...more] : []};
}

export function negated(part: Expression): Expression {
  if ('not' in part) return part.not;
  return 'answered' in part ? {...part, answered: !part.answered} : {not: part};
}

/** What an operator may mean, beside the signs. */
export type Operator = Sign | '!=' | 'contains' | 'lacks' | 'anyof' | 'allof' | 'noneof';

const mirrored: Partial<Record<Operator, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** @returns `undefined` for what says nothing of one question and an answer */
export function compared(left: Operand, operator: Operator, right: Operand): Expression | undefined {
  if ('value' in left && !('value' in right)) {
    const turned = mirrored[operator];
    return turned && compared(right, turned, left);
  }
  if ('sizeOf' in left) return 'value' in right ? bySize(left.sizeOf, operator, right.value) : undefined;
  if (!('name' in left)) return undefined;
  if ('values' in right) return byList(left.name, operator, right.values);
  return 'value' in right ? byValue(left.name, operator, right.value) : undefined;
}

function byValue(name: string, operator: Operator, value: string): Expression | undefined {
  switch (operator) {
    case '=':
      return value === '' ? {name, answered: false} : {name, sign: '=', value};
    case '!=':
      return value === '' ? {name, answered: true} : {not: {name, sign: '=', value}};
    case 'contains':
      return {name, has: value};
    case 'lacks':
      return {not: {name, has: value}};
    case 'anyof':
    case 'allof':
    case 'noneof':
      return byList(name, operator, [value]);
    default:
      return value === '' ? undefined : {name, sign: operator, value};
  }
}

function byList(name: string, operator: Operator, values: readonly string[]): Expression | undefined {
  const parts = values.map((has) => ({name, has}));
  if (parts.length === 0) return undefined;
  if (operator === 'anyof') return anyOf(parts);
  if (operator === 'allof' || operator === 'contains') return allOf(parts);
  return operator === 'noneof' ? {not: anyOf(parts)} : undefined;
}

/** "More than none" is an answer, "none" is no answer; other sizes are not for our format. */
function bySize(name: string, operator: Operator, value: string): Expression | undefined {
  const test = `${operator} ${value}`;
  if (['> 0', '>= 1', '!= 0'].includes(test)) return {name, answered: true};
  return ['= 0', '< 1', '<= 0'].includes(test) ? {name, answered: false} : undefined;
}
