import {generateKeyPairSync, sign, type KeyObject} from 'node:crypto';
import type {Json} from './couch-error.js';

/** Who signs tokens for a fake CouchDB, and may sign any nonsense. */
export interface TestSigner {
  readonly keys: Record<string, KeyObject>;
  readonly issuer: string;
  /** A good token for a person with these roles, alive for ten minutes. */
  readonly token: (name: string, roles: readonly string[], claims?: Json) => string;
  /** Exactly these claims and these members of the head, whatever they are. */
  readonly raw: (claims: Json, head?: Json) => string;
}

export function makeSigner({kid = 'k1', issuer = 'school-server'} = {}): TestSigner {
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const raw = (claims: Json, head: Json = {}): string => {
    const parts = [{alg: 'ES256', typ: 'JWT', kid, ...head}, claims].map(encoded).join('.');
    const made = sign('sha256', Buffer.from(parts), {key: privateKey, dsaEncoding: 'ieee-p1363'});
    return `${parts}.${made.toString('base64url')}`;
  };
  const token = (name: string, roles: readonly string[], claims: Json = {}): string =>
    raw({
      sub: name,
      iss: issuer,
      exp: Math.floor(Date.now() / 1000) + 600,
      '_couchdb.roles': roles,
      ...claims,
    });
  return {keys: {[kid]: publicKey}, issuer, token, raw};
}

function encoded(part: Json): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
