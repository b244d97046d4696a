import {expect} from 'chai';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Sharing} from '../../src/host/school.js';
import {shareEnvelope} from '../../src/voices/send-concern.js';
import {author, noon} from '../support/entries.js';
import {envelopeOf} from '../support/envelopes.js';

const envelope = envelopeOf(7);

async function withOneWaiting(): Promise<Journal> {
  const journal = new Journal({replica: new MemoryReplica(), author, now: () => noon});
  await journal.putEnvelopes([envelope], {toShare: true});
  return journal;
}

/** Tells once, after some work. */
function sharingThat(work: () => Promise<void>): Sharing {
  return {
    status: () => Promise.reject(new Error('nobody asks')),
    retry: () => Promise.resolve(),
    subscribe: (listener) => {
      void work().then(listener);
      return () => undefined;
    },
  };
}

describe('a concern where a CouchDB shares the inbox', () => {
  it('is shared once that has taken it, and the drop-box is not asked', async () => {
    const journal = await withOneWaiting();
    const sharing = sharingThat(() => journal.markShared([envelope.key]));
    const remote = {
      push: () => Promise.reject(new Error('asked')),
      pull: () => Promise.reject(new Error('asked')),
    };
    expect(await shareEnvelope({journal, sharing, remote}, envelope.key)).to.equal('shared');
  });

  it('goes later where it still waits after a while', async () => {
    const journal = await withOneWaiting();
    const sharing = sharingThat(() => Promise.resolve());
    expect(await shareEnvelope({journal, sharing}, envelope.key)).to.equal('later');
    expect(await journal.unshared()).to.have.length(1);
  });
});
