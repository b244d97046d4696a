import type {School} from '../host/school.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {addDays} from '../kernel/school-day.js';
import type {Roster} from '../roster/roster.js';
import {readIssuerKey} from '../vault/ticket-signature.js';
import {longestClassKey, type Issuers} from './issuers.js';
import type {SlipOrder, WavePlan} from './plan-wave.js';

/**
 * Has the school's issuer make a key for each class of a planned wave.
 *
 * @param publicKey the wave's, by which the issuer will know it: its id follows from the issuers and comes later
 * @returns nothing where the school has no issuer or the plan wants none
 */
export async function issuersFor(
  {tickets}: School,
  roster: Roster,
  plan: WavePlan,
  orders: readonly SlipOrder[],
  publicKey: string,
): Promise<{readonly issuers?: Issuers} | Refusal<'issuer-unreachable'>> {
  if (!tickets || plan.portal === false) return {};
  const classes = roster.classes.filter(
    ({key}) => key.length <= longestClassKey && orders.some(({classKey}) => classKey === key),
  );
  const until = addDays(plan.from, plan.days - 1);
  const asked = classes.map(({key, sourcedId}) => ({key, hostId: sourcedId}));
  const keys = await tickets.open(publicKey, until, asked);
  if (!keys || !(await areAllTrusted(keys.values()))) return refuse('issuer-unreachable');
  const issuers = classes.map(({key, title}) => [key, {publicKey: keys.get(key) ?? '', title}] as const);
  return {issuers: Object.fromEntries(issuers)};
}

/** One key for two classes would let answers of one be counted for the other. */
async function areAllTrusted(keys: Iterable<string>): Promise<boolean> {
  const all = [...keys];
  const read = await Promise.all(all.map(readIssuerKey));
  return new Set(all).size === all.length && read.every((key) => key !== undefined);
}

/** The issuer forgets its keys with the wave. Where it cannot be told, it issues nothing after the last day anyway. */
export async function closeIssuer({tickets}: School, {publicKey, issuers}: Closable): Promise<void> {
  if (tickets && issuers) await tickets.close(publicKey);
}

interface Closable {
  readonly publicKey: string;
  readonly issuers?: Issuers;
}
