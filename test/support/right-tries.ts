import type {Drafts, Journal} from '../../src/journal/journal.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {StaffId} from '../../src/kernel/ids.js';
import {isRefusal, type Refusal} from '../../src/kernel/refusal.js';
import type {Actor, Place, Scope, State} from '../../src/kernel/rights.js';
import {staffId} from './school.js';

/** Who tries. */
export interface Trier {
  readonly actor: Actor;
  readonly me: StaffId;
  /** As `<pana-school>` gives it to elements. */
  readonly journal: Journal;
  /** The same ledgers with nobody watching: what lies there already, and what came of it. */
  readonly device: Journal;
  /** Writes as another device did. */
  readonly lay: (drafts: Drafts, by: StaffId) => Promise<void>;
}

/**
 * Tries to do or to see something in a place.
 *
 * @returns whether it was done or seen; `undefined` where there is nothing of that scope or in that state
 */
export type Probe = (who: Trier, place: Required<Place>) => Promise<boolean> | undefined;

export const colleague = staffId('somebody-else');

export function at(
  scope: Scope,
  states: readonly State[],
  probe: (who: Trier, state: State) => Promise<boolean>,
): Probe {
  return (who, place) =>
    place.scope === scope && states.includes(place.state) ? probe(who, place.state) : undefined;
}

/** The first of them that knows the place. */
export function either(...probes: readonly Probe[]): Probe {
  return (who, place) => probes.map((probe) => probe(who, place)).find((tried) => tried !== undefined);
}

export async function writes(
  who: Trier,
  ledger: keyof Drafts,
  decided: readonly Draft[] | Refusal,
): Promise<boolean> {
  if (isRefusal(decided)) return false;
  const before = (await who.device.entries(ledger)).length;
  await who.journal.append({[ledger]: decided});
  return (await who.device.entries(ledger)).length === before + decided.length;
}
