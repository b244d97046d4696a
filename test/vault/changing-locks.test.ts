import {expect} from 'chai';
import {draft} from '../../src/kernel/draft.js';
import {spokenFingerprint, type Fingerprint} from '../../src/vault/fingerprint.js';
import {makeMemberKeys} from '../../src/vault/member-keys.js';
import {ownLocks} from '../../src/vault/own-locks.js';
import * as kinds from '../../src/vault/team-kinds.js';
import {changeLock, makeMember, unlock} from '../../src/vault/unlock.js';
import {staffId} from '../support/school.js';
import {
  doesItsWork,
  newMember,
  noStretch,
  orThrow,
  passphrase,
  quickStretch,
} from '../support/member-locks.js';
import {begunSchool, staff} from '../support/teams.js';

const typed = {by: 'passphrase', passphrase} as const;

const locksOf = (...asked: Parameters<typeof ownLocks>) => ownLocks(...asked).map(({body}) => body);

describe('changing a lock', () => {
  it('takes a new passphrase, and then the old one no longer opens; the printed code still does', async () => {
    const {body, recoveryCode} = await newMember();
    const wanted = {by: 'passphrase', passphrase: 'Cobalt Meadow 92 winter-candle harbour'} as const;
    const changed = orThrow(await changeLock(body, typed, wanted, quickStretch));
    await doesItsWork(orThrow(await unlock(changed.body, wanted, quickStretch)));
    expect(await unlock(changed.body, typed, quickStretch)).to.deep.equal({refused: 'wrong-secret'});
    await doesItsWork(orThrow(await unlock(changed.body, {by: 'code', typed: recoveryCode}, noStretch)));
  });

  it('prints a new code instead of one that was lost', async () => {
    const {body, recoveryCode} = await newMember();
    const changed = orThrow(await changeLock(body, typed, {by: 'code'}, quickStretch));
    const opened = await unlock(changed.body, {by: 'code', typed: changed.recoveryCode!}, noStretch);
    await doesItsWork(orThrow(opened));
    const lost = await unlock(changed.body, {by: 'code', typed: recoveryCode}, noStretch);
    expect(lost).to.deep.equal({refused: 'wrong-secret'});
  });

  it('wants what opens today, and a passphrase that is not easily guessed', async () => {
    const {body} = await newMember();
    const wrong = {by: 'passphrase', passphrase: 'wrong'} as const;
    expect(await changeLock(body, wrong, {by: 'code'}, quickStretch)).to.deep.equal({
      refused: 'wrong-secret',
    });
    for (const weak of ['', 'password1', 'aaaaaaaaaaaaaaaa']) {
      const wanted = {by: 'passphrase', passphrase: weak} as const;
      expect(await changeLock(body, typed, wanted, noStretch)).to.deep.equal({refused: 'weak-passphrase'});
      expect(await makeMember(staffId('lead-1'), wanted, noStretch)).to.deep.equal({
        refused: 'weak-passphrase',
      });
    }
  });
});

describe('a fingerprint', () => {
  it('is read out as six groups of five digits, another for other keys', async () => {
    const [one, other] = await Promise.all([makeMemberKeys(staffId('a')), makeMemberKeys(staffId('a'))]);
    const spoken = [one, other].map(({identity}) => spokenFingerprint(identity.fingerprint));
    for (const groups of spoken) expect(groups.join(' ')).to.match(/^(\d{5} ){5}\d{5}$/);
    expect(spoken[0]).not.to.deep.equal(spoken[1]);
  });

  it('changes in every group with the bytes under it', () => {
    const bytes = Array.from({length: 32}, (_, at) => at * 7);
    const text = (all: readonly number[]): Fingerprint =>
      Buffer.from(all).toString('base64url') as Fingerprint;
    const before = spokenFingerprint(text(bytes));
    const changed = spokenFingerprint(text(bytes.map((byte, at) => (at < 30 ? (byte + 1) % 256 : byte))));
    expect(before.filter((group, at) => group === changed[at])).to.deep.equal([]);
  });
});

describe('locks in the ledger', () => {
  it('are found by who they are of, by the newest, and open there', async () => {
    const {lying, lead} = await begunSchool();
    const [body, ...more] = locksOf(lying.said.school, staff('lead-1'));
    expect(more).to.deep.equal([]);
    const secret = {by: 'passphrase', passphrase} as const;
    expect(orThrow(await unlock(body, secret, quickStretch)).fingerprint).to.equal(lead.fingerprint);
    const wanted = {by: 'passphrase', passphrase: 'Cobalt Meadow 92 winter-candle harbour'} as const;
    const {body: changed} = orThrow(await changeLock(body, secret, wanted, quickStretch));
    const first = lying.school.find(({kind}) => kind === 'members/locked')!;
    const entry = draft(kinds.locked, first.about, {staff: staff('lead-1'), ...changed}, [first.id]);
    const [now, ...others] = locksOf(lying.with({school: [entry]}, 'lead-1').said.school, staff('lead-1'));
    expect(others).to.deep.equal([]);
    expect(orThrow(await unlock(now, wanted, quickStretch)).fingerprint).to.equal(lead.fingerprint);
    const foreign = lying.with({school: [entry]}, 'another');
    expect(locksOf(foreign.said.school, staff('lead-1'))).to.deep.equal([body]);
  });
});
