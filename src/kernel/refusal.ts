import type {Draft} from './draft.js';

/** Why a decision was not carried out. Elements choose the words by `refused`; `detail` fills them. */
export interface Refusal<Reason extends string = string> {
  readonly refused: Reason;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** What `decide(command, state, now)` returns: entries to append, or a typed refusal. */
export type Decision<Reason extends string = string> = readonly Draft[] | Refusal<Reason>;

export function refuse<Reason extends string>(
  refused: Reason,
  detail?: Readonly<Record<string, string | number>>,
): Refusal<Reason> {
  return detail ? {refused, detail} : {refused};
}

export function isRefusal<Result>(result: Result): result is Extract<Result, Refusal> {
  return typeof result === 'object' && result !== null && 'refused' in result;
}
