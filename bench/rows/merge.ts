import {performance} from 'node:perf_hooks';
import {allCases, caseworkFold} from '../../src/casework/casework-view.js';
import type {StoredEntry} from '../../src/journal/entry.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {DeviceId, StaffId} from '../../src/kernel/ids.js';
import {Random} from '../../test/support/merge/random.js';
import {caseSamples, runMerge} from '../../test/support/merge/run.js';
import {call, opened} from '../browser.js';
import {manyCases} from '../casework/many-cases.js';
import {median, type Figure, type Row} from '../row.js';

const rounds = 5;
const longRuns = 100_000;

/** Two people, no network: what it costs when their cases meet, and that nothing is lost by it. */
export const mergeRow: Row = {
  name: 'merge',
  async measure(tools) {
    const entries = manyCases(200, 50);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await merged(entries, new Random(round)));
    return [
      {row: 'merge/10000-entries', value: median(times), unit: 'ms', goal: 500},
      ...(await onDisk(tools)),
      ...(tools.long ? [await manyRuns()] : []),
    ];
  },
};

/** One device has half of all, and gets the other half in any order. @returns ms until every case is shown anew */
async function merged(entries: readonly StoredEntry[], random: Random): Promise<number> {
  const replica = new MemoryReplica();
  const author = {by: 'staff' as StaffId, device: 'device' as DeviceId};
  const journal = new Journal({replica, author, now: () => new Date(0)});
  const shuffled = random.shuffled(entries);
  await replica.append({care: shuffled.slice(0, entries.length / 2)});
  allCases(await journal.read(caseworkFold));
  const start = performance.now();
  await replica.append({care: random.shuffled(entries)});
  allCases(await journal.read(caseworkFold));
  return performance.now() - start;
}

async function onDisk(tools: Parameters<Row['measure']>[0]): Promise<readonly Figure[]> {
  const browser = await tools.browser();
  const page = await opened(await browser.page(), await browser.script('cases'));
  await call<number>(page, 'fill(1000, 50)');
  const [warm, notes]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    warm.push(await call<number>(page, 'open()'));
    notes.push(await call<number>(page, 'note()'));
  }
  const cold = await call<number>(page, 'open({cold: true})');
  await page.browserContext().close();
  return [
    {
      row: 'merge/open-50000',
      value: median(warm),
      unit: 'ms',
      goal: 1000,
      against: {what: 'without a snapshot', value: cold},
    },
    {row: 'merge/fold-50000', value: cold, unit: 'ms', goal: 8000},
    {row: 'merge/appended-note', value: median(notes), unit: 'ms', goal: 50},
  ];
}

/** @returns how many of all runs lost a word, lowered a risk or showed two things on two devices */
async function manyRuns(): Promise<Figure> {
  const samples = await caseSamples();
  const first = Date.now() % 2 ** 31;
  let failed = 0;
  for (let at = 0; at < longRuns; at += 1) {
    const {seed, faults} = await runMerge(first + at, samples);
    if (faults.length === 0) continue;
    failed += 1;
    console.error(`seed ${String(seed)}: ${faults.slice(0, 3).join('\n  ')}`);
  }
  return {row: 'merge/100000-runs', value: failed, unit: 'count', goal: 0};
}
