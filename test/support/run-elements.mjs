// Element tests in all engines. A busy machine fails a test now and then that nothing is wrong with: what failed in a few
// files is tried once more, those files alone, and whoever reads the output is told.
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {run} from './run-command.mjs';

/** More files than this failed for a reason. */
const few = 5;

/** As the runner of tests calls them, and as `ENGINES` does. */
const engines = {Chrome: 'chromium', Firefox: 'firefox', MiniBrowser: 'webkit'};

/** @returns {Promise<{passed: number, failed: number}>} */
export async function runElements(options) {
  const first = await attempt(options);
  const {files = []} = first;
  if (files.length === 0 || files.length > few) return first;
  let {passed, failed} = first;
  for (const one of files) {
    console.log(`\nTried once more: ${one.file} in ${one.browser}`);
    const env = {...options.env, FILES: one.file, ENGINES: engines[one.browser] ?? 'chromium'};
    const second = await attempt({...options, env});
    passed += second.passed - one.passed;
    failed += second.failed - one.failed;
    if (second.failed === 0)
      console.log(`Unsteady: ${one.file} in ${one.browser} failed, and passed when tried again.`);
  }
  return {passed, failed};
}

/** Written by the reporter in `web-test-runner.config.mjs`; what does not even begin writes nothing. */
async function attempt(options) {
  const {COUNTS_FILE} = options.env;
  const {code} = await run('wtr', [], options);
  if (!existsSync(COUNTS_FILE)) return {passed: 0, failed: 1};
  const counts = JSON.parse(readFileSync(COUNTS_FILE, 'utf8'));
  rmSync(COUNTS_FILE);
  return code !== 0 && counts.failed === 0 ? {...counts, failed: 1} : counts;
}
