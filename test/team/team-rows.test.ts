import {expect} from 'chai';
import {addDays} from '../../src/kernel/school-day.js';
import {invitationRows, memberRows, onlyOpenedBy, strangers} from '../../src/team/team-rows.js';
import {removeFromCase} from '../../src/vault/case-keys.js';
import {removeMember} from '../../src/vault/team-decisions.js';
import {orThrow} from '../support/member-locks.js';
import {answered, begunSchool, caseX, friday, joined, monday, threeAndACase} from '../support/teams.js';

describe('what the page of keys lists', () => {
  it('lists members of now, the care team first, each with the day on which they came', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: two} = await joined(lying, lead, 'a-teacher', ['school']);
    const rows = memberRows(await two.standing(lead));
    expect(rows.map(({member}) => member.staff)).to.deep.equal(['lead-1', 'a-teacher']);
    expect(rows.map(({isSelf}) => isSelf)).to.deep.equal([true, false]);
    expect(rows.every(({since}) => since !== undefined)).to.equal(true);
  });

  it('lists nobody who was removed', async () => {
    const {lying, lead, dana} = await threeAndACase();
    const drafts = orThrow(await removeMember(dana.fingerprint, await lying.standing(lead)));
    const rows = memberRows(await lying.with(drafts, lead.staff).standing(lead));
    expect(rows.map(({member}) => member.staff)).not.to.include('dana');
  });

  it('shows an invitation until somebody came in by it, and a late one only where it was answered', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: waiting} = await answered(lying, lead, 'aliya');
    const standing = await waiting.standing(lead);
    const [row] = invitationRows(standing, monday);
    expect(row).to.include({staff: 'aliya', isOwn: true, isOver: false});
    expect(row?.answers).to.have.length(1);
    expect(invitationRows(standing, addDays(friday, 1))[0]?.isOver).to.equal(true);
    const {lying: inside} = await joined(lying, lead, 'aliya');
    expect(invitationRows(await inside.standing(lead), monday)).to.deep.equal([]);
  });

  it('lists keys apart that answer no invitation of anybody who is here', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: two, identity: aliya} = await joined(lying, lead, 'aliya');
    const {lying: three} = await answered(two, aliya, 'dana');
    const before = await three.standing(lead);
    expect(strangers(before, invitationRows(before, monday))).to.deep.equal([]);
    const left = three.with(orThrow(await removeMember(aliya.fingerprint, before)), lead.staff);
    const standing = await left.standing(lead);
    expect(strangers(standing, invitationRows(standing, monday)).map(({staff}) => staff)).to.deep.equal([
      'dana',
    ]);
  });

  it('counts cases that nobody but one member can open', async () => {
    const {lying, lead, aliya, dana} = await threeAndACase();
    const standing = await lying.standing(lead);
    expect(onlyOpenedBy(lead.fingerprint, standing)).to.equal(0);
    const care = orThrow(await removeFromCase(caseX, aliya.fingerprint, standing));
    const after = lying.with({care});
    // As a colleague sees it who never was in that case, and is about to remove the last who can open it.
    for (const colleague of [aliya, dana])
      expect(onlyOpenedBy(lead.fingerprint, await after.standing(colleague))).to.equal(1);
  });
});
