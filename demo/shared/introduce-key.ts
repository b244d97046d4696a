import {createPublicKey, type JsonWebKey} from 'node:crypto';
import type {Couch} from '../../src/tools/admin/couch.js';
import {nodesOf} from '../../src/tools/admin/operators.js';
import {demoIssuer} from '../token-desk.js';
import type {TokenKeys} from '../token-keys.js';

const jwt = '{chttpd_auth, jwt_authentication_handler}';
const usual = '{chttpd_auth, cookie_authentication_handler}, {chttpd_auth, default_authentication_handler}';

interface Introduced {
  /** Whom the server believes: its own issuer, where it has one. */
  readonly issuer: string;
  /** Each takes back one change. */
  readonly undo: readonly (() => Promise<unknown>)[];
}

/** Makes every node of a server take this run's tokens, and changes nothing that is set already. @throws {ServerError} */
export async function introduceKey(admin: Couch, {publicKey}: TokenKeys): Promise<Introduced> {
  const key = createPublicKey({key: publicKey as JsonWebKey, format: 'jwk'});
  const pem = key.export({type: 'spki', format: 'pem'}).toString().trim().replaceAll('\n', '\\n');
  const undo: (() => Promise<unknown>)[] = [];
  let issuer = demoIssuer;
  for (const node of await nodesOf(admin)) {
    const change = async (path: string, value: string): Promise<void> => {
      const address = `/_node/${encodeURIComponent(node)}/_config/${path}`;
      const old = await admin.get(address, 404);
      await admin.change(path, `PUT ${address}`, value);
      undo.push(() =>
        old.status === 404 ? admin.raw(`DELETE ${address}`) : admin.raw(`PUT ${address}`, {body: old.body}),
      );
    };
    const setting = async (path: string): Promise<string> => {
      const {status, body} = await admin.get(`/_node/${encodeURIComponent(node)}/_config/${path}`, 404);
      return status !== 404 && typeof body === 'string' ? body : '';
    };
    const claims = await setting('jwt_auth/required_claims');
    issuer = /\{\s*iss\s*,\s*"([^"]+)"\s*\}/.exec(claims)?.[1] ?? issuer;
    if (claims === '') await change('jwt_auth/required_claims', `exp, {iss, "${issuer}"}`);
    const handlers = await setting('chttpd/authentication_handlers');
    if (!handlers.includes('jwt_authentication_handler'))
      await change('chttpd/authentication_handlers', `${jwt}, ${handlers || usual}`);
    await change(`jwt_keys/${encodeURIComponent(`ec:${publicKey.kid ?? ''}`)}`, pem);
  }
  return {issuer, undo};
}
