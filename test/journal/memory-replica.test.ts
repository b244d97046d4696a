import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {blobSuite} from '../suites/blob-replica.js';
import {chainSuite} from '../suites/chain-replica.js';
import {erasingSuite} from '../suites/erasing-replica.js';
import {pullingSuite} from '../suites/pulling-replica.js';
import {replicaSuite} from '../suites/replica.js';
import {sharingSuite} from '../suites/sharing-replica.js';

replicaSuite('MemoryReplica', () => Promise.resolve(new MemoryReplica()));
erasingSuite('MemoryReplica', () => Promise.resolve(new MemoryReplica()));
chainSuite('MemoryReplica', () => Promise.resolve(new MemoryReplica()));
blobSuite('MemoryReplica', () => Promise.resolve(new MemoryReplica()));
sharingSuite('MemoryReplica', () => Promise.resolve(new MemoryReplica()));
pullingSuite('MemoryReplica', () => Promise.resolve(new MemoryReplica()));
