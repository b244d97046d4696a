import {expect} from 'chai';
import '../../src/define/pana-school.js';
import type {Host} from '../../src/host/host.js';
import type {SchoolElement} from '../../src/host/school-element.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Role} from '../../src/kernel/rights.js';
import {noon} from '../support/entries.js';
import {until} from '../support/page.js';
import {staffId} from '../support/school.js';
import {secret} from '../support/school-keys.js';

const couch = 'https://couch.school.example/';

/** A server that shows nothing of what it takes. */
const answer = (): Response => Response.json({results: [], last_seq: '1', pending: 0, rows: []});

describe('pana-school with a CouchDB', () => {
  const original = window.fetch;
  const {warn} = console;
  let asked: string[];
  let warned: unknown[];
  let element: SchoolElement | undefined;

  beforeEach(() => {
    [asked, warned] = [[], []];
  });

  // What one test began may still be asked for in the next, and never of a network.
  before(() => {
    window.fetch = (input, init) => {
      const {pathname, search} = new URL(input instanceof Request ? input.url : input);
      asked.push(pathname.slice(1));
      // As a long poll does: it ends when it is given up.
      if (search.includes('longpoll'))
        return new Promise((_, reject) => {
          if (init?.signal?.aborted) reject(init.signal.reason as Error);
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
        });
      if (pathname.endsWith('_bulk_docs')) {
        const {docs} = JSON.parse(init?.body as string) as {docs: readonly {_id: string}[]};
        return Promise.resolve(
          Response.json(
            docs.map(({_id: id}) => ({ok: true, id, rev: '1-a'})),
            {status: 201},
          ),
        );
      }
      return Promise.resolve(pathname.endsWith('/epoch') ? new Response('{}', {status: 404}) : answer());
    };
    console.warn = (...said: unknown[]) => void warned.push(said[0]);
  });

  afterEach(() => element?.remove());

  after(() => {
    window.fetch = original;
    console.warn = warn;
  });

  const opened = async (
    role: Role,
    parts: Partial<SchoolElement>,
    state: SchoolElement['state'] = 'open',
  ): Promise<SchoolElement> => {
    const host: Host = {
      session: () => ({staffId: staffId(`${role}-1`), name: role, roles: [role], classes: []}),
      token: () => Promise.resolve('a.b.c'),
    };
    element = Object.assign(document.createElement('pana-school'), {
      now: () => noon,
      openReplica: () => Promise.resolve(new MemoryReplica()),
      host,
      ...parts,
    });
    document.body.append(element);
    await until(() => element?.state === state);
    return element;
  };
  const databases = (): string[] => [
    ...new Set(asked.filter((path) => path.endsWith('_changes')).map((path) => path.split('/')[0] ?? '')),
  ];

  it('shares a teacher’s own ledgers, and reads no case and no inbox', async () => {
    const {school} = await opened('teacher', {couch, couchSchool: 's1'});
    await until(async () => (await school?.sharing?.status())?.heard !== undefined);
    expect(databases().sort()).to.deep.equal(['s1-public', 's1-school']);
  });

  it('shares all with who works on cases', async () => {
    const {school} = await opened('psychologist', {couch, couchSchool: 's1'});
    await until(async () => (await school?.sharing?.status())?.heard !== undefined);
    expect(databases().sort()).to.deep.equal(['s1-care', 's1-inbox', 's1-public', 's1-school']);
  });

  it('sends nothing that anybody could read, and says so', async () => {
    const {school} = await opened('psychologist', {couch, couchSchool: 's1'});
    await until(async () => ((await school?.sharing?.status())?.refused.length ?? 0) > 0);
    const refused = (await school?.sharing?.status())?.refused ?? [];
    expect(refused.some(({ledger}) => ledger === 'care')).to.equal(true);
    expect(
      new Set(refused.filter(({ledger}) => ledger !== 'public').map(({reason}) => reason)),
    ).to.deep.equal(new Set(['unsealed']));
    expect(asked.filter((path) => /s1-(care|school)\/_bulk_docs/.test(path))).to.deep.equal([]);
  });

  it('offers under their seals what it held back, once the team has set up its keys', async () => {
    const {school} = await opened('psychologist', {couch, couchSchool: 's1'});
    await until(async () => ((await school?.sharing?.status())?.refused.length ?? 0) > 0);
    await until(() => element?.school?.keys);
    await element?.school?.keys?.setUp(secret, 'Aliya');
    await until(() => asked.includes('s1-care/_bulk_docs') && asked.includes('s1-school/_bulk_docs'));
    await until(async () => {
      const status = await element?.school?.sharing?.status();
      return status && status.refused.every(({reason}) => reason !== 'unsealed');
    });
  });

  it('goes on while it is locked: what a newcomer answers has to reach whoever invited them', async () => {
    const replica = new MemoryReplica();
    replica.close = () => undefined;
    const openReplica = () => Promise.resolve(replica);
    const first = await opened('psychologist', {openReplica});
    await until(() => first.school?.keys);
    await first.school?.keys?.setUp(secret, 'Aliya');
    await until(() => first.school?.keys?.state === 'open');
    first.remove();
    await until(() => first.school === undefined);
    const asleep = await opened('psychologist', {openReplica, couch, couchSchool: 's1'}, 'locked');
    await until(() => databases().length === 4);
    expect(asleep.state).to.equal('locked');
    asleep.remove();
    await until(() => asleep.state === 'opening');
    const before = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(asked).to.have.lengthOf(before);
  });

  it('stops when it is taken away', async () => {
    const gone = await opened('teacher', {couch, couchSchool: 's1'});
    await until(async () => (await gone.school?.sharing?.status())?.heard !== undefined);
    gone.remove();
    await until(() => gone.school === undefined);
    const before = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(asked).to.have.lengthOf(before);
  });

  it('keeps all on this device where no address is given, or the school’s name cannot be one', async () => {
    const {school} = await opened('teacher', {});
    expect(school?.sharing).to.equal(undefined);
    element?.remove();
    const {school: misnamed} = await opened('teacher', {couch, couchSchool: 'School 12'});
    expect([misnamed?.sharing, warned]).to.deep.equal([undefined, ['pana: nothing is shared']]);
    expect(asked).to.deep.equal([]);
  });
});
