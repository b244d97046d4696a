import {draft, type Draft} from '../../kernel/draft.js';
import type {EntryId, SubjectKey} from '../../kernel/ids.js';
import {importSubject, importTakenBack} from '../import-kinds.js';
import {
  marksOf,
  registerSubject,
  registerTaken,
  registerTakenBack,
  sameMarks,
  type Register,
} from '../register.js';

/** An entry of the school's ledger, as far as undoing looks. */
export interface LedgerEntry {
  readonly id: EntryId;
  readonly kind: string;
  readonly body: unknown;
  readonly replaces?: readonly EntryId[];
}

/** A register that somebody changed since, or that a later file says otherwise. */
export type KeptRegister = Pick<Register, 'classKey' | 'day' | 'slot' | 'source'>;

export interface UndoPlan {
  /** What to append; none where the import is not known. */
  readonly drafts: readonly Draft[];
  /** Registers that go. */
  readonly removed: number;
  /** Registers that say again what they said before. */
  readonly restored: number;
  readonly kept: readonly KeptRegister[];
}

interface RegisterEntry {
  readonly id: EntryId;
  readonly body: Register;
  readonly replaces: readonly EntryId[];
}

/**
 * What taking back an import writes. A register that still says what the import wrote goes, or says again what it said
 * before; what somebody changed since stays and is listed.
 *
 * @param entries the whole ledger, in any order
 * @param undone imports that were taken back before: nothing of them comes back
 */
export function undoImport(
  importId: string,
  entries: readonly LedgerEntry[],
  undone: ReadonlySet<string>,
): UndoPlan {
  const ledger = new RegisterLedger(entries, new Set([...undone, importId]));
  const drafts: Draft[] = [];
  const kept: KeptRegister[] = [];
  let restored = 0;
  const own = ledger.registersOf(importId);
  for (const [about, written] of own) {
    const heads = ledger.heads(about);
    const standing = written.filter((entry) => heads.includes(entry));
    const others = heads.filter((entry) => !standing.includes(entry));
    kept.push(...differing(others, standing).map(({body}) => body));
    // Beside another register that stands, what was there before is past for good.
    const before = others.length > 0 ? [] : ledger.before(standing);
    if (before.length > 0) restored += 1;
    drafts.push(...takingBack(about, standing, before));
  }
  const removed = drafts.filter(({kind}) => kind === registerTakenBack.name).length;
  const body = {importId, registers: removed + restored, kept: kept.length};
  return {
    drafts: own.size > 0 ? [...drafts, draft(importTakenBack, importSubject(importId), body)] : [],
    removed,
    restored,
    kept: kept.map(({classKey, day, slot, source}) => ({classKey, day, slot, source})),
  };
}

function takingBack(
  about: SubjectKey,
  standing: readonly RegisterEntry[],
  before: readonly RegisterEntry[],
): readonly Draft[] {
  const replaces = standing.map(({id}) => id);
  const [first] = standing;
  if (!first) return [];
  if (before.length > 0) return before.map(({body}) => draft(registerTaken, about, body, replaces));
  const {classKey, day, slot} = first.body;
  return [draft(registerTakenBack, about, {classKey, day, slot}, replaces)];
}

/** Of what stands beside an import's own registers, one a session is listed. */
function differing(
  others: readonly RegisterEntry[],
  standing: readonly RegisterEntry[],
): readonly RegisterEntry[] {
  const [first] = others;
  return first && standing.length === 0 ? [first] : [];
}

class RegisterLedger {
  readonly #byId = new Map<EntryId, RegisterEntry>();
  readonly #bySession = new Map<SubjectKey, RegisterEntry[]>();
  readonly #replaced = new Set<string>();
  readonly #gone: ReadonlySet<string>;

  constructor(entries: readonly LedgerEntry[], gone: ReadonlySet<string>) {
    this.#gone = gone;
    for (const {id, kind, body, replaces = []} of entries) {
      const isRegister = kind === registerTaken.name && registerTaken.is(body);
      if (!isRegister && !(kind === registerTakenBack.name && registerTakenBack.is(body))) continue;
      const about = registerSubject(body);
      for (const replaced of replaces) this.#replaced.add(`${about} ${replaced}`);
      if (!isRegister || this.#byId.has(id)) continue;
      const entry: RegisterEntry = {id, body, replaces};
      this.#byId.set(id, entry);
      this.#bySession.set(about, [...(this.#bySession.get(about) ?? []), entry]);
    }
  }

  registersOf(importId: string): ReadonlyMap<SubjectKey, readonly RegisterEntry[]> {
    const own = [...this.#bySession].map(
      ([about, entries]) => [about, entries.filter((entry) => this.#importOf(entry) === importId)] as const,
    );
    return new Map(own.filter(([, entries]) => entries.length > 0));
  }

  /** Codes that a school explains later are read again, by an entry that names no import: it belongs to what it replaces. */
  #importOf({body, replaces}: RegisterEntry): string | undefined {
    if (body.importId !== undefined || body.source !== 'import') return body.importId;
    for (const id of replaces) {
      const before = this.#byId.get(id);
      const importId = before && this.#importOf(before);
      if (importId !== undefined) return importId;
    }
    return undefined;
  }

  /** Those that no other replaces. */
  heads(about: SubjectKey): readonly RegisterEntry[] {
    return (this.#bySession.get(about) ?? []).filter(({id}) => !this.#replaced.has(`${about} ${id}`));
  }

  /** What stood before these, each thing that was said once. */
  before(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
    const found = new Map<EntryId, RegisterEntry>();
    const seen = new Set<EntryId>();
    const waiting = entries.flatMap(({replaces}) => replaces);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.#byId.get(id);
      if (!entry || seen.has(id)) continue;
      seen.add(id);
      const importId = this.#importOf(entry);
      if (importId !== undefined && this.#gone.has(importId)) waiting.push(...entry.replaces);
      else found.set(id, entry);
    }
    const sorted = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return sorted.filter((entry, at) => !sorted.slice(0, at).some((other) => isSame(other, entry)));
  }
}

function isSame(a: RegisterEntry, b: RegisterEntry): boolean {
  return sameMarks(marksOf(a.body), marksOf(b.body));
}
