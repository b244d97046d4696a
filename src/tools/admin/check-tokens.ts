import {createPrivateKey, randomBytes, sign, type JsonWebKey, type KeyObject} from 'node:crypto';
import {isFields} from '../../kernel/guards.js';
import {ask} from './couch.js';
import type {Probe} from './check-proxy.js';
import {SettingsError} from './settings.js';
import type {Finding} from './findings.js';

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

const byRules = 'pana-admin create-school puts the members and rules in place';
const letters = (count: number): string => randomBytes(count).toString('base64url').slice(0, count);

function entry(by = 'pana-check'): object {
  return {v: 1, by, keyId: letters(22), nonce: letters(16), sealed: letters(300)};
}

/** @param school one that holds nothing: what is taken stays there */
export function tokenProbes(school: string, signer: Signer): readonly Probe[] {
  const as = (role: string, claims?: object): string => signer.login([`${school}:${role}`], claims);
  const doc = (ledger: string): string => `/${school}-${ledger}/e${letters(43)}`;
  const probe = (
    tried: string,
    call: string,
    login: string,
    right: readonly number[],
    means: string,
    body?: object,
  ): Probe => ({tried, call, asking: {login, body}, right, means, mend: byRules});
  const id = letters(43);
  const open = {v: 1, by: 'pana-check', content: {id, by: 'pana-check', kind: 'casework/x'}};
  const late = {exp: Math.floor(Date.now() / 1000) - 60};
  return [
    probe(
      'a teacher writes to the school',
      `PUT ${doc('school')}`,
      as('teacher'),
      [201, 202],
      'nothing is shared',
      entry(),
    ),
    probe(
      'a teacher reads the school',
      `GET /${school}-school/_changes`,
      as('teacher'),
      [200],
      'nothing is shared',
    ),
    probe(
      'a teacher writes as a colleague',
      `PUT ${doc('school')}`,
      as('teacher'),
      [403],
      'registers can be forged',
      entry('x'),
    ),
    probe(
      'a teacher writes what anybody can read',
      `PUT /${school}-school/e${id}`,
      as('teacher'),
      [403],
      'names lie open on the server',
      open,
    ),
    probe(
      'a teacher writes to the care team',
      `PUT ${doc('care')}`,
      as('teacher'),
      [403],
      'cases can be flooded',
      entry(),
    ),
    probe(
      'a teacher reads the care team',
      `GET /${school}-care/_changes`,
      as('teacher'),
      [403],
      'who works on cases can be seen',
    ),
    probe(
      'a teacher reads the inbox',
      `GET /${school}-inbox/_changes`,
      as('teacher'),
      [403],
      'who wrote when can be seen',
    ),
    probe(
      'a pupil’s token reads',
      `GET /${school}-school/_changes`,
      as('pupil'),
      [403],
      'pupils see what staff share',
    ),
    probe(
      'another school’s lead reads',
      `GET /${school}-care/_changes`,
      signer.login(['elsewhere:lead']),
      [403],
      'schools see one another',
    ),
    probe(
      'the care team writes and reads',
      `PUT ${doc('care')}`,
      as('care'),
      [201, 202],
      'nothing is shared',
      entry(),
    ),
    probe(
      'the care team reads the inbox',
      `GET /${school}-inbox/_changes`,
      as('care'),
      [200],
      'answers are never fetched',
    ),
    probe(
      'a revision of one’s own making',
      `PUT ${doc('school')}`,
      as('teacher'),
      [403, 409],
      'what was written can be replaced',
      {...entry(), _rev: '1-abc'},
    ),
    probe(
      'a deletion',
      `DELETE ${doc('school')}?rev=1-abc`,
      as('lead'),
      [403, 405],
      'what was written can be deleted',
    ),
    probe(
      'a token with the role _admin',
      `GET /${school}-care`,
      signer.login(['_admin']),
      [400, 401, 403],
      'whoever signs a token rules the server',
    ),
    probe('a token that ran out', `GET /${school}-school`, as('teacher', late), [401], 'tokens never end'),
    probe(
      'a token without an end',
      `GET /${school}-school`,
      as('teacher', {exp: undefined}),
      [400, 401],
      'tokens never end',
    ),
    probe(
      'a token of another issuer',
      `GET /${school}-school`,
      as('teacher', {iss: 'elsewhere'}),
      [400, 401],
      'tokens of others are taken',
    ),
  ];
}

/** In a bulk a refusal is a row, and with `new_edits: false` no row means that all was taken. */
export async function checkForgedBulk(base: string, school: string, signer: Signer): Promise<Finding> {
  const docs = [{_id: `e${letters(43)}`, _rev: '1-ffffffff', ...entry()}];
  const login = signer.login([`${school}:teacher`]);
  const body = {docs, new_edits: false};
  const answer = await ask(base, `POST /${school}-school/_bulk_docs`, {login, body});
  const [row] = Array.isArray(answer.body) ? (answer.body as unknown[]) : [answer.body];
  return {
    tried: 'revisions of one’s own making in a bulk',
    ok: isFields(row) && row['error'] === 'forbidden',
    came: `${answer.status} ${JSON.stringify(answer.body)}`,
    means: 'any entry can be replaced by a forged one, and nobody sees it',
    mend: byRules,
  };
}
