/**
 * A conversation with one child as data: what an adult may ask, in which order, what to listen for beside it, and where
 * to stop. Texts lie apart, by language. A version that was used never changes: another content is another version.
 */
export interface Guide {
  readonly id: string;
  /** From 1. */
  readonly version: number;
  /** Whom the wording is for, in years, both included. */
  readonly ages: {readonly from: number; readonly to: number};
  readonly parts: readonly GuidePart[];
  readonly listenFor: readonly Sign[];
  /** What is worked out of the answers when the conversation ends. */
  readonly amountsTo?: 'work-status';
}

export interface GuidePart {
  readonly id: string;
  readonly items: readonly GuideItem[];
}

export type GuideItem = Question | Stop;

export const questionKinds = ['choice', 'several', 'number', 'hours', 'yes-no', 'words'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  /** Of a `choice` or `several`. */
  readonly options?: readonly string[];
  /** Of `several`: the option that goes with no other, “none of these”. Only with it is what was not chosen a no. */
  readonly alone?: string;
  /** Of a `number`: bounds, both included. Hours are of a week, 0 to 168. */
  readonly from?: number;
  readonly to?: number;
  /** Of a `number` or `hours`: which of two contradicting figures counts until a person settles it. Else the higher. */
  readonly careful?: 'lower';
  /** Filled in by the adult, not asked of the child. */
  readonly byAdult?: true;
  /** Named as missing when the conversation ends without it. */
  readonly needed?: true;
  readonly when?: Condition;
}

/** Once it is reached, nothing more is asked after it. What was answered there stays. */
export interface Stop {
  readonly id: string;
  readonly kind: 'stop';
  readonly when?: Condition;
}

/**
 * Met by what was said or heard, never by what was not: there is no “not” in it, since silence is no answer. It names
 * earlier questions only.
 */
export type Condition =
  | {readonly of: string; readonly any: readonly string[]}
  | {readonly of: string; readonly atLeast: number}
  | {readonly of: string; readonly below: number}
  | {readonly heard: string}
  | {readonly all: readonly Condition[]}
  | {readonly some: readonly Condition[]};

/** `now`: what keeps the child safe comes before the next question. */
export const urgencies = ['note', 'soon', 'now'] as const;

/** Something to listen for, whatever is being asked. */
export interface Sign {
  readonly id: string;
  readonly urgency: (typeof urgencies)[number];
}

/** Answers to a `yes-no`. */
export const yesNo = ['yes', 'no'] as const;

export const mostHours = 168;

export function isQuestion(item: GuideItem): item is Question {
  return item.kind !== 'stop';
}

/** In the order of the conversation. */
export function itemsOf({parts}: Guide): readonly GuideItem[] {
  return parts.flatMap(({items}) => items);
}

export function questionsOf(guide: Guide): readonly Question[] {
  return itemsOf(guide).filter(isQuestion);
}

export function questionBy(guide: Guide, id: string): Question | undefined {
  return questionsOf(guide).find((question) => question.id === id);
}

export function signBy({listenFor}: Guide, id: string): Sign | undefined {
  return listenFor.find((sign) => sign.id === id);
}

export function optionsOf({kind, options = []}: Question): readonly string[] {
  return kind === 'yes-no' ? yesNo : options;
}

/** Least and most of a figure, both included. */
export function boundsOf({kind, from = 0, to = mostHours}: Question): readonly [from: number, to: number] {
  return kind === 'hours' ? [0, mostHours] : [from, to];
}
