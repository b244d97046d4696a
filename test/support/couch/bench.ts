import {ask, makeDatabase, type Answer, type Asking} from './ask.js';
import {startFakeCouch, type FakeCouch} from './fake-couch.js';
import {makeSigner} from './tokens.js';

export const signer = makeSigner();
export const page = 'https://staff.school.example';

/** Append-only, after what was measured: edits of what one has seen pass, revisions of one's own making do not. */
const guard = `(function (n, o, u) { if (u.roles.indexOf('_admin') >= 0) return;
  if (n.bad) throw({forbidden: 'bad'});
  if (o && !o._deleted ? n._rev !== o._rev : n._rev) throw({forbidden: 'edits only'}); })`;

/** A fake with one database, `s1-school`, and a teacher who writes to it. */
export class CouchBench {
  couch!: FakeCouch;
  token = '';

  async start(): Promise<void> {
    this.couch = await startFakeCouch({...signer, origins: [page], maxDocumentSize: 2000});
    this.token = signer.token('saule', ['s1:teacher']);
    await makeDatabase(this.couch, 's1-school', {roles: ['s1:teacher'], validate: guard});
  }

  readonly by = (call: string, more: Asking = {}): Promise<Answer> =>
    ask(this.couch.url, call, {as: this.token, ...more});

  readonly put = (id: string, body: object, query = ''): Promise<Answer> =>
    this.by(`PUT /s1-school/${id}${query}`, {body});

  readonly bulk = (docs: readonly object[], more: object = {}): Promise<Answer> =>
    this.by('POST /s1-school/_bulk_docs', {body: {docs, ...more}});

  /** Until a request with this in its path has come and waits. */
  async untilAsked(part: string): Promise<void> {
    while (!this.couch.asked.some(({path}) => path.includes(part)))
      await new Promise((resolve) => setTimeout(resolve, 2));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
