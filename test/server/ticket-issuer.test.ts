import {expect} from 'chai';
import fc from 'fast-check';
import {fromBase64Url, toBase64Url} from '../../src/kernel/base64url.js';
import {MemoryTickets} from '../../src/server/ticket-store.js';
import {finishTicket, signBlinded} from '../../src/vault/blind-signature.js';
import {
  asking,
  blinded,
  giveKeys,
  testIssuer,
  testWave,
  ticketRequest,
  type TestIssuer,
} from '../support/ticket-issuer.js';

async function told(response: Response): Promise<[number, unknown]> {
  const said = (await response.json()) as {readonly refused?: string};
  return [response.status, said.refused];
}

describe('the ticket issuer', () => {
  let issuer: TestIssuer;
  let keys: Readonly<Record<string, string>>;

  beforeEach(async () => {
    issuer = await testIssuer();
    await giveKeys(issuer.store);
    keys = await issuer.open();
  });

  it('signs one blinded message for a pupil, and what comes of it is a ticket of the class', async () => {
    const ticket = await blinded(keys['7b']!);
    const response = await issuer.ask('aisha@7b', asking(ticket));
    const said = (await response.json()) as {wave: string; class: string; signed: string};
    expect([response.status, said.wave, said.class]).to.deep.equal([200, testWave, '7b']);
    expect(await finishTicket(keys['7b']!, ticket, fromBase64Url(said.signed))).to.have.property('key');
    expect(await finishTicket(keys['8a']!, ticket, fromBase64Url(said.signed))).to.equal(undefined);
  });

  it('gives the same answer to the same message again, and refuses another', async () => {
    const [first, second] = [await blinded(keys['7b']!), await blinded(keys['7b']!)];
    const once = await (await issuer.ask('aisha@7b', asking(first))).text();
    expect(await (await issuer.ask('aisha@7b', asking(first))).text()).to.equal(once);
    expect(await told(await issuer.ask('aisha@7b', asking(second)))).to.deep.equal([409, 'issued']);
    expect(await (await issuer.ask('aisha@7b', asking(first))).text()).to.equal(once);
    expect((await issuer.ask('daniyar@7b', asking(second))).status).to.equal(200);
  });

  it('gives no second ticket to a pupil who changed class, and goes on with the first', async () => {
    const first = await blinded(keys['7b']!);
    await issuer.ask('aisha@7b', asking(first));
    expect(await (await issuer.get('aisha@8a')).json()).to.deep.equal({wave: testWave, class: '7b'});
    const other = await blinded(keys['8a']!);
    expect(await told(await issuer.ask('aisha@8a', asking(other, '8a')))).to.deep.equal([403, 'class']);
    expect((await issuer.ask('aisha@8a', asking(first))).status).to.equal(200);
  });

  it('signs one alone of many that come at once, in any order and by any number of servers', async () => {
    const tickets = await Promise.all(Array.from({length: 5}, () => blinded(keys['7b']!)));
    let pupil = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), {minLength: 2, maxLength: 16}), async (order) => {
        const name = `pupil-${String((pupil += 1))}@7b`;
        const other = await testIssuer({store: issuer.store});
        const responses = await Promise.all(
          order.map((at, turn) => (turn % 2 ? other : issuer).ask(name, asking(tickets[at]!))),
        );
        const signed = await Promise.all(
          responses
            .filter(({status}) => status === 200)
            .map(async (each) => ((await each.json()) as {signed: string}).signed),
        );
        expect(new Set(signed).size).to.equal(1);
        const winner = order[responses.findIndex(({status}) => status === 200)];
        order.forEach((at, turn) => expect(responses[turn]?.status).to.equal(at === winner ? 200 : 409));
      }),
      {numRuns: 20},
    );
  });

  it('tells a pupil the class, by the host’s own id too', async () => {
    expect(await (await issuer.get('aisha@host-7b')).json()).to.deep.equal({wave: testWave, class: '7b'});
    const ticket = await blinded(keys['7b']!);
    expect((await issuer.ask('aisha@host-7b', asking(ticket))).status).to.equal(200);
    expect((await issuer.ask('aisha@7b', asking(ticket))).status).to.equal(200);
  });

  it('knows nobody who is not signed in, and no class that takes no part', async () => {
    const ask = asking(await blinded(keys['7b']!));
    expect(await told(await issuer.get(''))).to.deep.equal([401, 'signed-out']);
    expect(await told(await issuer.ask('', ask))).to.deep.equal([401, 'signed-out']);
    expect(await told(await issuer.get('aisha@9c'))).to.deep.equal([403, 'class']);
    expect(await told(await issuer.ask('aisha@8a', ask))).to.deep.equal([403, 'class']);
  });

  it('knows no wave that nobody opened', async () => {
    const request = ticketRequest('', {headers: {'Test-Pupil': 'aisha@7b'}}, 'another');
    expect(await told(await issuer.handler(request))).to.deep.equal([404, 'unknown']);
    const odd = ticketRequest('', {headers: {'Test-Pupil': 'aisha@7b'}}, '..%2f');
    expect(await told(await issuer.handler(odd))).to.deep.equal([404, 'unknown']);
  });

  it('issues until a day after the last, and nothing later', async () => {
    const on = async (day: string) => {
      const late = await testIssuer({store: issuer.store, now: () => new Date(`${day}T09:00:00+05:00`)});
      return told(await late.get('aisha@7b'));
    };
    expect(await on('2026-12-03')).to.deep.equal([200, undefined]);
    expect(await on('2026-12-04')).to.deep.equal([410, 'closed']);
  });

  it('forgets keys and pupils when the wave is closed, and issues nothing after', async () => {
    const ticket = await blinded(keys['7b']!);
    await issuer.ask('aisha@7b', asking(ticket));
    expect((await issuer.close()).status).to.equal(200);
    expect((await issuer.close()).status).to.equal(200);
    expect(await told(await issuer.ask('aisha@7b', asking(ticket)))).to.deep.equal([410, 'closed']);
    expect(await told(await issuer.get('daniyar@7b'))).to.deep.equal([410, 'closed']);
    expect(await issuer.store.get(testWave, 'class/7b')).to.equal(undefined);
  });

  for (const [what, body, status, why] of [
    ['no JSON', 'no json', 400, 'body'],
    ['a list', '[]', 400, 'body'],
    ['no class', {blinded: 'AAAA'}, 400, 'body'],
    ['signs that are no base64url', {class: '7b', blinded: 'A+/='}, 400, 'body'],
    ['a message too short for the key', {class: '7b', blinded: 'AAAA'}, 400, 'blinded'],
    [
      'a number above the modulus',
      {class: '7b', blinded: toBase64Url(new Uint8Array(256).fill(255))},
      400,
      'blinded',
    ],
    ['more than fits any key', {class: '7b', blinded: 'A'.repeat(2000)}, 400, 'body'],
    ['a body that is far too large', 'x'.repeat(5000), 413, 'too-large'],
  ] as const) {
    it(`refuses ${what}, and the pupil’s ticket is still there`, async () => {
      expect(await told(await issuer.ask('aisha@7b', body))).to.deep.equal([status, why]);
      expect((await issuer.ask('aisha@7b', asking(await blinded(keys['7b']!)))).status).to.equal(200);
    });
  }

  it('takes JSON alone: a form of another site sends none', async () => {
    const init = {headers: {'Test-Pupil': 'aisha@7b', 'Content-Type': 'text/plain'}};
    const form = await issuer.ask('aisha@7b', asking(await blinded(keys['7b']!)), init);
    expect(await told(form)).to.deep.equal([415, 'type']);
  });

  it('asks to wait when too many come', async () => {
    const slow = await testIssuer({store: issuer.store, rate: {burst: 1, perSecond: 0.1}});
    const ticket = asking(await blinded(keys['7b']!));
    expect((await slow.ask('aisha@7b', ticket)).status).to.equal(200);
    const waiting = await slow.ask('aisha@7b', ticket);
    expect(Number(waiting.headers.get('Retry-After'))).to.be.within(1, 10);
    expect(await told(waiting)).to.deep.equal([429, 'busy']);
  });

  it('asks to try later when signing or the store fails, and then signs the same message', async () => {
    const failures: unknown[] = [];
    const broken = await testIssuer({
      store: issuer.store,
      sign: () => Promise.reject(new Error('out of memory')),
      onFailure: (cause) => failures.push(cause),
    });
    const ticket = asking(await blinded(keys['7b']!));
    const failed = await broken.ask('aisha@7b', ticket);
    expect(failed.status).to.equal(503);
    expect(await failed.text()).not.to.include('memory');
    expect(failures).to.have.length(1);
    expect((await issuer.ask('aisha@7b', ticket)).status).to.equal(200);
  });

  it('signs alike wherever it runs', async () => {
    const portable = await testIssuer({store: issuer.store, sign: signBlinded});
    const ticket = asking(await blinded(keys['7b']!));
    const [quick, slow] = [await issuer.ask('aisha@7b', ticket), await portable.ask('aisha@7b', ticket)];
    expect(await slow.text()).to.equal(await quick.text());
  });

  it('gives private keys to nobody, and names no pupil in its store', async () => {
    const values: string[] = [];
    class Watched extends MemoryTickets {
      override putOnce(wave: string, name: string, value: string): Promise<string | undefined> {
        values.push(`${name} ${value}`);
        return super.putOnce(wave, name, value);
      }
    }
    const watched = await testIssuer({store: new Watched()});
    const opened = await watched.open();
    await watched.ask('aisha-4711@7b', asking(await blinded(opened['7b']!)));
    expect(values.filter((value) => value.includes('aisha-4711'))).to.deep.equal([]);
    const {privateKey} = JSON.parse(values.find((value) => value.startsWith('class/7b'))!.slice(9)) as {
      privateKey: string;
    };
    expect(JSON.stringify(opened)).not.to.include(privateKey);
  });

  for (const method of ['POST', 'PATCH', 'OPTIONS']) {
    it(`knows no ${method}`, async () => {
      const response = await issuer.handler(ticketRequest('', {method}));
      expect([response.status, response.headers.get('Allow')]).to.deep.equal([405, 'DELETE, GET, PUT']);
    });
  }
});

