// Unit and end-to-end tests. All chance in them follows from one seed, so that a file which is tried again meets what it met before:
// what fails by chance fails twice, and what fails since the machine was busy does not.
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {randomInt} from 'node:crypto';
import {run} from './run-command.mjs';
import {tryFilesAgain} from './try-again.mjs';

/**
 * @typedef {import('./try-again.mjs').Counts & {told?: string}} MochaCounts
 * @param {readonly string[]} specs files and options of mocha
 * @param {{cwd: string, env: NodeJS.ProcessEnv}} options
 * @param {(specs: readonly string[], options: object) => Promise<MochaCounts>} [attempt] one run
 * @returns {Promise<MochaCounts>} `told`: what failed in the end, in mocha's words
 */
export async function runMocha(specs, options, attempt = runOnce) {
  const env = {TEST_SEED: String(randomInt(2 ** 31 - 1)), ...options.env};
  const first = await attempt(specs, {...options, env});
  const told = [];
  const counts = await tryFilesAgain(first, '', async (file) => {
    const second = await attempt([file], {...options, env});
    if (second.told) told.push(second.told);
    return second;
  });
  if (counts === first) return first;
  return {...counts, ...(told.length > 0 && {told: told.join('\n')})};
}

/** Which files failed is written by `mocha-hooks.ts`. It ends with the last test: what a failed one left running would hold it for ever. */
async function runOnce(specs, options) {
  const {COUNTS_FILE: countsFile, TEST_SEED: seed} = options.env;
  rmSync(countsFile, {force: true});
  const {code, output} = await run('mocha', ['--reporter', 'dot', '--exit', ...specs], options);
  const counted = (word) => Number(new RegExp(`^ +(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  const files = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : [];
  const told = /^ +\d+ failing[\s\S]*/m.exec(output)?.[0].trimEnd();
  const [passed, failed] = [counted('passing'), counted('failing')];
  // A hook that failed, or a run that ended early, names no file: there is nothing to try again.
  const isTold = files.reduce((sum, one) => sum + one.failed, 0) === failed;
  return {
    passed,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    ...(isTold && failed > 0 && {files}),
    ...(told && {told: `${told}\nTEST_SEED=${seed}`}),
  };
}
