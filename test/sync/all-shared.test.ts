import {expect} from 'chai';
import fc from 'fast-check';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {EntryLedger} from '../../src/journal/entry.js';
import {InboxShare} from '../../src/sync/inbox-share.js';
import {MemoryRemote} from '../../src/sync/memory-remote.js';
import type {Remote} from '../../src/sync/remote.js';
import {SyncRunner} from '../../src/sync/runner.js';
import {StubWork} from '../../src/sync/stub-work.js';
import {syncRound, type RoundOptions} from '../../src/sync/sync-round.js';
import {author, noon} from '../support/entries.js';
import {envelopeOf} from '../support/envelopes.js';
import {note, noteStored} from '../support/shares.js';

const ledgers: readonly EntryLedger[] = ['care', 'school'];
const events = [
  'write',
  'send',
  'round',
  'away',
  'back',
  'refuse',
  'take',
  'new tab',
  'theirs',
  'restore',
] as const;
type Happening = (typeof events)[number];

/** A server that can be away, refuse, and be put back to the day it was new. */
class Server implements Remote {
  inner = new MemoryRemote();
  refuses = false;
  #life = 1;

  readonly push: Remote['push'] = async (ledger, items) =>
    this.refuses && this.inner.reachable
      ? items.map((item) => ({
          key: 'key' in item ? item.key : item.id,
          outcome: 'refused',
          reason: 'forbidden',
        }))
      : this.inner.push(ledger, items);
  readonly pull: Remote['pull'] = (ledger, after, signal) => this.inner.pull(ledger, after, signal);
  readonly epoch = (): Promise<string> => Promise.resolve(String(this.#life));

  restore(): void {
    const {reachable} = this.inner;
    this.inner = Object.assign(new MemoryRemote(), {reachable});
    this.#life += 1;
  }

  /** Whatever the network says now. */
  async holds(ledger: EntryLedger | 'inbox'): Promise<readonly string[]> {
    const {reachable} = this.inner;
    this.inner.reachable = true;
    const {entries} = await this.inner.pull(ledger);
    this.inner.reachable = reachable;
    return entries.map((item) => ('key' in item ? item.key : item.id));
  }
}

/** One device that things happen to. */
class Device {
  readonly server = new Server();
  readonly journal = new Journal({replica: new MemoryReplica(), author, now: () => noon});
  #options!: RoundOptions;
  #runner!: SyncRunner;
  #count = 0;
  readonly #sent: string[] = [];
  /** Nobody has told this device of it yet. */
  #hasLost = false;

  async open(): Promise<void> {
    this.#options = {
      ...{journal: this.journal, remote: this.server, name: 'server', ledgers, now: () => noon},
      ...{inbox: new InboxShare({reads: true}), stubs: new StubWork()},
    };
    this.#runner = new SyncRunner(this.#options);
    for (const ledger of ledgers) await this.journal.sharing.begin({remote: 'server', ledger});
  }

  async meets(happening: Happening): Promise<void> {
    const {server, journal} = this;
    this.#count += 1;
    if (happening === 'write')
      await journal.append({[ledgers[this.#count % 2]!]: [note(String(this.#count))]});
    if (happening === 'send') await this.#send();
    if (happening === 'round') await this.#round();
    if (happening === 'away') server.inner.reachable = false;
    if (happening === 'back') server.inner.reachable = true;
    if (happening === 'refuse') server.refuses = true;
    if (happening === 'take') server.refuses = false;
    if (happening === 'new tab') await this.open();
    if (happening === 'theirs') await server.inner.push('care', [noteStored(this.#count)]);
    if (happening === 'restore') this.#lose();
  }

  /** @returns what it says, and what the server truly lacks */
  async truth(): Promise<{readonly says: boolean; readonly lacks: readonly string[]}> {
    const {allShared} = await this.#runner.status();
    const own = await Promise.all(
      ledgers.map(async (ledger) => {
        const there = await this.server.holds(ledger);
        return (await this.journal.entries(ledger)).filter(({id}) => !there.includes(id)).map(({id}) => id);
      }),
    );
    const inbox = await this.server.holds('inbox');
    const lost = this.#sent.filter((key) => !inbox.includes(key));
    return {says: allShared, lacks: this.#hasLost ? [] : [...own.flat(), ...lost]};
  }

  async #send(): Promise<void> {
    const envelope = envelopeOf(this.#count);
    this.#sent.push(envelope.key);
    await this.journal.putEnvelopes([envelope], {toShare: true});
  }

  async #round(): Promise<void> {
    const {failed} = await syncRound(this.#options);
    if (!failed) this.#hasLost = false;
  }

  /** Envelopes that were sent are the server's to keep: what it loses of them no device has to offer again. */
  #lose(): void {
    this.#sent.splice(0);
    this.server.restore();
    this.#hasLost = true;
  }
}

describe('“all shared”', () => {
  it('is never said of what the server has not, in whatever order things happen', async function () {
    this.timeout(60_000);
    let said = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...events), {maxLength: 25}), async (happenings) => {
        const device = new Device();
        await device.open();
        for (const happening of happenings) {
          await device.meets(happening);
          const {says, lacks} = await device.truth();
          if (says) said += 1;
          expect(says && lacks.length > 0, `after ${happening}`).to.equal(false);
        }
        for (const last of ['back', 'take', 'new tab', 'write'] as const) await device.meets(last);
        for (let at = 0; at < 2; at += 1) await device.meets('round');
      }),
      {numRuns: 300},
    );
    expect(said, 'it is said at times').to.be.above(50);
  });
});
