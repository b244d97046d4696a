import {expect} from 'chai';
import fc from 'fast-check';
import {toBase64Url} from '../../src/kernel/base64url.js';
import {subject} from '../../src/kernel/ids.js';
import {canonicalJson} from '../../src/journal/canonical-json.js';
import {suite} from '../../src/vault/envelope.js';
import {addToCase, dueDrafts, removeFromCase} from '../../src/vault/case-keys.js';
import type {Audience} from '../../src/vault/key-ring.js';
import {makeLedgerKey, openLedgerKey, wrapFor} from '../../src/vault/ledger-keys.js';
import {stated} from '../../src/vault/statement.js';
import {newEpoch, removeMember} from '../../src/vault/team-decisions.js';
import {
  caseKeyWrapped,
  caseMemberSet,
  ledgerKeyWrapped,
  type KeyWrapped,
} from '../../src/vault/team-kinds.js';
import {orThrow} from '../support/member-locks.js';
import {caseX, joined, Lying, threeAndACase, unsigned} from '../support/teams.js';

describe('two devices at once', () => {
  it('that start an epoch leave two keys: both open, and all seal with the same one', async () => {
    const {lying, lead, aliya} = await threeAndACase();
    const [one, other] = await Promise.all(
      [lead, aliya].map(async (who) => {
        const {audiences} = await lying.standing(who);
        return lying.with({care: [await newEpoch(who, audiences.get(caseX)!)]});
      }),
    );
    const both = one!.union(other!);
    const [mine, hers] = [await both.ring(lead), await both.ring(aliya)];
    expect(mine.current(caseX)!.id).to.equal(hers.current(caseX)!.id);
    for (const made of [one!, other!]) {
      const {keyId} = made.care.at(-1)!.body as KeyWrapped;
      expect([mine.byId(keyId)?.id, hers.byId(keyId)?.id]).to.deep.equal([keyId, keyId]);
    }
  });

  it('of which one removes a member while the other gives them the new key: they are not sealed to', async () => {
    const {lying, lead, aliya, dana} = await threeAndACase();
    const removed = lying.with(orThrow(await removeMember(dana.fingerprint, await lying.standing(lead))));
    const {audiences} = await lying.standing(aliya);
    const meanwhile = lying.with({school: [await newEpoch(aliya, audiences.get('care')!)]});
    const both = removed.union(meanwhile);
    const [mine, hers, theirs] = [await both.ring(lead), await both.ring(aliya), await both.ring(dana)];
    expect(mine.current('care')!.id).to.equal(hers.current('care')!.id);
    expect(theirs.byId(mine.current('care')!.id)).to.equal(undefined);
  });

  it('of which one removes a member while the other admits one: the newcomer gets what they lack', async () => {
    const {lying, lead, aliya, dana} = await threeAndACase();
    const removed = lying.with(orThrow(await removeMember(dana.fingerprint, await lying.standing(lead))));
    const {lying: admitted, identity} = await joined(lying, aliya, 'newcomer');
    const both = removed.union(admitted);
    expect((await both.ring(identity)).current('care')!.id).not.to.equal(
      (await both.ring(lead)).current('care')!.id,
    );
    const drafts = await dueDrafts(await both.standing(lead));
    const mended = both.with({
      school: drafts.filter(({kind}) => kind === ledgerKeyWrapped.name),
      care: drafts.filter(({kind}) => kind !== ledgerKeyWrapped.name),
    });
    const [mine, hers] = [await mended.ring(lead), await mended.ring(identity)];
    for (const ledger of ['school', 'care'] as const)
      expect(hers.current(ledger)!.id).to.equal(mine.current(ledger)!.id);
    expect(hers.current(caseX)).to.equal(undefined);
    expect(await dueDrafts(mine.standing!)).to.deep.equal([]);
  });

  it('that set somebody in and out in one round leave them out', async () => {
    const {lying, lead, aliya} = await threeAndACase();
    const said = async (isOut: boolean) =>
      stated(lead, caseMemberSet, subject('x'), {
        audience: caseX,
        member: aliya.fingerprint,
        isOut,
        round: 1,
      });
    const [out, inside] = [await said(true), await said(false)];
    for (const care of [
      [out, inside],
      [inside, out],
    ]) {
      const ring = await lying.with({care}).ring(aliya);
      expect(ring.current(caseX)).to.equal(undefined);
    }
  });
});

