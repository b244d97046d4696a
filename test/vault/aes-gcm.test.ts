import {expect} from 'chai';
import {gcmOpen, gcmSeal} from '../../src/vault/aes-gcm.js';
import {bytesIn, hexOf} from '../support/rsa.js';
import vectors from './aes-gcm.json' with {type: 'json'};

const keyOf = (hex: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytesIn(hex), 'AES-GCM', false, ['encrypt', 'decrypt']);

// D. McGrew, J. Viega, “The Galois/Counter Mode of Operation”, appendix B: the cases of 256 bits that NIST took over.
describe('AES-256-GCM', () => {
  for (const {name, key, nonce, plain, bound, sealed} of vectors) {
    it(`seals and opens test case ${name}`, async () => {
      const parts = [await keyOf(key), bytesIn(nonce)] as const;
      expect(hexOf(await gcmSeal(...parts, bytesIn(plain), bytesIn(bound)))).to.equal(sealed);
      expect(hexOf((await gcmOpen(...parts, bytesIn(sealed), bytesIn(bound))) ?? new Uint8Array(1))).to.equal(
        plain,
      );
    });

    it(`opens test case ${name} no more once a bit of it was changed`, async () => {
      const changed = bytesIn(sealed);
      changed[changed.length - 1] = Number(changed.at(-1)) ^ 1;
      expect(await gcmOpen(await keyOf(key), bytesIn(nonce), changed, bytesIn(bound))).to.equal(undefined);
      const elsewhere = bytesIn(`${bound}00`);
      expect(await gcmOpen(await keyOf(key), bytesIn(nonce), bytesIn(sealed), elsewhere)).to.equal(undefined);
    });
  }
});
