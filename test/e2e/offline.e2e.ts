import {expect} from 'chai';
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {launch, type Browser, type BrowserContext, type Page} from 'puppeteer-core';
import {chromiumOptions} from '../support/chromium.mjs';
import {AppServer} from './app-server.js';
import {Visit} from './visit.js';

const chunks = readdirSync(fileURLToPath(new URL('../../dist/apps/staff/chunks', import.meta.url)));
const helpLine = {name: {en: 'Our own line'}, number: '0800 77 55'};

describe('the apps with the network off', () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: AppServer;

  before(async () => {
    browser = await launch(chromiumOptions());
  });

  beforeEach(async () => {
    context = await browser.createBrowserContext();
  });

  afterEach(async () => {
    await context.close();
    await server.close();
  });

  after(() => browser.close());

  /** A tab that has seen the app once, and is kept by the device. */
  async function visited(query = ''): Promise<Page> {
    const page = await opened(query);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, {timeout: 30_000});
    return page;
  }

  async function opened(query = ''): Promise<Page> {
    const page = await context.newPage();
    await page.evaluateOnNewDocument('globalThis.__name ??= (named) => named');
    await page.goto(`${server.address}${query}`);
    return page;
  }

  describe('staff', () => {
    beforeEach(async () => {
      server = await AppServer.start('staff', {server: '/pana/'});
    });

    it('opens, signs in and shows views that nobody had looked at before', async () => {
      const page = await visited();
      await server.stop();
      await page.reload();
      const staff = new Visit(page.mainFrame());
      await signIn(staff);
      await staff.says('Log a concern');
      await staff.click('link', 'Register');
      await staff.says(/no class|class list/i);
      await server.begin();
    });

    it('keeps the policies that the server sent, and no time and no address that somebody came with', async () => {
      const page = await visited('?view=case#case-of-a-child');
      const kept = await page.evaluate(everythingKept);
      const document = kept.find(({address}) => address.endsWith('index.html'));
      expect(document?.headers['content-security-policy']).to.include("default-src 'none'");
      expect(kept.flatMap(({headers}) => Object.keys(headers))).not.to.include.members(['date', 'etag']);
      expect(kept.filter(({headers}) => 'x-request-time' in headers)).to.deep.equal([]);
      expect(kept.filter(({address}) => /[?#]|case-of/.test(address))).to.deep.equal([]);
    });

    it('goes on with its own parts after the server got others, and takes the new version when asked', async () => {
      const lost = chunks.find((name) => /^texts-fr-.*\.js$/.test(name)) ?? '';
      const page = await visited();
      await server.deploy('app.js', (text) => `globalThis.isNew = true;\n${text}`, {
        without: `chunks/${lost}`,
      });
      await page.reload();
      const staff = new Visit(page.mainFrame());
      await signIn(staff);
      expect(await page.evaluate(() => 'isNew' in globalThis)).to.equal(false);
      await staff.says('A newer version of Pana is here');
      expect(await page.evaluate(statusOf, `/chunks/${lost}`)).to.equal(200);

      const other = await opened();
      await page.bringToFront();
      await staff.click('button', 'Open it now');
      await staff.says('open in another tab');
      await other.waitForSelector('pana-school');
      expect(await other.evaluate(() => 'isNew' in globalThis)).to.equal(false);

      await other.close();
      await Promise.all([page.waitForNavigation(), staff.click('button', 'Open it now')]);
      await page.waitForFunction(() => 'isNew' in globalThis);
      expect(
        (await page.evaluate(() => caches.keys())).filter((name) => name.includes(' v ')),
      ).to.have.length(1);
    });

    it('goes on with what it had where a new version came in part, or is not what was built', async () => {
      const page = await visited();
      await server.deploy('app.js', (text) => `globalThis.isNew = true;\n${text}`);
      server.broken.add('/read.html');
      await tryUpdate(page);
      server.broken.clear();
      await server.write('read.html', '<p>from another version</p>');
      await tryUpdate(page);
      await server.stop();
      await page.reload();
      await new Visit(page.mainFrame()).find('button', 'Continue');
      expect(await page.evaluate(() => 'isNew' in globalThis)).to.equal(false);
      await server.begin();
    });

    it('installs nothing of half a first visit, and the page goes on with the server', async () => {
      server.broken.add('/read.html');
      const page = await opened();
      await new Visit(page.mainFrame()).find('button', 'Continue');
      await page.waitForFunction(async () => (await caches.keys()).length > 0, {timeout: 30_000});
      await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()), {
        timeout: 60_000,
      });
      server.broken.clear();
      await page.reload();
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null, {timeout: 30_000});
    });

    it('is taken away by the file that a clerk puts in its place, with all that it kept', async () => {
      const page = await visited();
      await page.evaluate(() => caches.open('of somebody else'));
      await server.write('service-worker.js', await server.read('service-worker-off.js'));
      await page.reload();
      await page.waitForFunction(async () => (await caches.keys()).length === 1, {timeout: 30_000});
      await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()), {
        timeout: 30_000,
      });
      expect(await page.evaluate(() => caches.keys())).to.deep.equal(['of somebody else']);
    });

    it('is taken away by a line in the settings, and not put back', async () => {
      const page = await visited();
      await server.write('config.json', '{"server": "/pana/", "offline": false}');
      await page.reload();
      await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()), {
        timeout: 30_000,
      });
      await page.reload();
      await page.waitForFunction(async () => (await caches.keys()).length === 0, {timeout: 30_000});
      expect(await page.evaluate(() => navigator.serviceWorker.controller)).to.equal(null);
    });

    it('takes new policies of the server without a new version', async () => {
      const page = await visited();
      await page.evaluate(spoilPolicy);
      await page.reload();
      await page.waitForFunction(isPolicyWhole, {timeout: 30_000});
    });
  });

  describe('survey', () => {
    beforeEach(async () => {
      server = await AppServer.start('survey', {server: '/pana/', helpLines: [helpLine]});
    });

    it('opens with the school’s own help lines, and asks for nothing that a wave’s server should say', async () => {
      const page = await visited('?lang=en');
      await server.stop();
      await page.reload();
      const pupil = new Visit(page.mainFrame());
      await pupil.find('button', 'Русский');
      await pupil.says('0800 77 55');
      await server.begin();
    });

    it('keeps the build and the settings, whatever code somebody came with', async () => {
      const page = await visited('?lang=en#w=autumn&c=ABCDE-FGHJK');
      const kept = await page.evaluate(everythingKept);
      const built = readdirSync(fileURLToPath(new URL('../../dist/apps/survey', import.meta.url)), {
        recursive: true,
      })
        .map(String)
        .filter((name) => /\.(?:js|css|html)$/.test(name) && !name.startsWith('service-worker'));
      expect(kept.map(({address}) => address.slice(server.address.length)).sort()).to.deep.equal(
        [...built, 'config.json'].sort(),
      );
      expect(server.asked.filter(({query}) => /ABCDE|autumn/.test(query))).to.deep.equal([]);
    });

    it('writes nothing at a second visit: no time of it remains', async () => {
      const page = await visited();
      const before = await page.evaluate(everythingKept);
      await page.reload();
      await page.waitForNetworkIdle();
      expect(await page.evaluate(everythingKept)).to.deep.equal(before);
    });

    it('leaves the answers of a school’s server alone', async () => {
      const page = await visited();
      await page.evaluate(() => fetch('/pana/public').catch(() => undefined));
      await page.evaluate(() => fetch('/app.js', {headers: {Authorization: 'Bearer x'}}));
      expect(server.asked.map(({path}) => path)).to.include('/pana/public');
      expect(
        (await page.evaluate(everythingKept)).filter(({address}) => address.includes('/pana/')),
      ).to.deep.equal([]);
    });
  });
});

