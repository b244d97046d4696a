import type {EntryLedger} from '../journal/entry.js';
import type {KnownKey} from './epochs.js';
import type {AudienceKeys} from './held-keys.js';
import type {Audience, KeyRing, LedgerKey} from './key-ring.js';
import {openLedgerKey} from './ledger-keys.js';
import type {Identity} from './member-keys.js';
import {isMember} from './team.js';
import {readStanding, type Standing} from './team-decisions.js';
import type {Said} from './team-fold.js';
import {sealedLedgers} from './team-kinds.js';

/**
 * The keys of one member, from what lies in the ledgers. Locked it holds nothing; it is unlocked with an identity and then
 * follows whatever comes.
 */
export class MemberRing implements KeyRing {
  readonly #listeners = new Set<() => void>();
  #keys = new Map<string, LedgerKey>();
  #current = new Map<Audience, string>();
  /** Whom a key was named for, whoever has it. */
  #named = new Map<string, AudienceKeys>();
  #standing: Standing | undefined;
  #identity: Identity | undefined;
  /** Counts lockings and lookings: what was overtaken brings no key back. */
  #run = 0;

  /** `undefined` while it is locked. */
  get standing(): Standing | undefined {
    return this.#standing;
  }

  get isLocked(): boolean {
    return !this.#identity;
  }

  current(audience: Audience): LedgerKey | undefined {
    return this.byId(this.#current.get(audience) ?? '');
  }

  byId(id: string): LedgerKey | undefined {
    return this.#keys.get(id);
  }

  isOthers(ledger: EntryLedger, id: string): boolean {
    if (!this.#standing) return true;
    const {identity, team} = this.#standing;
    const readable = sealedLedgers.find((each) => each === ledger);
    if (readable && !isMember(team, identity.fingerprint, readable)) return true;
    const named = this.#named.get(id);
    return named !== undefined && !isReader(named, identity);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens what is wrapped for this member. @returns once its keys are there */
  async unlock(identity: Identity, said: Standing['said']): Promise<void> {
    this.lock();
    this.#identity = identity;
    await this.follow(said);
  }

  /** Looks again, where entries came. Keys that are open stay as they are: an id names one key for ever. */
  async follow(said: {readonly school: Said; readonly care: Said}): Promise<void> {
    const identity = this.#identity;
    if (!identity) return;
    const run = (this.#run += 1);
    const standing = await readStanding(identity, said);
    const opened = await openAll(identity, standing, this.#keys);
    if (run !== this.#run) return;
    this.#standing = standing;
    this.#keys = new Map([...this.#keys, ...opened.map((key) => [key.id, key] as const)]);
    this.#current = currentOf(standing, this.#keys);
    this.#named = namedIn(standing);
    this.#tell();
  }

  /** Drops the keys, the member and all that is known of them. */
  lock(): void {
    this.#run += 1;
    const wasOpen = this.#identity !== undefined;
    this.#identity = undefined;
    this.#standing = undefined;
    this.#keys = new Map();
    this.#current = new Map();
    this.#named = new Map();
    if (wasOpen) this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

async function openAll(
  identity: Identity,
  {audiences}: Standing,
  open: ReadonlyMap<string, LedgerKey>,
): Promise<readonly LedgerKey[]> {
  const wanted = [...audiences.values()].flatMap(({keys}) => keys).filter(({keyId}) => !open.has(keyId));
  return (await Promise.all(wanted.map((key) => openKnown(identity, key)))).flat();
}

/** Of several that wrap it the first that opens: one may be damaged. */
async function openKnown(identity: Identity, {wraps}: KnownKey): Promise<readonly LedgerKey[]> {
  for (const each of wraps) {
    const key = await openLedgerKey(identity, each);
    if (key) return [key];
  }
  return [];
}

function currentOf(
  {identity, audiences}: Standing,
  keys: ReadonlyMap<string, LedgerKey>,
): Map<Audience, string> {
  return new Map(
    [...audiences].flatMap(([audience, known]) => {
      const id = known.current?.keyId;
      return id !== undefined && keys.has(id) && isReader(known, identity) ? [[audience, id] as const] : [];
    }),
  );
}

function namedIn({audiences}: Standing): Map<string, AudienceKeys> {
  return new Map(
    [...audiences.values()].flatMap((each) => each.keys.map(({keyId}) => [keyId, each] as const)),
  );
}

function isReader({readers}: AudienceKeys, {fingerprint}: Identity): boolean {
  return readers.some((each) => each.fingerprint === fingerprint);
}
