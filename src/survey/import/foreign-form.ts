import type {Expression} from './expression.js';
import type {Words} from './words.js';

/** What every questionnaire from elsewhere comes to before it becomes an instrument. Names are still its own. */
export interface ForeignForm {
  readonly name: string;
  readonly title: Words;
  /** Of the form: what lacks words in another language has those of this one. */
  readonly language: string;
  readonly pages: readonly ForeignPage[];
  readonly naming: Naming;
}

/** How conditions of the file name what lies inside a question. */
export interface Naming {
  /** Between a question and its row. */
  readonly join: '.' | '_' | '/';
  /** Options of a multiple choice have names of their own, as rows have. */
  readonly namesOptions: boolean;
}

export interface ForeignPage {
  readonly name: string;
  readonly conditions: readonly ForeignCondition[];
  readonly items: readonly ForeignItem[];
}

export interface ForeignItem {
  readonly name: string;
  readonly words: Words;
  readonly required: boolean;
  /** All of them hold. */
  readonly conditions: readonly ForeignCondition[];
  readonly ask: Ask;
}

export interface ForeignCondition {
  readonly text: string;
  /** `undefined` where the parser does not understand it. */
  readonly expression: Expression | undefined;
}

export type Ask =
  | {readonly kind: 'note'}
  | {readonly kind: 'single'; readonly answers: readonly ForeignAnswer[]; readonly look?: 'faces'}
  | {
      readonly kind: 'multiple';
      readonly answers: readonly ForeignAnswer[];
      readonly alone: readonly string[];
    }
  | {
      readonly kind: 'matrix';
      readonly rows: readonly ForeignAnswer[];
      readonly answers: readonly ForeignAnswer[];
    }
  | {readonly kind: 'number'; readonly least: number; readonly most: number}
  | {readonly kind: 'text'; readonly lines: 'one' | 'many'; readonly most: number}
  | {readonly kind: 'ranking'; readonly answers: readonly ForeignAnswer[]};

/** An answer, an option or a row. */
export interface ForeignAnswer {
  readonly name: string;
  readonly words: Words;
}

/** Groups within groups, at most. */
export const deepestGroup = 50;

/** Bounds for a number that has none: our format asks for both. */
export const usualBounds = {least: 0, most: 1_000_000} as const;

/** Characters of an answer in words that has no bound. */
export const usualLength = {one: 200, many: 2_000} as const;
