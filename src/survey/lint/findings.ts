import type {ClassKey} from '../../kernel/ids.js';
import type {Sensitivity} from '../instrument/instrument.js';
import type {Trait} from '../instrument/marks.js';
import type {Smallest} from './cells.js';

/** What the linter has to say. Screens choose the words. */
export type Finding =
  /** Answers of one pupil put beside each other leave a group that is too small. */
  | (At & {
      readonly what: 'small-groups';
      readonly items: readonly {readonly item: string; readonly trait: Trait}[];
      /** Smallest first. */
      readonly classes: readonly SmallClass[];
      readonly withText: boolean;
      readonly remedies: readonly Remedy[];
    })
  /** So few pupils that the class itself nearly names each. */
  | (At & {readonly what: 'small-class'; readonly classes: readonly SmallClass[]; readonly withText: boolean})
  | (At & {readonly what: 'no-pupils'; readonly classes: readonly SmallClass[]})
  /** Nobody has told how many of a class are of each gender: an even split was taken in its place. */
  | (At & {readonly what: 'gender-unknown'; readonly items: readonly string[]})
  | (At & {readonly what: 'asks-name' | 'asks-class'; readonly item: string})
  /** Few answers, and nothing is counted of it: it may tell who answers. */
  | (At & {readonly what: 'may-tell'; readonly item: string; readonly answers: number})
  | (At & {readonly what: 'sensitive-unmarked'; readonly item: string; readonly like: Sensitivity})
  | (At & {readonly what: 'text-unread'; readonly items: readonly string[]})
  | (At & {readonly what: 'too-long'; readonly minutes: number; readonly most: number})
  | (At & {readonly what: 'ages-unknown' | 'nothing-counted'})
  | (At & {readonly what: 'language-missing' | 'language-unspoken'; readonly languages: readonly string[]})
  /** Words that stand in two languages alike: nobody translated them. */
  | (At & {
      readonly what: 'untranslated';
      readonly language: string;
      readonly as: string;
      readonly items: readonly string[];
    })
  | (At & {
      readonly what: 'long-sentence';
      readonly item: string;
      readonly language: string;
      readonly words: number;
      readonly most: number;
    })
  | (At & {readonly what: 'not-counted'; readonly items: readonly string[]});

export type Level = 'blocks' | 'warns';

interface At {
  /** `blocks`: no wave may ask it like this. `warns`: a person decides. */
  readonly level: Level;
}

export interface SmallClass {
  readonly classKey: ClassKey;
  readonly title: string;
  /** On the list. */
  readonly pupils: number;
  readonly smallest: Smallest;
}

/** What to change, and how large the smallest group is then. */
export type Remedy =
  | {readonly kind: 'drop'; readonly item: string; readonly smallest: number}
  | {readonly kind: 'drop-all'; readonly smallest: number}
  | {readonly kind: 'coarsen'; readonly item: string; readonly answers: number; readonly smallest: number}
  | {readonly kind: 'merge-year' | 'merge-school'; readonly smallest: number}
  | {readonly kind: 'drop-text'};

/** Findings, those that block first, and what was looked at without one. */
export interface LintReport {
  readonly findings: readonly Finding[];
  readonly fine: readonly Check[];
}

/** What is looked at. */
export const checks = [
  'groups',
  'names',
  'sensitive',
  'texts',
  'length',
  'languages',
  'wording',
  'counted',
] as const;
export type Check = (typeof checks)[number];

export const checkOf: Readonly<Record<Finding['what'], Check>> = {
  'small-groups': 'groups',
  'small-class': 'groups',
  'no-pupils': 'groups',
  'gender-unknown': 'groups',
  'may-tell': 'groups',
  'asks-class': 'groups',
  'asks-name': 'names',
  'sensitive-unmarked': 'sensitive',
  'text-unread': 'texts',
  'too-long': 'length',
  'ages-unknown': 'length',
  'language-missing': 'languages',
  'language-unspoken': 'languages',
  untranslated: 'languages',
  'long-sentence': 'wording',
  'nothing-counted': 'counted',
  'not-counted': 'counted',
};

export function blocks({findings}: LintReport): boolean {
  return findings.some(({level}) => level === 'blocks');
}
