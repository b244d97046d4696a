import type {EntryId} from '../kernel/ids.js';
import {refuse, type Decision} from '../kernel/refusal.js';
import type {Held} from './case-record.js';

/** A person chooses one of the values that stand. All of them are replaced by it, and stay in the log. */
export function settle(chosen: EntryId, held: Held<unknown>): Decision<'no-conflict' | 'unknown-choice'> {
  if (!held.contested) return refuse('no-conflict');
  const entry = held.entries.find(({id}) => id === chosen);
  if (!entry) return refuse('unknown-choice');
  const replaces = held.entries.map(({id}) => id).sort();
  return [{kind: entry.kind, about: held.about, body: entry.body, replaces}];
}
