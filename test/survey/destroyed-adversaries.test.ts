import {expect} from 'chai';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {School} from '../../src/host/school.js';
import {Journal} from '../../src/journal/journal.js';
import type {Envelope} from '../../src/journal/entry.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {DirectoryEnvelopes} from '../../src/server/node.js';
import {exchangeInbox} from '../../src/sync/exchange.js';
import type {Remote} from '../../src/sync/remote.js';
import {answeredWave, destroyed, waveIn, type AnsweredWave} from '../support/destroyed.js';
import {author} from '../support/entries.js';
import {readEverything, singledOut, type AllStores} from './adversaries/store-reader.js';

// docs/security.md lists this adversary: who has all stores together once a wave was destroyed, with the printed codes and
// the recovery sheet. Each is tried with the destruction and without it.

describe('who has all stores together, after a wave', () => {
  let folder: string;
  let server: DirectoryEnvelopes;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pana-destroyed-'));
    server = await DirectoryEnvelopes.open(folder);
  });

  afterEach(() => rm(folder, {recursive: true}));

  /** A wave on two devices and the server, which takes part in every exchange. */
  async function everywhere(): Promise<AnsweredWave & {readonly colleague: School}> {
    const replica = new MemoryReplica();
    const wave = await answeredWave({replica});
    for (const envelope of await wave.school.journal.envelopes()) await server.put(envelope);
    const other = new MemoryReplica();
    for (const ledger of ['school', 'care', 'public'] as const)
      await other.append({[ledger]: (await replica.read(ledger)).entries});
    const journal = new Journal({replica: other, author, now: wave.school.now});
    await exchangeInbox(journal, remote());
    return {...wave, colleague: {...wave.school, journal}};
  }

  function remote(): Remote {
    return {
      push: () => Promise.resolve([]),
      pull: (async (ledger: string) => ({
        entries: ledger === 'inbox' ? await onServer() : [],
        cursor: '',
      })) as Remote['pull'],
      erase: async (keys) => {
        for (const key of keys) await server.erase(key);
        return keys;
      },
    };
  }

  async function onServer(): Promise<readonly Envelope[]> {
    const keys = await server.keys();
    return Promise.all(
      keys.map(async (key) => ({key, sealed: (await server.read(key)) ?? new Uint8Array()})),
    );
  }

  async function storesOf({
    school,
    colleague,
    slips,
    started,
  }: Awaited<ReturnType<typeof everywhere>>): Promise<AllStores> {
    const journals = [school.journal, colleague.journal];
    const ledgers = ['school', 'care', 'public'] as const;
    const entries = await Promise.all(
      journals.flatMap((journal) => ledgers.map((ledger) => journal.entries(ledger))),
    );
    const inboxes = await Promise.all(journals.map((journal) => journal.envelopes()));
    const envelopes = [...inboxes.flat(), ...(await onServer())];
    return {entries: entries.flat(), envelopes, onPaper: [started.keys], slips};
  }

  /** Both devices share what they wrote, and each looks after the server. */
  async function destroyedEverywhere(found: Awaited<ReturnType<typeof everywhere>>): Promise<void> {
    await destroyed(found.school);
    const [erasure] = (await found.school.journal.entries('care')).filter(
      ({kind}) => kind === 'journal/erased',
    );
    if (erasure) await found.colleague.journal.append({care: [erasure]});
    for (const {journal} of [found.school, found.colleague]) await exchangeInbox(journal, remote());
  }

  it('reads every response three times over as long as nothing was destroyed', async () => {
    const found = await everywhere();
    const stores = await storesOf(found);
    expect(await readEverything(stores)).to.have.length(found.answered.length * 3);
    expect(await readEverything({...stores, onPaper: []})).to.have.length(found.answered.length * 3);
    expect(singledOut(stores)).to.have.members(found.answered);
  });

  it('reads nothing once it was destroyed, not even with the recovery sheet', async () => {
    const found = await everywhere();
    await destroyedEverywhere(found);
    const stores = await storesOf(found);
    expect(stores.envelopes).to.deep.equal([]);
    expect(await readEverything(stores)).to.deep.equal([]);
    expect((await waveIn(found.colleague)).destroyed).not.to.equal(undefined);
  });

  it('does not learn from the certificate which slips were answered', async () => {
    const found = await everywhere();
    await destroyedEverywhere(found);
    expect(singledOut(await storesOf(found))).to.deep.equal([]);
  });

  it('reads nothing of what comes late, or comes back from a stick', async () => {
    const found = await everywhere();
    const before = await found.school.journal.envelopes();
    await destroyedEverywhere(found);
    for (const envelope of before) expect(await server.put(envelope)).to.equal('erased');
    await found.colleague.journal.putEnvelopes(before, {toShare: true});
    expect(await readEverything(await storesOf(found))).to.deep.equal([]);
  });

  it('keeps what the release says, which is all that is left', async () => {
    const found = await everywhere();
    await destroyedEverywhere(found);
    const {entries} = await storesOf(found);
    expect(entries.map(({kind}) => kind)).to.include('survey/wave-released');
  });

  it('still reads what a server kept that was not asked, with the sheet and only with it', async () => {
    const found = await everywhere();
    await destroyed(found.school); // no exchange: the server was away
    const {entries, slips} = await storesOf(found);
    const envelopes = await onServer();
    const careless = entries.filter(({kind}) => kind !== 'survey/wave-keys'); // the colleague hears of it later
    expect(await readEverything({entries: careless, envelopes, slips})).to.deep.equal([]);
    const withSheet = {entries: careless, envelopes, slips, onPaper: [found.started.keys]};
    expect(await readEverything(withSheet)).to.have.length(found.answered.length);
  });
});
