import {argon2id as reference} from '@noble/hashes/argon2.js';
import {expect} from 'chai';
import {argon2id} from 'hash-wasm';
import {toBase64Url} from '../../src/kernel/base64url.js';
import {argon2} from '../../src/vault/argon2.js';
import {usualStretching} from '../../src/vault/stretching.js';
import {bytesIn, hexOf} from '../support/rsa.js';

const repeated = (byte: number, times: number) => new Uint8Array(times).fill(byte);

describe('Argon2id, RFC 9106', () => {
  // Section 5.3. The library that we ship takes no associated data, which this vector has: so a second one, written by
  // others in another language, is held to the RFC, and ours to the second.
  it('gives the RFC’s tag in the implementation that ours is compared with', () => {
    const tag = reference(repeated(1, 32), repeated(2, 16), {
      ...{t: 3, m: 32, p: 4, dkLen: 32},
      key: repeated(3, 8),
      personalization: repeated(4, 12),
    });
    expect(hexOf(tag)).to.equal('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  it('gives the same in both, whatever the parameters', async () => {
    for (const [memory, passes, lanes, length] of [
      [32, 3, 4, 32],
      [8, 1, 1, 4],
      [64, 2, 2, 64],
      [257, 5, 3, 33],
      [1024, 1, 1, 32],
    ] as const) {
      const [password, salt] = [16, 24].map((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
      const secret = repeated(3, 8);
      const common = {password: password!, salt: salt!, secret, outputType: 'binary'} as const;
      const ours = await argon2id({
        ...common,
        ...{memorySize: memory, iterations: passes, parallelism: lanes, hashLength: length},
      });
      const theirs = reference(password!, salt!, {
        t: passes,
        m: memory,
        p: lanes,
        dkLen: length,
        key: secret,
      });
      expect(hexOf(ours), String([memory, passes, lanes])).to.equal(hexOf(theirs));
    }
  });

  // From the test programme of the reference implementation, version 0x13: t=2, m=2^16, p=1.
  it('gives what the reference implementation gives for a password and 64 MiB', async () => {
    const password = 'password';
    const tag = await argon2id({
      ...{password, salt: 'somesalt', memorySize: 65_536, iterations: 2, parallelism: 1, hashLength: 32},
      outputType: 'hex',
    });
    expect(tag).to.equal('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  it('is what a passphrase is stretched with, by all of the lock’s parameters', async () => {
    const salt = repeated(7, 16);
    const stretching = {...usualStretching, memory: 1024, passes: 2, lanes: 2, salt: toBase64Url(salt)};
    const ours = await argon2('Пирог  и-ЁЛКА', stretching);
    const theirs = reference(new TextEncoder().encode('пирог и елка'), salt, {
      t: 2,
      m: 1024,
      p: 2,
      dkLen: 32,
    });
    expect(hexOf(ours)).to.equal(hexOf(theirs));
  });
});

describe('HKDF with SHA-256, RFC 5869, appendix A', () => {
  const cases = [
    {
      ikm: '0b'.repeat(22),
      salt: '000102030405060708090a0b0c',
      info: 'f0f1f2f3f4f5f6f7f8f9',
      okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    },
    {
      ikm: hexOf(Uint8Array.from({length: 80}, (_, at) => at)),
      salt: hexOf(Uint8Array.from({length: 80}, (_, at) => 0x60 + at)),
      info: hexOf(Uint8Array.from({length: 80}, (_, at) => 0xb0 + at)),
      okm:
        'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
        'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    },
    {
      ikm: '0b'.repeat(22),
      salt: '',
      info: '',
      okm: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    },
  ];

  for (const [at, {ikm, salt, info, okm}] of cases.entries())
    it(`gives the RFC’s bytes in test case ${String(at + 1)}`, async () => {
      const key = await crypto.subtle.importKey('raw', bytesIn(ikm), 'HKDF', false, ['deriveBits']);
      const parameters = {name: 'HKDF', hash: 'SHA-256', salt: bytesIn(salt), info: bytesIn(info)};
      const bits = await crypto.subtle.deriveBits(parameters, key, okm.length * 4);
      expect(hexOf(new Uint8Array(bits))).to.equal(okm);
    });
});
