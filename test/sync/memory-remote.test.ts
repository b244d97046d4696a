import {MemoryRemote} from '../../src/sync/memory-remote.js';
import {remoteSuite, type RemoteBench} from '../suites/remote.js';

function inMemory(): Promise<RemoteBench> {
  const remote = new MemoryRemote();
  return Promise.resolve({
    remote,
    other: remote,
    setReachable: (reachable) => {
      remote.reachable = reachable;
    },
    close: () => Promise.resolve(),
  });
}

remoteSuite('MemoryRemote', inMemory, {overNetwork: false});