describe('a curious colleague with a program of their own', () => {
  it('gets nothing by claiming to have begun the case, though they wrap keys for all who are in it', async () => {
    const {lying, lead, aliya, dana} = await threeAndACase();
    const [mine, before] = [await lying.standing(lead), (await lying.ring(lead)).current(caseX)!];
    const readers = [lead, aliya, dana];
    // By chance its name may come before or after the true one: what is tried is the worse of the two.
    const first = keyFor(lying, caseX);
    let claim = await makeLedgerKey(dana, caseX, 1, readers);
    while ((claim.body as KeyWrapped).keyId > first.keyId)
      claim = await makeLedgerKey(dana, caseX, 1, readers);
    const forced = lying.with({care: [claim, await makeLedgerKey(dana, caseX, 99, readers)]});
    const rings = [await forced.ring(lead), await forced.ring(aliya)];
    expect(rings.map((ring) => ring.current(caseX)!.id)).to.deep.equal([before.id, before.id]);
    const due = await dueDrafts(rings[0]!.standing!);
    expect(due.flatMap(({body}) => (body as KeyWrapped).wraps).map(({to}) => to)).not.to.include(
      dana.fingerprint,
    );
    expect(mine.audiences.get(caseX)!.readers.length).to.equal(2);
  });

  it('gets nothing by putting others out of the case, or by saying that they hold a key', async () => {
    const {lying, lead, aliya, dana} = await threeAndACase();
    const known = lying.care.find(({body}) => (body as KeyWrapped).audience === caseX)!.body as KeyWrapped;
    const claim = {...known, wraps: [{to: dana.fingerprint, sealed: 'AAAA'}]};
    const forced = lying.with({
      care: [
        await stated(dana, caseMemberSet, subject('x'), {
          ...{audience: caseX, member: aliya.fingerprint, isOut: true, round: 9},
        }),
        await stated(dana, caseKeyWrapped, subject('x'), unsigned(claim)),
      ],
    });
    const [before, after] = [await lying.ring(aliya), await forced.ring(aliya)];
    expect(after.current(caseX)!.id).to.equal(before.current(caseX)!.id);
    expect(after.standing!.audiences.get(caseX)!.isEpochDue).to.equal(false);
    expect((await forced.standing(lead)).audiences.get(caseX)!.readers.length).to.equal(2);
  });

  it('cannot wrap another key under a name that is known, though they can seal anything to anybody', async () => {
    const {lying, lead, aliya} = await threeAndACase();
    const {keyId, audience, epoch, maker} = keyFor(lying, caseX);
    const name = {keyId, audience, epoch, maker};
    const utf8 = new TextEncoder();
    const sender = await suite.createSenderContext({
      recipientPublicKey: aliya.sealing.publicKey,
      info: utf8.encode(canonicalJson(['pana ledger key', name])).buffer,
    });
    const other = crypto.getRandomValues(new Uint8Array(32));
    const sealed = await sender.seal(other.buffer, utf8.encode(aliya.fingerprint).buffer);
    const bytes = new Uint8Array([...new Uint8Array(sender.enc), ...new Uint8Array(sealed)]);
    const wraps = [{to: aliya.fingerprint, sealed: toBase64Url(bytes)}];
    const forged = await stated(lead, caseKeyWrapped, subject('x'), {...name, wraps});
    expect(await openLedgerKey(aliya, forged.body)).to.equal(undefined);
    const ring = await lying.with({care: [forged]}).ring(aliya);
    expect(ring.current(caseX)!.id).to.equal(keyId);
  });

  it('cannot give two people two keys under one name', async () => {
    const {lead, aliya} = await threeAndACase();
    const [one, other] = [
      await makeLedgerKey(lead, caseX, 2, [lead]),
      await makeLedgerKey(lead, caseX, 2, [lead]),
    ];
    const mixed = {...(one.body as KeyWrapped), wraps: (other.body as KeyWrapped).wraps};
    expect(await wrapFor(lead, mixed, [aliya])).to.equal(undefined);
    for (const changes of [{epoch: 3}, {audience: 'case/y' as Audience}, {maker: aliya.fingerprint}])
      expect(await wrapFor(lead, {...(one.body as KeyWrapped), ...changes}, [aliya])).to.equal(undefined);
    expect(await wrapFor(lead, one.body as KeyWrapped, [aliya])).not.to.equal(undefined);
  });
});

describe('keys of cases, in whatever order they come', () => {
  it('are chosen alike', async () => {
    const {lying, lead, aliya, dana} = await threeAndACase();
    const out = lying.with({
      care: orThrow(await removeFromCase(caseX, aliya.fingerprint, await lying.standing(lead))),
    });
    const last = out.with({
      care: orThrow(await addToCase(caseX, dana.fingerprint, await out.standing(lead))),
    });
    const expected = (await last.ring(dana)).current(caseX)!.id;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...last.care], {minLength: last.care.length}), async (care) => {
        const again = new Lying(last.school, [...care, ...care.slice(0, 2)]);
        expect((await again.ring(dana)).current(caseX)?.id).to.equal(expected);
        expect((await again.ring(lead)).current(caseX)?.id).to.equal(expected);
      }),
      {numRuns: 20},
    );
  });
});

function keyFor(lying: Lying, audience: Audience): KeyWrapped {
  const keys = lying.care.map(({body}) => body as KeyWrapped);
  return keys.find((key) => key.audience === audience && key.epoch === 1)!;
}
