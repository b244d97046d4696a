import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Handler} from '../src/server/index.js';
import {toNodeListener} from '../src/server/node.js';
import {plain} from './static-files.js';

/** One port of this machine, and the sites on it by their hostnames. */
export class SiteServer {
  readonly #server: Server;

  /** Only this machine is served: practice tokens are for nobody else. @param port 0 for any that is free */
  static async listen(port: number): Promise<SiteServer> {
    const server = createServer({headersTimeout: 10_000, requestTimeout: 30_000});
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return new SiteServer(server);
  }

  private constructor(server: Server) {
    this.#server = server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** @param home what plain `127.0.0.1` is taken for. @param now the school's day is the server's: a pupil's app asks it */
  serve(sites: ReadonlyMap<string, Handler>, home: string, now: () => Date): void {
    const handler = byOrigin(sites, home);
    const dated: Handler = async (request) => {
      const response = await handler(request);
      response.headers.set('Date', now().toUTCString());
      return response;
    };
    this.#server.on('request', toNodeListener(dated));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** An unknown name is answered by none of the sites: another site's name may have been led to this machine. */
function byOrigin(sites: ReadonlyMap<string, Handler>, home: string): Handler {
  return async (request) => {
    const {origin, hostname} = new URL(request.url);
    const site = sites.get(hostname === '127.0.0.1' ? home : origin);
    return site ? site(request) : plain(421, 'No such site');
  };
}
