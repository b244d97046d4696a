import {expect} from 'chai';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import {Journal} from '../../src/journal/journal.js';
import {exchangeInbox} from '../../src/sync/exchange.js';
import {MemoryRemote} from '../../src/sync/memory-remote.js';
import {author, noon} from '../support/entries.js';
import {envelopeOf} from '../support/envelopes.js';

describe('an exchange in a browser', () => {
  it('works from two tabs on one database, one after the other', async () => {
    const name = `exchange-${crypto.randomUUID()}`;
    const [first, second] = await Promise.all([tabOn(name), tabOn(name)]);
    const remote = new MemoryRemote();
    await first.putEnvelopes(
      Array.from({length: 120}, (_, seed) => envelopeOf(seed)),
      {toShare: true},
    );
    const exchanged = await Promise.all([exchangeInbox(first, remote), exchangeInbox(second, remote)]);
    expect(exchanged.map(({sent}) => sent).sort((a, b) => a - b)).to.deep.equal([0, 120]);
    expect(await second.unshared()).to.deep.equal([]);
    expect((await remote.pull('inbox')).entries).to.have.length(120);
    first.close();
    second.close();
  });
});

async function tabOn(name: string): Promise<Journal> {
  return new Journal({replica: await IdbReplica.open(name), author, now: () => noon});
}
