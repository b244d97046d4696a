import type {Entry} from '../journal/entry.js';
import {erase} from '../journal/erasure.js';
import type {Draft, EntryKind} from '../kernel/draft.js';
import type {ErasureReason} from '../kernel/erasable.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {noteSetAside} from './set-aside.js';
import {standingHolds} from './retention.js';
import {ticketsIssued, waveClosed, waveKeysMade, waveSubject} from './wave.js';
import type {Wave} from './wave-view.js';

/** What lies on this device of a wave and may be erased. */
export interface Remains {
  /** Entries of `care`, those included that others replaced. */
  readonly entries: readonly Entry[];
  /** Keys of envelopes that came without a slip and that the wave's key opens. */
  readonly blind: readonly string[];
  /** Those among them with a good ticket. */
  readonly good: readonly string[];
  /** Keys of all envelopes in the inbox. */
  readonly inbox: ReadonlySet<string>;
  /** Keys that belong to nothing: they hide how many of the others are no slip's. */
  readonly decoys: readonly string[];
}

export interface Destruction {
  readonly reason: ErasureReason;
  /** A person has said that the results will never be shown. */
  readonly unreleased?: boolean;
}

export type DestroyRefusal = 'destroyed' | 'held' | 'not-closed' | 'not-released' | 'unread';

/**
 * Destroys a wave's sealed answers, the key that opens them and the list of its slips. Its promise, its end, its release,
 * what was set aside and a certificate stay. It cannot be undone.
 */
export function destroyWave(
  wave: Wave,
  remains: Remains,
  {reason, unreleased = false}: Destruction,
): readonly Draft[] | Refusal<DestroyRefusal> {
  if (wave.destroyed && remains.entries.length === 0) return refuse('destroyed');
  if (!wave.destroyed) {
    if (standingHolds(wave).length > 0) return refuse('held');
    if (wave.closings.length === 0 && !wave.released) return refuse('not-closed');
    if (!wave.released && !unreleased) return refuse('not-released');
  }
  const {slips, counted} = namesIn(remains.entries);
  const envelopes = [...new Set([...slips, ...counted, ...remains.blind, ...remains.decoys])].sort();
  const late = [...slips, ...remains.good].filter((key) => remains.inbox.has(key) && !counted.has(key));
  return [
    erase({
      scope: waveSubject(wave.id),
      reason,
      ids: remains.entries.map(({id}) => id).sort(),
      envelopes,
      counts: countsOf(remains.entries, slips.size, counted.size),
    }),
    ...(late.length > 0 ? noteSetAside(wave.id, {late: late.length}, []) : []),
  ];
}

/** Every slip is named, answered or not: who holds the codes does not learn from it who answered. */
function namesIn(entries: readonly Entry[]): {slips: ReadonlySet<string>; counted: ReadonlySet<string>} {
  const issued = bodiesOf(entries, ticketsIssued);
  const closed = bodiesOf(entries, waveClosed);
  return {
    slips: new Set(issued.flatMap(({classes}) => classes.flatMap(({tickets}) => tickets))),
    counted: new Set(closed.flatMap((body) => body.counted)),
  };
}

function countsOf(
  entries: readonly Entry[],
  slips: number,
  counted: number,
): Readonly<Record<string, number>> {
  const keys = bodiesOf(entries, waveKeysMade);
  const classes = bodiesOf(entries, ticketsIssued).flatMap((body) => body.classes);
  return {
    answers: Math.floor(counted / 5) * 5,
    slips,
    keys: keys.reduce((sum, {wrapped}) => sum + (wrapped?.length ?? 1), 0),
    classes: new Set(classes.map(({classKey}) => classKey)).size,
  };
}

/** What has another shape than its kind names nothing; its own id is erased all the same. */
function bodiesOf<Body>(entries: readonly Entry[], {name, is}: EntryKind<string, Body>): readonly Body[] {
  return entries.flatMap(({kind, body}) => (kind === name && is(body) ? [body] : []));
}
