import {createPrivateKey, sign, type JsonWebKey, type KeyObject} from 'node:crypto';
import {SettingsError} from './settings.js';

/** The key of the school's own server, with which `check` signs tokens to try rules with. */
export class Signer {
  readonly #key: KeyObject;
  readonly #kid: string;

  /** @param text a private key as a JWK, as `make-key` wrote it. @throws {SettingsError} */
  constructor(
    text: string,
    readonly issuer: string,
  ) {
    try {
      const jwk = JSON.parse(text) as JsonWebKey & {kid?: string};
      this.#kid = jwk.kid ?? '';
      this.#key = createPrivateKey({key: jwk, format: 'jwk'});
    } catch (cause) {
      throw new SettingsError('PANA_TOKEN_KEY is no private key as pana-admin make-key wrote it', {cause});
    }
  }

  /** @param claims over those of a good token of a minute */
  login(roles: readonly string[], claims: object = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const head = {alg: 'ES256', typ: 'JWT', kid: this.#kid};
    const body = {
      sub: 'pana-check',
      iss: this.issuer,
      iat: now,
      exp: now + 60,
      '_couchdb.roles': roles,
      ...claims,
    };
    const text = [head, body]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const made = sign('sha256', Buffer.from(text), {key: this.#key, dsaEncoding: 'ieee-p1363'});
    return `Bearer ${text}.${made.toString('base64url')}`;
  }
}
