/**
 * Why a message is kept and not shown. `damaged`: no sealed message is of that size. `not-understood`: it opened and is
 * of no kind that this version knows. `too-long`: it opened and is longer than any form allows.
 */
export const setAsideReasons = ['damaged', 'not-understood', 'too-long'] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];
export type SetAside = Readonly<Record<SetAsideReason, number>>;
