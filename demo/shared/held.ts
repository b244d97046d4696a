import {isArrayOf, isFields} from '../../src/kernel/guards.js';
import {couchLedgers, databaseOf} from '../../src/server/couch-roles.js';
import {plain} from '../static-files.js';
import type {DemoCouch} from './couch.js';

/** All that lies in a school's databases, as whoever runs the server can read it: a database's name, then a document a line. */
export async function heldText({admin, school}: DemoCouch): Promise<string> {
  const parts: string[] = [];
  for (const ledger of couchLedgers) {
    const name = databaseOf(school, ledger);
    const {body} = await admin.get(`/${name}/_all_docs?include_docs=true&attachments=true`);
    const rows = isFields(body) && isArrayOf(body['rows'], isFields) ? body['rows'] : [];
    const docs = rows.map(({doc}) => JSON.stringify(doc)).filter((text) => !text.includes('"_design/'));
    parts.push(`${name}: ${docs.length} documents`, ...docs, '');
  }
  return parts.join('\n');
}

export async function heldPage(couch: DemoCouch): Promise<Response> {
  const response = plain(200, await heldText(couch));
  response.headers.set('Cache-Control', 'no-store');
  response.headers.set('X-Content-Type-Options', 'nosniff');
  return response;
}
