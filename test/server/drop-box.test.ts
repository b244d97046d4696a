import {expect} from 'chai';
import type {Handler} from '../../src/server/handler.js';
import {bearer, putEnvelope, requestTo, testServer, type TestServer} from '../support/drop-box.js';
import {envelopeKey, envelopeOf} from '../support/envelopes.js';

const {key, sealed} = envelopeOf(1);

describe('the drop-box', () => {
  let server: TestServer;
  let handler: Handler;

  beforeEach(async () => {
    server = await testServer();
    handler = server.handler;
  });

  async function statusOf(request: Request): Promise<number> {
    return (await handler(request)).status;
  }

  it('takes an envelope once, the same again, and no other under its key', async () => {
    expect(await statusOf(putEnvelope(key, sealed))).to.equal(201);
    expect(await statusOf(putEnvelope(key, sealed))).to.equal(200);
    expect(await statusOf(putEnvelope(key, envelopeOf(2).sealed))).to.equal(409);
    expect(await server.envelopes.read(key)).to.deep.equal(sealed);
  });

  for (const size of [4096, 16_384, 65_536]) {
    it(`takes ${size} bytes`, async () => {
      expect(await statusOf(putEnvelope(key, new Uint8Array(size)))).to.equal(201);
    });
  }

  for (const size of [0, 1, 4095, 4097, 65_535]) {
    it(`refuses ${size} bytes, which no envelope has`, async () => {
      expect(await statusOf(putEnvelope(key, new Uint8Array(size)))).to.equal(400);
      expect(await server.envelopes.keys()).to.deep.equal([]);
    });
  }

  for (const hostile of [
    'short',
    'x'.repeat(65),
    '..%2f..%2fetc%2fpasswd-xxxxxxxx',
    '%2e%2e%2fxxxxxxxxxxxxxxxxxxxx',
    '..\u005c..\u005cxxxxxxxxxxxxxxxx',
    'xxxxxxxxxxxxxxxx%00',
    'xxxxxxxxxxxxxxxx.env',
    'ключ-из-шестнадцати-букв',
    'xxxxxxxxxxxxxxxxx%0a',
    '',
  ]) {
    it(`refuses the key '${hostile}'`, async () => {
      expect(await statusOf(putEnvelope(hostile, sealed))).to.be.oneOf([400, 404]);
      expect(await server.envelopes.keys()).to.deep.equal([]);
    });
  }

  for (const path of ['inbox/../secret', 'inbox/%2e%2e/secret', '../inbox', 'inbox/a/b', 'other', '']) {
    it(`knows no address '${path}'`, async () => {
      expect(await statusOf(requestTo(path, {method: 'PUT', body: 'x'}))).to.be.oneOf([404, 400]);
    });
  }

  for (const method of ['GET', 'HEAD', 'POST', 'PATCH', 'OPTIONS']) {
    it(`lets nobody ${method} one envelope`, async () => {
      await handler(putEnvelope(key, sealed));
      const init = {...bearer(await server.tokenFor('psychologist')), method};
      const response = await handler(requestTo(`inbox/${key}`, init));
      expect(response.status).to.equal(405);
      expect(response.headers.get('Allow')).to.equal('PUT, DELETE');
    });
  }

  it('lets the care team destroy an envelope, for good, and nobody else', async () => {
    await handler(putEnvelope(key, sealed));
    const erasing = async (...roles: readonly string[]): Promise<number> => {
      const who = roles.length > 0 ? bearer(await server.tokenFor(...roles)) : {};
      return statusOf(requestTo(`inbox/${key}`, {...who, method: 'DELETE'}));
    };
    expect([await erasing(), await erasing('teacher', 'head', 'office')]).to.deep.equal([401, 403]);
    expect(await server.envelopes.keys()).to.deep.equal([key]);
    expect([await erasing('psychologist'), await erasing('psychologist')]).to.deep.equal([200, 200]);
    expect(await server.envelopes.keys()).to.deep.equal([]);
    expect(await statusOf(putEnvelope(key, sealed))).to.equal(409);
    expect(await server.envelopes.keys()).to.deep.equal([]);
  });

  it('changes the tag of the box when something was destroyed', async () => {
    await handler(putEnvelope(key, sealed));
    const reader = bearer(await server.tokenFor('psychologist'));
    const tag = async (): Promise<string | null> =>
      (await handler(requestTo('inbox', reader))).headers.get('ETag');
    const before = await tag();
    await handler(requestTo(`inbox/${key}`, {...reader, method: 'DELETE'}));
    expect(await tag()).not.to.equal(before);
  });

  for (const method of ['PUT', 'DELETE', 'POST']) {
    it(`lets nobody ${method} the whole box`, async () => {
      expect(await statusOf(requestTo('inbox', {method, body: 'x'}))).to.equal(405);
    });
  }

  it('wants bytes, not a form', async () => {
    const form = putEnvelope(key, sealed, {'Content-Type': 'application/x-www-form-urlencoded'});
    expect(await statusOf(form)).to.equal(415);
  });

  it('gives up a body at the first chunk too many', async () => {
    let made = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        made += 1;
        controller.enqueue(new Uint8Array(16_384));
      },
    });
    expect(await statusOf(streamed(endless))).to.equal(413);
    expect(made).to.be.below(10);
  });

  it('does not begin to read what says that it is too large', async () => {
    let asked = false;
    const body = new ReadableStream<Uint8Array>({pull: () => void (asked = true)}, {highWaterMark: 0});
    expect(await statusOf(streamed(body, {'Content-Length': '65537'}))).to.equal(413);
    expect(asked).to.equal(false);
  });

  it('waits no longer than it says for a body that trickles', async () => {
    ({handler} = await testServer({dropBox: {bodyTimeout: 30}}));
    const trickle = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        controller.enqueue(new Uint8Array(1));
      },
    });
    expect(await statusOf(streamed(trickle))).to.equal(408);
  });

  it('takes nothing of a body that breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.error(new Error('gone'));
      },
    });
    expect(await statusOf(streamed(broken))).to.equal(400);
    expect(await server.envelopes.keys()).to.deep.equal([]);
  });

  it('asks to wait when too many come, whoever they are', async () => {
    ({handler} = await testServer({dropBox: {rate: {burst: 2, perSecond: 0.1}}}));
    const responses = [];
    for (const seed of [1, 2, 3]) responses.push(await handler(putEnvelope(envelopeKey(seed), sealed)));
    expect(responses.map(({status}) => status)).to.deep.equal([201, 201, 429]);
    expect(Number(responses[2]?.headers.get('Retry-After'))).to.be.within(1, 10);
  });

  it('is full before the disk is, and still knows what it holds', async () => {
    ({handler} = await testServer({dropBox: {capacity: 1}}));
    await handler(putEnvelope(key, sealed));
    expect(await statusOf(putEnvelope(envelopeKey(2), sealed))).to.equal(507);
    expect(await statusOf(putEnvelope(key, sealed))).to.equal(200);
  });

  it('asks to try later when its store fails, tells the operator, and the caller nothing', async () => {
    const failures: unknown[] = [];
    const broken = {
      put: () => Promise.reject(new Error('ENOSPC /srv/secret')),
      keys: () => Promise.resolve([]),
      read: () => Promise.resolve(undefined),
      erase: () => Promise.resolve(),
    };
    ({handler} = await testServer({
      envelopes: broken,
      dropBox: {onFailure: (cause) => failures.push(cause)},
    }));
    const response = await handler(putEnvelope(key, sealed));
    expect(response.status).to.equal(503);
    expect(await response.text()).not.to.include('ENOSPC');
    expect(failures).to.have.length(1);
  });

  it('says nothing that a store in between may keep, and of no kind that a browser may guess', async () => {
    for (const request of [putEnvelope(key, sealed), requestTo('inbox'), requestTo('nowhere')]) {
      const {headers} = await handler(request);
      expect(headers.get('Cache-Control')).to.equal('no-store');
      expect(headers.get('X-Content-Type-Options')).to.equal('nosniff');
    }
  });
});

