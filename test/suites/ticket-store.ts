import {expect} from 'chai';
import fc from 'fast-check';
import {day} from '../../src/kernel/school-day.js';
import type {TicketStore} from '../../src/server/ticket-store.js';

/** What every store of an issuer promises. @param make one on the same ground at each call, empty before the first */
export function ticketStoreSuite(name: string, make: () => Promise<() => Promise<TicketStore>>): void {
  describe(`${name} as an issuer’s store`, () => {
    let open: () => Promise<TicketStore>;
    let store: TicketStore;

    beforeEach(async () => {
      open = await make();
      store = await open();
    });

    it('keeps the first value under a name', async () => {
      expect(await store.putOnce('w', 'a', 'first')).to.equal('first');
      expect(await store.putOnce('w', 'a', 'second')).to.equal('first');
      expect(await store.get('w', 'a')).to.equal('first');
      expect(await store.get('w', 'b')).to.equal(undefined);
    });

    it('keeps waves and names apart, whatever signs they hold', async () => {
      const odd = ['a', 'A', 'a/b', '../a', 'Ә', '', ' ', 'a'.repeat(300)];
      for (const wave of ['w', 'W'])
        for (const each of odd) await store.putOnce(wave, each, `${wave} ${each}`);
      for (const wave of ['w', 'W'])
        for (const each of odd) expect(await store.get(wave, each)).to.equal(`${wave} ${each}`);
    });

    it('lets one of many win who come at once, and tells all of them which', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uuid(),
          fc.uniqueArray(fc.string(), {minLength: 2, maxLength: 12}),
          async (name, values) => {
            const others = await Promise.all([open(), open(), open()]);
            const told = await Promise.all(
              values.map((value, at) => (others[at % others.length] ?? store).putOnce('w', name, value)),
            );
            expect(new Set(told).size).to.equal(1);
            expect(values).to.include(told[0]);
            expect(await store.get('w', name)).to.equal(told[0]);
          },
        ),
        {numRuns: 25},
      );
    });

    it('forgets a closed wave for good, and no other', async () => {
      await store.putOnce('w', 'key', 'secret');
      await store.putOnce('other', 'key', 'kept');
      expect(await store.isClosed('w')).to.equal(false);
      await store.close('w');
      await store.close('w');
      const again = await open();
      for (const each of [store, again]) {
        expect(await each.isClosed('w')).to.equal(true);
        expect(await each.get('w', 'key')).to.equal(undefined);
        expect(await each.putOnce('w', 'key', 'new')).to.equal(undefined);
        expect(await each.get('other', 'key')).to.equal('kept');
      }
    });

    it('closes on their day the waves that nobody closed, and no other', async () => {
      for (const wave of ['early', 'late', 'never']) await store.putOnce(wave, 'key', 'secret');
      await store.closeOn('early', day('2026-12-04'));
      await store.closeOn('early', day('2027-12-04'));
      await store.closeOn('late', day('2026-12-05'));
      const keys = async () =>
        Promise.all(['early', 'late', 'never'].map(async (wave) => (await open()).get(wave, 'key')));
      await store.sweep(day('2026-12-03'));
      expect(await keys()).to.deep.equal(['secret', 'secret', 'secret']);
      await (await open()).sweep(day('2026-12-04'));
      expect(await keys()).to.deep.equal([undefined, 'secret', 'secret']);
      await Promise.all([store.sweep(day('2028-01-01')), (await open()).sweep(day('2028-01-01'))]);
      expect(await keys()).to.deep.equal([undefined, undefined, 'secret']);
      expect(await Promise.all(['early', 'late', 'never'].map((wave) => store.isClosed(wave)))).to.deep.equal(
        [true, true, false],
      );
    });

    it('opens no closed wave by giving it a day', async () => {
      await store.close('w');
      await store.closeOn('w', day('2027-01-01'));
      await store.sweep(day('2026-01-01'));
      expect(await store.isClosed('w')).to.equal(true);
      expect(await store.putOnce('w', 'key', 'x')).to.equal(undefined);
    });

    it('puts nothing into a wave that is closed at the same time', async () => {
      for (let round = 0; round < 10; round += 1) {
        const wave = `w${String(round)}`;
        const puts = Array.from({length: 6}, (_, at) => store.putOnce(wave, String(at), 'x'));
        await Promise.all([...puts, store.close(wave)]);
        for (let at = 0; at < 6; at += 1) expect(await store.get(wave, String(at))).to.equal(undefined);
      }
    });
  });
}
