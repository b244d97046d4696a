// Brings a Chromium to a machine that has none, by the first way that works there.
import {copyFileSync, existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {fetchedChromium, findChromium, optionsFor} from './chromium.mjs';
import {run} from './run-command.mjs';

const cache = dirname(fetchedChromium);

/** @returns {Promise<string>} the path of a Chromium */
export async function getChromium() {
  for (const way of [findChromium, fromApt, fromPuppeteer, fromNpm]) {
    const path = await way();
    if (path) return path;
  }
  throw new Error(
    'No Chrome or Chromium was found and none could be fetched. Install Google Chrome or Chromium ' +
      '(Debian and Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), ' +
      'or set CHROME_PATH to the program.',
  );
}

async function fromApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium with apt-get …');
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  await run('apt-get', ['update', '-qq'], {env, quiet: true});
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {env, quiet: true});
  return findChromium();
}

/** Chrome for Testing. Checked by starting it: on a bare Linux its libraries may be missing. */
async function fromPuppeteer() {
  console.log('Fetching Chrome for Testing …');
  mkdirSync(cache, {recursive: true});
  const {code, output} = await run(
    'npx',
    ['--no', '--', 'browsers', 'install', 'chrome@stable', '--path', cache],
    {quiet: true},
  );
  const path = /^chrome@\S+ (.+)$/m.exec(output)?.[1]?.trim();
  return code === 0 && path && (await starts(path)) ? remember(path) : undefined;
}

/** A headless shell for Linux on x64, packed inside an npm package. */
export async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.log('Fetching a headless Chromium from npm …');
  const folder = join(cache, 'headless-shell');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  await run('npm', ['install', '--no-audit', '--no-fund', '@sparticuz/chromium@153.0.0'], {
    cwd: folder,
    quiet: true,
  });
  const module = join(folder, 'node_modules/@sparticuz/chromium/build/index.js');
  if (!existsSync(module)) return undefined;
  const {default: chromium} = await import(pathToFileURL(module).href);
  const unpacked = await chromium.executablePath();
  const path = join(folder, 'chromium');
  copyFileSync(unpacked, path);
  return (await starts(path)) ? remember(path) : undefined;
}

/** Tried as the tests will use it; packages are installed by now. */
async function starts(path) {
  try {
    const {default: puppeteer} = await import('puppeteer-core');
    const browser = await puppeteer.launch({...optionsFor(path), timeout: 60_000});
    const title = await (await browser.newPage()).evaluate('location.href');
    await browser.close();
    return title === 'about:blank';
  } catch (error) {
    console.warn(`${path} does not start: ${error.message.split('\n')[0]}`);
    return false;
  }
}

function remember(path) {
  writeFileSync(fetchedChromium, path);
  return path;
}
