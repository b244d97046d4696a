import {randomBytes} from 'node:crypto';
import {ask, letters, type Answer, type Asking} from './couch.js';
import type {Finding} from './findings.js';

/** What is asked of the address that the world knows, and which statuses are right. */
export interface Probe {
  readonly tried: string;
  readonly call: string;
  readonly asking?: Asking;
  readonly right: readonly number[];
  readonly means: string;
  readonly mend: string;
}

const byProxy = 'put deploy/haproxy/haproxy.cfg before every node, and let nobody reach a node past it';
/** Of 4 KiB, as `fetch` sends it. */
const envelope = (): object => ({v: 1, sealed: randomBytes(4096).toString('base64url')});
const refusals = [400, 401, 403, 404, 405];

const key = (): string => `e${letters(22)}`;

/** @param adminLogin a password that a CouchDB would take, and the proxy must not pass on */
export function proxyProbes(school: string, adminLogin: string): readonly Probe[] {
  return [
    ...readsTried(`/${school}-inbox`),
    ...writesTried(`/${school}-inbox`),
    ...triesOutOfReach(school),
    {
      tried: 'an operator’s password from outside',
      call: 'GET /_all_dbs',
      asking: {login: adminLogin},
      right: refusals,
      means: 'whoever guesses a password rules the server from anywhere',
      mend: byProxy,
    },
    {
      tried: 'anybody reads what is public',
      call: `GET /${school}-public/_changes`,
      right: [200],
      means: 'pupils’ devices find no wave',
      mend: 'check PANA_PUBLIC_READER of the proxy against the user public-reader',
    },
  ];
}

function readsTried(inbox: string): readonly Probe[] {
  return ['', '/_all_docs', '/_changes', `/${key()}`].map((path) => ({
    tried: `anybody reads ${inbox}${path && path.replace(/e[\w-]{22}$/, '<key>')}`,
    call: `GET ${inbox}${path}`,
    right: refusals,
    means: 'whoever has no token reads what pupils sent, or counts it',
    mend: byProxy,
  }));
}

function writesTried(inbox: string): readonly Probe[] {
  return [
    {
      tried: 'anybody writes an envelope',
      call: `PUT ${inbox}/${key()}`,
      asking: {body: envelope()},
      right: [201, 202],
      means: 'pupils cannot answer',
      mend: 'check PANA_INBOX_WRITER of the proxy against the user inbox-writer (pana-admin create-school makes it)',
    },
    ...['?new_edits=false', '?batch=ok'].map((query) => ({
      tried: `anybody writes an envelope with ${query}`,
      call: `PUT ${inbox}/${key()}${query}`,
      asking: {body: {...envelope(), _rev: '1-abc'}},
      right: [400],
      means: 'revisions can be forged past the rules, or “stored” is said before it is',
      mend: byProxy,
    })),
    {
      tried: 'anybody writes too much',
      call: `PUT ${inbox}/${key()}`,
      asking: {body: {v: 1, sealed: 'A'.repeat(100_000)}},
      right: [413],
      means: 'a stranger can fill the disk quickly',
      mend: byProxy,
    },
  ];
}

function triesOutOfReach(school: string): readonly Probe[] {
  const inbox = `/${school}-inbox`;
  const tries: readonly (readonly [what: string, call: string, body?: object])[] = [
    ['writes many at once', `POST ${inbox}/_bulk_docs`, {docs: []}],
    ['writes what is local', `PUT ${inbox}/_local/x`, {}],
    ['writes words', `PUT ${inbox}/${key()}`, {v: 1, text: 'words'}],
    ['deletes', `DELETE ${inbox}/${key()}?rev=1-abc`],
    ['reads users', 'GET /_users/_all_docs'],
    ['lists databases', 'GET /_all_dbs'],
    ['opens the console', 'GET /_utils/'],
    ['reads a ledger', `GET /${school}-school/_changes`],
  ];
  return tries.map(([what, call, body]) => ({
    tried: `anybody ${what}`,
    call,
    asking: {body},
    right: refusals,
    means: 'what should be out of reach is not',
    mend: byProxy,
  }));
}

export async function tryProbe(base: string, {call, asking = {}, right, ...said}: Probe): Promise<Finding> {
  const {status, body} = await ask(base, call, asking);
  const {tried, means, mend} = said;
  return {tried, means, mend, ok: right.includes(status), came: `${status} ${shortly(body)}`};
}

/** What a status alone does not tell: cookies, headers for pages, encryption. */
export async function checkHeaders(
  base: string,
  school: string,
  origin: string,
): Promise<readonly Finding[]> {
  const path = `/${school}-inbox/e${letters(22)}`;
  const written = await ask(base, `PUT ${path}`, {body: envelope()});
  const read = await ask(base, `GET ${path}`);
  const from = (page: string): Promise<Answer> =>
    ask(base, `GET /${school}-inbox`, {headers: {Origin: page}});
  const [own, foreign] = [await from(origin), await from('https://elsewhere.example')];
  const allowed = own.headers.get('Access-Control-Allow-Origin');
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(base).hostname);
  return [
    {
      tried: 'anybody reads the envelope that was just written',
      ok: refusals.includes(read.status) && read.status !== 404,
      came: `${read.status} ${shortly(read.body).slice(0, 40)}`,
      means: 'whoever knows or guesses a key reads what lies under it',
      mend: byProxy,
    },
    {
      tried: 'no cookie comes with an envelope',
      ok: written.headers.get('Set-Cookie') === null,
      came: 'a cookie',
      means: 'the cookie stands for the proxy’s password: with it anybody reads the inbox',
      mend: byProxy,
    },
    {
      tried: `pages of ${origin} can read a refusal`,
      ok: allowed === origin,
      came: allowed ?? 'no Access-Control-Allow-Origin',
      means: 'the app takes every refusal for a network that is down',
      mend: 'put the origin into the file of PANA_ORIGINS, one a line, and reload the proxy',
    },
    {
      tried: 'pages of others cannot',
      ok: foreign.headers.get('Access-Control-Allow-Origin') === null,
      came: foreign.headers.get('Access-Control-Allow-Origin') ?? '',
      means: 'any page that a member of staff opens may ask in their place, had it their token',
      mend: 'name exact origins in the file of PANA_ORIGINS',
    },
    {
      tried: 'the way is encrypted',
      ok: base.startsWith('https:') || local,
      came: base,
      means: 'tokens can be read on the way',
      mend: 'give the proxy a certificate and let it listen with ssl',
    },
  ];
}

function shortly(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
