// Finds browsers for the test runner. Chromium must be there; Firefox and WebKitGTK are taken when installed.
import {existsSync} from 'node:fs';
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {chromiumOptions, findChromium} from './chromium.mjs';
import {withCommands, withOwnCommands} from './webkit-commands.mjs';

const firefox = firstThere(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox');
const webkitDriver = firstThere(process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver');
const miniBrowser = firstThere(
  process.env.WEBKIT_MINIBROWSER,
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
);
const children = [];
process.on('exit', () => children.forEach((child) => child.kill()));

/** @param {string[]} wanted names of engines */
export async function browsers(wanted) {
  const launchers = [];
  for (const engine of wanted) {
    if (isInstalled(engine)) launchers.push(await makers[engine]());
    else console.warn(`engine ${engine} is not installed and is skipped`);
  }
  if (launchers.length === 0) throw new Error('no browser found: install Chromium, or set CHROME_PATH');
  return launchers;
}

/** @param {string} engine */
export function isInstalled(engine) {
  return (
    {chromium: !!findChromium(), firefox: !!firefox, webkit: !!(webkitDriver && miniBrowser)}[engine] ?? false
  );
}

const makers = {
  async chromium() {
    const {chromeLauncher} = await import('@web/test-runner-chrome');
    return chromeLauncher({launchOptions: chromiumOptions()});
  },
  async firefox() {
    const {puppeteerLauncher} = await import('@web/test-runner-puppeteer');
    const launchOptions = {browser: 'firefox', executablePath: firefox};
    const launcher = puppeteerLauncher({launchOptions, createPage: pageThatGoesOn});
    return withCommands(launcher, patientKeys);
  },
  async webkit() {
    const {webdriverLauncher} = await import('@web/test-runner-webdriver');
    const launcher = webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: await startWebkitDriver(),
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']},
      },
    });
    return withOwnCommands(launcher);
  },
};

/** Where a test changes the address, Firefox never says that the page has come: whether it runs, the runner asks itself. */
async function pageThatGoesOn({context}) {
  const page = await context.newPage();
  const goto = page.goto.bind(page);
  page.goto = (url) => goto(url, {waitUntil: 'domcontentloaded', timeout: 10_000}).catch(unlessLate);
  return page;
}

function unlessLate(error) {
  if (error.name !== 'TimeoutError') throw error;
}

/** This engine goes by the letter where others say `Space`, and answers before a key has done all that it does. */
async function patientKeys({command, payload}) {
  if (command !== 'send-keys') return;
  for (const action of ['press', 'down', 'up']) if (payload[action] === 'Space') payload[action] = ' ';
  await new Promise((resolve) => setTimeout(resolve, 30));
}

async function startWebkitDriver() {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: process.env.DISPLAY ?? (await startDisplay()),
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
  };
  children.push(spawn(webkitDriver, [`--port=${port}`, '--host=127.0.0.1'], {stdio: 'ignore', env}));
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return port;
}

async function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const xvfb = spawn('Xvfb', args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  children.push(xvfb);
  return `:${await new Promise((resolve) => xvfb.stdio[3].once('data', (data) => resolve(String(data).trim())))}`;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

function firstThere(...paths) {
  return paths.find((path) => path && existsSync(path));
}
