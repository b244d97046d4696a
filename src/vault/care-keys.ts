import {defineKind, draft, type Draft} from '../kernel/draft.js';
import {subject} from '../kernel/ids.js';
import type {Entry} from '../journal/entry.js';
import type {Fold} from '../journal/fold.js';
import {addHead, headsOf, noHeads, type Heads} from '../journal/heads.js';
import type {SealingKeys} from './envelope.js';
import {isKeyPair, isPublicKey, readerKeyAnnounced, readerKeysMade, teamKeysMade} from './key-kinds.js';

/** The care team's sealing keys. The private half lies in `care`, plain until ledgers are sealed. */
export const careKeysMade = defineKind('vault/care-keys-made', isKeyPair);
/** The public half, for whoever seals a concern. */
export const careKeyAnnounced = defineKind('vault/care-key-announced', isPublicKey);

const careKeySubject = subject('care-key');

export function announceCareKeys(keys: SealingKeys): {
  readonly care: readonly Draft[];
  readonly school: readonly Draft[];
} {
  return {
    care: [draft(careKeysMade, subject('care-key', keys.publicKey), keys)],
    school: [draft(careKeyAnnounced, careKeySubject, {publicKey: keys.publicKey})],
  };
}

/**
 * Every pair that was ever made, by both halves: two devices may each have made one, and both must open. By the public
 * half alone a second entry could take the private one away.
 */
export const careKeysFold: Fold<Map<string, SealingKeys>> = {
  name: 'vault/care-keys',
  version: 2,
  ledger: 'care',
  kinds: [careKeysMade],
  ignores: [teamKeysMade, readerKeysMade],
  empty: () => new Map(),
  add: (state, entry) => {
    const keys = entry.body as SealingKeys;
    state.set(`${keys.publicKey} ${keys.privateKey}`, keys);
  },
};

export const careKeyFold: Fold<Heads<{publicKey: string}>> = {
  name: 'vault/care-key',
  version: 1,
  ledger: 'school',
  kinds: [careKeyAnnounced],
  ignores: [readerKeyAnnounced],
  empty: noHeads,
  add: (state, entry) => addHead(state, entry as Entry<string, {publicKey: string}>),
};

/** The key to seal to; with several the first by id, the same on every device. */
export function careKeyIn(state: Heads<{publicKey: string}>): string | undefined {
  return headsOf(state, careKeySubject)[0]?.body.publicKey;
}
