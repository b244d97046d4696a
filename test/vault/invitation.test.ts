import {expect} from 'chai';
import {subject} from '../../src/kernel/ids.js';
import {readInvitation} from '../../src/vault/invitation.js';
import {stated} from '../../src/vault/statement.js';
import {admitMember, answerInvitation, inviteMember} from '../../src/vault/team-decisions.js';
import * as kinds from '../../src/vault/team-kinds.js';
import {newMember, orThrow} from '../support/member-locks.js';
import {announcedBy} from '../support/statements.js';
import {answered, begunSchool, friday, joined, Lying, monday, staff, unsigned} from '../support/teams.js';
import {addDays} from '../../src/kernel/school-day.js';

describe('an invitation', () => {
  it('is not believed where a server put another root in it, so that a newcomer joins nobody else’s school', async () => {
    const {lying, lead} = await begunSchool();
    const server = (await newMember('lead-1')).identity;
    const command = {staff: staff('p'), ledgers: ['school'], until: friday} as const;
    const invited = orThrow(await inviteMember(command, await lying.standing(lead), monday));
    const body = invited.school[0]!.body as kinds.Invited;
    const forged = await stated(server, kinds.invited, subject('x'), {
      ...unsigned(body),
      root: server.fingerprint,
    });
    const shown = new Lying().with({school: [forged]});
    const read = await readInvitation(invited.code, shown.said.school, staff('p'), monday);
    expect(read).to.deep.equal({refused: 'forged-invitation'});
    const both = shown.with(invited);
    expect(orThrow(await readInvitation(invited.code, both.said.school, staff('p'), monday)).root).to.equal(
      lead.fingerprint,
    );
  });

  it('says why a code is of no use: a slip, an unknown one, another’s, too late', async () => {
    const {lying, lead} = await begunSchool();
    const command = {staff: staff('p'), ledgers: ['school'], until: friday} as const;
    const invited = orThrow(await inviteMember(command, await lying.standing(lead), monday));
    const {said} = lying.with(invited);
    const read = (typed: string, who = 'p', today = monday) =>
      readInvitation(typed, said.school, staff(who), today);
    expect(await read(invited.code.slice(1))).to.deep.equal({refused: 'no-code'});
    expect(await readInvitation(invited.code, lying.said.school, staff('p'), monday)).to.deep.equal({
      refused: 'no-invitation',
    });
    expect(await read(invited.code, 'another')).to.deep.equal({refused: 'not-yours'});
    expect(await read(invited.code, 'p', addDays(friday, 1))).to.deep.equal({refused: 'expired'});
    expect(await read(invited.code, 'p', friday)).to.have.property('root');
    expect(JSON.stringify(invited.school)).not.to.include(invited.code);
    const late = {...command, until: addDays(monday, -1)};
    expect(await inviteMember(late, await lying.standing(lead), monday)).to.deep.equal({refused: 'past'});
    const self = {...command, staff: staff('lead-1')};
    expect(await inviteMember(self, await lying.standing(lead), monday)).to.deep.equal({
      refused: 'already-member',
    });
  });

  it('is not answered by keys that the server or the page put in the place of the newcomer’s', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: waiting, identity, invitation} = await answered(lying, lead, 'p');
    const server = (await newMember('p')).identity;
    const answers = {invitation, proof: 'A'.repeat(43)};
    const forged = await announcedBy(server, answers);
    const replaced = new Lying(
      waiting.school.filter(
        ({kind, body}) => kind !== 'members/announced' || (body as kinds.Signed).by !== identity.fingerprint,
      ),
    ).with({school: [forged]});
    expect(await admitMember({invitation, name: 'p'}, await replaced.standing(lead), monday)).to.deep.equal({
      refused: 'forged-answer',
    });
    const real = waiting.school.find(({body}) => (body as Partial<kinds.Announced>).answers)!;
    const stolen = (real.body as kinds.Announced).answers!;
    const copied = replaced.with({school: [await announcedBy(server, stolen)]});
    expect(await admitMember({invitation, name: 'p'}, await copied.standing(lead), monday)).to.deep.equal({
      refused: 'forged-answer',
    });
    expect(server.fingerprint).not.to.equal(identity.fingerprint);
  });

  it('is good for one answer, by its inviter, in its days', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: waiting, identity, invitation, code} = await answered(lying, lead, 'p');
    const command = {invitation, name: 'p'};
    const {lying: withOther, identity: other} = await joined(waiting, lead, 'other');
    expect(await admitMember(command, await withOther.standing(other), monday)).to.deep.equal({
      refused: 'not-inviter',
    });
    expect(await admitMember(command, await waiting.standing(lead), addDays(friday, 1))).to.deep.equal({
      refused: 'expired',
    });
    const unknown = {invitation: 'none', name: 'p'};
    expect(await admitMember(unknown, await waiting.standing(lead), monday)).to.deep.equal({
      refused: 'no-invitation',
    });
    const read = orThrow(await readInvitation(code, waiting.said.school, staff('p'), monday));
    const second = await newMember('p');
    const twice = waiting.with(await answerInvitation(second.identity, second.body, read));
    expect(await admitMember(command, await twice.standing(lead), monday)).to.deep.equal({
      refused: 'several-answers',
    });
    const done = waiting.with(orThrow(await admitMember(command, await waiting.standing(lead), monday)));
    expect(await admitMember(command, await done.standing(lead), monday)).to.deep.equal({
      refused: 'already-used',
    });
    const after = done.union(twice);
    expect(await admitMember(command, await after.standing(lead), monday)).to.deep.equal({
      refused: 'already-used',
    });
    expect((await after.standing(lead)).team.members.has(identity.fingerprint)).to.equal(true);
    expect((await after.standing(lead)).team.members.has(second.identity.fingerprint)).to.equal(false);
  });

  it('that nobody answered says so', async () => {
    const {lying, lead} = await begunSchool();
    const command = {staff: staff('p'), ledgers: ['school'], until: friday} as const;
    const invited = orThrow(await inviteMember(command, await lying.standing(lead), monday));
    const {invitation} = invited.school[0]!.body as kinds.Invited;
    const standing = await lying.with(invited).standing(lead);
    expect(await admitMember({invitation, name: 'p'}, standing, monday)).to.deep.equal({
      refused: 'nobody-answered',
    });
  });
});
