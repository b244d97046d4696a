import {expect} from 'chai';
import {toBase64Url} from '../../src/kernel/base64url.js';
import {makePasskey, readPasskey, type Credentials} from '../../src/vault/passkey.js';
import {makeMember, unlock} from '../../src/vault/unlock.js';
import {noStretch, orThrow} from '../support/member-locks.js';
import {staffId} from '../support/school.js';

/** An authenticator whose PRF is HMAC under a secret of its own, as CTAP's hmac-secret is. */
class Authenticator implements Credentials {
  readonly asked: CredentialCreationOptions[] = [];
  readonly #secret = crypto.getRandomValues(new Uint8Array(32));
  readonly #id = crypto.getRandomValues(new Uint8Array(16));

  constructor(private readonly ways: {enabled?: boolean; atMaking?: boolean; length?: number} = {}) {}

  async create(options: CredentialCreationOptions = {}): Promise<Credential> {
    this.asked.push(options);
    const {enabled = true, atMaking = false} = this.ways;
    const first = options.publicKey?.extensions?.prf?.eval?.first as Uint8Array<ArrayBuffer>;
    const results = atMaking ? {results: {first: await this.#prf(first)}} : {};
    return this.#credential({prf: {enabled, ...results}});
  }

  async get(options: CredentialRequestOptions = {}): Promise<Credential> {
    const [allowed] = options.publicKey?.allowCredentials ?? [];
    if (toBase64Url(allowed?.id as Uint8Array) !== toBase64Url(this.#id))
      throw new DOMException('', 'NotAllowedError');
    const first = options.publicKey?.extensions?.prf?.eval?.first as Uint8Array<ArrayBuffer>;
    const {enabled = true} = this.ways;
    return this.#credential(enabled ? {prf: {results: {first: await this.#prf(first)}}} : {});
  }

  #credential(results: AuthenticationExtensionsClientOutputs): Credential {
    const id = toBase64Url(this.#id);
    const rawId = this.#id.buffer;
    return {type: 'public-key', id, rawId, getClientExtensionResults: () => results} as Credential;
  }

  async #prf(input: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
    const hmac = {name: 'HMAC', hash: 'SHA-256'};
    const key = await crypto.subtle.importKey('raw', this.#secret, hmac, false, ['sign']);
    return (await crypto.subtle.sign('HMAC', key, input)).slice(0, this.ways.length ?? 32);
  }
}

describe('a passkey', () => {
  for (const atMaking of [true, false])
    it(`opens what it locked, ${atMaking ? 'with one touch at its making' : 'with a second touch'}`, async () => {
      const authenticator = new Authenticator({atMaking});
      const made = orThrow(await makePasskey('Pana', authenticator));
      const {body} = orThrow(await makeMember(staffId('lead-1'), made, noStretch));
      const lock = body.locks.find((each) => each.by === 'passkey')!;
      const read = orThrow(await readPasskey(lock, authenticator));
      expect(orThrow(await unlock(body, read, noStretch)).staff).to.equal('lead-1');
      expect(JSON.stringify(body)).not.to.include(toBase64Url(read.bytes));
    });

  it('wants the person, not only the device, and names nobody to it', async () => {
    const authenticator = new Authenticator();
    await makePasskey('Pana', authenticator);
    const {publicKey} = authenticator.asked[0]!;
    expect(publicKey?.authenticatorSelection?.userVerification).to.equal('required');
    expect(publicKey?.user.name).to.equal('Pana');
  });

  it('says so where it cannot derive keys', async () => {
    const none = {refused: 'no-prf'};
    expect(await makePasskey('Pana', new Authenticator({enabled: false}))).to.deep.equal(none);
    expect(await makePasskey('Pana', new Authenticator({length: 16}))).to.deep.equal(none);
  });

  it('says so where there are no passkeys, somebody says no, or it is another device’s', async () => {
    expect(await makePasskey('Pana')).to.deep.equal({refused: 'no-passkeys'}); // Node has none
    const saying = (name: string): Credentials => {
      const no = () => Promise.reject(new DOMException('', name));
      return {create: no, get: no};
    };
    for (const [name, refused] of [
      ['NotAllowedError', 'cancelled'],
      ['AbortError', 'cancelled'],
      ['SecurityError', 'no-passkeys'],
      ['NotSupportedError', 'no-passkeys'],
      ['UnknownError', 'failed'],
    ] as const)
      expect(await makePasskey('Pana', saying(name))).to.deep.equal({refused});
    const [one, other] = [new Authenticator(), new Authenticator()];
    const lock = orThrow(await makePasskey('Pana', one));
    expect(await readPasskey(lock, other)).to.deep.equal({refused: 'cancelled'});
    expect(await readPasskey(lock, {...saying(''), get: () => Promise.resolve(null)})).to.deep.equal({
      refused: 'failed',
    });
  });
});
