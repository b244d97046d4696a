/**
 * What a model tells beforehand: whether a pupil misses so much of the next term. Nothing else is offered: it is what registers
 * count, whoever the pupil is, and no outcome about bullying could be told from them.
 */
export interface ModelOutcome {
  readonly kind: 'absence-next-term';
  /** Of own possible sessions of that term, excused ones included: so much and more. */
  readonly percent: OutcomePercent;
}

/** A fifth is what schools mean by severe; a tenth comes about more often, so that a smaller school has enough of it. */
export const outcomePercents = [20, 10] as const;
export type OutcomePercent = (typeof outcomePercents)[number];
