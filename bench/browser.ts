import {build, type Plugin} from 'esbuild';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {toNodeListener} from '../src/server/node.js';
import {chromiumOptions} from '../test/support/chromium.mjs';

/** What lies under a path, or who answers for all that begins with it. */
type Served =
  {readonly type: string; readonly body: string | Uint8Array} | ((request: Request) => Promise<Response>);

/** A Chromium and a local server for what it measures. */
export class BenchBrowser {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #served = new Map<string, Served>();

  private constructor(browser: Browser, server: Server) {
    this.#browser = browser;
    this.#server = server;
    server.on(
      'request',
      toNodeListener((request) => this.#answer(request)),
    );
    this.serve('/blank', 'text/html', '<!doctype html><title>blank</title>');
  }

  /** @param options `unpaced` paints as soon as there is something to paint, instead of waiting for a screen's clock */
  static async start({unpaced = false} = {}): Promise<BenchBrowser> {
    const {args, ...options} = chromiumOptions();
    const pace = unpaced ? ['--disable-frame-rate-limit', '--disable-gpu-vsync'] : [];
    const browser = await puppeteer.launch({...options, networkEnabled: false, args: [...args, ...pace]});
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new BenchBrowser(browser, server);
  }

  /** `http://localhost:…`: a secure context, as storage and cryptography want. */
  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  serve(path: string, type: string, body: string | Uint8Array): void {
    this.#served.set(path, {type, body});
  }

  /** @param base with both slashes */
  mount(base: string, handler: (request: Request) => Promise<Response>): void {
    this.#served.set(base, handler);
  }

  /** A blank page in a profile of its own, so that runs do not warm each other's storage. */
  async page(): Promise<Page> {
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error));
    return page;
  }

  /** Bundles a script of `bench/pages/` and serves it in a page of its own. @returns the page's address */
  async script(name: string): Promise<string> {
    const code = await bundled(fileURLToPath(new URL(`./pages/${name}.ts`, import.meta.url)));
    this.serve(`/${name}.js`, 'text/javascript', code);
    this.serve(`/${name}`, 'text/html', `<!doctype html><title>${name}</title>${scriptTag(`/${name}.js`)}`);
    return `${this.origin}/${name}`;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }

  async #answer(request: Request): Promise<Response> {
    const {pathname} = new URL(request.url);
    const base = [...this.#served.keys()].find((path) => path.endsWith('/') && pathname.startsWith(path));
    const found = this.#served.get(pathname) ?? this.#served.get(base ?? '');
    if (!found) return new Response(null, {status: 404});
    if (typeof found === 'function') return found(request);
    return new Response(found.body.slice(), {headers: {'Content-Type': found.type}});
  }
}

/** Opens what `script` gave; what the script exports is `globalThis.bench` there. */
export async function opened(page: Page, address: string): Promise<Page> {
  await page.goto(address);
  await page.waitForFunction('globalThis.bench !== undefined');
  return page;
}

/** Calls a function of the page's `bench`. */
export function call<Value>(page: Page, expression: string): Promise<Value> {
  return page.evaluate(`bench.${expression}`) as Promise<Value>;
}

export function scriptTag(path: string): string {
  return `<script type="module" src="${path}"></script>`;
}

/** As a production bundler would: minified, HPKE's path for old Node left out, our own modules as they were built. */
export async function bundled(entry: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['crypto', 'node:*'],
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [builtModules],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

const builtModules: Plugin = {
  name: 'built-modules',
  setup({onResolve}) {
    onResolve({filter: /^(?:\.\.\/)+src\/.*\.js$/}, ({path}) => ({
      path: fileURLToPath(new URL(path.replace(/^(?:\.\.\/)+src\//, '../dist/'), import.meta.url)),
    }));
  },
};
