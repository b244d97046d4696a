import {expect} from 'chai';
import type {StoredEntry} from '../../../src/journal/entry.js';
import type {CouchRemote} from '../../../src/sync/couch/couch-remote.js';
import {RemoteError, type Remote} from '../../../src/sync/remote.js';
import {tooMany} from '../../support/couch/faults.js';
import {CouchSchool} from '../../support/couch-school.js';
import {noteStored, notes, pushedTo} from '../../support/shares.js';

describe('CouchRemote where something goes wrong', () => {
  let school: CouchSchool;
  let remote: CouchRemote;

  beforeEach(async () => {
    school = await CouchSchool.small();
    remote = school.remote();
  });

  afterEach(() => school.couch.close());

  const pushed = (entries: readonly StoredEntry[], to: Remote = remote) => pushedTo(to, entries);

  it('finds the one that is too large, refuses it alone and sends all the others', async () => {
    const entries = [...notes(5), noteStored('x'.repeat(30_000)), ...notes(4)];
    const said = await pushed(entries);
    expect(said[5]).to.equal('refused too-large');
    expect(said.filter((outcome) => outcome === 'stored')).to.have.length(9);
  });

  it('says what the server said of a row, by its name and whatever the order', async () => {
    const [a, b, c] = [noteStored('a'), noteStored('b'), noteStored('c')];
    school.couch.database('s1-care').refuse = ({_id}) => (_id === `e${b.id}` ? 'not yours' : undefined);
    expect(await remote.push('care', [a, b, c])).to.deep.equal([
      {key: a.id, outcome: 'stored'},
      {key: b.id, outcome: 'refused', reason: 'forbidden', words: 'not yours'},
      {key: c.id, outcome: 'stored'},
    ]);
  });

  it('leaves on the list what too few nodes took, and finds it there the next time', async () => {
    const entry = noteStored('a');
    school.couch.accepting = true;
    expect(await pushed([entry])).to.deep.equal(['later']);
    school.couch.accepting = false;
    expect(await pushed([entry])).to.deep.equal(['stored']);
  });

  it('begins at the start where the server does not know its cursor', async () => {
    await pushed(notes(2));
    expect((await remote.pull('care', 'no cursor of any server')).entries).to.have.length(2);
  });

  it('asks for a new token once, for every way to refuse one, and goes on', async () => {
    const now = Math.floor(Date.now() / 1000);
    const good = () => school.signer.token('staff-1', ['s1:care']);
    const claims = {sub: 'staff-1', iss: school.signer.issuer, exp: now + 600, '_couchdb.roles': ['s1:care']};
    const stale: Readonly<Record<string, string>> = {
      'one that ran out': school.signer.raw({...claims, exp: now - 9}),
      'another issuer': school.signer.raw({...claims, iss: 'nobody'}),
      'no end': school.signer.raw({...claims, exp: undefined}),
      'another key': school.signer.raw(claims, {kid: 'k9'}),
      'a changed one': `${good().slice(0, -8)}AAAAAAAA`,
    };
    for (const [why, token] of Object.entries(stale)) {
      const tokens = [token, good()];
      const asking = school.remote('', [], {token: () => Promise.resolve(tokens.shift())});
      expect(await pushed([noteStored(why)], asking), why).to.deep.equal(['stored']);
      expect(tokens, why).to.have.length(0);
    }
  });

  it('leaves all waiting, and says why, where no token is taken', async () => {
    let asked = 0;
    const token = () => Promise.resolve(`${(asked += 1)}`);
    const locked = school.remote('', [], {token});
    const [said] = await locked.push('care', notes(3));
    expect(said).to.deep.include({outcome: 'later', why: 'unauthorised'});
    expect(await kindOf(locked.pull('care'))).to.equal('unauthorised');
    expect(asked).to.be.below(6);
  });

  it('may not read what is not for this person, and loses nothing of it', async () => {
    const teacher = school.remote('staff-9', ['s1:teacher']);
    expect(await kindOf(teacher.pull('care'))).to.equal('unauthorised');
    expect(await pushed(notes(2), teacher)).to.deep.equal(['later', 'later']);
  });

  it('passes on how long the server wants to be left alone', async () => {
    school.couch.faults.choose = () => tooMany(7);
    const [said] = await remote.push('care', notes(1));
    expect(said).to.deep.include({outcome: 'later', why: 'unreachable', wait: 7000});
    const error = await remote.pull('care').catch((cause: unknown) => cause);
    expect((error as RemoteError).wait).to.equal(7000);
  });

  it('takes one missing claim of roles for a bad token, and no 404 for a lost database', async () => {
    const body = {error: 'not_found', reason: 'missing json key'};
    school.couch.faults.choose = () => ({kind: 'reply', status: 404, body});
    expect(await kindOf(remote.pull('care'))).to.equal('unauthorised');
    school.couch.faults.choose = () => ({
      kind: 'reply',
      status: 404,
      body: {error: 'not_found', reason: 'no_db_file'},
    });
    expect(await kindOf(remote.pull('care'))).to.equal('unreachable');
    expect(await pushed(notes(1))).to.deep.equal(['later']);
  });

  it('believes no answer that was cut, and no page that says 200 to everything', async () => {
    const entries = notes(3);
    school.couch.faults.next({kind: 'cut'});
    expect(await pushed(entries)).to.deep.equal(['later', 'later', 'later']);
    expect(await pushed(entries)).to.deep.equal(['stored', 'stored', 'stored']);
    const portal = school.remote('staff-1', ['s1:care'], {
      fetch: () => Promise.resolve(new Response('<h1>Welcome</h1>')),
    });
    expect(await pushed(entries, portal)).to.deep.equal(['later', 'later', 'later']);
    expect(await kindOf(portal.pull('care'))).to.equal('malformed');
  });
});

async function kindOf(pulling: Promise<unknown>): Promise<string> {
  const error = await pulling.catch((cause: unknown) => cause);
  expect(error).to.be.instanceOf(RemoteError);
  return (error as RemoteError).kind;
}
