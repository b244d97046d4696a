import {expect} from 'chai';
import {createPublicKey} from 'node:crypto';
import {decodeJwt, decodeProtectedHeader, type JWK} from 'jose';
import {makeTokenOffice, type StaffSeen, type TokenOfficeOptions} from '../../src/server/token-office.js';
import {makeVerifier} from '../../src/server/tokens.js';
import {mount} from '../../src/server/mount.js';
import {makeTokenKeys, type TokenKeys} from '../support/drop-box.js';
import {ask, makeDatabase} from '../support/couch/ask.js';
import {startFakeCouch} from '../support/couch/fake-couch.js';

const saule: StaffSeen = {
  sub: 'staff-1',
  name: 'Saule Omarova',
  roles: ['teacher'],
  classes: ['c-7b'],
  school: 'kz_almaty_35',
};

describe('the office that signs tokens', () => {
  let keys: TokenKeys;

  before(async () => {
    keys = await makeTokenKeys('2026-11');
  });

  function officeFor(seen: unknown, more: Partial<TokenOfficeOptions> = {}) {
    const who = () => seen as StaffSeen | undefined;
    return makeTokenOffice({privateKey: keys.privateKey, issuer: 'school-server', who, ...more});
  }

  async function asked(seen: unknown, more: Partial<TokenOfficeOptions> = {}) {
    const request = new Request('https://portal.example/pana/token', {method: 'POST'});
    const response = await officeFor(seen, more)(request);
    const body = (await response.json()) as {token?: string; seconds?: number; refused?: string};
    return {status: response.status, headers: response.headers, ...body};
  }

  it('names the person, the school’s roles and its own key, for ten minutes', async () => {
    const {
      status,
      token = '',
      seconds,
      headers,
    } = await asked({...saule, roles: ['teacher', 'psychologist']});
    expect([status, seconds, headers.get('Cache-Control')]).to.deep.equal([200, 600, 'no-store']);
    expect(decodeProtectedHeader(token)).to.deep.equal({alg: 'ES256', typ: 'JWT', kid: '2026-11'});
    const claims = decodeJwt(token);
    expect(claims['_couchdb.roles']).to.deep.equal(['kz_almaty_35:teacher', 'kz_almaty_35:care']);
    expect([claims.sub, claims.iss]).to.deep.equal(['staff-1', 'school-server']);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).to.equal(600);
  });

  it('opens the school’s databases at a CouchDB that knows the key, and no other school’s', async () => {
    const key = createPublicKey({key: keys.publicKey as never, format: 'jwk'});
    const couch = await startFakeCouch({keys: {'2026-11': key}});
    for (const school of ['kz_almaty_35', 'kz_almaty_36'])
      await makeDatabase(couch, `${school}-school`, {roles: [`${school}:teacher`]});
    const {token = ''} = await asked(saule);
    const opened = await ask(couch.url, 'GET /kz_almaty_35-school', {as: token});
    const other = await ask(couch.url, 'GET /kz_almaty_36-school', {as: token});
    await couch.close();
    expect([opened.status, other.status]).to.deep.equal([200, 403]);
  });

  it('is good at the drop-box too', async () => {
    const {token = ''} = await asked(saule);
    const {sub, name, roles, classes} = saule;
    expect(await makeVerifier([keys.publicKey])(token)).to.deep.equal({sub, name, roles, classes});
  });

  it('signs for nobody who is not signed in, and for nobody without a role of staff', async () => {
    expect(await asked(undefined)).to.include({status: 401, refused: 'signed-out'});
    for (const roles of [[], ['pupil'], ['parent', 'janitor']])
      expect(await asked({...saule, roles})).to.include({status: 403, refused: 'roles'});
  });

  it('drops roles that it does not know', async () => {
    const {token = ''} = await asked({...saule, roles: ['head', 'kz_almaty_36:care', 'constructor', 'care']});
    expect(decodeJwt(token)['_couchdb.roles']).to.deep.equal(['kz_almaty_35:head']);
    expect(decodeJwt(token)['roles']).to.deep.equal(['head']);
  });

  it('refuses a session whole with a role that is a database’s own', async () => {
    for (const role of ['_admin', '_reader', '_'])
      expect(await asked({...saule, roles: ['teacher', role]})).to.include({status: 403, refused: 'roles'});
  });

  const hostile: readonly (readonly [what: string, change: object])[] = [
    ['a school that brings a role along', {school: 's1:care'}],
    ['a school that brings a database along', {school: 's1-care'}],
    ['a school that is a role of the server', {school: '_admin'}],
    ['a school with a line break', {school: 's1\r\nX: y'}],
    ['a school that ends in a line break', {school: 's1\n'}],
    ['a school that walks up', {school: '../s1'}],
    ['a school of one letter', {school: 's'}],
    ['a school without end', {school: `s${'1'.repeat(40)}`}],
    ['schools in a list', {school: ['s1']}],
    ['no school', {school: undefined}],
    ['nobody', {sub: ''}],
    ['a name with a line break', {sub: 'staff-1\r\nSet-Cookie: a=b'}],
    ['a name that turns text round', {name: 'Saule\u202Enimda'}],
    ['a name without end', {sub: 'x'.repeat(129)}],
    ['a name that is no text', {sub: {toString: () => 'staff-1'}}],
    ['roles that are no list', {roles: 'psychologist'}],
    ['a role that is no text', {roles: ['teacher', ['_admin']]}],
    ['classes without end', {classes: Array.from({length: 201}, () => 'c')}],
    ['a class with a control', {classes: ['c\u0000']}],
  ];
  for (const [what, change] of hostile) {
    it(`refuses ${what}`, async () => {
      expect(await asked({...saule, ...change})).to.include({status: 403, refused: 'session'});
    });
  }

  it('answers nothing but POST, and waits for nobody in a hurry', async () => {
    const get = await officeFor(saule)(new Request('https://portal.example/pana/token'));
    expect([get.status, get.headers.get('Allow')]).to.deep.equal([405, 'POST']);
    const elsewhere = new Request('https://portal.example/pana/other', {method: 'POST'});
    expect((await officeFor(saule)(elsewhere)).status).to.equal(404);
    const busy = await asked(saule, {rate: {burst: 0, perSecond: 0.1}});
    expect([busy.status, busy.headers.get('Retry-After')]).to.deep.equal([429, '10']);
  });

  it('gives a failing sign-in back as “later”, and tells the operator', async () => {
    const failures: unknown[] = [];
    const who = () => Promise.reject(new Error('directory is down'));
    const {status} = await asked(saule, {who, onFailure: (cause) => failures.push(cause)});
    expect([status, String(failures[0])]).to.deep.equal([503, 'Error: directory is down']);
  });

  it('is mounted beside the others', async () => {
    const handler = mount({base: '/pana/', routes: {token: officeFor(saule)}});
    const asked = new Request('https://portal.example/pana/token', {method: 'POST'});
    expect((await handler(asked)).status).to.equal(200);
  });

  it('takes no key or issuer that a CouchDB could not be told of', () => {
    const make =
      (change: Partial<JWK>, issuer = 'school-server') =>
      () =>
        makeTokenOffice({privateKey: {...keys.privateKey, ...change}, issuer, who: () => undefined});
    for (const change of [
      {kid: undefined},
      {kid: 'a:b'},
      {kid: 'a\nb'},
      {d: undefined},
      {kty: 'oct'},
      {crv: 'P-384'},
    ])
      expect(make(change), JSON.stringify(change)).to.throw(TypeError);
    for (const issuer of ['', 'a"}, b', 'a\nb']) expect(make({}, issuer)).to.throw(TypeError);
  });
});
