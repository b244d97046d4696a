import {expect} from 'chai';
import {decodeJwt, decodeProtectedHeader, type JWK} from 'jose';
import {pages} from '../../demo/portal/page-list.js';
import {people} from '../../demo/portal/people.js';
import {pupils, type PortalPupil} from '../../demo/portal/pupils.js';
import {html} from '../../demo/portal/html.js';
import {makeVerifier} from '../../src/server/index.js';
import {DemoClient} from './demo-client.js';

describe('the school portal', () => {
  let demo: DemoClient;

  before(async () => {
    demo = await DemoClient.start();
  });

  after(() => demo.close());

  async function page(path: string, person?: string, more: Record<string, string> = {}) {
    const Cookie = person === undefined ? '' : await demo.signIn(person);
    return demo.ask('portal', path, {headers: {...(Cookie && {Cookie}), ...more}});
  }

  function askToken(headers: Record<string, string> = {}) {
    return demo.ask('portal', '/pana/token', {method: 'POST', headers});
  }

  async function tokenOf(person: string): Promise<string> {
    const {text} = await askToken({Cookie: await demo.signIn(person)});
    return (JSON.parse(text) as {token: string}).token;
  }

  it('offers people of the school to sign in as, by role, a teacher for each class', async () => {
    const {text} = await page('/sign-in');
    expect(text.match(/<option /g)).to.have.length(26);
    for (const {name} of people) expect(text).to.include(name);
  });

  it('sends who is not signed in to the sign-in, from all pages but the one for pupils', async () => {
    for (const {path} of pages.filter(({name}) => name !== 'pupils')) {
      expect((await page(path)).headers.location, path).to.equal('/sign-in');
    }
    expect((await page('/pupils')).status).to.equal(200);
  });

  it('keeps its session in a cookie that no script reads and no other site sends', async () => {
    const reply = await demo.post('portal', '/sign-in', 'person=head-1');
    expect(reply.status).to.equal(303);
    const [cookie = ''] = reply.headers['set-cookie'] ?? [];
    expect(cookie).to.match(/^portal_session=[a-z2-9]{32}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.to.match(/Domain/i);
  });

  it('offers pupils who sign in a ticket, and nobody else', async () => {
    const [{pupil: id, classId}] = pupils as [PortalPupil];
    expect((await page('/pupils')).text).not.to.include('issuer=');
    expect((await page('/pupils', id)).text).to.include('issuer="/pana/tickets/"');
    const token = await tokenOf('psychologist-1');
    const authorization = `Bearer ${token}`;
    const opening = JSON.stringify({until: '2099-01-01', classes: [{key: '7b', hostId: classId}]});
    const opened = await demo.ask('staff', '/pana/tickets/wave/keys', {
      method: 'PUT',
      headers: {authorization},
      body: opening,
    });
    expect(opened.status).to.equal(200);
    const asked = async (person?: string) => (await page('/pana/tickets/wave', person)).status;
    expect([await asked(id), await asked('head-1'), await asked()]).to.deep.equal([200, 401, 401]);
  });

  it('forgets the session at sign-out', async () => {
    const Cookie = await demo.signIn('office-1');
    await demo.post('portal', '/sign-out', '', {Cookie});
    expect((await demo.ask('portal', '/import', {headers: {Cookie}})).status).to.equal(303);
    expect((await askToken({Cookie})).status).to.equal(401);
  });

  it('takes no sign-in that another site sends, and none without a person', async () => {
    for (const Origin of ['http://evil.example', 'null', demo.origin('staff')]) {
      const reply = await demo.post('portal', '/sign-in', 'person=head-1', {Origin});
      expect(reply.status, Origin).to.equal(403);
      expect(reply.headers['set-cookie']).to.equal(undefined);
    }
    expect((await demo.post('portal', '/sign-in', 'person=nobody')).status).to.equal(400);
    expect((await demo.post('portal', '/sign-in', `person=${'x'.repeat(5000)}`)).status).to.equal(400);
  });

  for (const [person, seen] of [
    ['teacher-7b', ['home', 'register', 'concern', 'actions', 'climate', 'team', 'pupils']],
    ['office-1', ['home', 'register', 'concern', 'actions', 'team', 'import', 'pupils']],
    [
      'psychologist-1',
      [
        ...['home', 'concern', 'actions', 'triage', 'caseload', 'pupil', 'surveys', 'instrument', 'climate'],
        ...['received', 'records', 'rules', 'team', 'pupils'],
      ],
    ],
    ['head-1', ['home', 'concern', 'actions', 'climate', 'team', 'pupils']],
  ] as const) {
    it(`shows ${person} their own pages and refuses the others`, async () => {
      const Cookie = await demo.signIn(person);
      for (const {name, path} of pages) {
        const {status} = await demo.ask('portal', path, {headers: {Cookie}});
        expect(status, path).to.equal((seen as readonly string[]).includes(name) ? 200 : 403);
      }
    });
  }

  it('frames the staff app with the token call, and the survey app without', async () => {
    const register = (await page('/register', 'teacher-7b')).text;
    expect(register).to.match(
      /<pana-frame\s+app="http:\/\/staff\.localhost:\d+\/"\s+view="register"[^>]*data-token/,
    );
    const pupils = (await page('/pupils', 'teacher-7b')).text;
    expect(pupils).to.match(/<pana-frame\s+app="http:\/\/survey\.localhost:\d+\/"\s+view="survey"/);
    expect(pupils).not.to.include('data-token');
  });

  it('has no inline script, style or handler', async () => {
    for (const path of ['/', '/climate', '/sign-in', '/pupils']) {
      const {text} = await page(path, 'head-1');
      expect(text).not.to.match(/<style|<script(?![^>]* src=)|\son\w+=|\sstyle=|javascript:/i);
    }
  });

  it('vouches for a teacher with their class, in a token that the staff app can check', async () => {
    const Cookie = await demo.signIn('teacher-7b');
    const reply = await askToken({Cookie});
    const {token} = JSON.parse(reply.text) as {token: string};
    expect(reply.headers['cache-control']).to.equal('no-store');
    expect(decodeProtectedHeader(token).alg).to.equal('ES256');
    const {exp = 0, iat = 0, aud} = decodeJwt(token);
    expect([exp - iat, aud]).to.deep.equal([600, 'pana']);
    const config = JSON.parse((await demo.ask('staff', '/config.json')).text) as {tokenKeys: JWK[]};
    const claims = await makeVerifier(config.tokenKeys)(token);
    expect(claims).to.deep.include({sub: 'teacher-7b', roles: ['teacher'], classes: ['class-7b']});
    expect(config.tokenKeys.every((key) => key.d === undefined)).to.equal(true);
  });

  it('gives nobody a token who is not signed in', async () => {
    expect((await askToken()).status).to.equal(401);
    expect((await askToken({Cookie: `portal_session=${'a'.repeat(32)}`})).status).to.equal(401);
  });

  for (const [tag, word] of [
    ['en', 'Sign in'],
    ['fr', 'Se connecter'],
    ['ru', 'Вход'],
    ['kk', 'Кіру'],
  ] as const) {
    it(`speaks ${tag} once it is chosen`, async () => {
      const chosen = await page(`/sign-in?lang=${tag}`);
      expect(chosen.headers.location).to.equal('/sign-in');
      const Cookie = chosen.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      const {text} = await demo.ask('portal', '/sign-in', {headers: {Cookie}});
      expect(text).to.include(`<html lang="${tag}">`).and.to.include(word);
    });
  }

  it('takes the language of the browser, and no language that it does not speak', async () => {
    const {text} = await page('/sign-in', undefined, {'Accept-Language': 'de, kk-KZ;q=0.8'});
    expect(text).to.include('lang="kk"');
    for (const tag of ['xx', 'constructor', '__proto__', '"><script>']) {
      const reply = await page(`/sign-in?lang=${encodeURIComponent(tag)}`);
      expect(reply.status, tag).to.equal(200);
      expect(reply.headers['set-cookie'], tag).to.equal(undefined);
    }
  });

  it('leads nowhere else by choosing a language', async () => {
    for (const path of ['//evil.example?lang=ru', '/\\evil.example?lang=ru']) {
      const {headers} = await page(path);
      expect(headers.location ?? '', path).not.to.match(/^(\/[/\\]|\w+:)/);
    }
  });

  it('writes what a name holds as text', () => {
    const name = '"><script>alert(1)</script>\u202e\'&';
    expect(html`<p title="${name}">${name}</p>`.text).to.equal(
      `<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u202e&#39;&amp;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u202e&#39;&amp;</p>`,
    );
  });
});
