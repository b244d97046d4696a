import {expect} from 'chai';
import {Courier, drawRest, type Delivery} from '../../src/survey/courier.js';
import {Outbox, type Waiting} from '../../src/survey/outbox.js';
import {serverBase, standInServer} from '../support/survey-server.js';

const waiting = (key: string): Waiting => ({key, sealed: new Uint8Array([1, 2, 3]), server: serverBase});

describe('the courier', () => {
  let server: ReturnType<typeof standInServer>;
  let outbox: Outbox;
  let told: [string, Delivery][];
  const open = IDBFactory.prototype.open;

  beforeEach(() => {
    // In this page's memory: other pages of the origin have couriers of their own.
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    server = standInServer([]);
    outbox = new Outbox();
    told = [];
  });

  afterEach(async () => {
    server.restore();
    for (const {key} of await outbox.all()) await outbox.remove(key);
    await outbox.close();
    IDBFactory.prototype.open = open;
  });

  function courier(draw: () => number): Courier {
    return new Courier(outbox, (key, delivery) => told.push([key, delivery]), draw);
  }

  it('lets answers rest, while a request that is handed over to leave at once leaves at once and alone', async () => {
    const one = courier(() => 3_600_000);
    await one.keepForLater(waiting('answers'));
    await outbox.keep(waiting('request'));
    await one.deliver();
    expect([...server.inbox.keys()]).to.deep.equal(['request']);
    expect((await outbox.all()).map(({key}) => key)).to.deep.equal(['answers']);
    one.stop();
  });

  it('is not hurried by another tab that shares the outbox', async () => {
    const [one, other] = [courier(() => 200), courier(() => 0)];
    one.start();
    await one.keepForLater(waiting('answers'));
    await other.deliver();
    expect(server.inbox.size).to.equal(0);
    for (let tries = 0; tries < 1_000 && told.length === 0; tries += 1) await pause();
    expect(told).to.deep.equal([['answers', 'sent']]);
    one.stop();
  });

  it('takes each after its own draw, whatever order they were handed over in', async () => {
    const draws = [150, 10, 80];
    const one = courier(() => draws.shift() ?? 0);
    one.start();
    for (const key of ['first', 'second', 'third']) {
      await one.keepForLater(waiting(key));
    }
    for (let tries = 0; tries < 1_000 && told.length < 3; tries += 1) await pause();
    expect(told).to.deep.equal([
      ['second', 'sent'],
      ['third', 'sent'],
      ['first', 'sent'],
    ]);
    one.stop();
  });

  it('asks for a request that outlives the page when the page goes, and keeps the envelope until it is known', async () => {
    const real = globalThis.fetch;
    const asked: (boolean | undefined)[] = [];
    globalThis.fetch = (input, init) => {
      asked.push(init?.keepalive);
      return real(input, init);
    };
    try {
      const one = courier(() => 3_600_000);
      one.start();
      await one.deliver();
      await one.keepForLater(waiting('late'));
      server.mood = 'down';
      window.dispatchEvent(new Event('pagehide'));
      await pause();
      expect(asked).to.deep.equal([true]);
      expect((await outbox.all()).map(({key}) => key)).to.deep.equal(['late']);
      server.mood = 'well';
      await one.deliver();
      expect(await outbox.all()).to.deep.equal([]);
      one.stop();
    } finally {
      globalThis.fetch = real;
    }
  });

  it('draws from two seconds to twenty, and not the same again and again', () => {
    const drawn = Array.from({length: 500}, drawRest);
    expect(Math.min(...drawn)).to.be.within(2_000, 4_000);
    expect(Math.max(...drawn)).to.be.within(18_000, 20_000);
    expect(new Set(drawn).size).to.be.above(400);
    expect(drawn.every(Number.isInteger)).to.equal(true);
  });
});

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
