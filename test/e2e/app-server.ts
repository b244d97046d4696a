import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {appHeaders} from '../../demo/headers.js';
import {staticFiles} from '../../demo/static-files.js';
import {integrityOf} from '../support/precache.mjs';

const built = fileURLToPath(new URL('../../dist/apps', import.meta.url));
const none = 'http://portal.localhost:9';

/** A school's web server with one app of its own copy, which can fail, stop and be given another version. */
export class AppServer {
  /** Addresses that were asked for, with what went along. */
  readonly asked: {readonly path: string; readonly query: string}[] = [];
  /** Paths at which the line is cut. */
  readonly broken = new Set<string>();
  readonly #folder: string;
  readonly #app: 'staff' | 'survey';
  #server: Server | undefined;
  #port = 0;

  static async start(app: 'staff' | 'survey', config: object): Promise<AppServer> {
    const folder = await mkdtemp(join(tmpdir(), 'pana-app-'));
    await cp(join(built, app), folder, {recursive: true});
    const server = new AppServer(app, folder);
    await server.write('config.json', JSON.stringify(config));
    await server.begin();
    return server;
  }

  private constructor(app: 'staff' | 'survey', folder: string) {
    this.#app = app;
    this.#folder = folder;
  }

  get address(): string {
    return `http://localhost:${this.#port}/`;
  }

  async begin(): Promise<void> {
    const files = staticFiles(this.#folder);
    const headers = appHeaders({home: none, portal: none, staff: none, survey: none}, this.#app);
    this.#server = createServer((request, response) => {
      const {pathname, search} = new URL(request.url ?? '/', this.address);
      this.asked.push({path: pathname, query: search});
      if (this.broken.has(pathname)) return void request.socket.destroy();
      void files(new Request(new URL(pathname, this.address))).then((answer) =>
        send(answer, {...headers, 'X-Request-Time': '12:00'}, response),
      );
    });
    await new Promise<void>((resolve) => this.#server?.listen(this.#port, 'localhost', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** As a cable that is pulled. */
  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.#folder, {recursive: true});
  }

  read(path: string): Promise<string> {
    return readFile(join(this.#folder, path), 'utf8');
  }

  write(path: string, text: string): Promise<void> {
    return writeFile(join(this.#folder, path), text);
  }

  /** Another build: one file changed, and with it the version. Chunks that it has no more are taken away. */
  async deploy(path: string, change: (text: string) => string, {without = ''} = {}): Promise<void> {
    const before = await this.read(path);
    const after = change(before);
    await this.write(path, after);
    const worker = await this.read('service-worker.js');
    const version = /version:"(\w+)"/.exec(worker)?.[1] ?? '';
    const renewed = worker
      .replace(integrityOf(before), integrityOf(after))
      .replace(version, version.split('').reverse().join(''));
    if (!without) return this.write('service-worker.js', renewed);
    await this.write('service-worker.js', renewed.replace(new RegExp(`"${without}":"[^"]*",?`), ''));
    await rm(join(this.#folder, without));
  }
}

async function send(answer: Response, headers: object, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, {...headers, ...Object.fromEntries(answer.headers)});
  response.end(Buffer.from(await answer.arrayBuffer()));
}
