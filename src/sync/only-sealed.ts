import {isSealed, type LedgerName, type StoredEntry} from '../journal/entry.js';
import {openKinds} from '../vault/team-kinds.js';
import type {PushOutcome, Remote} from './remote.js';

/**
 * Lets nothing out of a school's own ledgers that anybody could read, but what keys come out of. A server that is set up as
 * promised refuses it too, after it has travelled there.
 */
export function onlySealed(remote: Remote): Remote {
  const [watch, epoch, erase] = [
    remote.watch?.bind(remote),
    remote.epoch?.bind(remote),
    remote.erase?.bind(remote),
  ];
  return {
    pull: (ledger, after, signal) => remote.pull(ledger, after, signal),
    push: async (ledger, items) => {
      const kept = items.filter((item) => 'id' in item && isReadable(ledger, item));
      const sent = items.filter((item) => !kept.includes(item));
      const said = sent.length > 0 ? await remote.push(ledger, sent) : [];
      const byKey = new Map(said.map((outcome) => [outcome.key, outcome]));
      return items.map((item): PushOutcome => {
        const key = 'key' in item ? item.key : item.id;
        if (kept.includes(item)) return {key, outcome: 'refused', reason: 'unsealed'};
        return byKey.get(key) ?? {key, outcome: 'later'};
      });
    },
    ...(watch && {watch}),
    ...(epoch && {epoch}),
    ...(erase && {erase}),
  };
}

function isReadable(ledger: LedgerName, {content}: StoredEntry): boolean {
  if (ledger === 'public' || isSealed(content)) return false;
  return ledger !== 'school' || !openKinds.includes(content.kind);
}
