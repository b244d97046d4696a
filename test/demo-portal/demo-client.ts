import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {request, type IncomingHttpHeaders} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {startDemo, type Demo} from '../../demo/server.js';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A demo on a free port, over a folder that looks like a build. */
export class DemoClient {
  readonly #demo: Demo;
  readonly #built: string;

  static async start(now?: () => Date): Promise<DemoClient> {
    const built = mkdtempSync(join(tmpdir(), 'pana-built-'));
    for (const app of ['staff', 'survey']) {
      mkdirSync(join(built, 'apps', app, 'chunks'), {recursive: true});
      writeFileSync(join(built, 'apps', app, 'index.html'), `<!doctype html><title>${app}</title>`);
      writeFileSync(join(built, 'apps', app, 'chunks', 'a.js'), 'export {}');
      writeFileSync(join(built, 'apps', app, '.secret.js'), 'secret');
    }
    writeFileSync(join(built, 'pana-frame.js'), 'export {}');
    return new DemoClient(await startDemo({port: 0, built, ...(now && {now})}), built);
  }

  private constructor(demo: Demo, built: string) {
    this.#demo = demo;
    this.#built = built;
  }

  get port(): number {
    return Number(new URL(this.#demo.addresses.portal).port);
  }

  origin(site: string): string {
    return `http://${site}.localhost:${this.port}`;
  }

  /** @param path as it goes over the wire: nothing is resolved or encoded on the way */
  async ask(site: string, path: string, {method = 'GET', headers = {}, body}: Ask = {}): Promise<Reply> {
    const host = site === 'localhost' ? `localhost:${this.port}` : `${site}.localhost:${this.port}`;
    return this.askHost(host, path, {method, headers, ...(body !== undefined && {body})});
  }

  async askHost(host: string, path: string, {method = 'GET', headers = {}, body}: Ask = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : {'Content-Length': String(Buffer.byteLength(body))};
      const options = {port: this.port, path, method, headers: {Host: host, ...length, ...headers}};
      const sent = request(options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (data: string) => (text += data));
        response.on('end', () =>
          resolve({status: response.statusCode ?? 0, headers: response.headers, text}),
        );
      });
      sent.on('error', reject).end(body);
    });
  }

  /** @returns the cookie of somebody's session */
  async signIn(person: string): Promise<string> {
    const reply = await this.post('portal', '/sign-in', `person=${person}`);
    return reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  async post(site: string, path: string, body = '', headers: Record<string, string> = {}): Promise<Reply> {
    const form = {'Content-Type': 'application/x-www-form-urlencoded', Origin: this.origin('portal')};
    return this.ask(site, path, {method: 'POST', body, headers: {...form, ...headers}});
  }

  async close(): Promise<void> {
    await this.#demo.close();
    rmSync(this.#built, {recursive: true});
  }
}
