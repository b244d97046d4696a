import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';

const folder = new URL('../../../deploy/haproxy/', import.meta.url);
export const config = fileURLToPath(new URL('haproxy.cfg', folder));

export const passwords = {writer: 'writer-secret', reader: 'reader-secret'};

export function hasHaproxy(): boolean {
  return spawnSync('haproxy', ['-v']).status === 0;
}

export interface HaproxySettings {
  readonly listen: string;
  /** `host:port`, three of them. */
  readonly nodes: readonly string[];
}

export function environmentOf({listen, nodes}: HaproxySettings): NodeJS.ProcessEnv {
  const [one = '', two = one, three = one] = nodes;
  return {
    ...process.env,
    PANA_LISTEN: listen,
    PANA_ORIGINS: fileURLToPath(new URL('origins.lst', folder)),
    PANA_INBOX_WRITER: Buffer.from(`inbox-writer:${passwords.writer}`).toString('base64'),
    PANA_PUBLIC_READER: Buffer.from(`public-reader:${passwords.reader}`).toString('base64'),
    PANA_NODE_1: one,
    PANA_NODE_2: two,
    PANA_NODE_3: three,
  };
}

/** What `haproxy -c` says of the shipped configuration. */
export function checkedConfig(settings: HaproxySettings): {readonly ok: boolean; readonly said: string} {
  const env = environmentOf(settings);
  const {status, stderr, stdout} = spawnSync('haproxy', ['-c', '-f', config], {encoding: 'utf8', env});
  return {ok: status === 0, said: stdout + stderr};
}

export interface Haproxy {
  readonly url: string;
  /** All that it wrote to its log until now. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

/** The shipped configuration or another, run before these CouchDBs. @param couches addresses, three or fewer */
export async function startHaproxy(couches: readonly string[], file = config): Promise<Haproxy> {
  const listen = `127.0.0.1:${await freePort()}`;
  const nodes = couches.map((url) => new URL(url).host);
  const child = spawn('haproxy', ['-db', '-f', file], {env: environmentOf({listen, nodes})});
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()));
  const close = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  const url = `http://${listen}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    if (await fetch(url).catch(() => undefined)) return {url, log: () => said, close};
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error(`haproxy did not start: ${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
