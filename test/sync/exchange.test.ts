import {expect} from 'chai';
import fc from 'fast-check';
import {erase} from '../../src/journal/erasure.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {draft, defineKind} from '../../src/kernel/draft.js';
import {subject} from '../../src/kernel/ids.js';
import {exchangeInbox} from '../../src/sync/exchange.js';
import {MemoryRemote} from '../../src/sync/memory-remote.js';
import {RemoteError, type PushOutcome, type Remote} from '../../src/sync/remote.js';
import {author, noon} from '../support/entries.js';
import {envelopeKey, envelopeOf} from '../support/envelopes.js';

const wavePublished = defineKind('survey/wave-published', (body): body is {n: number} => !!body);

describe('an exchange with a remote', () => {
  let remote: MemoryRemote;
  let journal: Journal;

  beforeEach(() => {
    remote = new MemoryRemote();
    journal = aJournal();
  });

  it('sends what waits and takes in what others sent', async () => {
    await journal.putEnvelopes([envelopeOf(1)], {toShare: true});
    await remote.push('inbox', [envelopeOf(2)]);
    expect(await exchangeInbox(journal, remote)).to.include({sent: 1, waiting: 0, refused: 0, received: 1});
    expect(await journal.unshared()).to.deep.equal([]);
    expect(await keysOf(journal)).to.deep.equal([1, 2].map(envelopeKey).sort());
  });

  it('repeated, changes nothing', async () => {
    await journal.putEnvelopes([envelopeOf(1)], {toShare: true});
    const {cursor} = await exchangeInbox(journal, remote);
    expect(await exchangeInbox(journal, remote, {after: cursor})).to.deep.equal({
      sent: 0,
      waiting: 0,
      refused: 0,
      received: 0,
      cursor,
    });
  });

  it('leaves all in the outbox while the remote is down, and says so', async () => {
    await journal.putEnvelopes([envelopeOf(1), envelopeOf(2)], {toShare: true});
    remote.reachable = false;
    expect(await exchangeInbox(journal, remote)).to.include({sent: 0, waiting: 2, problem: 'unreachable'});
    expect(await journal.unshared()).to.have.length(2);
  });

  it('destroys at the remote what was destroyed here, also what comes there later', async () => {
    await remote.push(
      'inbox',
      [1, 2].map((at) => envelopeOf(at)),
    );
    await exchangeInbox(journal, remote);
    const named = [1, 3].map(envelopeKey);
    await journal.append({
      care: [erase({scope: subject('wave', 'w'), reason: 'expired', ids: [], envelopes: named, counts: {}})],
    });
    await remote.push('inbox', [envelopeOf(3)]);
    expect(await exchangeInbox(journal, remote)).to.include({received: 0});
    expect((await remote.pull('inbox')).entries).to.deep.equal([envelopeOf(2)]);
    expect(await keysOf(journal)).to.deep.equal([envelopeKey(2)]);
  });

  it('leaves at the remote what an erasure named without a right to it', async () => {
    const spares = (): Promise<boolean> => Promise.resolve(true);
    const careful = new Journal({replica: new MemoryReplica(), author, now: () => noon, spares});
    await careful.append({
      care: [
        erase({
          scope: subject('wave', 'w'),
          reason: 'expired',
          ids: [],
          envelopes: [envelopeKey(1)],
          counts: {},
        }),
      ],
    });
    await remote.push('inbox', [envelopeOf(1)]);
    expect(await exchangeInbox(careful, remote)).to.include({received: 1});
    expect((await remote.pull('inbox')).entries).to.have.length(1);
  });

  it('keeps an envelope that the remote refuses', async () => {
    await remote.push('inbox', [{...envelopeOf(2), key: envelopeKey(1)}]);
    await journal.putEnvelopes([envelopeOf(1)], {toShare: true});
    expect(await exchangeInbox(journal, remote)).to.include({sent: 0, refused: 1});
    expect(await journal.envelopes()).to.deep.equal([envelopeOf(1)]);
    expect(await journal.unshared()).to.have.length(1);
  });

  it('publishes what was written for anyone to read, once', async () => {
    const wave = draft(wavePublished, subject('wave', 'w1'), {n: 1});
    const [entry] = await journal.append({public: [wave]});
    expect(await exchangeInbox(journal, remote)).to.include({sent: 1});
    expect(await exchangeInbox(journal, remote)).to.include({sent: 0, waiting: 0});
    expect((await remote.pull('public')).entries).to.deep.equal([{id: entry!.id, content: entry}]);
  });

  it('sends for a teacher who may not read, and says why nothing came', async () => {
    await journal.putEnvelopes([envelopeOf(1)], {toShare: true});
    const closed: Remote = {
      push: (ledger, entries) => remote.push(ledger, entries),
      pull: () => Promise.reject(new RemoteError('unauthorised')),
    };
    expect(await exchangeInbox(journal, closed)).to.include({sent: 1, received: 0, problem: 'unauthorised'});
  });

  it('works from two tabs at once', async () => {
    await journal.putEnvelopes(
      Array.from({length: 120}, (_, seed) => envelopeOf(seed)),
      {toShare: true},
    );
    await Promise.all([exchangeInbox(journal, remote), exchangeInbox(journal, remote)]);
    expect(await journal.unshared()).to.deep.equal([]);
    expect((await remote.pull('inbox')).entries).to.have.length(120);
  });

  it('loses no envelope, whatever the network does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('works', 'down', 'reply lost', 'half'), {maxLength: 8}),
        fc.integer({min: 1, max: 70}),
        async (weather, count) => {
          const shared = new MemoryRemote();
          const [mine, theirs] = [aJournal(), aJournal()];
          const sent = Array.from({length: count}, (_, seed) => envelopeOf(seed));
          await mine.putEnvelopes(sent, {toShare: true});
          for (const each of weather) await exchangeInbox(mine, under(each, shared));
          const done = await exchangeInbox(mine, shared);
          await exchangeInbox(theirs, shared);
          expect(done.waiting).to.equal(0);
          expect(await mine.envelopes()).to.have.length(count);
          expect(await theirs.envelopes()).to.deep.equal(await mine.envelopes());
        },
      ),
      {numRuns: 40},
    );
  });
});

function aJournal(): Journal {
  return new Journal({replica: new MemoryReplica(), author, now: () => noon});
}

async function keysOf(journal: Journal): Promise<readonly string[]> {
  return (await journal.envelopes()).map(({key}) => key);
}

function under(weather: 'works' | 'down' | 'reply lost' | 'half', remote: Remote): Remote {
  if (weather === 'works') return remote;
  return {
    push: async (ledger, entries) => {
      const arriving = weather === 'half' ? entries.filter((_, index) => index % 2 === 0) : entries;
      const outcomes = weather === 'down' ? [] : await remote.push(ledger, arriving);
      return entries.map((entry): PushOutcome => {
        const key = 'key' in entry ? entry.key : entry.id;
        const known = weather === 'half' ? outcomes.find((outcome) => outcome.key === key) : undefined;
        return known ?? {key, outcome: 'later'};
      });
    },
    pull: () => Promise.reject(new RemoteError('unreachable')),
  };
}
