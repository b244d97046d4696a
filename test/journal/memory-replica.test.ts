import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {replicaSuite} from '../suites/replica.js';

replicaSuite('MemoryReplica', () => Promise.resolve(new MemoryReplica()));
