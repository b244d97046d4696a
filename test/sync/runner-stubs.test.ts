import {expect} from 'chai';
import type {Entry} from '../../src/journal/entry.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {caseErasure, caseNote} from '../support/chained-erasures.js';
import {CouchSchool} from '../support/couch-school.js';
import {secret} from '../support/erasures.js';
import {SyncDevice, untilTrue} from '../support/sync-devices.js';

describe('the runner and what was erased', () => {
  let school: CouchSchool;
  const devices: SyncDevice[] = [];

  beforeEach(async () => {
    school = await CouchSchool.start();
  });

  afterEach(async () => {
    for (const {runner} of devices.splice(0)) await runner.stop();
    await school.couch.close();
  });

  const device = (name: string, ledgers: readonly ('school' | 'care')[] = ['care', 'school']): SyncDevice => {
    const made = new SyncDevice(name, new MemoryReplica(), () => school.remote(`staff-${name}`), ledgers, {
      rest: 100,
    });
    devices.push(made);
    return made;
  };
  const calm = (one: SyncDevice) =>
    untilTrue(`${one.name} has shared all`, async () => (await one.runner.status()).allShared);
  const onServer = async (id: string): Promise<unknown> => {
    const answer = await fetch(`${school.couch.url}/s1-care/e${id}`, {
      headers: {Authorization: `Bearer ${school.signer.token('staff-x', ['s1:care'])}`},
    });
    return answer.json();
  };
  const isStubbed = (id: string) =>
    untilTrue(
      'its words are gone from the server',
      async () => !JSON.stringify(await onServer(id)).includes(secret),
    );

  const noteShared = async (one: SyncDevice): Promise<Entry> => {
    const [note] = await one.journal.append({care: [caseNote('c1')]});
    one.runner.start();
    await calm(one);
    expect(JSON.stringify(await onServer(note!.id))).to.include(secret);
    return note!;
  };

  it('puts a stub where the words lay, and every device loses them', async () => {
    const [a, b] = [device('a'), device('b')];
    const note = await noteShared(a);
    b.runner.start();
    await untilTrue('it came', async () => (await b.ids('care')).includes(note.id));
    await a.journal.append({care: [caseErasure('c1', [note.id])]});
    await isStubbed(note.id);
    expect(await onServer(note.id)).to.include({erased: true});
    await untilTrue('it went', async () => !(await b.ids('care')).includes(note.id));
    await calm(a);
    await calm(b);
  });

  it('tries again after a restart what could not be stubbed', async () => {
    const a = device('a');
    const note = await noteShared(a);
    let asked = 0;
    school.couch.faults.choose = ({path}) =>
      path.includes('_all_docs') && asked++ < 3 ? {kind: 'lose-reply'} : undefined;
    await a.journal.append({care: [caseErasure('c1', [note.id])]});
    await untilTrue('it was tried', () => asked > 0);
    await a.runner.stop();
    expect(JSON.stringify(await onServer(note.id))).to.include(secret);
    a.newRunner().start();
    await isStubbed(note.id);
  });

  it('puts none before the erasure itself is there', async () => {
    const a = device('a');
    const note = await noteShared(a);
    school.couch.database('s1-care').refuse = (doc) =>
      JSON.stringify(doc).includes('journal/erased') ? 'not now' : undefined;
    await a.journal.append({care: [caseErasure('c1', [note.id])]});
    await untilTrue('it is refused', async () => (await a.runner.status()).refused.length === 1);
    expect(JSON.stringify(await onServer(note.id))).to.include(secret);
    school.couch.database('s1-care').refuse = () => undefined;
    await a.runner.retry();
    await isStubbed(note.id);
  });

  it('stubs nothing that an erasure names without a right to it', async () => {
    const a = device('a');
    const note = await noteShared(a);
    const [other] = await a.journal.append({care: [caseErasure('c2', [note.id])]});
    await calm(a);
    await a.runner.stop();
    a.newRunner().start();
    await calm(a);
    expect(JSON.stringify(await onServer(note.id))).to.include(secret);
    expect(await a.ids('care')).to.include(other!.id);
  });

  it('stubs again what a restored backup brought back', async () => {
    const a = device('a');
    const note = await noteShared(a);
    await a.journal.append({care: [caseErasure('c1', [note.id])]});
    await isStubbed(note.id);
    await calm(a);
    const before = school;
    school = await CouchSchool.start();
    await before.couch.close();
    await a.runner.stop();
    await school.remote('staff-x').push('care', [{id: note.id, content: note}]);
    expect(JSON.stringify(await onServer(note.id))).to.include(secret);
    a.newRunner().start();
    await isStubbed(note.id);
  });
});
