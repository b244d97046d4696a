import {expect} from 'chai';
import {generateKeyPair, SignJWT, UnsecuredJWT, importJWK, type JWTPayload} from 'jose';
import {makeVerifier, signToken, type Verifier} from '../../src/server/tokens.js';
import {claimsOf, makeTokenKeys, staffOrigin, type TokenKeys} from '../support/drop-box.js';

const audience = staffOrigin;
const minute = 60_000;

describe('a token of the host', () => {
  let keys: TokenKeys;
  let verify: Verifier;

  before(async () => {
    keys = await makeTokenKeys('k1');
    verify = makeVerifier([keys.publicKey], {audience});
  });

  async function signed(payload: JWTPayload, {exp = '10m', iat = 0} = {}): Promise<string> {
    const key = await importJWK(keys.privateKey, 'ES256');
    return new SignJWT({name: 'N', roles: ['teacher'], sub: 's', aud: audience, ...payload})
      .setProtectedHeader({alg: 'ES256'})
      .setIssuedAt(new Date(Date.now() + iat))
      .setExpirationTime(exp)
      .sign(key);
  }

  it('says who a member of staff is', async () => {
    const token = await signToken(keys.privateKey, claimsOf('teacher'), {audience});
    expect(await verify(token)).to.deep.equal({
      sub: 'staff-1',
      name: 'Saule Omarova',
      roles: ['teacher'],
      classes: ['c-7b'],
    });
  });

  it('lives ten minutes', async () => {
    const token = await signToken(keys.privateKey, claimsOf('teacher'), {audience});
    const at = (ms: number) =>
      makeVerifier([keys.publicKey], {audience, now: () => new Date(Date.now() + ms)})(token);
    expect(await at(9 * minute)).not.to.equal(undefined);
    expect(await at(11 * minute)).to.equal(undefined);
  });

  it('lives no longer, whatever it says of itself', async () => {
    expect(await verify(await signed({}, {exp: '30d', iat: -11 * minute}))).to.equal(undefined);
    expect(await verify(await signed({}, {exp: '30d', iat: 11 * minute}))).to.equal(undefined);
  });

  it('is good for one place only', async () => {
    const token = await signToken(keys.privateKey, claimsOf('teacher'), {
      audience: 'https://elsewhere.example',
    });
    expect(await verify(token)).to.equal(undefined);
  });

  it('is good under each key while the host changes it', async () => {
    const newer = await makeTokenKeys('k2');
    const both = makeVerifier([keys.publicKey, newer.publicKey], {audience});
    expect(await both(await signToken(newer.privateKey, claimsOf('head'), {audience}))).not.to.equal(
      undefined,
    );
    expect(await both(await signToken(keys.privateKey, claimsOf('head'), {audience}))).not.to.equal(
      undefined,
    );
    expect(await verify(await signToken(newer.privateKey, claimsOf('head'), {audience}))).to.equal(undefined);
  });

  it('drops roles that Pana does not know', async () => {
    const token = await signToken(keys.privateKey, claimsOf('janitor', 'head'), {audience});
    expect((await verify(token))?.roles).to.deep.equal(['head']);
  });

  it("is refused whole with a role that is a database's own", async () => {
    const token = await signToken(keys.privateKey, claimsOf('psychologist', '_admin'), {audience});
    expect(await verify(token)).to.equal(undefined);
  });

  it('is refused when unsigned', async () => {
    const claims = {name: 'N', roles: ['psychologist'], classes: []};
    const unsigned = new UnsecuredJWT(claims)
      .setSubject('s')
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('5m')
      .encode();
    expect(await verify(unsigned)).to.equal(undefined);
  });

  it('is refused when signed with the public key as a shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(keys.publicKey));
    const token = await new SignJWT({name: 'N', roles: ['psychologist'], sub: 's', aud: audience})
      .setProtectedHeader({alg: 'HS256'})
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(secret);
    expect(await verify(token)).to.equal(undefined);
  });

  it('is refused with a key of its own in its header', async () => {
    const own = await generateKeyPair('ES256', {extractable: true});
    const token = await new SignJWT({name: 'N', roles: ['psychologist'], sub: 's', aud: audience})
      .setProtectedHeader({alg: 'ES256', kid: 'k1', jwk: (await makeTokenKeys()).publicKey})
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(own.privateKey);
    expect(await verify(token)).to.equal(undefined);
  });

  it('is refused once a letter of it is changed', async () => {
    const token = await signToken(keys.privateKey, claimsOf('teacher'), {audience});
    const [head, payload = '', signature] = token.split('.');
    const raised = Buffer.from(payload, 'base64url').toString().replace('teacher', 'psychologist');
    const forged = [head, Buffer.from(raised).toString('base64url'), signature].join('.');
    expect(await verify(forged)).to.equal(undefined);
  });

  for (const [what, payload] of [
    ['without a person', {sub: undefined}],
    ['without a name', {name: undefined}],
    ['without roles', {roles: undefined}],
    ['with a role that is no text', {roles: [7]}],
    ['with roles that are no list', {roles: 'psychologist'}],
    ['with classes that are no texts', {classes: [{}]}],
  ] as const) {
    it(`is refused ${what}`, async () => {
      expect(await verify(await signed(payload))).to.equal(undefined);
    });
  }

  for (const rubbish of ['', 'x', '..', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.']) {
    it(`is refused where it is '${rubbish}'`, async () => {
      expect(await verify(rubbish)).to.equal(undefined);
    });
  }

  it('takes no shared secret for a key', async () => {
    const error = await makeVerifier([{kty: 'oct', k: 'c2VjcmV0'}], {audience})('a.b.c').catch(
      (cause: unknown) => cause,
    );
    expect(error).to.be.instanceOf(TypeError);
  });
});