describe('a wave at the issuer', () => {
  it('is opened and closed by the care team alone', async () => {
    const {handler, tokenFor} = await testIssuer();
    const as = async (method: string, path: string, token: string) => {
      const headers: Record<string, string> = token ? {Authorization: `Bearer ${token}`} : {};
      const body = method === 'PUT' ? JSON.stringify({until: '2026-12-02', classes: [{key: '7b'}]}) : null;
      return (await handler(ticketRequest(path, {method, headers, body}))).status;
    };
    const teacher = await tokenFor('teacher', 'office', 'head');
    for (const [method, path] of [
      ['PUT', '/keys'],
      ['DELETE', ''],
    ] as const) {
      expect(await as(method, path, '')).to.equal(401);
      expect(await as(method, path, teacher)).to.equal(403);
      expect(await as(method, path, await tokenFor('psychologist'))).to.equal(200);
    }
    expect(await as('PUT', '/keys', await tokenFor('psychologist'))).to.equal(410);
  });

  it('has a key for each class, the same however often and from wherever it is opened', async () => {
    const issuer = await testIssuer();
    const [first, second] = await Promise.all([issuer.open(), issuer.open()]);
    expect(first).to.deep.equal(second);
    expect(await issuer.open([{key: '8a'}, {key: '9c'}])).to.include({'8a': first['8a']});
    expect(first['7b']).not.to.equal(first['8a']);
  });

  for (const [what, body] of [
    ['no day', {classes: [{key: '7b'}]}],
    ['no such day', {until: '2026-02-30', classes: [{key: '7b'}]}],
    ['no class', {until: '2026-12-02', classes: []}],
    ['a class without a key', {until: '2026-12-02', classes: [{key: ''}]}],
    ['too many classes', {until: '2026-12-02', classes: Array.from({length: 301}, () => ({key: 'x'}))}],
  ] as const) {
    it(`is not opened with ${what}`, async () => {
      const {handler, tokenFor} = await testIssuer();
      const headers = {Authorization: `Bearer ${await tokenFor('psychologist')}`};
      const request = ticketRequest('/keys', {method: 'PUT', headers, body: JSON.stringify(body)});
      expect(await told(await handler(request))).to.deep.equal([400, 'body']);
    });
  }
});
