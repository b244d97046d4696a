import {importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK, type JWTPayload} from 'jose';
import {isArrayOf, isText} from '../kernel/guards.js';
import {roles, type Role} from '../kernel/rights.js';

/** What the host's server says of a member of staff. */
export interface StaffClaims {
  /** The staff member's id in the host's roster. */
  readonly sub: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Classes they teach, by the host's id or by our key. */
  readonly classes: readonly string[];
}

/** Minutes that a token lives; a verifier takes none that is older, whatever it says of itself. */
export const tokenMinutes = 10;
const clockToleranceSeconds = 30;

export interface TokenOptions {
  /** For whom: a token for another audience is refused. The staff app takes `pana`. */
  readonly audience?: string;
  readonly now?: () => Date;
}

/**
 * Signs a token of ten minutes by ES256. Runs on the host's server.
 *
 * @param privateKey P-256; with a `kid` the token names it
 */
export async function signToken(
  privateKey: JWK,
  claims: StaffClaims,
  {audience = 'pana', now = () => new Date()}: TokenOptions = {},
): Promise<string> {
  const issued = Math.floor(now().getTime() / 1000);
  const {sub, name, roles: held, classes} = claims;
  return new SignJWT({name, roles: [...held], classes: [...classes]})
    .setProtectedHeader({alg: 'ES256', ...(privateKey.kid !== undefined && {kid: privateKey.kid})})
    .setSubject(sub)
    .setAudience(audience)
    .setIssuedAt(issued)
    .setExpirationTime(issued + tokenMinutes * 60)
    .sign(await keyOf(privateKey));
}

/** @returns what the token says, or `undefined` where it is forged, expired, for another place, or malformed */
export type Verifier = (token: string) => Promise<StaffClaims | undefined>;

/** @param publicKeys P-256; several while the host changes its key */
export function makeVerifier(
  publicKeys: readonly JWK[],
  {audience = 'pana', now = () => new Date()}: TokenOptions = {},
): Verifier {
  const keys = Promise.all(publicKeys.map(keyOf));
  keys.catch(() => undefined); // a bad key is reported by the first call, not as a stray rejection
  return async (token) => {
    for (const key of await keys) {
      const payload = await payloadOf(token, key, audience, now());
      if (payload) return claimsIn(payload);
    }
    return undefined;
  };
}

async function payloadOf(
  token: string,
  key: CryptoKey,
  audience: string,
  currentDate: Date,
): Promise<JWTPayload | undefined> {
  try {
    const {payload} = await jwtVerify(token, key, {
      algorithms: ['ES256'],
      audience,
      currentDate,
      requiredClaims: ['sub', 'exp', 'iat'],
      maxTokenAge: tokenMinutes * 60,
      clockTolerance: clockToleranceSeconds,
    });
    return payload;
  } catch {
    return undefined;
  }
}

/** A role that begins with `_` is a database's own (`_admin`): whoever signs such a token has been fooled. */
function claimsIn({sub, name, roles: held, classes = []}: JWTPayload): StaffClaims | undefined {
  if (!sub || !isText(name) || !isArrayOf(held, isText) || !isArrayOf(classes, isText)) return undefined;
  if (held.some((role) => role.startsWith('_'))) return undefined;
  return {sub, name, roles: roles.filter((role) => held.includes(role)), classes};
}

export async function keyOf(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'ES256');
  if (key instanceof Uint8Array) throw new TypeError('a token key is a P-256 key pair, not a shared secret');
  return key;
}
