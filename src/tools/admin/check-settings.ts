import {isFields, isText} from '../../kernel/guards.js';
import {couchLedgers, databaseOf} from '../../server/couch-roles.js';
import type {Couch} from './couch.js';
import type {Finding} from './findings.js';
import {nodesOf} from './operators.js';
import {designName, sameSecurity, securityOf, validationOf} from './schools.js';

interface Wish {
  readonly section: string;
  readonly key: string;
  readonly is: (value: string) => boolean;
  readonly means: string;
  readonly mend: string;
}

const inIni = 'use deploy/couchdb/pana.ini at every node, then restart it';
const wishes: readonly Wish[] = [
  {
    section: 'chttpd',
    key: 'require_valid_user',
    is: (value) => value === 'true',
    means: 'whoever has no login is let in as nobody',
    mend: inIni,
  },
  {
    section: 'chttpd',
    key: 'authentication_handlers',
    is: (value) => value.includes('jwt_authentication_handler') && !value.includes('cookie'),
    means: 'tokens are not read, or a cookie serves in place of a password',
    mend: inIni,
  },
  {
    section: 'log',
    key: 'level',
    is: (value) => ['warning', 'warn', 'error', 'critical', 'alert', 'emergency', 'none'].includes(value),
    means: 'each request is written down with its address, its person and its document',
    mend: inIni,
  },
  {
    section: 'couchdb',
    key: 'max_document_size',
    is: (value) => Number(value) <= 2_097_152,
    means: 'one person can fill the disk with few documents',
    mend: inIni,
  },
  {
    section: 'jwt_auth',
    key: 'required_claims',
    is: (value) => /\bexp\b/.test(value) && /\{\s*iss\s*,/.test(value),
    means: 'tokens without an end, or of anybody who has such a key elsewhere, are taken',
    mend: 'use the lines that pana-admin make-key printed',
  },
  {
    section: 'jwt_auth',
    key: 'roles_claim_path',
    is: (value) => value === '',
    means: 'a token without roles is answered as though the database were gone',
    mend: 'take the line out: roles are in _couchdb.roles',
  },
];

/** Settings of every node: a cluster is as open as its most open node. */
export async function checkSettings(couch: Couch): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const node of await nodesOf(couch)) {
    const {body} = await couch.get(`/_node/${encodeURIComponent(node)}/_config`);
    const config = isFields(body) ? body : {};
    for (const {section, key, is, means, mend} of wishes) {
      const value = valueIn(config, section, key);
      const tried = `${section}/${key} at ${node}`;
      findings.push({tried, ok: is(value), came: value === '' ? 'not set' : value, means, mend});
    }
    findings.push(keysAt(node, config));
  }
  return findings;
}

function valueIn(config: Readonly<Record<string, unknown>>, section: string, key: string): string {
  const values = config[section];
  const value = isFields(values) ? values[key] : undefined;
  return isText(value) ? value : '';
}

/** Names of keys alone are told: a shared secret among them would be one for whoever reads the report. */
function keysAt(node: string, config: Readonly<Record<string, unknown>>): Finding {
  const keys = Object.keys(isFields(config['jwt_keys']) ? config['jwt_keys'] : {});
  return {
    tried: `jwt_keys at ${node}`,
    ok: keys.length > 0 && keys.every((key) => /^(?:ec|rsa):(?!_default$)/.test(key)),
    came: keys.length > 0 ? keys.join(', ') : 'none',
    means:
      'no token can be checked, or whoever checks one could sign one, or tokens that name no key are taken',
    mend: 'keep only the lines of pana-admin make-key in [jwt_keys], at every node',
  };
}

/** Who may read each database of a school, and by which rules it is written. */
export async function checkSchool(couch: Couch, school: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const ledger of couchLedgers) {
    const database = databaseOf(school, ledger);
    const mend = `pana-admin create-school ${school}`;
    const security = await couch.get(`/${database}/_security`, 404);
    findings.push({
      tried: `members of ${database}`,
      ok: security.status !== 404 && sameSecurity(security.body, securityOf(school, ledger)),
      came: JSON.stringify(security.body),
      means: 'others than promised may read it, or those who should may not',
      mend,
    });
    const designs = await couch.get(
      `/${database}/_all_docs?include_docs=true&startkey="_design/"&endkey="_design0"`,
      404,
    );
    const rows = isFields(designs.body) && Array.isArray(designs.body['rows']) ? designs.body['rows'] : [];
    findings.push({
      tried: `rules of ${database}`,
      ok: rows.length === 1 && isRule(rows[0], validationOf(ledger)),
      came: `${rows.length} design documents${rows.length === 1 ? ', with other rules than this version has' : ''}`,
      means: 'it takes what it should refuse, or runs what nobody of us wrote',
      mend: `delete every design document but ${designName}, then ${mend}`,
    });
  }
  const epoch = await couch.get(`/${databaseOf(school, 'public')}/epoch`, 404);
  findings.push({
    tried: `epoch of ${school}`,
    ok: isFields(epoch.body) && isText(epoch.body['epoch']),
    came: epoch.status === 404 ? 'none' : 'no text',
    means: 'devices cannot notice that a backup was put back',
    mend: `pana-admin create-school ${school}`,
  });
  return findings;
}

function isRule(row: unknown, text: string): boolean {
  const doc = isFields(row) ? row['doc'] : undefined;
  return isFields(doc) && doc['_id'] === designName && doc['validate_doc_update'] === text;
}
