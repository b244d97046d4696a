import type {SubjectKey} from '../kernel/ids.js';
import {keyOf, type Flag} from '../signals/flag.js';
import type {StandingFlag} from '../signals/flags-view.js';
import type {TriagedFlag} from './case-rules.js';

/** The flags of one pupil or one class, together. */
export interface FlagGroup {
  readonly of: Flag['of'];
  readonly flags: readonly StandingFlag[];
}

/** @param flags most urgent first @returns groups in the order of their most urgent flag */
export function flagGroups(flags: readonly StandingFlag[]): readonly FlagGroup[] {
  const groups = new Map<string, StandingFlag[]>();
  for (const standing of flags) {
    const key = whomOf(standing.flag);
    const known = groups.get(key);
    if (known) known.push(standing);
    else groups.set(key, [standing]);
  }
  return [...groups.values()].flatMap((group) => (group[0] ? [{of: group[0].flag.of, flags: group}] : []));
}

/** Where a list goes on after one of its flags was decided: the one after it, else the one before. */
export function neighbour(
  order: readonly SubjectKey[],
  gone: readonly SubjectKey[],
  at: SubjectKey,
): SubjectKey | undefined {
  const place = order.indexOf(at);
  const left = (key: SubjectKey): boolean => !gone.includes(key);
  return order.slice(place + 1).find(left) ?? order.slice(0, Math.max(place, 0)).reverse().find(left);
}

export function triagedFlag({about, flag, triageHeads}: StandingFlag): TriagedFlag {
  return {
    flag: about,
    replaces: triageHeads,
    ...(flag.rule === 'concern' && flag.source && {concern: flag.source}),
  };
}

function whomOf({of}: Flag): string {
  return `${Object.keys(of)[0] ?? ''}/${keyOf(of)}`;
}
