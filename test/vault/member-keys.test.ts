import {expect} from 'chai';
import fc from 'fast-check';
import {isRefusal} from '../../src/kernel/refusal.js';
import {argon2} from '../../src/vault/argon2.js';
import {type Fingerprint} from '../../src/vault/fingerprint.js';
import type {Lock} from '../../src/vault/lock.js';
import {isMemberLocks, makeMember, unlock, type MemberLocks} from '../../src/vault/unlock.js';
import {staffId} from '../support/school.js';
import {
  doesItsWork,
  forged,
  newMember,
  noStretch,
  orThrow,
  passphrase,
  quickStretch,
} from '../support/member-locks.js';

const typed = {by: 'passphrase', passphrase} as const;

describe('a member’s keys', () => {
  it('open with the passphrase, as they were made', async () => {
    const {identity, body} = await newMember();
    const opened = orThrow(await unlock(body, typed, quickStretch));
    const {staff, fingerprint, keys, root} = opened;
    expect({staff, fingerprint, keys, root}).to.deep.equal({
      staff: identity.staff,
      fingerprint: identity.fingerprint,
      keys: identity.keys,
      root: identity.fingerprint,
    });
    await doesItsWork(opened);
  });

  it('open with Argon2id itself, however the passphrase is spaced and capitalised', async () => {
    const made = orThrow(await makeMember(staffId('lead-1'), typed, argon2));
    const again = {by: 'passphrase', passphrase: ` ${passphrase.toUpperCase()}  `} as const;
    await doesItsWork(orThrow(await unlock(made.body, again, argon2)));
  });

  it('open with the printed code, which lies nowhere', async () => {
    const {body, recoveryCode} = await newMember();
    expect(JSON.stringify(body)).not.to.include(recoveryCode);
    const secret = {by: 'code', typed: recoveryCode.toLowerCase().replaceAll(/(.{8})/g, '$1 ')} as const;
    await doesItsWork(orThrow(await unlock(body, secret, noStretch)));
  });

  it('open with the passkey that they were locked with, and with no other', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const secret = {by: 'passkey', credential: 'AAAA', bytes} as const;
    const salt = 'A'.repeat(43);
    const {body} = orThrow(await makeMember(staffId('lead-1'), {...secret, salt}, noStretch));
    await doesItsWork(orThrow(await unlock(body, secret, noStretch)));
    const other = {...secret, bytes: bytes.slice().reverse()};
    expect(await unlock(body, other, noStretch)).to.deep.equal({refused: 'wrong-secret'});
    const unknown = {...secret, credential: 'BBBB'};
    expect(await unlock(body, unknown, noStretch)).to.deep.equal({refused: 'no-such-lock'});
  });

  it('cannot be taken out once they are open', async () => {
    const {body, identity} = await newMember();
    const opened = orThrow(await unlock(body, typed, quickStretch));
    for (const {sealing, signing} of [opened, identity])
      for (const key of [sealing.privateKey, signing])
        for (const format of ['pkcs8', 'jwk'] as const)
          expect(await crypto.subtle.exportKey(format, key).catch(() => 'refused')).to.equal('refused');
  });

  it('remember with whom the school’s trust begins', async () => {
    const root = 'R'.repeat(43) as Fingerprint;
    const {body} = orThrow(await makeMember(staffId('teacher-1'), typed, quickStretch, root));
    expect(orThrow(await unlock(body, typed, quickStretch)).root).to.equal(root);
    expect(JSON.stringify(body)).not.to.include(root);
  });

  it('say nothing of their private halves where they lie', async () => {
    const {identity, body} = await newMember();
    expect(isMemberLocks(JSON.parse(JSON.stringify(body)))).to.equal(true);
    const publicHalves = [identity.keys.sealing, identity.keys.signing];
    expect([body.locked.sealing, body.locked.signing]).to.deep.equal(publicHalves);
    expect(JSON.stringify(body)).not.to.include(passphrase);
  });

  it('are different each time, and so are their locks', async () => {
    const [one, other] = [await newMember(), await newMember()];
    const texts = [one, other].map(
      ({body}): readonly string[] => JSON.stringify(body).match(/[\w-]{16,}/g) ?? [],
    );
    const shared = texts[0]!.filter((text) => texts[1]!.includes(text) && text !== 'psychologist-1');
    expect(shared).to.deep.equal([]);
  });
});

