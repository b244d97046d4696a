import {expect} from 'chai';
import {DropBoxRemote} from '../../src/sync/drop-box-remote.js';
import {RemoteError} from '../../src/sync/remote.js';
import {remoteSuite, published, type RemoteBench} from '../suites/remote.js';
import {staffOrigin, testServer} from '../support/drop-box.js';
import {envelopeOf} from '../support/envelopes.js';

const base = `${staffOrigin}/pana/`;

/** A network between here and a handler, which can be down or lose answers. */
async function inProcess(): Promise<RemoteBench> {
  const {handler, envelopes, tokenFor} = await testServer({dropBox: {rate: {burst: 1e6, perSecond: 1e6}}});
  let reachable = true;
  let losing = false;
  const network: typeof fetch = async (input, init) => {
    init?.signal?.throwIfAborted();
    if (!reachable) throw new TypeError('fetch failed');
    const response = await handler(new Request(input, init));
    if (losing) throw new TypeError('connection reset');
    return response;
  };
  const remoteFor = (...roles: string[]) =>
    new DropBoxRemote({base, fetch: network, token: () => tokenFor(...roles)});
  return {
    remote: remoteFor('psychologist'),
    other: remoteFor('psychologist'),
    stranger: remoteFor('teacher'),
    setReachable: (now) => {
      reachable = now;
    },
    loseReplies: (now) => {
      losing = now;
    },
    fill: async (many) => {
      for (const each of many) await envelopes.put(each);
    },
    close: () => Promise.resolve(),
  };
}

remoteSuite('DropBoxRemote', inProcess);

describe('DropBoxRemote', () => {
  it('carries no other ledger', async () => {
    const remote = new DropBoxRemote({base});
    const errors = await Promise.all([
      remote.push('care', []).catch((cause: unknown) => cause),
      remote.pull('school').catch((cause: unknown) => cause),
    ]);
    expect(errors.map((error) => (error as RemoteError).kind)).to.deep.equal(['unsupported', 'unsupported']);
  });

  it('sends an envelope with nothing that names its sender', async () => {
    const sent: RequestInit[] = [];
    const remote = remoteAnswering(async (_, init) => {
      sent.push(init ?? {});
      return Promise.resolve(Response.json({stored: envelopeOf(1).key}));
    });
    await remote.push('inbox', [envelopeOf(1)]);
    expect(new Headers(sent[0]?.headers).has('Authorization')).to.equal(false);
    expect(sent[0]).to.include({credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error'});
  });

  it('does not believe a page that answers 200 to everything', async () => {
    const remote = remoteAnswering(() => Promise.resolve(new Response('<h1>Welcome</h1>')));
    const [outcome] = await remote.push('inbox', [envelopeOf(1)]);
    expect(outcome?.outcome).to.equal('later');
    expect(await kindOf(remote.pull('inbox'))).to.equal('malformed');
    expect(await kindOf(remote.pull('public'))).to.equal('malformed');
  });

  it('is not led round in circles by pages', async () => {
    const page = {envelopes: [], next: 'a-key-that-never-ends'};
    const remote = remoteAnswering(() => Promise.resolve(Response.json(page)));
    expect(await kindOf(remote.pull('inbox'))).to.equal('malformed');
  });

  it('asks for a token once more when the server takes the old one no longer', async () => {
    const {handler, tokenFor} = await testServer();
    const tokens = ['eyJ.stale.token', await tokenFor('psychologist')];
    let asked = 0;
    const remote = new DropBoxRemote({
      base,
      fetch: (input, init) => handler(new Request(input, init)),
      token: () => Promise.resolve(tokens[asked++]),
    });
    expect((await remote.pull('inbox')).entries).to.deep.equal([]);
    await remote.pull('inbox');
    expect(asked).to.equal(2);
  });

  it('gives up after one renewal, and lets what it would publish wait', async () => {
    const {handler} = await testServer();
    let asked = 0;
    const remote = new DropBoxRemote({
      base,
      fetch: (input, init) => handler(new Request(input, init)),
      token: () => Promise.resolve(`forged.token.${asked++}`),
    });
    expect(await kindOf(remote.pull('inbox'))).to.equal('unauthorised');
    expect(asked).to.equal(2);
    expect((await remote.push('public', [published('a')]))[0]?.outcome).to.equal('later');
  });

  it('survives a host whose token call fails', async () => {
    const {handler} = await testServer();
    const remote = new DropBoxRemote({
      base,
      fetch: (input, init) => handler(new Request(input, init)),
      token: () => Promise.reject(new Error('the portal is down')),
    });
    expect(await kindOf(remote.pull('inbox'))).to.equal('unauthorised');
  });

  it('waits when told that too many came, and asks no more for the rest', async () => {
    let calls = 0;
    const remote = remoteAnswering(() => {
      calls += 1;
      return Promise.resolve(new Response(null, {status: 429, headers: {'Retry-After': '3'}}));
    });
    const many = Array.from({length: 50}, (_, index) => envelopeOf(index));
    const answered = await remote.push('inbox', many);
    expect(answered.every(({outcome}) => outcome === 'later')).to.equal(true);
    expect(calls).to.be.at.most(4);
  });

  for (const [status, reason] of [
    [413, 'too-large'],
    [400, 'malformed'],
    [403, 'forbidden'],
  ] as const) {
    it(`takes ${status} for a refusal: ${reason}`, async () => {
      const remote = remoteAnswering(() => Promise.resolve(new Response(null, {status})));
      expect((await remote.push('inbox', [envelopeOf(1)]))[0]).to.include({outcome: 'refused', reason});
    });
  }

  it('holds no connection by an answer that it does not read', async () => {
    let open = 0;
    const remote = remoteAnswering(() => {
      open += 1;
      const body = new ReadableStream({cancel: () => void (open -= 1)});
      return Promise.resolve(new Response(body, {status: 401}));
    });
    await remote.push('inbox', [envelopeOf(1)]);
    await kindOf(remote.pull('inbox'));
    expect(open).to.equal(0);
  });

  it('never publishes a sealed entry', async () => {
    const sealed = {keyId: 'k', nonce: new Uint8Array(), ciphertext: new Uint8Array()};
    const remote = remoteAnswering(() => Promise.reject(new Error('must not be asked')));
    const [outcome] = await remote.push('public', [{...published('a'), content: sealed}]);
    expect(outcome?.outcome).to.equal('refused');
  });
});

function remoteAnswering(answer: typeof fetch): DropBoxRemote {
  return new DropBoxRemote({base, fetch: answer, token: () => Promise.resolve('a.b.c')});
}

async function kindOf(pulling: Promise<unknown>): Promise<string> {
  const error = await pulling.catch((cause: unknown) => cause);
  expect(error).to.be.instanceOf(RemoteError);
  return (error as RemoteError).kind;
}
