import {CouchRemote} from '../../src/sync/couch/couch-remote.js';
import type {CouchOptions} from '../../src/sync/couch/requests.js';
import {adminLogin, makeDatabase} from './couch/ask.js';
import {startFakeCouch, type FakeCouch} from './couch/fake-couch.js';
import {makeSigner} from './couch/tokens.js';

/** Edits of what one has seen pass, revisions of one's own making do not. */
const guard = `(function (n, o, u) { if (u.roles.indexOf('_admin') >= 0) return;
  if (o && o.erased) throw({forbidden: 'erased for good'});
  if (o && !o._deleted ? n._rev !== o._rev : n._rev) throw({forbidden: 'edits only'}); })`;

interface CouchSchoolOptions {
  readonly now?: () => number;
  readonly maxDocumentSize?: number;
  readonly validate?: (name: 'entries' | 'envelopes') => string;
}

/** A network between devices and a fake CouchDB with a school's four databases, and the proxy before its inbox. */
export class CouchSchool {
  reachable = true;
  losing = false;
  readonly signer = makeSigner();
  couch!: FakeCouch;

  /** @param validate gives the text of a function, `entries` or `envelopes`, to be run instead of a plain guard */
  static async start({validate = () => guard, ...options}: CouchSchoolOptions = {}) {
    const school = new CouchSchool();
    school.couch = await startFakeCouch({...school.signer, ...options});
    for (const ledger of ['school', 'care', 'public', 'inbox']) {
      const text = validate(ledger === 'inbox' ? 'envelopes' : 'entries')
        .trim()
        .replace(/;$/, '');
      await makeDatabase(school.couch, `s1-${ledger}`, {roles: rolesOf[ledger] ?? [], validate: text});
    }
    return school;
  }

  /** Whose server takes documents of up to 20 kB. */
  static small(): Promise<CouchSchool> {
    return CouchSchool.start({maxDocumentSize: 20_000});
  }

  remote(name = 'staff-1', roles: readonly string[] = ['s1:care'], more: Partial<CouchOptions> = {}) {
    const token = () => Promise.resolve(this.signer.token(name, roles));
    const usual = {base: this.couch.url, school: 's1', token, fetch: this.network, timeout: 150_000};
    return new CouchRemote({...usual, ...more});
  }

  /** Puts the credentials of the proxy on what comes to the inbox without a name. */
  readonly network = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted();
    if (!this.reachable) throw new TypeError('fetch failed');
    const headers = new Headers(init?.headers);
    const isUnnamed = init?.method === 'PUT' && !headers.has('Authorization');
    if (isUnnamed && new Request(input).url.includes('/s1-inbox/')) headers.set('Authorization', adminLogin);
    const response = await fetch(input, {...init, headers});
    if (this.losing) throw new TypeError('connection reset');
    return response;
  };

  /** Requests since the last call, as `POST /s1-care/_bulk_docs`. */
  asked(): readonly string[] {
    return this.couch.asked.splice(0).map(({method, path}) => `${method} ${path.replace(/\?.*/, '')}`);
  }
}

const rolesOf: Readonly<Record<string, readonly string[]>> = {
  school: ['s1:teacher', 's1:care'],
  care: ['s1:care'],
  public: ['s1:care'],
  inbox: ['s1:care'],
};
