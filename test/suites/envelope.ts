import {expect} from 'chai';
import {makeSealingKeys, openEnvelope, sealEnvelope, longestMessage} from '../../src/vault/envelope.js';

/** Sealing depends on the platform's cryptography, so every engine runs it. */
export function envelopeSuite(): void {
  describe('a sealed envelope', () => {
    it('opens for the holder of the key', async () => {
      const keys = await makeSealingKeys();
      const envelope = await sealEnvelope(keys.publicKey, 'k1', {kind: 'concern', text: 'Ә “quoted” 🙂'});
      expect(await openEnvelope(keys, envelope)).to.deep.equal({kind: 'concern', text: 'Ә “quoted” 🙂'});
    });

    it('stays shut for another key, another envelope key, and after one changed bit', async () => {
      const [keys, others] = await Promise.all([makeSealingKeys(), makeSealingKeys()]);
      const envelope = await sealEnvelope(keys.publicKey, 'k1', 'secret');
      const altered = envelope.sealed.slice();
      altered[100]! ^= 1;
      expect(await openEnvelope(others, envelope)).to.equal(undefined);
      expect(await openEnvelope(keys, {...envelope, key: 'k2'})).to.equal(undefined);
      expect(await openEnvelope(keys, {...envelope, sealed: altered})).to.equal(undefined);
      expect(await openEnvelope(keys, {...envelope, sealed: new Uint8Array(3)})).to.equal(undefined);
    });

    it('has a size that says nothing of a short message, and one of three at all', async () => {
      const {publicKey} = await makeSealingKeys();
      const sizeOf = async (length: number) =>
        (await sealEnvelope(publicKey, 'k', 'x'.repeat(length))).sealed.length;
      expect(await sizeOf(1)).to.equal(4096);
      expect(await sizeOf(4000)).to.equal(4096);
      expect(await sizeOf(4100)).to.equal(16_384);
      expect(await sizeOf(longestMessage - 2)).to.equal(65_536);
    });

    it('refuses what fits no envelope', async () => {
      const {publicKey} = await makeSealingKeys();
      const error = await sealEnvelope(publicKey, 'k', 'x'.repeat(longestMessage)).catch(
        (cause: unknown) => cause,
      );
      expect(error).to.be.instanceOf(RangeError);
    });
  });
}
