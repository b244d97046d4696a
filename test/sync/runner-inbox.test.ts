import {expect} from 'chai';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Remote} from '../../src/sync/remote.js';
import {CouchSchool} from '../support/couch-school.js';
import {erasureStored} from '../support/erasures.js';
import {envelopeKey, envelopeOf} from '../support/envelopes.js';
import {SyncDevice, untilTrue} from '../support/sync-devices.js';

describe('the runner and messages for the care team', () => {
  let school: CouchSchool;
  const devices: SyncDevice[] = [];

  beforeEach(async () => {
    school = await CouchSchool.start();
  });

  afterEach(async () => {
    for (const {runner} of devices.splice(0)) await runner.stop();
    await school.couch.close();
  });

  const device = (name: string, role: 'teacher' | 'care', its?: Remote): SyncDevice => {
    const remote = its ?? school.remote(`staff-${name}`, [`s1:${role}`]);
    const made = new SyncDevice(
      name,
      new MemoryReplica(),
      () => remote,
      role === 'care' ? ['care', 'school'] : ['school'],
      {pause: undefined as never},
    );
    devices.push(made);
    return made;
  };
  const heldBy = async ({journal}: SyncDevice): Promise<readonly string[]> =>
    (await journal.envelopes()).map(({key}) => key);
  const calm = (one: SyncDevice) =>
    untilTrue(`${one.name} has shared all`, async () => (await one.runner.status()).allShared);

  it('are sent when they are written, and seen within a second by who watches the inbox', async () => {
    const [teacher, psychologist] = [device('t', 'teacher'), device('p', 'care')];
    teacher.runner.start();
    psychologist.runner.start();
    await calm(teacher);
    await calm(psychologist);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const begun = Date.now();
    await teacher.journal.putEnvelopes([envelopeOf(1)], {toShare: true});
    await untilTrue('it is there', async () => (await heldBy(psychologist)).length === 1);
    expect(Date.now() - begun).to.be.below(1000);
    await calm(teacher);
    expect(await teacher.journal.unshared()).to.deep.equal([]);
  });

  it('wait while the server is away, and then nothing says that all is shared', async () => {
    const teacher = device('t', 'teacher');
    teacher.runner.start();
    await calm(teacher);
    school.reachable = false;
    await teacher.journal.putEnvelopes([envelopeOf(1)], {toShare: true});
    const status = await teacher.runner.status();
    expect([status.envelopes, status.allShared]).to.deep.equal([{waiting: 1, refused: 0}, false]);
    school.reachable = true;
    await calm(teacher);
  });

  it('are no longer offered once they are refused, are shown, and go when somebody tries again', async () => {
    let refuses = true;
    const strict: Remote = {
      push: (_, items) =>
        Promise.resolve(
          items.map((item) => {
            const key = 'key' in item ? item.key : item.id;
            return refuses ? {key, outcome: 'refused', reason: 'too-large'} : {key, outcome: 'stored'};
          }),
        ),
      pull: () => Promise.resolve({entries: [], cursor: '1'}),
    };
    const teacher = device('t', 'teacher', strict);
    await teacher.journal.putEnvelopes([envelopeOf(1)], {toShare: true});
    teacher.runner.start();
    await untilTrue('refused', async () => (await teacher.runner.status()).envelopes?.refused === 1);
    expect((await teacher.runner.status()).allShared).to.equal(false);
    refuses = false;
    await teacher.runner.retry();
    await calm(teacher);
  });

  it('leave a stub on the server when they are destroyed, whichever device destroyed them and when', async () => {
    const [first, second] = [device('a', 'care'), device('b', 'care')];
    await school.remote().push('inbox', [envelopeOf(1), envelopeOf(2)]);
    await first.replica.append({care: [erasureStored('w1', {envelopes: [envelopeKey(1)]})]});
    await first.replica.putEnvelopes([envelopeOf(2)]);
    first.runner.start();
    second.runner.start();
    await untilTrue('only the other lies there', async () => {
      const {entries} = await school.remote().pull('inbox');
      return entries.map(({key}) => key).join() === envelopeKey(2);
    });
    await second.journal.takeIn({care: [erasureStored('w2', {envelopes: [envelopeKey(2)]})]});
    await untilTrue(
      'nothing lies there',
      async () => (await school.remote().pull('inbox')).entries.length === 0,
    );
  });

  it('take two requests at once from a device of the care team, and no more', async () => {
    const psychologist = device('p', 'care');
    let [open, most] = [0, 0];
    const remote = school.remote('staff-p', ['s1:care'], {
      fetch: async (input, init) => {
        most = Math.max(most, (open += 1));
        try {
          return await school.network(input, init);
        } finally {
          open -= 1;
        }
      },
    });
    const counted = device('q', 'care', remote);
    counted.runner.start();
    psychologist.runner.start();
    await calm(counted);
    for (let at = 0; at < 5; at += 1) await counted.write('care', String(at));
    await calm(counted);
    expect(most).to.be.at.most(2);
  });
});
