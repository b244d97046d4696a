import {performance} from 'node:perf_hooks';
import {stored} from '../../src/journal/entry.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {DeviceId, StaffId} from '../../src/kernel/ids.js';
import {openBundle, writeBundle} from '../../src/sync/bundle/bundle.js';
import {takeBundle} from '../../src/sync/bundle/take-bundle.js';
import {yearEntries} from '../attendance/school-year.js';
import type {Row} from '../row.js';

const author = {by: 'bench' as StaffId, device: 'bench' as DeviceId};
const passphrase = 'river lamp seven north';

/** A year of a school of 1,000 pupils on a stick: every register of 40 classes. */
export const sharingRow: Row = {
  name: 'sharing',
  async measure() {
    const entries = yearEntries(1000, 180).map(stored);
    const journal = new Journal({replica: new MemoryReplica(), author, now: () => new Date(0)});
    const start = performance.now();
    const file = await writeBundle([{ledger: 'school', entries, traces: []}], passphrase);
    const written = performance.now();
    const opened = await openBundle(file, passphrase);
    if ('problem' in opened) throw new Error(opened.problem);
    await takeBundle(journal, opened.bundle);
    const taken = performance.now();
    return [
      {row: 'sharing/bundle-year', value: file.length / 1000, unit: 'kB', goal: 10_000},
      {row: 'sharing/bundle-write', value: (written - start) / 1000, unit: 's', goal: 5},
      {row: 'sharing/bundle-take', value: (taken - written) / 1000, unit: 's', goal: 5},
    ];
  },
};
