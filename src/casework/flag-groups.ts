import type {SubjectKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {keyOf, type Flag} from '../signals/flag.js';
import {contactDays, listedFlags, type ListedFlag} from '../signals/contact.js';
import type {FlagsState, StandingFlag} from '../signals/flags-view.js';
import type {TriagedFlag} from './case-rules.js';
import {daysOfClosing, daysOfTalks, type CaseworkState} from './casework-view.js';

/** The flags of one pupil or one class, together. */
export interface FlagGroup<Standing extends StandingFlag = StandingFlag> {
  readonly of: Flag['of'];
  readonly flags: readonly Standing[];
}

/** @param flags most urgent first @returns groups in the order of their most urgent flag */
export function flagGroups<Standing extends StandingFlag>(
  flags: readonly Standing[],
): readonly FlagGroup<Standing>[] {
  const groups = new Map<string, Standing[]>();
  for (const standing of flags) {
    const key = whomOf(standing.flag);
    const known = groups.get(key);
    if (known) known.push(standing);
    else groups.set(key, [standing]);
  }
  return [...groups.values()].flatMap((group) => (group[0] ? [{of: group[0].flag.of, flags: group}] : []));
}

/** @returns flags that wait for a look, by pupil, in the order of the screen */
export function waitingFlags(
  flags: FlagsState,
  cases: CaseworkState,
  today: SchoolDay,
): readonly ListedFlag[] {
  const contacts = contactDays(flags, [...daysOfClosing(cases), ...daysOfTalks(cases)]);
  return flagGroups(listedFlags(flags, today, contacts)).flatMap((group) => group.flags);
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

/** With the concerns that it came from: a case holds what was told. */
export function triagedFlag({about, flag, triageHeads}: StandingFlag): TriagedFlag {
  const own = flag.rule === 'concern' && flag.source ? [flag.source] : [];
  const concerns = flag.sources ?? own;
  return {
    flag: about,
    replaces: triageHeads,
    ...(concerns.length > 0 && {concerns}),
  };
}

function whomOf({of}: Flag): string {
  return `${Object.keys(of)[0] ?? ''}/${keyOf(of)}`;
}
