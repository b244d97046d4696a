import type {Audience, KeyRing, LedgerKey} from '../../src/vault/key-ring.js';
import {toBase64Url} from '../../src/kernel/base64url.js';

export async function ledgerKey(audience: Audience): Promise<LedgerKey> {
  const key = await crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
  return {id: toBase64Url(crypto.getRandomValues(new Uint8Array(16))), audience, key};
}

/** A ring for tests: keys are put on it and taken off it at will. */
export class TestRing implements KeyRing {
  readonly #keys: LedgerKey[] = [];
  readonly #listeners = new Set<() => void>();

  static async of(...audiences: readonly Audience[]): Promise<TestRing> {
    const ring = new TestRing();
    ring.add(...(await Promise.all(audiences.map(ledgerKey))));
    return ring;
  }

  /** All keys that a device of the care team has, which knows no case yet. */
  static forTeam(): Promise<TestRing> {
    return TestRing.of('school', 'care', 'public');
  }

  get keys(): readonly LedgerKey[] {
    return [...this.#keys];
  }

  /** What is added last is of the latest epoch. */
  add(...keys: readonly LedgerKey[]): void {
    this.#keys.push(...keys);
    this.#tell();
  }

  /** As locking does it. */
  empty(): void {
    this.#keys.splice(0);
    this.#tell();
  }

  current(audience: Audience): LedgerKey | undefined {
    return this.#keys.findLast((key) => key.audience === audience);
  }

  byId(id: string): LedgerKey | undefined {
    return this.#keys.find((key) => key.id === id);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Gives a key for every case that comes up, as a device does whose person is a member of them all. */
export class MemberRing extends TestRing {
  readonly #spare: LedgerKey[] = [];

  static async ofAll(cases = 20): Promise<MemberRing> {
    const ring = new MemberRing();
    ring.add(...(await Promise.all((['school', 'care', 'public'] as const).map(ledgerKey))));
    ring.#spare.push(...(await Promise.all(Array.from({length: cases}, () => ledgerKey('care')))));
    return ring;
  }

  override current(audience: Audience): LedgerKey | undefined {
    const known = super.current(audience);
    const next = known || !audience.startsWith('case/') ? undefined : this.#spare.pop();
    if (next) this.add({...next, audience});
    return known ?? super.current(audience);
  }
}