describe('the list of the drop-box', () => {
  it('is read by the care team alone', async () => {
    const {handler, tokenFor} = await testServer();
    const as = async (...roles: string[]) =>
      (await handler(requestTo('inbox', bearer(await tokenFor(...roles))))).status;
    expect((await handler(requestTo('inbox'))).status).to.equal(401);
    expect((await handler(requestTo('inbox', bearer('not-a-token')))).status).to.equal(401);
    expect(await as('teacher', 'office', 'head')).to.equal(403);
    expect(await as('_admin', 'psychologist')).to.equal(401);
    expect(await as('psychologist')).to.equal(200);
  });

  it('comes in pages, sorted by key, with nothing but keys and sealed bytes', async () => {
    const {handler, tokenFor} = await testServer({dropBox: {pageBytes: 8192}});
    for (const seed of [4, 2, 5, 1, 3])
      await handler(putEnvelope(envelopeKey(seed), envelopeOf(seed).sealed));
    const authorised = bearer(await tokenFor('psychologist'));
    const keys: string[] = [];
    let after = '';
    for (let pages = 0; pages < 3; pages += 1) {
      const page = (await (await handler(requestTo(`inbox${after}`, authorised))).json()) as InboxPage;
      for (const envelope of page.envelopes) expect(Object.keys(envelope)).to.deep.equal(['key', 'sealed']);
      keys.push(...page.envelopes.map((envelope) => envelope.key));
      after = `?after=${page.next ?? ''}`;
      expect(page.next === undefined).to.equal(pages === 2);
    }
    expect(keys).to.deep.equal([1, 2, 3, 4, 5].map(envelopeKey).sort());
  });

  it('answers 304 to who holds the set, weakened tags and lists of tags included', async () => {
    const {handler, tokenFor} = await testServer();
    const token = await tokenFor('psychologist');
    const list = (tag: string) =>
      handler(requestTo('inbox', {headers: {Authorization: `Bearer ${token}`, 'If-None-Match': tag}}));
    await handler(putEnvelope(key, sealed));
    const tag = (await list('"other"')).headers.get('ETag') ?? '';
    expect((await list(tag)).status).to.equal(304);
    expect((await list(`"other", W/${tag}`)).status).to.equal(304);
    await handler(putEnvelope(envelopeKey(2), sealed));
    expect((await list(tag)).status).to.equal(200);
  });

  it('refuses a cursor that is no key', async () => {
    const {handler, tokenFor} = await testServer();
    const authorised = bearer(await tokenFor('psychologist'));
    expect((await handler(requestTo('inbox?after=../../x', authorised))).status).to.equal(400);
  });
});

interface InboxPage {
  readonly envelopes: readonly {readonly key: string}[];
  readonly next?: string;
}

function streamed(body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Request {
  return requestTo(`inbox/${key}`, {
    method: 'PUT',
    headers: {'Content-Type': 'application/octet-stream', ...headers},
    body,
    duplex: 'half',
  } as RequestInit);
}
