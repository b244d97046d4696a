import {expect} from 'chai';
import {startDemo} from '../../demo/server.js';
import {makeVerifier} from '../../src/server/index.js';
import {decodeJwt, type JWK} from 'jose';
import {envelopeKey, envelopeOf} from '../support/envelopes.js';
import {noon} from '../support/entries.js';
import {DemoClient} from './demo-client.js';

const octets = {'Content-Type': 'application/octet-stream'};

describe("the demo's sites", () => {
  let demo: DemoClient;

  before(async () => {
    demo = await DemoClient.start(() => noon);
  });

  after(() => demo.close());

  for (const [app, scripts, pictures, trusted] of [
    ['staff', "'self' 'wasm-unsafe-eval'", "'self' data: blob:", 'lit-html pana-offline pana-vault'],
    ['survey', "'self'", "'self' data:", 'lit-html pana-offline'],
  ] as const) {
    it(`send the ${app} app under a policy that names the portal alone`, async () => {
      const {headers, text} = await demo.ask(app, '/');
      expect(text).to.include(app);
      expect(headers['content-security-policy']).to.equal(
        `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src ${pictures}; connect-src 'self'; worker-src 'self'; ` +
          `frame-ancestors ${demo.origin('portal')}; base-uri 'none'; form-action 'none'; ` +
          `require-trusted-types-for 'script'; trusted-types ${trusted}`,
      );
    });

    it(`send every answer of ${app} with the same care`, async () => {
      for (const path of ['/', '/chunks/a.js', '/config.json', '/nowhere', '/pana/public', '/pana/inbox']) {
        const {headers} = await demo.ask(app, path);
        expect(headers['x-content-type-options'], path).to.equal('nosniff');
        expect(headers['referrer-policy'], path).to.equal('no-referrer');
        expect(headers['cross-origin-opener-policy'], path).to.equal('same-origin');
        expect(headers['permissions-policy'], path).to.include('camera=()').and.to.include('geolocation=()');
        expect(headers['content-security-policy'], path).to.include("default-src 'none'");
        expect(headers['set-cookie'], path).to.equal(undefined);
      }
    });
  }

  it('send the portal under a policy of its own, which no other page may frame', async () => {
    const {headers} = await demo.ask('portal', '/sign-in');
    const policy = headers['content-security-policy'];
    expect(headers['referrer-policy']).to.equal('same-origin');
    expect(policy).to.include(`script-src 'self' ${demo.origin('staff')};`);
    expect(policy).to.include(`frame-src ${demo.origin('staff')} ${demo.origin('survey')};`);
    expect(policy).to.include("frame-ancestors 'none'").and.to.include("trusted-types 'none'");
  });

  it('name scripts, styles and the rest by their types', async () => {
    const typeOf = async (site: string, path: string) => (await demo.ask(site, path)).headers['content-type'];
    expect(await typeOf('staff', '/chunks/a.js')).to.equal('text/javascript; charset=utf-8');
    expect(await typeOf('portal', '/portal.css')).to.equal('text/css; charset=utf-8');
    expect(await typeOf('portal', '/crest.svg')).to.equal('image/svg+xml');
    expect(await typeOf('staff', '/config.json')).to.equal('application/json');
  });

  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/chunks/..%2f..%2f..%2fpana-frame.js',
    '/chunks/../../survey/index.html',
    '/.secret.js',
    '/%2esecret.js',
    '/chunks',
    '/chunks/',
    '/index.html/x',
    '/a\\..\\..\\..\\package.json',
    '//etc/passwd',
    '/chunks/a.js%00.css',
  ]) {
    it(`find no file at ${path}`, async () => {
      const {status, text} = await demo.ask('staff', path);
      expect(status).to.equal(404);
      expect(text).not.to.include('secret').and.not.to.include('export');
    });
  }

  it('let the portal load the shell from the staff origin', async () => {
    const {status, headers} = await demo.ask('staff', '/pana-frame.js');
    expect(status).to.equal(200);
    expect(headers['access-control-allow-origin']).to.equal(demo.origin('portal'));
    expect((await demo.ask('staff', '/')).headers['access-control-allow-origin']).to.equal(undefined);
  });

  it('tell the apps where they are', async () => {
    const staff = JSON.parse((await demo.ask('staff', '/config.json')).text) as Record<string, unknown>;
    expect(staff).to.include({server: '/pana/', surveyApp: `${demo.origin('survey')}/`});
    expect(staff['portals']).to.deep.equal([demo.origin('portal')]);
    expect(JSON.parse((await demo.ask('survey', '/config.json')).text)).to.deep.equal({
      server: '/pana/',
      portals: [demo.origin('portal')],
    });
  });

  it('carry an envelope from the survey origin to the staff origin', async () => {
    const {key, sealed} = envelopeOf(7);
    const path = `/pana/inbox/${key}`;
    const put = () => demo.ask('survey', path, {method: 'PUT', headers: octets, body: sealed});
    expect([(await put()).status, (await put()).status]).to.deep.equal([201, 200]);
    const token = (await demo.ask('staff', '/practice/token?role=psychologist')).text;
    const list = await demo.ask('staff', '/pana/inbox', {headers: {Authorization: `Bearer ${token}`}});
    expect(list.text).to.include(key);
  });

  it('refuse the inbox to a practice teacher, and practice tokens for roles that are none', async () => {
    const token = (await demo.ask('staff', '/practice/token?role=teacher')).text;
    const list = await demo.ask('staff', '/pana/inbox', {headers: {Authorization: `Bearer ${token}`}});
    expect(list.status).to.equal(403);
    for (const role of ['', '_admin', 'constructor', 'teacher,psychologist']) {
      expect((await demo.ask('staff', `/practice/token?role=${role}`)).status, role).to.equal(400);
    }
    expect((await demo.ask('survey', '/practice/token?role=psychologist')).status).to.equal(404);
  });

  it('sign practice tokens with the key that the app is told', async () => {
    const {tokenKeys} = JSON.parse((await demo.ask('staff', '/config.json')).text) as {tokenKeys: JWK[]};
    const token = (await demo.ask('staff', '/practice/token?role=head')).text;
    expect((await makeVerifier(tokenKeys, {now: () => noon})(token))?.roles).to.deep.equal(['head']);
  });

  it('sign a practice token for a person of the school in their own role, and in no other', async () => {
    const subject = async (query: string) =>
      decodeJwt((await demo.ask('staff', `/practice/token?${query}`)).text).sub;
    expect(await subject('role=teacher&staff=teacher-7b')).to.equal('teacher-7b');
    expect(await subject('role=psychologist&staff=teacher-7b')).to.equal('practice-psychologist');
    expect(await subject('role=teacher&staff=nobody')).to.equal('practice-teacher');
  });

  it('give an office the files of the simulated school', async () => {
    const {samples} = JSON.parse((await demo.ask('staff', '/config.json')).text) as {
      samples: {href: string}[];
    };
    const [zip, csv] = await Promise.all(samples.map(({href}) => demo.ask('staff', href)));
    expect([zip?.status, csv?.status]).to.deep.equal([200, 200]);
    expect(zip?.text.startsWith('PK')).to.equal(true);
    expect(csv?.text.split('\n', 1)[0]).to.match(/date/);
    expect((await demo.ask('staff', '/samples/../server.ts')).status).to.equal(404);
  });

  it('say so when their port is taken', async () => {
    const error = await startDemo({port: demo.port}).catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(Error).with.property('code', 'EADDRINUSE');
  });

  it('lead from plain localhost to the portal, and answer to no other name', async () => {
    expect((await demo.ask('localhost', '/')).text).to.include(`${demo.origin('portal')}/`);
    expect((await demo.askHost(`127.0.0.1:${demo.port}`, '/')).status).to.equal(200);
    for (const host of ['evil.example', `portal.localhost.evil.example:${demo.port}`, 'portal.localhost:1']) {
      expect((await demo.askHost(host, '/practice/token?role=head')).status, host).to.equal(421);
    }
  });

  it('choose the site by the host alone, whatever the path looks like', async () => {
    const path = `//staff.localhost:${demo.port}/practice/token?role=head`;
    expect((await demo.ask('survey', path)).status).to.equal(404);
    expect((await demo.ask('survey', `http:${path}`)).status).to.equal(400);
  });

  for (const method of ['POST', 'DELETE', 'OPTIONS', 'TRACE']) {
    it(`do not take ${method} for a file`, async () => {
      expect((await demo.ask('staff', '/', {method})).status).to.be.oneOf([400, 405]);
      const {status} = await demo.ask('staff', `/pana/inbox/${envelopeKey(1)}`, {method});
      // The care team may destroy an envelope; without a token nobody does.
      expect(status).to.be.oneOf(method === 'DELETE' ? [401] : [400, 405]);
    });
  }
});
