import {expect} from 'chai';
import {makeSealingKeys, sealBytes} from '../../src/vault/envelope.js';
import {makeLedgerKey, openLedgerKey} from '../../src/vault/ledger-keys.js';
import {makeMemberKeys} from '../../src/vault/member-keys.js';
import type {KeyWrapped} from '../../src/vault/team-kinds.js';
import {staff} from '../support/teams.js';

const generate = crypto.subtle.generateKey.bind(crypto.subtle);

/** Of each three X25519 keys that are asked for the first two are not made: WebKitGTK fails so by chance. */
function failTwice(): () => number {
  let asked = 0;
  crypto.subtle.generateKey = ((...args: Parameters<typeof generate>) => {
    const [algorithm] = args as unknown as [string | {name: string}];
    const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
    if (name === 'X25519' && asked++ % 3 < 2)
      return Promise.reject(new DOMException('by chance', 'OperationError'));
    return generate(...args);
  }) as typeof generate;
  return () => asked;
}

describe('where an engine fails by chance to make a key', () => {
  afterEach(() => Reflect.deleteProperty(crypto.subtle, 'generateKey'));

  it('makes a key pair and seals to it', async () => {
    const asked = failTwice();
    const keys = await makeSealingKeys();
    await sealBytes(keys.publicKey, 'bound', new Uint8Array(3));
    expect(asked()).to.equal(6);
  });

  it('makes members, and wraps a ledger’s key for each', async () => {
    const asked = failTwice();
    const {identity} = await makeMemberKeys(staff('psychologist-1'));
    const {identity: other} = await makeMemberKeys(staff('psychologist-2'), identity.fingerprint);
    for (const each of [identity, other]) {
      const {body} = await makeLedgerKey(identity, 'care', 1, [each]);
      expect(await openLedgerKey(each, body as KeyWrapped)).not.to.equal(undefined);
    }
    expect(asked()).to.equal(12);
  });
});
