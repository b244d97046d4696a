import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {callerOf, type AuthenticationOptions} from './authenticate.js';
import type {Call, Reply} from './call.js';
import {CouchError} from './couch-error.js';
import {FakeDatabase} from './database.js';
import {Faults, type Asked, type Fault} from './faults.js';
import {routed} from './routes.js';

export interface FakeCouchOptions extends Partial<AuthenticationOptions> {
  /** Exact origins of pages that may call. */
  readonly origins?: readonly string[];
  /** Bytes of one document; the server's own default is 8,000,000. */
  readonly maxDocumentSize?: number;
}

/**
 * A CouchDB 3.5 in this process, as far as Pana uses one, with the wire behaviour that was measured. What it does on purpose
 * and what it leaves out is in `README.md` beside it.
 */
export class FakeCouch {
  readonly databases = new Map<string, FakeDatabase>();
  readonly faults = new Faults();
  /** All that was asked, in order of arrival. */
  readonly asked: Asked[] = [];
  readonly config: Record<string, Record<string, string>> = {};
  readonly nodes = ['couchdb@one', 'couchdb@two', 'couchdb@three'];
  readonly version = '3.5.0';
  readonly authentication: AuthenticationOptions;
  maxDocumentSize: number;
  origins: readonly string[];
  /** Fewer nodes than wished are there: writes are taken by those that are. */
  accepting = false;
  url = '';
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((incoming, outgoing) => void this.#serve(incoming, outgoing));

  constructor({origins = [], maxDocumentSize = 8_000_000, ...authentication}: FakeCouchOptions) {
    this.origins = origins;
    this.maxDocumentSize = maxDocumentSize;
    // A busy machine pauses for longer than Node's five seconds, and would send into a connection that is being closed.
    this.#server.keepAliveTimeout = 600_000;
    this.authentication = {
      users: {admin: {password: 'secret', roles: ['_admin']}},
      keys: {},
      issuer: 'school-server',
      requireValidUser: true,
      now: () => Date.now() / 1000,
      ...authentication,
    };
  }

  get users(): AuthenticationOptions['users'] {
    return this.authentication.users;
  }

  /** Makes one, or gives the one that is there. */
  database(name: string): FakeDatabase {
    const found = this.databases.get(name) ?? this.make(name);
    this.databases.set(name, found);
    return found;
  }

  make(name: string): FakeDatabase {
    return new FakeDatabase(name);
  }

  /** What lies on the disk now, for `restore`. */
  backUp(name: string): FakeDatabase {
    return structuredCopy(this.database(name));
  }

  /** Puts an older state in place. @param anew as a database of another identity, as a copy made by replication is */
  restore(backup: FakeDatabase, {anew = false} = {}): void {
    const copy = structuredCopy(backup);
    if (anew) copy.uuid = new FakeDatabase('').uuid;
    this.databases.set(backup.name, copy);
  }

  async start(port = 0): Promise<this> {
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const text = await textOf(incoming).catch(() => undefined);
    if (text === undefined) return void outgoing.destroy();
    const asked = askedOf(incoming, text);
    this.asked.push(asked);
    const fault = this.faults.take(asked);
    if (fault?.kind === 'lose-request') return void outgoing.destroy();
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const answer =
      fault?.kind === 'reply'
        ? {status: fault.status, body: fault.body ?? {}}
        : await this.#answer(incoming, outgoing, text);
    if (fault?.kind === 'lose-reply') return void outgoing.destroy();
    asked.status = answer.status;
    this.#send(incoming, outgoing, answer, fault);
  }

  async #answer(incoming: IncomingMessage, outgoing: ServerResponse, text: string): Promise<Reply> {
    try {
      if (incoming.method === 'OPTIONS') return {status: 204, body: undefined};
      const {pathname, searchParams} = new URL(incoming.url ?? '/', 'http://couch');
      if (pathname === '/_up') return {status: 200, body: {status: 'ok', seeds: {}}};
      const caller = callerOf(incoming.headers.authorization, this.authentication);
      const call: Call = {
        method: incoming.method ?? 'GET',
        parts: pathname.split('/').slice(1).map(decodeURIComponent),
        query: searchParams,
        ifMatch: incoming.headers['if-match'],
        text,
        caller,
        onGone: (gone) => outgoing.on('close', gone),
      };
      return await routed(this, call);
    } catch (cause) {
      if (cause instanceof CouchError) return {status: cause.status, body: cause.body};
      return {status: 500, body: {error: 'unknown_error', reason: String(cause)}};
    }
  }

  #send(incoming: IncomingMessage, outgoing: ServerResponse, {status, body}: Reply, fault?: Fault): void {
    const text = body === undefined ? '' : `${JSON.stringify(body)}\n`;
    const headers = {
      'Content-Type': 'application/json',
      'Cache-Control': 'must-revalidate',
      Server: `CouchDB/${this.version} (Erlang OTP/25)`,
      'Content-Length': String(Buffer.byteLength(text)),
      ...(status === 401 && {'WWW-Authenticate': this.#challenge(incoming)}),
      // Since 3.4 a password is answered with a cookie, which serves in its place.
      ...(/^basic /i.test(incoming.headers.authorization ?? '') &&
        status < 400 && {'Set-Cookie': 'AuthSession=worth-a-password; Version=1; Path=/; HttpOnly'}),
      ...this.#cors(incoming),
      ...(fault?.kind === 'reply' && fault.headers),
    };
    outgoing.writeHead(status, headers);
    if (fault?.kind !== 'cut') return void outgoing.end(incoming.method === 'HEAD' ? '' : text);
    outgoing.write(text.slice(0, text.length >> 1), () => outgoing.destroy());
  }

  /** A browser that is told `Basic` asks its person for a password, unless the request said otherwise. */
  #challenge({headers}: IncomingMessage): string {
    const wished = headers['x-couchdb-www-authenticate'];
    return typeof wished === 'string' ? wished : 'Basic realm="server"';
  }

  /** `Date` and headers of one's own are not among those that a page may read. */
  #cors({headers: {origin}, method}: IncomingMessage): Record<string, string> {
    if (origin === undefined || !this.origins.includes(origin)) return {};
    return {
      'Access-Control-Allow-Origin': origin,
      Vary: 'Origin',
      'Access-Control-Expose-Headers': 'content-type, cache-control, etag, server, x-couchdb-body-time',
      ...(method === 'OPTIONS' && {
        'Access-Control-Allow-Methods': 'GET, PUT, POST, HEAD, DELETE',
        'Access-Control-Allow-Headers': 'accept, authorization, content-type, origin, referer',
        'Access-Control-Max-Age': '600',
      }),
    };
  }
}

export function startFakeCouch(options: FakeCouchOptions = {}): Promise<FakeCouch> {
  return new FakeCouch(options).start();
}

function structuredCopy(db: FakeDatabase): FakeDatabase {
  const {uuid, security, docs, seqs, updateSeq, purgeSeq, revsLimit} = db;
  return Object.assign(
    new FakeDatabase(db.name),
    structuredClone({uuid, security, docs, seqs, updateSeq, purgeSeq, revsLimit}),
  );
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function askedOf({method = 'GET', url = '/', headers}: IncomingMessage, text: string): Asked {
  const shared = {method, path: url, bytes: Buffer.byteLength(text), status: 0};
  return {...shared, authorization: headers.authorization, body: parsed(text)};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
