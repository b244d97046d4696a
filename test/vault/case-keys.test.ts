import {expect} from 'chai';
import {addToCase, beginCase, dueDrafts, removeFromCase} from '../../src/vault/case-keys.js';
import type {Audience} from '../../src/vault/key-ring.js';
import {makeLedgerKey} from '../../src/vault/ledger-keys.js';
import {removeMember} from '../../src/vault/team-decisions.js';
import {newMember, orThrow} from '../support/member-locks.js';
import {caseX, joined, threeAndACase} from '../support/teams.js';

describe('the key of a case', () => {
  it('is had by those who are in it, and by nobody else of the care team', async () => {
    const {lying, lead, aliya, dana} = await threeAndACase();
    const [mine, hers, theirs] = [await lying.ring(lead), await lying.ring(aliya), await lying.ring(dana)];
    expect(hers.current(caseX)!.id).to.equal(mine.current(caseX)!.id);
    expect(hers.current(caseX)!.audience).to.equal(caseX);
    expect(theirs.current(caseX)).to.equal(undefined);
    expect(theirs.byId(mine.current(caseX)!.id)).to.equal(undefined);
  });

  it('is added for a colleague with all that was written before', async () => {
    const {lying, lead, aliya, dana} = await threeAndACase();
    const out = lying.with({
      care: orThrow(await removeFromCase(caseX, aliya.fingerprint, await lying.standing(lead))),
    });
    const back = out.with({
      care: orThrow(await addToCase(caseX, dana.fingerprint, await out.standing(lead))),
    });
    const [before, now] = [(await lying.ring(lead)).current(caseX)!, (await back.ring(lead)).current(caseX)!];
    const ring = await back.ring(dana);
    expect([ring.current(caseX)!.id, ring.byId(before.id)?.id]).to.deep.equal([now.id, before.id]);
  });

  it('is another once somebody is out, who opens what is old and nothing new', async () => {
    const {lying, lead, aliya} = await threeAndACase();
    const before = (await lying.ring(aliya)).current(caseX)!;
    const care = orThrow(await removeFromCase(caseX, aliya.fingerprint, await lying.standing(lead)));
    const after = lying.with({care});
    const [mine, hers] = [await after.ring(lead), await after.ring(aliya)];
    expect(mine.current(caseX)!.id).not.to.equal(before.id);
    expect(hers.byId(mine.current(caseX)!.id)).to.equal(undefined);
    expect([hers.current(caseX), hers.byId(before.id)?.id]).to.deep.equal([undefined, before.id]);
  });

  it('comes back to who is added again', async () => {
    const {lying, lead, aliya} = await threeAndACase();
    const care = orThrow(await removeFromCase(caseX, aliya.fingerprint, await lying.standing(lead)));
    const out = lying.with({care});
    const again = out.with({
      care: orThrow(await addToCase(caseX, aliya.fingerprint, await out.standing(lead))),
    });
    const [mine, hers] = [await again.ring(lead), await again.ring(aliya)];
    expect(hers.current(caseX)!.id).to.equal(mine.current(caseX)!.id);
  });

  it('is refused to who is not in the case, and in ways that make no sense', async () => {
    const {lying, lead, aliya, dana} = await threeAndACase();
    const [mine, theirs] = [await lying.standing(lead), await lying.standing(dana)];
    const outsider = (await newMember('x')).identity.fingerprint;
    for (const [done, refused] of [
      [await addToCase(caseX, dana.fingerprint, theirs), 'not-in-case'],
      [await removeFromCase(caseX, aliya.fingerprint, theirs), 'not-in-case'],
      [await beginCase(caseX, theirs), 'already-begun'],
      [await addToCase(caseX, aliya.fingerprint, mine), 'already-in-case'],
      [await addToCase(caseX, outsider, mine), 'not-care'],
      [await removeFromCase(caseX, dana.fingerprint, mine), 'not-in-case'],
      [await addToCase('case/unknown' as Audience, dana.fingerprint, mine), 'not-in-case'],
    ] as const)
      expect(done).to.deep.equal({refused});
    const care = orThrow(await removeFromCase(caseX, aliya.fingerprint, mine));
    const alone = await lying.with({care}).standing(lead);
    expect(await removeFromCase(caseX, lead.fingerprint, alone)).to.deep.equal({refused: 'last-in-case'});
  });

  it('is not a teacher’s to begin', async () => {
    const {lying, lead} = await threeAndACase();
    const {lying: all, identity} = await joined(lying, lead, 'teacher-1', ['school']);
    expect(await beginCase('case/y' as Audience, await all.standing(identity))).to.deep.equal({
      refused: 'not-care',
    });
    const forced = all.with({
      care: [await makeLedgerKey(identity, 'case/y' as Audience, 1, [identity, lead])],
    });
    expect((await forced.ring(lead)).current('case/y' as Audience)).to.equal(undefined);
  });

  it('is replaced when one who was in the case leaves the team', async () => {
    const {lying, lead, aliya} = await threeAndACase();
    const gone = lying.with(orThrow(await removeMember(aliya.fingerprint, await lying.standing(lead))));
    const [mine, hers] = [await gone.ring(lead), await gone.ring(aliya)];
    expect(hers.byId(mine.current(caseX)!.id)).to.equal(undefined);
    expect(await dueDrafts(await gone.standing(lead))).to.deep.equal([]);
  });

  it('is not begun anew by a lead who is out of the case and removes one who is in it', async () => {
    const {lying, lead, aliya, dana} = await threeAndACase();
    const out = lying.with({
      care: orThrow(await removeFromCase(caseX, lead.fingerprint, await lying.standing(aliya))),
    });
    const two = out.with({
      care: orThrow(await addToCase(caseX, dana.fingerprint, await out.standing(aliya))),
    });
    const drafts = orThrow(await removeMember(dana.fingerprint, await two.standing(lead)));
    expect(drafts.care).to.deep.equal([]);
    const gone = two.with(drafts);
    const forced = gone.with({care: [await makeLedgerKey(lead, caseX, 99, [lead, aliya])]});
    const ring = await forced.ring(aliya);
    expect(ring.standing!.audiences.get(caseX)!.isEpochDue).to.equal(true);
    expect(ring.current(caseX)!.id, 'until then').to.equal((await gone.ring(aliya)).current(caseX)!.id);
    const mended = forced.with({care: await dueDrafts(ring.standing!)});
    const {id} = (await mended.ring(aliya)).current(caseX)!;
    for (const who of [lead, dana]) expect((await mended.ring(who)).byId(id)).to.equal(undefined);
  });

  it('is replaced by whoever is in the case, where the one who removed the leaver is not', async () => {
    const {lying, lead, aliya, dana} = await threeAndACase();
    const gone = lying.with(orThrow(await removeMember(aliya.fingerprint, await lying.standing(dana))));
    const before = await gone.ring(lead);
    expect(before.standing!.audiences.get(caseX)!.isEpochDue).to.equal(true);
    expect(before.current(caseX), 'nothing is lost meanwhile').not.to.equal(undefined);
    const mended = gone.with({care: await dueDrafts(before.standing!)});
    const [mine, hers] = [await mended.ring(lead), await mended.ring(aliya)];
    expect(mine.standing!.audiences.get(caseX)!.isEpochDue).to.equal(false);
    expect(hers.byId(mine.current(caseX)!.id)).to.equal(undefined);
  });
});