async function signIn(staff: Visit): Promise<void> {
  await staff.click('choice', /Teacher/);
  await staff.click('button', 'Continue');
}

interface Kept {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Runs in the page. */
async function everythingKept(): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const headers = Object.fromEntries((await cache.match(request))?.headers ?? []);
      kept.push({address: request.url, headers});
    }
  }
  return kept;
}

/** Runs in the page. */
async function statusOf(address: string): Promise<number> {
  return (await fetch(address)).status;
}

/** Runs in the page: as if the server had had another policy when the app was first opened. */
async function spoilPolicy(): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const document = await cache.match('/index.html');
    if (document)
      await cache.put(
        '/index.html',
        new Response(await document.text(), {headers: {'Content-Type': 'text/html'}}),
      );
  }
}

/** Runs in the page. */
async function isPolicyWhole(): Promise<boolean> {
  return (await caches.match('/index.html'))?.headers.has('content-security-policy') ?? false;
}

/** Waits until the browser has tried to install another version, and given up. */
async function tryUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const tried = new Promise<void>((resolve) => {
      registration?.addEventListener('updatefound', () => {
        const {installing} = registration;
        installing?.addEventListener('statechange', () => installing.state === 'redundant' && resolve());
      });
    });
    await registration?.update().catch(() => undefined);
    await tried;
  });
}
