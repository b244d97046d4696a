import {expect} from 'chai';
import {argon2id as reference} from '@noble/hashes/argon2.js';
import type {StaffId} from '../../src/kernel/ids.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {fromBase64Url, toBase64Url} from '../../src/kernel/base64url.js';
import {stretchInWorker} from '../../src/vault/stretch-in-worker.js';
import {usualStretching} from '../../src/vault/stretching.js';
import {makeMember, unlock} from '../../src/vault/unlock.js';

const passphrase = 'Lantern Orchard 47 pebble-glove thirteen';
const small = {...usualStretching, memory: 1024, passes: 1, salt: toBase64Url(new Uint8Array(16))};

describe('Argon2id in a worker', () => {
  it('gives what Argon2id gives', async () => {
    const bytes = await stretchInWorker('lantern orchard', small);
    const theirs = reference(new TextEncoder().encode('lantern orchard'), fromBase64Url(small.salt), {
      ...{t: 1, m: 1024, p: 1, dkLen: 32},
    });
    expect([...bytes]).to.deep.equal([...theirs]);
  });

  it('leaves the page free while it reckons at its usual strength', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 10);
    await stretchInWorker(passphrase, {...small, ...usualStretching, passes: 3});
    clearInterval(timer);
    expect(turns).to.be.greaterThan(5);
  });

  it('says what failed and is ended, with too little memory asked for and when it is called off', async () => {
    const failed = await stretchInWorker('x', {...small, memory: 1}).catch((cause: unknown) => cause);
    expect(failed).to.be.instanceOf(Error);
    const calledOff = new AbortController();
    const waiting = stretchInWorker(passphrase, {...small, memory: 65_536, passes: 16}, calledOff.signal);
    calledOff.abort(new Error('enough'));
    expect(((await waiting.catch((cause: unknown) => cause)) as Error).message).to.equal('enough');
  });

  it('locks and unlocks a member’s keys, non-extractable, in this engine', async () => {
    const secret = {by: 'passphrase', passphrase} as const;
    const made = await makeMember('lead-1' as StaffId, secret, stretchInWorker);
    if (isRefusal(made)) throw new Error(made.refused);
    const opened = await unlock(JSON.parse(JSON.stringify(made.body)), secret, stretchInWorker);
    if (isRefusal(opened)) throw new Error(opened.refused);
    expect(opened.fingerprint).to.equal(made.identity.fingerprint);
    expect([opened.sealing.privateKey.extractable, opened.signing.extractable]).to.deep.equal([false, false]);
  });
});
