// Where Chromium is. `test/support/get-chromium.mjs` brings one where none is found.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Remembers a Chromium that was fetched into this checkout, for commands that run later. */
export const fetchedChromium = fileURLToPath(new URL('../../.cache/chromium-path', import.meta.url));

const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter((folder) => folder !== undefined)
  .flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Chromium/Application/chrome.exe'),
  ]);

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...windows,
];

/** @returns {string | undefined} the path of a Chrome or Chromium; `CHROME_PATH` first */
export function findChromium() {
  const fetched = existsSync(fetchedChromium) ? readFileSync(fetchedChromium, 'utf8').trim() : undefined;
  return [process.env.CHROME_PATH, ...places, fetched].find((place) => place && existsSync(place));
}

const isRoot = process.getuid?.() === 0;

export const chromiumFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** What puppeteer-core is started with. */
export function chromiumOptions() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found: install one, or set CHROME_PATH');
  return optionsFor(executablePath);
}

/** The headless shell that comes from npm knows no other mode and has no zygote. */
export function optionsFor(executablePath) {
  const env = {...process.env, TZ: 'Asia/Almaty'};
  if (!isShell(executablePath)) return {executablePath, args: chromiumFlags, env};
  return {executablePath, args: [...chromiumFlags, '--no-zygote'], headless: 'shell', env};
}

function isShell(path) {
  return path.startsWith(join(fetchedChromium, '..', 'headless-shell'));
}
