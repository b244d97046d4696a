import {expect} from 'chai';
import {makeClientCredentials} from '../../src/server/client-credentials.js';

interface Asked {
  readonly headers: Headers;
  readonly body: string;
}

function office(...answers: readonly (() => Response)[]) {
  const asked: Asked[] = [];
  let now = Date.parse('2026-11-23T06:00:00Z');
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, {...init, signal: null});
    asked.push({headers: request.headers, body: await request.text()});
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (!answer) throw new TypeError('no network');
    return answer();
  };
  const token = makeClientCredentials({
    tokenUrl: 'https://sis.example/token',
    clientId: 'pana',
    clientSecret: 'sé:cret',
    scope: 'roster-core.readonly',
    fetch,
    now: () => new Date(now),
  });
  return {asked, token, pass: (seconds: number) => (now += seconds * 1000)};
}

const given = (text: string, seconds?: number) => () =>
  Response.json({access_token: text, token_type: 'bearer', ...(seconds && {expires_in: seconds})});

describe('client credentials', () => {
  it('are sent as the standard says, and the token is kept until it runs out', async () => {
    const {asked, token, pass} = office(given('one', 600), given('two', 600));
    expect([await token(false), await token(false)]).to.deep.equal(['one', 'one']);
    expect(asked).to.have.length(1);
    expect(asked[0]?.headers.get('authorization')).to.equal(`Basic ${btoa('pana:s%C3%A9%3Acret')}`);
    expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).to.deep.equal({
      grant_type: 'client_credentials',
      scope: 'roster-core.readonly',
    });
    pass(541);
    expect(await token(false)).to.equal('two');
  });

  it('are asked once for calls at one time, and anew when a token is not accepted', async () => {
    const {asked, token} = office(given('one'), given('two'));
    expect(await Promise.all([token(false), token(false)])).to.deep.equal(['one', 'one']);
    expect(asked).to.have.length(1);
    expect(await token(true)).to.equal('two');
    expect(await token(false)).to.equal('two');
  });

  it('fail loudly, and are tried again the next time', async () => {
    const answers = [
      () => new Response(null, {status: 401}),
      () => Response.json({}),
      () => Response.json(null),
      given('late'),
    ];
    const {token} = office(...answers);
    for (let tries = 0; tries < 3; tries += 1) expect(await token(false).catch(String)).to.match(/no token/);
    expect(await token(false)).to.equal('late');
  });

  it('never travel without encryption', () => {
    const make = () =>
      makeClientCredentials({tokenUrl: 'http://sis.example/token', clientId: 'a', clientSecret: 'b'});
    expect(make).to.throw(/https/);
  });
});
