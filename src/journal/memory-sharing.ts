import type {EntryId} from '../kernel/ids.js';
import type {Stamp} from '../kernel/stamp.js';
import type {EntryLedger, StoredEntry} from './entry.js';
import {
  isSameContent,
  joinAside,
  type PulledMark,
  type Refusal,
  type SetAside,
  type Settled,
  type Share,
  type ShareState,
  type Sharing,
} from './sharing.js';

interface Row {
  readonly share: Share;
  cursor?: string | undefined;
  epoch?: string;
  heard?: Stamp;
  aside: readonly SetAside[];
  /** In order of arrival. What is refused says why, and keeps its place. */
  readonly outbox: Map<EntryId, Refusal | undefined>;
}

interface Beside {
  readonly lying: (ledger: EntryLedger) => readonly StoredEntry[];
  readonly mustBeOpen: () => void;
  readonly changed: () => void;
}

/** What remotes lack, for as long as the page lives. */
export class MemorySharing implements Sharing {
  readonly #rows = new Map<string, Row>();
  readonly #beside: Beside;

  constructor(beside: Beside) {
    this.#beside = beside;
  }

  /** An entry came to lie in a ledger. Whoever gave it is taken off the list again by `pulled`. */
  offer(ledger: EntryLedger, id: EntryId): void {
    for (const {share, outbox} of this.#rows.values()) if (share.ledger === ledger) outbox.set(id, undefined);
  }

  forget(ledger: EntryLedger, id: EntryId): void {
    for (const {share, outbox} of this.#rows.values()) if (share.ledger === ledger) outbox.delete(id);
  }

  /** The remote showed these: what lies here as it lies there need not be sent. */
  pulled({share, after, cursor, heard, aside}: PulledMark, entries: readonly StoredEntry[]): void {
    const row = this.#rows.get(nameOf(share));
    if (!row) return;
    if (row.cursor === after) row.cursor = cursor;
    row.heard = heard;
    row.aside = joinAside(row.aside, aside);
    const shown = entries.filter(({id}) => row.outbox.has(id));
    if (shown.length === 0) return;
    const lying = new Map(this.#beside.lying(share.ledger).map((entry) => [entry.id, entry]));
    for (const {id, content} of shown) {
      const own = lying.get(id);
      if (own && isSameContent(own.content, content)) row.outbox.delete(id);
    }
  }

  begin(share: Share): Promise<void> {
    return this.#change(() => {
      if (this.#rows.has(nameOf(share))) return;
      this.#rows.set(nameOf(share), {share, aside: [], outbox: new Map()});
      this.#offerAll(share);
    });
  }

  end(share: Share): Promise<void> {
    return this.#change(() => this.#rows.delete(nameOf(share)));
  }

  shares(): Promise<readonly Share[]> {
    this.#beside.mustBeOpen();
    return Promise.resolve([...this.#rows.values()].map(({share}) => share));
  }

  stateOf(share: Share): Promise<ShareState | undefined> {
    this.#beside.mustBeOpen();
    const row = this.#rows.get(nameOf(share));
    if (!row) return Promise.resolve(undefined);
    const {cursor, epoch, heard, aside, outbox} = row;
    const refused = [...outbox].flatMap(([id, refusal]) => (refusal ? [{id, ...refusal}] : []));
    return Promise.resolve({
      ...(cursor !== undefined && {cursor}),
      ...(epoch !== undefined && {epoch}),
      ...(heard !== undefined && {heard}),
      waiting: outbox.size - refused.length,
      refused,
      aside,
    });
  }

  waiting(share: Share, atMost: number): Promise<readonly StoredEntry[]> {
    this.#beside.mustBeOpen();
    const outbox = this.#rows.get(nameOf(share))?.outbox ?? new Map<EntryId, undefined>();
    const next = [...outbox].flatMap(([id, refusal]) => (refusal ? [] : [id])).slice(0, atMost);
    if (next.length === 0) return Promise.resolve([]);
    const lying = new Map(this.#beside.lying(share.ledger).map((entry) => [entry.id, entry]));
    const found = next.flatMap((id) => lying.get(id) ?? []);
    return Promise.resolve(structuredClone(found));
  }

  settle(share: Share, {stored = [], refused = []}: Settled): Promise<void> {
    return this.#change(() => {
      const outbox = this.#rows.get(nameOf(share))?.outbox;
      for (const id of stored) outbox?.delete(id);
      for (const {id, ...refusal} of refused) if (outbox?.has(id)) outbox.set(id, refusal);
    });
  }

  retry(share: Share, ids?: readonly EntryId[]): Promise<void> {
    return this.#change(() => {
      const outbox = this.#rows.get(nameOf(share))?.outbox ?? new Map<EntryId, undefined>();
      for (const id of ids ?? [...outbox.keys()]) if (outbox.has(id)) outbox.set(id, undefined);
    });
  }

  restart(share: Share, epoch: string): Promise<void> {
    return this.#change(() => {
      const row = this.#rows.get(nameOf(share));
      if (!row) return;
      row.cursor = undefined;
      row.epoch = epoch;
      row.aside = [];
      this.#offerAll(share);
    });
  }

  nameEpoch(share: Share, epoch: string): Promise<void> {
    return this.#change(() => {
      const row = this.#rows.get(nameOf(share));
      if (row) row.epoch ??= epoch;
    });
  }

  #offerAll(share: Share): void {
    const outbox = this.#rows.get(nameOf(share))?.outbox;
    for (const {id} of this.#beside.lying(share.ledger)) outbox?.set(id, undefined);
  }

  #change(work: () => void): Promise<void> {
    this.#beside.mustBeOpen();
    work();
    this.#beside.changed();
    return Promise.resolve();
  }
}

function nameOf({remote, ledger}: Share): string {
  return `${ledger} ${remote}`;
}
