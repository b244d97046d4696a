import {expect} from 'chai';
import {build} from 'esbuild';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {launch, type Browser, type Page} from 'puppeteer-core';
import {appHeaders} from '../../demo/headers.js';
import {chromiumOptions} from '../support/chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const none = 'http://localhost:9';
const origins = {home: none, portal: none, staff: none, survey: none};

/** A page of nothing but what unlocks, under the headers of one app. */
const pageSource = `
  import {stretchInWorker} from './src/vault/stretch-in-worker.ts';
  import {makePasskey, readPasskey} from './src/vault/passkey.ts';
  import {makeMember, unlock} from './src/vault/unlock.ts';
  window.tried = {stretchInWorker, makePasskey, readPasskey, makeMember, unlock};
`;

interface Tried {
  readonly tried: typeof import('../../src/vault/unlock.js') &
    typeof import('../../src/vault/passkey.js') &
    typeof import('../../src/vault/stretch-in-worker.js');
}

describe('unlocking under the policies of the apps', () => {
  let browser: Browser;
  let server: Server;
  let files: ReadonlyMap<string, string>;

  before(async () => {
    files = await bundled();
    server = createServer(({url = '/'}, response) => {
      const [, app, file = ''] = url.split('/');
      const body = file ? files.get(file) : '<!doctype html><script type="module" src="page.js"></script>';
      const type = file ? 'text/javascript' : 'text/html';
      const headers = appHeaders(origins, app === 'staff' ? 'staff' : 'survey');
      response.writeHead(body === undefined ? 404 : 200, {...headers, 'Content-Type': type}).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    browser = await launch(chromiumOptions());
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  it('takes a passphrase in the staff app: worker and WebAssembly are allowed there', async () => {
    expect(await lockAndUnlock(await pageOf('staff'))).to.equal('lead-1');
  });

  it('takes none in the survey app, and says why', async () => {
    expect(await lockAndUnlock(await pageOf('survey'))).to.equal('cannot-stretch');
  });

  for (const hasPrf of [true, false])
    it(`takes a passkey ${hasPrf ? 'whose authenticator derives keys' : 'of no other, and says so'}`, async () => {
      const page = await pageOf('staff');
      const session = await page.createCDPSession();
      await session.send('WebAuthn.enable');
      const options = {
        ...({protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal'} as const),
        ...{hasPrf, hasResidentKey: true, hasUserVerification: true, isUserVerified: true},
      };
      await session.send('WebAuthn.addVirtualAuthenticator', {options});
      expect(await byPasskey(page)).to.equal(hasPrf ? 'lead-1' : 'no-prf');
    });

  async function pageOf(app: string): Promise<Page> {
    const page = await browser.newPage();
    const {port} = server.address() as AddressInfo;
    await page.goto(`http://localhost:${String(port)}/${app}/`);
    await page.waitForFunction(() => 'tried' in globalThis);
    return page;
  }
});

async function lockAndUnlock(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const {makeMember, unlock, stretchInWorker} = (globalThis as unknown as Tried).tried;
    const secret = {by: 'passphrase', passphrase: 'Lantern Orchard 47 pebble-glove thirteen'} as const;
    const made = await makeMember('lead-1' as never, secret, stretchInWorker);
    if ('refused' in made) return made.refused;
    const opened = await unlock(made.body, secret, stretchInWorker);
    return 'refused' in opened ? opened.refused : opened.staff;
  });
}

async function byPasskey(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const {makePasskey, readPasskey, makeMember, unlock, stretchInWorker} = (globalThis as unknown as Tried)
      .tried;
    const secret = await makePasskey('Pana');
    if ('refused' in secret) return secret.refused;
    const made = await makeMember('lead-1' as never, secret, stretchInWorker);
    if ('refused' in made) return made.refused;
    const again = await readPasskey(secret);
    if ('refused' in again) return again.refused;
    const opened = await unlock(made.body, again, stretchInWorker);
    return 'refused' in opened ? opened.refused : opened.staff;
  });
}

async function bundled(): Promise<ReadonlyMap<string, string>> {
  const common = {
    ...({bundle: true, write: false, format: 'esm'} as const),
    ...{absWorkingDir: root, external: ['crypto']},
  };
  const [page, worker] = await Promise.all([
    build({...common, stdin: {contents: pageSource, resolveDir: root, loader: 'ts'}}),
    build({...common, entryPoints: ['src/vault/argon2-worker.ts']}),
  ]);
  return new Map([
    ['page.js', page.outputFiles[0]?.text ?? ''],
    ['argon2-worker.js', worker.outputFiles[0]?.text ?? ''],
  ]);
}
