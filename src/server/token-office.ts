import {SignJWT, type CryptoKey, type JWK} from 'jose';
import {isArrayOf, isText} from '../kernel/guards.js';
import {roles as known} from '../kernel/rights.js';
import {couchRoles, isSchoolName} from './couch-roles.js';
import {answer, guarded, refusal, wrongMethod, type FailureListener, type Handler} from './handler.js';
import {TokenBucket, type Rate} from './token-bucket.js';
import {keyOf, tokenMinutes, type StaffClaims} from './tokens.js';

/** Who is signed in to the host, and of which school. */
export interface StaffSeen extends StaffClaims {
  /** As its databases are called: `^[a-z][a-z0-9_]{1,39}$`. */
  readonly school: string;
}

export interface TokenOfficeOptions {
  /** P-256, private, with a `kid` under which the CouchDB knows its public half. */
  readonly privateKey: JWK;
  /** As in the CouchDB's `required_claims`. */
  readonly issuer: string;
  /** As the drop-box asks. */
  readonly audience?: string;
  /** Who asks, by the host's own sign-in; `undefined` for anybody but staff. */
  readonly who: (request: Request) => StaffSeen | undefined | Promise<StaffSeen | undefined>;
  /** Tokens for the whole process. */
  readonly rate?: Rate;
  readonly now?: () => Date;
  readonly onFailure?: FailureListener;
}

/** Letters of a name; the validation functions take no longer author. */
const longestName = 128;
const mostClasses = 200;

/**
 * Signs tokens of ten minutes for the school's CouchDB, and for the drop-box, behind the host's own sign-in.
 *
 * - `POST …/token`: `{token, seconds}`. 401 `signed-out`, 403 `roles` or `session`, 429 `busy`.
 *
 * @throws {TypeError} for a key or an issuer that no CouchDB could be told of
 */
export function makeTokenOffice(options: TokenOfficeOptions): Handler {
  const {who, now = () => new Date(), onFailure} = options;
  const kid = checkedKid(options.privateKey);
  checkIssuer(options.issuer);
  const key = keyOf(options.privateKey);
  key.catch(() => undefined); // a bad key is reported by the first call, not as a stray rejection
  const bucket = new TokenBucket(options.rate ?? {burst: 600, perSecond: 30});

  return guarded(async (request) => {
    if (!new URL(request.url).pathname.endsWith('/token')) return refusal(404, 'unknown');
    if (request.method !== 'POST') return wrongMethod('POST');
    const seen = await who(request);
    if (!seen) return refusal(401, 'signed-out');
    const wait = bucket.take();
    if (wait > 0) return refusal(429, 'busy', {'Retry-After': String(wait)});
    if (!isSeen(seen)) return refusal(403, 'session');
    const held = rolesOf(seen);
    if (!held) return refusal(403, 'roles');
    const token = await signed(await key, kid, {...seen, ...held}, options, now());
    return answer(200, {token, seconds: tokenMinutes * 60});
  }, onFailure);
}

interface Held {
  readonly roles: StaffClaims['roles'];
  readonly couch: readonly string[];
}

/** @returns `undefined` where there is none of ours, or one that begins with `_`: a host that says so has been fooled */
function rolesOf({school, roles}: StaffSeen): Held | undefined {
  const held = known.filter((role) => roles.includes(role));
  if (held.length === 0 || roles.some((role) => role.startsWith('_'))) return undefined;
  return {roles: held, couch: held.map((role) => `${school}:${couchRoles[role]}`)};
}

/** What comes from a host is not believed to have the shape that it promises. */
function isSeen({sub, name, roles, classes, school}: StaffSeen): boolean {
  return (
    isSchoolName(school) &&
    isPlain(sub) &&
    isPlain(name) &&
    isArrayOf(roles, isText) &&
    isArrayOf(classes, isText) &&
    classes.length <= mostClasses &&
    classes.every(isPlain)
  );
}

/** No line breaks or other controls: names stand in a server's log. */
function isPlain(text: unknown): boolean {
  return isText(text) && text.length > 0 && text.length <= longestName && !/\p{C}|\p{Zl}|\p{Zp}/u.test(text);
}

function signed(
  key: CryptoKey,
  kid: string,
  {sub, name, classes, roles, couch}: StaffClaims & Held,
  {issuer, audience = 'pana'}: TokenOfficeOptions,
  now: Date,
): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000);
  return new SignJWT({name, roles: [...roles], classes: [...classes], '_couchdb.roles': [...couch]})
    .setProtectedHeader({alg: 'ES256', typ: 'JWT', kid})
    .setIssuer(issuer)
    .setSubject(sub)
    .setAudience(audience)
    .setIssuedAt(issued)
    .setExpirationTime(issued + tokenMinutes * 60)
    .sign(key);
}

function checkedKid({kid, kty, crv, d}: JWK): string {
  if (kty !== 'EC' || crv !== 'P-256' || d === undefined)
    throw new TypeError('the key of a token office is a private key of the curve P-256, as a JWK');
  if (kid === undefined || !/^[A-Za-z0-9_-]{1,64}$/.test(kid))
    throw new TypeError(
      'give the key a kid of up to 64 letters, digits, - or _: CouchDB finds the key by it',
    );
  return kid;
}

function checkIssuer(issuer: string): void {
  if (!/^[A-Za-z0-9._:/-]{1,200}$/.test(issuer))
    throw new TypeError('an issuer has up to 200 letters, digits and . _ : / -: it stands in an ini file');
}
