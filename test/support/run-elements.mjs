// Element tests, one engine after the other, each in a process of its own: a browser that dies takes no other's results with it.
// An engine whose run ended before it could count is tried once more, and so are the few files that failed.
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {run} from './run-command.mjs';
import {tryFilesAgain} from './try-again.mjs';

/**
 * @typedef {import('./try-again.mjs').Counts} Counts
 * @param {{cwd: string, env: NodeJS.ProcessEnv}} options
 * @param {(options: object) => Promise<Counts | undefined>} [attempt] one run of the tests; nothing where it did not come to count
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runElements(options, attempt = runTests) {
  const wanted = (options.env.ENGINES ?? 'chromium').split(',');
  const totals = {passed: 0, failed: 0};
  for (const engine of wanted) {
    const {passed, failed} = await runEngine({...options, env: {...options.env, ENGINES: engine}}, attempt);
    totals.passed += passed;
    totals.failed += failed;
  }
  return totals;
}

async function runEngine(options, attempt) {
  const engine = options.env.ENGINES;
  let first = await attempt(options);
  if (!first) {
    console.log(`\nTried once more: all of ${engine}, whose run ended before it could count.`);
    first = await attempt(options);
  }
  if (!first) return {passed: 0, failed: 1};
  return tryFilesAgain(first, ` in ${engine}`, (file) =>
    attempt({...options, env: {...options.env, FILES: file}}),
  );
}

/** Counts are written by the reporter in `web-test-runner.config.mjs`. */
async function runTests(options) {
  const {COUNTS_FILE, ENGINES} = options.env;
  const {isInstalled} = await import('./engines.mjs');
  if (ENGINES !== 'chromium' && !isInstalled(ENGINES)) {
    console.log(`engine ${ENGINES} is not installed and is skipped`);
    return {passed: 0, failed: 0};
  }
  const {code, signal} = await run('wtr', [], options);
  if (!existsSync(COUNTS_FILE)) {
    console.log(
      `the run in ${ENGINES} ended without a count: ${signal ? `signal ${signal}` : `code ${code}`}`,
    );
    return undefined;
  }
  const counts = JSON.parse(readFileSync(COUNTS_FILE, 'utf8'));
  rmSync(COUNTS_FILE);
  return code !== 0 && counts.failed === 0 ? {...counts, failed: 1} : counts;
}
