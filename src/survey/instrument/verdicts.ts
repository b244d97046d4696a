import type {Condition} from './condition.js';

/** What a condition says of people of whom some answers are known and the rest are not: yes, no, or it depends. */
export type Verdict = boolean | undefined;

/** What is known of one item: nothing was answered, a worth, or an option that was chosen or left. */
export type Given = {readonly name: string} & (
  {readonly is: 'nothing'} | {readonly is: 'worth'; readonly worth: number} | Choice
);

interface Choice {
  readonly is: 'chosen' | 'left';
  readonly option: string;
  /** Options that end all others. */
  readonly alone: readonly string[];
}

export function verdict(condition: Condition, givens: readonly Given[]): Verdict {
  if ('all' in condition) return allOf(condition.all.map((part) => verdict(part, givens)));
  if ('any' in condition) return not(allOf(condition.any.map((part) => not(verdict(part, givens)))));
  if ('not' in condition) return not(verdict(condition.not, givens));
  const given = givens.find(({name}) => name === condition.item);
  return given && ofItem(condition, given);
}

/** @returns what it says of all of these alike */
export function verdictOfAll(condition: Condition, cases: readonly (readonly Given[])[]): Verdict {
  const [first, ...others] = cases.map((givens) => verdict(condition, givens));
  return others.every((other) => other === first) ? first : undefined;
}

function ofItem(condition: Condition, given: Given): Verdict {
  if ('answered' in condition) return (given.is !== 'nothing') === condition.answered;
  switch (given.is) {
    case 'nothing':
      return false;
    case 'worth':
      return ofWorth(condition, given.worth);
    case 'chosen':
    case 'left':
      return 'has' in condition ? ofChoice(condition.has, given) : false;
  }
}

function ofWorth(condition: Condition, worth: number): Verdict {
  if ('is' in condition) return worth === condition.is;
  if ('atLeast' in condition) return worth >= condition.atLeast;
  return 'atMost' in condition && worth <= condition.atMost;
}

function ofChoice(has: string, {is, option, alone}: Choice): Verdict {
  if (has === option) return is === 'chosen';
  return is === 'chosen' && (alone.includes(option) || alone.includes(has)) ? false : undefined;
}

function allOf(parts: readonly Verdict[]): Verdict {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function not(value: Verdict): Verdict {
  return value === undefined ? undefined : !value;
}
