import type {FakeCouch} from './fake-couch.js';
import type {Json} from './couch-error.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** As it came, parsed: an object, or rows. */
  readonly body: Json & readonly Json[];
}

export interface Asking {
  readonly body?: unknown;
  /** A token; `admin` for the server's own. */
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const adminLogin = `Basic ${Buffer.from('admin:secret').toString('base64')}`;

/** @param call `PUT /s1-school/e1` */
export async function ask(url: string, call: string, {body, as, headers = {}}: Asking = {}): Promise<Answer> {
  const [method = '', path = ''] = call.split(' ', 2);
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(body !== undefined && {'Content-Type': 'application/json'}),
      ...(as !== undefined && {Authorization: as === 'admin' ? adminLogin : `Bearer ${as}`}),
      ...headers,
    },
    ...(body !== undefined && {body: JSON.stringify(body)}),
  });
  const text = await response.text();
  const parsed: unknown = text === '' ? {} : JSON.parse(text);
  return {status: response.status, headers: response.headers, body: parsed as Answer['body']};
}

/** A database with these members and a validation function, as an admin makes one. */
export async function makeDatabase(
  {url}: FakeCouch,
  name: string,
  {roles = [], validate}: {readonly roles?: readonly string[]; readonly validate?: string} = {},
): Promise<void> {
  await ask(url, `PUT /${name}`, {as: 'admin'});
  const security = {admins: {names: [], roles: ['_admin']}, members: {names: [], roles}};
  await ask(url, `PUT /${name}/_security`, {as: 'admin', body: security});
  if (validate === undefined) return;
  const body = {language: 'javascript', validate_doc_update: validate};
  await ask(url, `PUT /${name}/_design/rules`, {as: 'admin', body});
}
