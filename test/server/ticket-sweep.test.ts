import {expect} from 'chai';
import {MemoryTickets} from '../../src/server/ticket-store.js';
import {giveKeys, testIssuer, testWave, type TestIssuer} from '../support/ticket-issuer.js';

describe('an issuer whose wave nobody closed', () => {
  let store: MemoryTickets;
  let today: string;
  let issuer: TestIssuer;
  const failures: unknown[] = [];

  beforeEach(async () => {
    failures.length = 0;
    store = new MemoryTickets();
    today = '2026-11-24';
    await giveKeys(store);
    const now = (): Date => new Date(`${today}T12:00:00+05:00`);
    issuer = await testIssuer({store, now, onFailure: (cause) => failures.push(cause)});
    await issuer.open(); // until 2 December
  });

  const key = () => store.get(testWave, 'class/7b');

  it('issues on the last day and the day after it, for schools in other zones', async () => {
    for (const day of ['2026-12-02', '2026-12-03']) {
      today = day;
      expect((await issuer.get('aisha@7b')).status).to.equal(200);
    }
    expect(await key()).to.be.a('string');
  });

  it('forgets its private keys on the next, with whoever asks first, about whatever', async () => {
    today = '2026-12-04';
    expect((await issuer.get('aisha@7b')).status).to.equal(410);
    expect(await key()).to.equal(undefined);
    expect(await store.isClosed(testWave)).to.equal(true);
  });

  it('sweeps once a day and no oftener', async () => {
    const swept: string[] = [];
    store.sweep = (day) => {
      swept.push(day);
      return Promise.resolve();
    };
    for (const day of ['2026-11-25', '2026-11-25', '2026-11-26']) {
      today = day;
      await issuer.get('aisha@7b');
    }
    expect(swept).to.deep.equal(['2026-11-25', '2026-11-26']);
  });

  it('issues nothing too late and fails nobody where its store cannot be swept, and tries again', async () => {
    let tries = 0;
    store.sweep = () => {
      tries += 1;
      return Promise.reject(new Error('disk'));
    };
    today = '2026-12-01';
    expect((await issuer.get('aisha@7b')).status).to.equal(200);
    today = '2026-12-04';
    const late = await issuer.get('aisha@7b');
    expect([late.status, await late.json()]).to.deep.equal([410, {refused: 'expired'}]);
    expect([tries, failures.length]).to.deep.equal([2, 2]);
  });
});
