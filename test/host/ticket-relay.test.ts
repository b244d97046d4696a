import {expect} from 'chai';
import {toBase64Url, fromBase64Url} from '../../src/kernel/base64url.js';
import type {TicketAsk} from '../../src/host/ticket-messages.js';
import {askIssuer} from '../../src/host/ticket-relay.js';
import {finishTicket} from '../../src/vault/blind-signature.js';
import {blinded, giveKeys, testIssuer, testWave, type TestIssuer} from '../support/ticket-issuer.js';

const issuerAt = 'https://portal.school.example/pana/tickets/';
const number = 'A'.repeat(342);
const ask: TicketAsk = {type: 'ticket', wave: testWave, class: '7b', blinded: number};

describe('the shell that takes a pupil’s question to the issuer', () => {
  const real = globalThis.fetch;
  let asked: Request[];

  afterEach(() => {
    globalThis.fetch = real;
  });

  /** In place of the network, from here on. */
  function network(answer: (request: Request) => Response | Promise<Response>): void {
    asked = [];
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      asked.push(request.clone());
      return answer(request);
    };
  }

  describe('of a school', () => {
    let issuer: TestIssuer;

    beforeEach(async () => {
      issuer = await testIssuer();
      await giveKeys(issuer.store);
      await issuer.open();
      signedInAs('aisha@host-7b');
    });

    /** As the host's cookies would. */
    function signedInAs(pupil: string | undefined): void {
      network((request) => {
        if (pupil) request.headers.set('Test-Pupil', pupil);
        return issuer.handler(request);
      });
    }

    it('learns the pupil’s class, with the host’s own cookies and from nobody’s memory', async () => {
      const answer = await askIssuer(issuerAt, {type: 'ticket', wave: testWave});
      expect(answer).to.deep.equal({type: 'ticket-answer', wave: testWave, class: '7b'});
      const [{method, url, credentials, cache}] = asked as [Request];
      expect({method, url, credentials, cache}).to.deep.equal({
        method: 'GET',
        url: issuerAt + testWave,
        credentials: 'include',
        cache: 'no-store',
      });
    });

    it('hands over the blinded number and the class alone, and brings back a good signature', async () => {
      const keys = await issuer.open();
      const ticket = await blinded(keys['7b'] ?? '');
      const wanted = {...ask, blinded: toBase64Url(ticket.blinded)};
      const noise = {answers: {bullied: 5}, random: toBase64Url(ticket.random)};
      const answer = await askIssuer(issuerAt, {...wanted, ...noise});
      if (!('signed' in answer)) throw new Error('not signed');
      expect(await finishTicket(keys['7b'] ?? '', ticket, fromBase64Url(answer.signed ?? ''))).to.be.an(
        'object',
      );
      expect(await asked[0]?.json()).to.deep.equal({class: '7b', blinded: wanted.blinded});
      expect([...(asked[0]?.headers.keys() ?? [])]).to.deep.equal(['content-type']);
    });

    it('gets the same ticket again after the network was lost, and no second one', async () => {
      const keys = await issuer.open();
      const [one, other] = [await blinded(keys['7b'] ?? ''), await blinded(keys['7b'] ?? '')];
      const wanted = {...ask, blinded: toBase64Url(one.blinded)};
      const first = await askIssuer(issuerAt, wanted);
      network(() => Promise.reject(new TypeError('Failed to fetch')));
      expect(await askIssuer(issuerAt, wanted)).to.include({refused: 'unreachable', blinded: wanted.blinded});
      signedInAs('aisha@host-7b');
      expect(await askIssuer(issuerAt, wanted)).to.deep.equal(first);
      const second = {...ask, blinded: toBase64Url(other.blinded)};
      expect(await askIssuer(issuerAt, second)).to.include({refused: 'issued', blinded: second.blinded});
    });

    for (const [pupil, wave, refused] of [
      [undefined, testWave, 'signed-out'],
      ['omar@9a', testWave, 'class'],
      ['aisha@host-7b', 'nobodyknowsthis', 'closed'],
    ] as const) {
      it(`tells a pupil in words of ours: ${refused}`, async () => {
        signedInAs(pupil);
        const answer = await askIssuer(issuerAt, {type: 'ticket', wave});
        expect(answer).to.deep.equal({type: 'ticket-answer', wave, refused});
      });
    }

    it('says that there are no more tickets once the wave was closed', async () => {
      await issuer.close();
      expect(await askIssuer(issuerAt, {type: 'ticket', wave: testWave})).to.include({refused: 'closed'});
    });
  });

  for (const [what, answer] of [
    ['a host’s sign-in page', () => new Response('<h1>Sign in</h1>')],
    ['a host that fell over', () => new Response('{"refused":"failed"}', {status: 500})],
    ['an issuer that is busy', () => Response.json({refused: 'busy'}, {status: 429})],
    ['a word that nobody knows', () => Response.json({refused: 'constructor'})],
    ['nothing at all', () => Response.json(null)],
    ['an answer about another wave', () => Response.json({wave: 'w', class: '7b', signed: number})],
    ['a signature that is none', () => Response.json({wave: testWave, class: '7b', signed: '<b>'})],
    ['no signature', () => Response.json({wave: testWave, class: '7b'})],
    ['a class that is none', () => Response.json({wave: testWave, class: 7, signed: number})],
  ] as const) {
    it(`takes ${what} for no answer, after which asking again is safe`, async () => {
      network(answer);
      expect(await askIssuer(issuerAt, ask)).to.deep.equal({
        type: 'ticket-answer',
        wave: testWave,
        blinded: number,
        refused: 'unreachable',
      });
    });
  }

  it('waits for an issuer that says nothing, but not for ever', async () => {
    const {timeout} = AbortSignal;
    const waited: number[] = [];
    AbortSignal.timeout = (ms) => {
      waited.push(ms);
      return timeout.call(AbortSignal, 5);
    };
    network(
      ({signal}) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    try {
      expect(await askIssuer(issuerAt, ask)).to.include({refused: 'unreachable'});
    } finally {
      AbortSignal.timeout = timeout;
    }
    expect(waited).to.deep.equal([15_000]);
  });
});
