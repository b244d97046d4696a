// `npm test`. Needs nothing but Node and npm: it installs, finds a browser, goes through every step, also after one has
// failed, and ends with the count of all of them. `npm test -- types unit` runs only the steps named.
import {existsSync, readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {getChromium} from './support/get-chromium.mjs';
import {installWhenStale, root} from './support/install.mjs';
import {run} from './support/run-command.mjs';
import {runElements} from './support/run-elements.mjs';
import {runMocha} from './support/run-mocha.mjs';

const countsFile = join(tmpdir(), `pana-counts-${process.pid}.json`);
const elsewhere = ['test/**/*.browser.test.ts', 'test/packaging.test.ts'].flatMap((spec) => [
  '--ignore',
  spec,
]);

const steps = [
  {name: 'types', command: ['tsc', '-p', 'tsconfig.json']},
  {name: 'lint', command: ['eslint', '.', '--max-warnings', '0']},
  {name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.']},
  {name: 'templates', command: ['npm', 'run', 'templates', '--silent']},
  {name: 'unit', specs: [...elsewhere, 'test/**/*.test.ts']},
  {name: 'build', command: ['npm', 'run', 'build', '--silent']},
  {
    name: 'packaging',
    specs: ['test/packaging.test.ts'],
    after: 'build',
  },
  {name: 'elements', run: runElements, browser: true},
  {
    name: 'end-to-end',
    specs: ['test/e2e/**/*.e2e.ts'],
    after: 'build',
    browser: true,
    skip: !hasEndToEnd(),
  },
];

const only = process.argv.slice(2);
const chosen = steps.filter(({name, skip}) => !skip && (only.length === 0 || only.includes(name)));
await installWhenStale();
const results = new Map();
for (const step of chosen) results.set(step.name, await take(step));
report();

/** @returns {Promise<{passed: number, failed: number, seconds: number, told?: string}>} `told`: what failed, in its own words */
async function take(step) {
  const started = Date.now();
  console.log(`\n── ${step.name} ──`);
  const counts = await countsOf(step).catch((error) => {
    console.error(error.message);
    return {passed: 0, failed: 1};
  });
  return {...counts, seconds: Math.round((Date.now() - started) / 1000)};
}

async function countsOf(step) {
  if (results.get(step.after)?.failed) throw new Error(`not run, since ${step.after} failed`);
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const env = {...process.env, PATH: path, TZ: 'Asia/Almaty', COUNTS_FILE: countsFile, FORCE_COLOR: '0'};
  if (step.browser) env.CHROME_PATH = await getChromium();
  if (step.run) return step.run({cwd: root, env});
  if (step.specs) return runMocha(step.specs, {cwd: root, env});
  const [command, ...args] = step.command;
  const {code} = await run(command, args, {cwd: root, env});
  return {passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1};
}

function hasEndToEnd() {
  const folder = join(root, 'test/e2e');
  return (
    existsSync(folder) && readdirSync(folder, {recursive: true}).some((name) => name.endsWith('.e2e.ts'))
  );
}

function report() {
  const totals = {passed: 0, failed: 0};
  // Once more where nobody can miss it: thousands of lines may have come after it.
  for (const [name, {told}] of results) if (told) console.log(`\n── failed in ${name} ──\n${told}`);
  console.log('\n── summary ──');
  for (const [name, {passed, failed, seconds}] of results) {
    totals.passed += passed;
    totals.failed += failed;
    console.log(` ${name.padEnd(12)} ${passed} passed, ${failed} failed, ${seconds} s`);
  }
  if (totals.passed + totals.failed === 0) totals.failed = 1;
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
}
