import {expect} from 'chai';
import type {StoredEntry} from '../../src/journal/entry.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Spares} from '../../src/journal/sparing.js';
import {audienceOf} from '../../src/vault/audience-of.js';
import {SealingReplica} from '../../src/vault/sealing-replica.js';
import {author, noon} from '../support/entries.js';
import {envelopeOf} from '../support/envelopes.js';
import {erasureStored} from '../support/erasures.js';
import {TestRing} from '../support/keys.js';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('envelopes that a sealed erasure names', () => {
  const [concern, answer] = [envelopeOf(1), envelopeOf(2)];
  const spares: Spares = ({key}) => Promise.resolve(key === concern.key);
  let inner: MemoryReplica;
  let keys: TestRing;
  let erasures: readonly StoredEntry[];
  const opened = (ring: TestRing): Journal => {
    const replica = new SealingReplica({inner, keys: ring, audienceOf});
    return new Journal({replica, author, now: () => noon, spares});
  };
  const left = async (): Promise<readonly string[]> => (await inner.envelopes()).map(({key}) => key);

  beforeEach(async () => {
    inner = new MemoryReplica();
    keys = await TestRing.forTeam();
    const from = new SealingReplica({inner: new MemoryReplica(), keys, audienceOf});
    await from.append({care: [erasureStored('w1', {envelopes: [concern.key, answer.key]})]});
    erasures = (await from.inner.read('care')).entries;
    await inner.putEnvelopes([concern, answer]);
  });

  it('go as far as it has a right to them when it is pulled, and a concern stays', async () => {
    await opened(keys).takeIn({care: erasures});
    expect(await left()).to.deep.equal([concern.key]);
  });

  it('stay while it cannot be read, and go when its key comes: a concern stays', async () => {
    const ring = new TestRing();
    await opened(ring).takeIn({care: erasures});
    expect(await left()).to.have.lengthOf(2);
    ring.add(...keys.keys);
    await settled();
    expect(await left()).to.deep.equal([concern.key]);
  });

  it('go where the page was closed before the key came, at the next unlocking', async () => {
    await opened(new TestRing()).takeIn({care: erasures});
    const ring = new TestRing();
    opened(ring);
    ring.add(...keys.keys);
    await settled();
    expect(await left()).to.deep.equal([concern.key]);
  });

  it('go where the device is unlocked from the start', async () => {
    await inner.append({care: erasures});
    opened(keys);
    await settled();
    expect(await left()).to.deep.equal([concern.key]);
  });

  it('are judged again where judging failed, at the next unlocking', async () => {
    await inner.append({care: erasures});
    const replica = new SealingReplica({inner, keys, audienceOf});
    let asked = 0;
    const failing: Spares = () => Promise.reject(new Error(String((asked += 1))));
    new Journal({replica, author, now: () => noon, spares: failing});
    await settled();
    expect([asked > 0, (await left()).length]).to.deep.equal([true, 2]);
    opened(keys);
    await settled();
    expect(await left()).to.deep.equal([concern.key]);
  });
});
