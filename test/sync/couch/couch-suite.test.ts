import {readFileSync} from 'node:fs';
import type {LedgerName} from '../../../src/journal/entry.js';
import {toBase64Url} from '../../../src/kernel/base64url.js';
import {CouchRemote} from '../../../src/sync/couch/couch-remote.js';
import {remoteSuite, type RemoteBench} from '../../suites/remote.js';
import {ask} from '../../support/couch/ask.js';
import {startCouchServer, type CouchServer} from '../../support/couch/servers.js';
import {makeSigner} from '../../support/couch/tokens.js';

const signer = makeSigner();
const validation = (name: string): string =>
  readFileSync(new URL(`../../../deploy/couchdb/validate/${name}.js`, import.meta.url), 'utf8')
    .trim()
    .replace(/;$/, '');

/** Who are members of each database, as a school's are made. */
const members: Readonly<Record<LedgerName, readonly string[]>> = {
  school: ['teacher', 'care'],
  care: ['care'],
  public: ['care'],
  inbox: ['care'],
};

/** A school on the fake, or on the server that `COUCHDB_URL` names, with the validation functions that are shipped. */
async function makeBench(): Promise<RemoteBench> {
  const server = await startCouchServer(signer);
  for (const [ledger, roles] of Object.entries(members)) await makeLedger(server, ledger, roles);
  const world = {reachable: true, losing: false};
  const network = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted();
    if (!world.reachable) throw new TypeError('fetch failed');
    const headers = new Headers(init?.headers);
    // The proxy before the inbox puts its own name on what comes without one.
    if (!headers.has('Authorization') && new Request(input).url.includes('-inbox/'))
      headers.set('Authorization', `Bearer ${signer.token('inbox', ['inbox-writer'])}`);
    const response = await fetch(input, {...init, headers});
    if (world.losing) throw new TypeError('connection reset');
    return response;
  };
  const remoteOf = (name: string, role: string): CouchRemote => {
    const token = () => Promise.resolve(signer.token(name, [`${server.school}:${role}`]));
    return new CouchRemote({base: server.url, school: server.school, token, fetch: network});
  };
  return {
    remote: remoteOf('staff-1', 'care'),
    other: remoteOf('staff-2', 'care'),
    stranger: remoteOf('pupil-1', 'pupil'),
    setReachable: (reachable) => (world.reachable = reachable),
    loseReplies: (losing) => (world.losing = losing),
    many: 450,
    fill: async (envelopes) => {
      const docs = envelopes.map(({key, sealed}) => ({_id: `e${key}`, v: 1, sealed: toBase64Url(sealed)}));
      await asAdmin(server, `POST /${server.school}-inbox/_bulk_docs`, {docs});
    },
    close: server.close,
  };
}

async function makeLedger(server: CouchServer, ledger: string, roles: readonly string[]): Promise<void> {
  const database = `${server.school}-${ledger}`;
  await asAdmin(server, `PUT /${database}`);
  const named = roles.map((role) => `${server.school}:${role}`);
  await asAdmin(server, `PUT /${database}/_security`, {
    admins: {names: [], roles: ['_admin']},
    members: {names: [], roles: ledger === 'inbox' ? [...named, 'inbox-writer'] : named},
  });
  const rules = validation(ledger === 'inbox' ? 'envelopes' : 'entries');
  await asAdmin(server, `PUT /${database}/_design/rules`, {
    language: 'javascript',
    validate_doc_update: rules,
  });
}

async function asAdmin({url, admin}: CouchServer, call: string, body?: object): Promise<void> {
  const answer = await ask(url, call, {headers: {Authorization: admin}, ...(body && {body})});
  if (answer.status >= 300) throw new Error(`${call}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

remoteSuite('CouchRemote', makeBench);
