import {caseworkFold, type CaseworkState} from '../../../src/casework/casework-view.js';
import type {Entry, StoredEntry} from '../../../src/journal/entry.js';
import {Journal} from '../../../src/journal/journal.js';
import type {LiveView} from '../../../src/journal/live-view.js';
import {MemoryReplica} from '../../../src/journal/memory-replica.js';
import type {Draft} from '../../../src/kernel/draft.js';
import type {DeviceId, StaffId} from '../../../src/kernel/ids.js';

const year = 366 * 24 * 60 * 60 * 1000;

/** One browser with its own ledger, its own clock and one person before it. */
export class Device {
  readonly replica = new MemoryReplica();
  readonly view: LiveView<CaseworkState>;
  readonly #journal: Journal;
  /** All that it ever stored, to be sent on. */
  readonly holds: StoredEntry[] = [];
  readonly #names = new Set<string>();

  /** @param clockYears by how much its clock is wrong */
  constructor(
    readonly name: string,
    now: Date,
    clockYears: number,
  ) {
    const wrong = new Date(now.getTime() + clockYears * year);
    const author = {by: `staff-${name}` as StaffId, device: name as DeviceId};
    this.#journal = new Journal({replica: this.replica, author, now: () => wrong});
    this.view = this.#journal.view(caseworkFold);
  }

  async write(drafts: readonly Draft[]): Promise<readonly Entry[]> {
    const entries = await this.#journal.append({care: drafts});
    this.#remember(entries.map((content) => ({id: content.id, content})));
    return entries;
  }

  /** As a remote or a stick brings them: in any order, some of them known. */
  async receive(entries: readonly StoredEntry[]): Promise<void> {
    await this.replica.append({care: entries});
    this.#remember(entries);
    await this.view.catchUp();
  }

  /** A damaged copy is not what this device would send on as its own. */
  async damagedArrives(copy: StoredEntry): Promise<void> {
    await this.replica.append({care: [copy]});
    await this.view.catchUp();
  }

  #remember(entries: readonly StoredEntry[]): void {
    for (const entry of entries) {
      if (this.#names.has(entry.id)) continue;
      this.#names.add(entry.id);
      this.holds.push(entry);
    }
  }
}
