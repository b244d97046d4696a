import type {Refusal} from '../kernel/refusal.js';
import type {ClassKey} from '../kernel/ids.js';
import type {Converted} from './import/converted.js';
import type {KeptInstrument} from './instrument/kept.js';
import type {InstrumentTexts} from './instrument/texts.js';
import type {LibraryInstrument} from './instruments/library.js';

export const instrumentStates = [
  'loading',
  'not-allowed',
  'failed',
  'list',
  'questionnaire',
  'preview',
  'choose',
  'reading',
  'refused',
  'understood',
  'finish',
  'not-kept',
  'conflict',
  'check',
] as const;

export type Texts = Readonly<Record<string, InstrumentTexts>>;

/** A questionnaire with its words here. */
export interface Opened {
  readonly entry: LibraryInstrument;
  readonly texts: Texts;
}

/** What is not kept yet, and what it is to be called. */
export interface Workpiece {
  readonly kept: KeptInstrument;
  /** The id that it has by itself, before it is told apart from others. */
  readonly base: string;
  /** What stood there before a question was left out, to come back to. */
  readonly undo?: {readonly kept: KeptInstrument; readonly item: string};
}

/** Where staff are. */
export type Screen =
  | {readonly at: 'list'; readonly done?: string; readonly failed?: boolean}
  | {readonly at: 'questionnaire'; readonly opened: Opened}
  | {readonly at: 'preview'; readonly opened: Opened; readonly back: Screen}
  | {readonly at: 'choose'}
  | {readonly at: 'reading'}
  | {readonly at: 'refused'}
  | {readonly at: 'understood'; readonly converted: Converted; readonly file: string}
  | {readonly at: 'finish'; readonly work: Workpiece; readonly refusal?: Refusal}
  | {readonly at: 'conflict'; readonly id: string; readonly version: number}
  | {
      readonly at: 'check';
      readonly opened: Opened;
      readonly classes: ReadonlySet<ClassKey>;
      readonly girls: ReadonlyMap<ClassKey, number>;
      readonly back: Screen;
    };

export function stateOf(screen: Screen): (typeof instrumentStates)[number] {
  return screen.at === 'finish' && screen.refusal ? 'not-kept' : screen.at;
}
