import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Replica} from '../../src/journal/replica.js';
import {audienceOf} from '../../src/vault/audience-of.js';
import {SealingReplica} from '../../src/vault/sealing-replica.js';
import {blobSuite} from '../suites/blob-replica.js';
import {chainSuite} from '../suites/chain-replica.js';
import {erasingSuite} from '../suites/erasing-replica.js';
import {replicaSuite} from '../suites/replica.js';
import {TestRing} from '../support/keys.js';

const make = async (): Promise<Replica> => {
  const keys = await TestRing.of('school', 'care', 'case/c1' as never, 'case/c2' as never);
  return new SealingReplica({inner: new MemoryReplica(), keys, audienceOf});
};

replicaSuite('SealingReplica in memory', make);
erasingSuite('SealingReplica in memory', make);
chainSuite('SealingReplica in memory', make);
blobSuite('SealingReplica in memory', make);
