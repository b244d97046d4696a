import {build} from 'esbuild';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromiumFlags, findChromium} from '../test/support/chromium.mjs';

export interface Bundle {
  readonly path: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** A Chromium and a local server for what it measures. */
export class BenchBrowser {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #files = new Map<string, Bundle>();

  private constructor(browser: Browser, server: Server) {
    this.#browser = browser;
    this.#server = server;
    server.on('request', ({url = '/'}, response) => {
      const file = this.#files.get(new URL(url, 'http://localhost').pathname);
      response.writeHead(file ? 200 : 404, {'content-type': file?.type ?? 'text/plain'});
      response.end(file?.body);
    });
  }

  static async start(): Promise<BenchBrowser> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('the bench needs Chromium: set CHROME_PATH');
    const browser = await puppeteer.launch({
      executablePath,
      args: [...chromiumFlags, '--js-flags=--expose-gc'],
    });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new BenchBrowser(browser, server);
  }

  /** `http://localhost:…`: a secure context, as storage and cryptography want. */
  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  serve(...bundles: readonly Bundle[]): void {
    for (const bundle of bundles) this.#files.set(bundle.path, bundle);
  }

  /** A blank page in a profile of its own, so that runs do not warm each other's storage. */
  async page(): Promise<Page> {
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error));
    return page;
  }

  /** Opens a page that has run a script of `bench/pages/`; what it exports is `globalThis.bench`. */
  async pageWith(script: string): Promise<Page> {
    const code = await bundled(fileURLToPath(new URL(`./pages/${script}.ts`, import.meta.url)));
    this.serve(
      {path: `/${script}.js`, type: 'text/javascript', body: code},
      {
        path: `/${script}`,
        type: 'text/html',
        body: `<!doctype html><title>${script}</title><script type="module" src="/${script}.js"></script>`,
      },
    );
    const page = await this.page();
    await page.goto(`${this.origin}/${script}`);
    await page.waitForFunction('globalThis.bench !== undefined');
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}

/** As a production bundler would: minified, HPKE's path for old Node left out. */
export async function bundled(entry: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['crypto'],
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
