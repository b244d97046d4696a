import {isFields, isNumber, isText, type Fields} from '../../kernel/guards.js';
import type {GuideFault, GuideFaultKind, PlacedItem} from './guide-check.js';
import {yesNo} from './guide.js';

/** Deeper nesting is no guide that a person could follow. */
const deepest = 4;

/** What is wrong with the conditions: they name earlier questions, their own options and known signs. */
export function conditionFaults(
  items: readonly PlacedItem[],
  signs: readonly Fields[],
): readonly GuideFault[] {
  return items.flatMap(({item, at}, place) => {
    const {when} = item;
    if (when === undefined) return [];
    const found = faultsOf(when, {items: items.map((each) => each.item), signs, place}, 0);
    return found.map((fault) => ({at: `${at}.when`, ...fault}));
  });
}

interface Known {
  readonly items: readonly Fields[];
  readonly signs: readonly Fields[];
  /** Of the item that has the condition. */
  readonly place: number;
}

type Found = Omit<GuideFault, 'at'>;

function faultsOf(condition: unknown, known: Known, depth: number): readonly Found[] {
  if (!isFields(condition) || depth > deepest) return [{fault: 'bad-condition'}];
  const parts = condition['all'] ?? condition['some'];
  if (Array.isArray(parts) && parts.length > 0)
    return parts.flatMap((part: unknown) => faultsOf(part, known, depth + 1));
  if (isText(condition['heard'])) {
    const sign = condition['heard'];
    return known.signs.some(({id}) => id === sign) ? [] : [{fault: 'unknown-sign', word: sign}];
  }
  return isText(condition['of'])
    ? questionFaults(condition['of'], condition, known)
    : [{fault: 'bad-condition'}];
}

function questionFaults(of: string, condition: Fields, {items, place}: Known): readonly Found[] {
  const found = items.findIndex(({id, kind}) => id === of && kind !== 'stop');
  const question = items[found];
  if (!question) return fault('unknown-question', of);
  if (found >= place) return fault('later-question', of);
  const {any, atLeast, below} = condition;
  if (Array.isArray(any) && any.length > 0)
    return any.flatMap((option: unknown) => optionFault(question, option));
  if (!isNumber(atLeast) && !isNumber(below)) return [{fault: 'bad-condition'}];
  return question['kind'] === 'number' || question['kind'] === 'hours' ? [] : fault('not-a-figure', of);
}

function optionFault({kind, options}: Fields, option: unknown): readonly Found[] {
  const all: readonly unknown[] = kind === 'yes-no' ? yesNo : Array.isArray(options) ? options : [];
  return all.includes(option) ? [] : fault('unknown-option', String(option));
}

function fault(kind: GuideFaultKind, word: string): readonly Found[] {
  return [{fault: kind, word}];
}