describe('a lock', () => {
  it('says that the passphrase or the code is a wrong one', async () => {
    const {body} = await newMember();
    const other = await newMember();
    const wrong = {by: 'passphrase', passphrase: `${passphrase}!`} as const;
    expect(await unlock(body, wrong, quickStretch)).to.deep.equal({refused: 'wrong-secret'});
    const code = {by: 'code', typed: other.recoveryCode} as const;
    expect(await unlock(body, code, noStretch)).to.deep.equal({refused: 'wrong-secret'});
  });

  it('finds a slip of the pen in a printed code before anything is tried', async () => {
    const {body, recoveryCode} = await newMember();
    for (const slip of ['', '0', recoveryCode.slice(1), `${recoveryCode.slice(1)}${recoveryCode[0]}`]) {
      const refused = await unlock(body, {by: 'code', typed: slip}, noStretch);
      expect(refused, slip).to.deep.equal({refused: 'no-code'});
    }
  });

  it('opens for no other member’s keys, though the passphrase is the same', async () => {
    const [one, other] = [await newMember(), await newMember()];
    const mixed = {locked: one.body.locked, locks: other.body.locks};
    expect(await unlock(mixed, typed, quickStretch)).to.deep.equal({refused: 'wrong-secret'});
  });

  it('finds private keys that belong to other public ones', async () => {
    const [one, other] = [await newMember(), await newMember()];
    for (const locked of [
      {...one.body.locked, sealingWrapped: other.body.locked.sealingWrapped},
      {...one.body.locked, signingWrapped: one.body.locked.sealingWrapped},
      {...one.body.locked, rootSealed: other.body.locked.rootSealed},
      {...one.body.locked, staff: staffId('somebody-else')},
    ])
      expect(await unlock({...one.body, locked}, typed, quickStretch)).to.deep.equal({refused: 'altered'});
  });

  it('is refused, and nothing tried, where its parameters are too low or would take the device', async () => {
    const {body} = await newMember();
    const {stretching} = byPassphrase(body);
    for (const [changes, refused] of [
      [{memory: 65_535}, 'low-parameters'],
      [{passes: 2}, 'low-parameters'],
      [{lanes: 0}, 'low-parameters'],
      [{memory: 64 * 1024 * 1024}, 'high-parameters'],
      [{passes: 1_000_000}, 'high-parameters'],
      [{lanes: 255}, 'high-parameters'],
      [{memory: -1}, 'low-parameters'],
      [{memory: 1e300}, 'high-parameters'],
    ] as const) {
      const hostile = await withLock(body, {stretching: {...stretching, ...changes}});
      expect(await unlock(hostile, typed, noStretch), JSON.stringify(changes)).to.deep.equal({refused});
    }
  });

  it('does not open with other parameters than it was made with, though they are fair', async () => {
    const {body} = await newMember();
    const {stretching} = byPassphrase(body);
    const changed = await withLock(body, {stretching: {...stretching, passes: stretching.passes + 1}});
    expect(await unlock(changed, typed, quickStretch)).to.deep.equal({refused: 'altered'});
  });

  it('says so where a part is damaged, and where a later Pana made it', async () => {
    const {body} = await newMember();
    const lock = byPassphrase(body);
    for (const changes of [
      {wrapped: lock.wrapped.slice(4)},
      {nonce: ''},
      {stretching: undefined},
      {stretching: {...lock.stretching, salt: 'AAAA'}},
      {sum: undefined},
      {check: lock.wrapped.slice(0, 22)},
    ]) {
      const damaged = {...body, locks: [{...lock, ...changes}]};
      expect(await unlock(damaged, typed, noStretch), JSON.stringify(changes)).to.deep.equal({
        refused: 'damaged',
      });
    }
    const later = {refused: 'later-version'};
    expect(await unlock({...body, locks: [{...lock, version: 2}]}, typed, noStretch)).to.deep.equal(later);
    const laterKeys = {...body, locked: {...body.locked, version: 2}};
    expect(await unlock(laterKeys, typed, noStretch)).to.deep.equal(later);
    expect(await unlock({...body, locks: []}, typed, noStretch)).to.deep.equal({refused: 'no-such-lock'});
  });

  it('says so where this browser cannot reckon: no memory, no WebAssembly', async () => {
    const {body} = await newMember();
    expect(await unlock(body, typed, noStretch)).to.deep.equal({refused: 'cannot-stretch'});
  });

  it('never throws for what lies there', async () => {
    const {body} = await newMember();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (locked, lock) => {
        for (const value of [locked, {locked, locks: [lock]}, {...body, locks: [lock, {by: 'passphrase'}]}])
          expect(isRefusal(await unlock(value, typed, noStretch))).to.equal(true);
      }),
      {numRuns: 60},
    );
  });
});

type PassphraseLock = Extract<Lock, {by: 'passphrase'}>;

function byPassphrase({locks}: MemberLocks): PassphraseLock {
  return locks.find((lock): lock is PassphraseLock => lock.by === 'passphrase')!;
}

async function withLock(body: MemberLocks, changes: object): Promise<MemberLocks> {
  return {...body, locks: [await forged(byPassphrase(body), changes)]};
}
