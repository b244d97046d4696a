import {refuse, type Refusal} from '../../kernel/refusal.js';
import type {Instrument} from '../instrument/instrument.js';
import type {InstrumentTexts} from '../instrument/texts.js';

/** Something that a person should know of a questionnaire from elsewhere. */
export interface Remark {
  /** The construct by its name there (`validators`, `matrixdynamic`), or one of `OwnRemark`. */
  readonly what: string;
  /** The question, `pages/…` for a page, or `form`. */
  readonly where: string;
  /** What stood there: a condition, an address, a word. */
  readonly text?: string;
}

/** Names of ours for what has none in the file. */
export type OwnRemark =
  | 'answer-not-known'
  | 'answers-numbered'
  | 'bounds-added'
  | 'condition-forward'
  | 'condition-not-held'
  | 'condition-not-understood'
  | 'condition-unknown-name'
  | 'empty-page'
  | 'english-words'
  | 'inserted-answer'
  | 'language-fallback'
  | 'language-unknown'
  | 'markup'
  | 'no-answers'
  | 'no-rows'
  | 'other-answer'
  | 'renamed'
  | 'same-name'
  | 'shortened'
  | 'too-many-answers'
  | 'too-many-languages'
  | 'words-missing';

/** A questionnaire from elsewhere in our own format. */
export interface Converted {
  readonly instrument: Instrument;
  /** By language, the form's own first. Each has every word. */
  readonly texts: Readonly<Record<string, InstrumentTexts>>;
  /** What our format cannot hold. A condition that was left means that everybody is asked. */
  readonly left: readonly Remark[];
  /** What was kept in another form. */
  readonly changed: readonly Remark[];
  /** What would tell who answered, or send answers elsewhere. */
  readonly stripped: readonly Remark[];
}

export type ConversionProblem =
  | 'file-too-big'
  | 'no-questions'
  | 'not-readable'
  | 'not-text'
  | 'not-whole'
  | 'too-deep'
  | 'too-many-questions'
  | 'unknown-file'
  | 'zip-damaged'
  | 'zip-encrypted'
  | 'zip-too-big';

export type ConversionRefusal = Refusal<ConversionProblem>;

export function refuseFile(
  problem: ConversionProblem,
  detail?: Readonly<Record<string, string | number>>,
): ConversionRefusal {
  return refuse(problem, detail);
}

/** Characters of a remark's text. */
const longestText = 500;

/** Collects what is left, changed and stripped on the way. */
export class Remarks {
  readonly left: Remark[] = [];
  readonly changed: Remark[] = [];
  readonly stripped: Remark[] = [];

  leave(what: string, where: string, text?: string): void {
    this.left.push(remark(what, where, text));
  }

  change(what: OwnRemark, where: string, text?: string): void {
    this.changed.push(remark(what, where, text));
  }

  strip(what: string, where: string, text?: string): void {
    this.stripped.push(remark(what, where, text));
  }
}

function remark(what: string, where: string, text: string | undefined): Remark {
  return text === undefined ? {what, where} : {what, where, text: text.slice(0, longestText)};
}
