import {expect} from 'chai';
import {createServer, request, type Server} from 'node:http';
import {connect, type AddressInfo} from 'node:net';
import {TokenBucket} from '../../src/server/token-bucket.js';
import {toNodeListener} from '../../src/server/node-listener.js';
import {requestTo, putEnvelope, testServer} from '../support/drop-box.js';
import {envelopeKey, envelopeOf} from '../support/envelopes.js';

const page = 'https://portal.school.example';

describe('handlers mounted on a host', () => {
  it('open to no other site unless told to', async () => {
    const {handler} = await testServer();
    const asked = await handler(requestTo('public', {headers: {Origin: page}}));
    expect(asked.headers.get('Access-Control-Allow-Origin')).to.equal(null);
    const preflight = await handler(requestTo('inbox', {method: 'OPTIONS', headers: {Origin: page}}));
    expect(preflight.status).to.equal(405);
  });

  it('open to the exact origins that they are told', async () => {
    const {handler} = await testServer({mounted: {origins: [page]}});
    const from = (origin: string, method = 'GET') =>
      handler(requestTo('public', {method, headers: {Origin: origin}}));
    expect((await from(page)).headers.get('Access-Control-Allow-Origin')).to.equal(page);
    expect((await from(page, 'OPTIONS')).status).to.equal(204);
    for (const other of ['null', 'https://evil.example', `${page}.evil.example`, page.toUpperCase()]) {
      const {headers} = await from(other);
      expect(headers.get('Access-Control-Allow-Origin'), other).to.equal(null);
      expect(headers.get('Vary')).to.equal('Origin');
    }
  });

  it('never invite cookies', async () => {
    const {handler} = await testServer({mounted: {origins: [page]}});
    const {headers} = await handler(requestTo('public', {headers: {Origin: page}}));
    expect(headers.get('Access-Control-Allow-Credentials')).to.equal(null);
  });

  it('answer 404 outside their base, also for names that objects inherit', async () => {
    const {handler} = await testServer();
    for (const path of ['constructor', '__proto__', 'toString/x', '../other/inbox']) {
      expect((await handler(requestTo(path))).status, path).to.equal(404);
    }
  });
});

describe('a rate limit', () => {
  it('lets a burst pass, then so many a second', () => {
    let now = 0;
    const bucket = new TokenBucket({burst: 3, perSecond: 2}, () => now);
    expect([1, 2, 3].map(() => bucket.take())).to.deep.equal([0, 0, 0]);
    expect(bucket.take()).to.equal(1);
    now = 500;
    expect(bucket.take()).to.equal(0);
    expect(bucket.take()).to.equal(1);
    now = 3_600_000;
    expect([1, 2, 3].map(() => bucket.take())).to.deep.equal([0, 0, 0]);
    expect(bucket.take()).to.equal(1);
  });
});

describe('handlers behind node:http', () => {
  let server: Server;
  let port: number;

  beforeEach(async () => {
    const {handler} = await testServer({dropBox: {bodyTimeout: 200}});
    server = createServer(toNodeListener(handler));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({port} = server.address() as AddressInfo);
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('take an envelope', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/pana/inbox/${envelopeKey(1)}`, {
      method: 'PUT',
      headers: {'Content-Type': 'application/octet-stream'},
      body: envelopeOf(1).sealed.slice(),
    });
    expect(response.status).to.equal(201);
    expect(await response.json()).to.deep.equal({stored: envelopeKey(1)});
  });

  it('answer a sender of a huge body at once and hang up', async () => {
    const head = `PUT /pana/inbox/${envelopeKey(1)} HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n`;
    expect(await spoken(`${head}Content-Length: 999999999\r\n\r\n${'x'.repeat(100_000)}`)).to.match(
      /^HTTP\/1.1 413/,
    );
  });

  it('answer a sender who stops in the middle', async () => {
    const head = `PUT /pana/inbox/${envelopeKey(1)} HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n`;
    expect(await spoken(`${head}Content-Length: 4096\r\n\r\nabc`)).to.match(/^HTTP\/1.1 408/);
  });

  it('refuse a path that climbs, as it was sent', async () => {
    for (const path of [
      '/pana/inbox/../../etc/passwd',
      '/pana/inbox/%2e%2e/%2e%2e/etc',
      '//evil.example/x',
      '*',
    ]) {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const sent = request({port, path, method: 'PUT', headers: {'Content-Length': 0}}, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.on('error', reject).end();
      });
      expect(status, path).to.be.oneOf([400, 404]);
    }
  });

  it('store an envelope once that comes twice at the same time', async () => {
    const {handler, envelopes} = await testServer();
    const {key, sealed} = envelopeOf(1);
    const statuses = await Promise.all(
      [1, 2].map(async () => (await handler(putEnvelope(key, sealed))).status),
    );
    expect(statuses.sort()).to.deep.equal([200, 201]);
    expect(await envelopes.keys()).to.deep.equal([key]);
  });

  it('refuse a request whose host is no host', async () => {
    expect(await spoken('GET /pana/public HTTP/1.1\r\nHost: a b"<>\r\n\r\n')).to.match(/^HTTP\/1.1 400/);
  });

  /** Bytes as they go over the wire, and what comes back until the server hangs up. */
  async function spoken(text: string): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let heard = '';
      socket.setEncoding('utf8').on('data', (data: string) => {
        heard += data;
        if (heard.includes('\r\n\r\n')) resolve(heard);
      });
      socket.on('error', () => undefined).on('close', () => resolve(heard));
      socket.write(text);
    });
  }
});
