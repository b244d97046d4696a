import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {erasingSuite} from '../suites/erasing-replica.js';
import {replicaSuite} from '../suites/replica.js';

replicaSuite('MemoryReplica', () => Promise.resolve(new MemoryReplica()));
erasingSuite('MemoryReplica', () => Promise.resolve(new MemoryReplica()));
