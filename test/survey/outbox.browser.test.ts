import {expect} from 'chai';
import {Outbox, type Waiting} from '../../src/survey/outbox.js';

const waiting = (key: string): Waiting => ({key, sealed: new Uint8Array([1, 2, 3]), server: '/nowhere/'});

/** Puts something in the place of a function of the browser until `restore` is called. */
function instead<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  value: Target[Name],
): () => void {
  const real = target[name];
  target[name] = value;
  return () => void (target[name] = real);
}

describe('envelopes that wait on a pupil’s device', () => {
  it('are kept for as long as the page where the browser refuses storage', async () => {
    const restore = instead(IDBFactory.prototype, 'open', () => {
      throw new DOMException('denied', 'SecurityError');
    });
    const outbox = new Outbox();
    try {
      expect(await outbox.keep(waiting('a'))).to.equal('memory');
      expect(await outbox.keep(waiting('a'))).to.equal('taken');
      expect((await outbox.all()).map(({key}) => key)).to.deep.equal(['a']);
    } finally {
      restore();
      await outbox.close();
    }
  });

  it('are kept for as long as the page where the disk is full', async () => {
    const restore = instead(IDBObjectStore.prototype, 'add', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const outbox = new Outbox();
    try {
      expect(await outbox.keep(waiting('full-disk'))).to.equal('memory');
      expect((await outbox.all()).map(({key}) => key)).to.include('full-disk');
    } finally {
      restore();
      await outbox.remove('full-disk');
      await outbox.close();
    }
  });

  it('are there after a reload, once a key, and nothing in them can be read', async () => {
    const first = new Outbox();
    const key = `reload-${String(Date.now())}`;
    expect(await first.keep(waiting(key))).to.equal('kept');
    await first.close();
    const second = new Outbox();
    expect(await second.keep(waiting(key))).to.equal('taken');
    const found = (await second.all()).find((one) => one.key === key);
    expect(Object.keys(found ?? {}).sort()).to.deep.equal(['key', 'sealed', 'server']);
    await second.remove(key);
    await second.close();
  });

  for (const [what, databases, opened] of [
    ['opens no storage where nothing was ever kept', () => Promise.resolve([]), 0],
    ['opens it where an older browser cannot tell', () => Promise.reject(new TypeError()), 1],
  ] as const) {
    it(what, async () => {
      let tries = 0;
      const restores = [
        instead(IDBFactory.prototype, 'databases', databases),
        instead(IDBFactory.prototype, 'open', () => {
          tries += 1;
          throw new DOMException('denied', 'SecurityError');
        }),
      ];
      try {
        expect(await new Outbox().all()).to.deep.equal([]);
        expect(tries).to.equal(opened);
      } finally {
        for (const restore of restores) restore();
      }
    });
  }
});
