import process from 'node:process';
import {caseSamples, runMerge} from './run.js';

// some-runs SEED COUNT: runs the merge so often. Exit code 0: it holds; 3: it does not.

const [seed = 0, count = 0] = process.argv.slice(2).map(Number);
const samples = await caseSamples();
process.exitCode = 0;
for (let at = 0; at < count; at += 1) {
  const {faults} = await runMerge(seed + at, samples);
  if (faults.length === 0) continue;
  process.stdout.write(faults.slice(0, 3).join('\n'));
  process.exitCode = 3;
  break;
}
