import {expect} from 'chai';
import fc from 'fast-check';
import type {Entry} from '../../src/journal/entry.js';
import {draft} from '../../src/kernel/draft.js';
import {subject} from '../../src/kernel/ids.js';
import {makeLedgerKey} from '../../src/vault/ledger-keys.js';
import type {Identity} from '../../src/vault/member-keys.js';
import {stated} from '../../src/vault/statement.js';
import {admitMember, inviteMember, removeMember, setUpSchool} from '../../src/vault/team-decisions.js';
import * as kinds from '../../src/vault/team-kinds.js';
import {newMember, orThrow} from '../support/member-locks.js';
import {admittedBy, announcedBy} from '../support/statements.js';
import {begunSchool, friday, joined, Lying, monday, staff} from '../support/teams.js';

describe('a school’s team', () => {
  it('begins with one member, who has the key of each ledger', async () => {
    const {lying, lead} = await begunSchool();
    const ring = await lying.ring(lead);
    for (const ledger of ['school', 'care'] as const) {
      const key = ring.current(ledger)!;
      expect([key.audience, key.key.extractable]).to.deep.equal([ledger, false]);
      expect(ring.byId(key.id)).to.equal(key);
      expect(Buffer.from(key.id, 'base64url').length).to.equal(16);
    }
    expect(ring.current('public')).to.equal(undefined);
    expect(await setUpSchool(lead, (await newMember()).body, 'x', lying.said.school)).to.deep.equal({
      refused: 'already-set-up',
    });
  });

  it('takes up a newcomer by a one-time code: they seal and open with the same keys as the lead', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: all, identity} = await joined(lying, lead, 'psychologist-1');
    const [one, other] = [await all.ring(lead), await all.ring(identity)];
    for (const ledger of ['school', 'care'] as const) {
      expect(other.current(ledger)!.id).to.equal(one.current(ledger)!.id);
      expect(await opens(one.current(ledger)!.key, other.current(ledger)!.key)).to.equal(true);
    }
    const {team} = await all.standing(identity);
    expect([...team.members.values()].map(({staff: id, name}) => `${id} ${name ?? ''}`).sort()).to.deep.equal(
      ['lead-1 Leyla', 'psychologist-1 psychologist-1'],
    );
  });

  it('gives a teacher the school’s key and not the care team’s', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: all, identity} = await joined(lying, lead, 'teacher-1', ['school']);
    const [mine, theirs] = [await all.ring(lead), await all.ring(identity)];
    expect(theirs.current('school')!.id).to.equal(mine.current('school')!.id);
    expect(theirs.current('care')).to.equal(undefined);
    expect(theirs.byId(mine.current('care')!.id)).to.equal(undefined);
  });

  it('lets nobody but the care team decide on members, whoever signs', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: all, identity: teacher} = await joined(lying, lead, 'teacher-1', ['school']);
    const command = {staff: staff('teacher-2'), ledgers: ['school'], until: friday} as const;
    const standing = await all.standing(teacher);
    expect(await inviteMember(command, standing, monday)).to.deep.equal({refused: 'not-care'});
    expect(await removeMember(lead.fingerprint, standing)).to.deep.equal({refused: 'not-care'});
    expect(await admitMember({invitation: 'x', name: 'x'}, standing, monday)).to.deep.equal({
      refused: 'not-care',
    });
    const friend = (await newMember('teacher-2')).identity;
    const forced = all.with({
      school: [
        await announcedBy(friend),
        await admittedBy(teacher, friend, ['school']),
        await admittedBy(friend, friend, ['school', 'care']),
        await stated(teacher, kinds.removed, subject('x'), {member: lead.fingerprint, stands: []}),
      ],
    });
    const {team} = await forced.standing(lead);
    expect([...team.members.keys()].sort()).to.deep.equal([lead.fingerprint, teacher.fingerprint].sort());
    expect(team.members.get(lead.fingerprint)!.isRemoved).to.equal(false);
  });

  it('names nobody where it lies open, and says nothing of a name before the school’s key is there', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: all} = await joined(lying, lead, 'psychologist-1');
    const open = all.school.filter(({kind}) => kinds.openKinds.includes(kind));
    expect(JSON.stringify(open)).not.to.include('Leyla');
    expect(JSON.stringify(all.school)).to.include('Leyla');
    const before = new Lying(open);
    expect((await before.standing(lead)).team.members.get(lead.fingerprint)!.name).to.equal(undefined);
    expect((await before.ring(lead)).current('care')).not.to.equal(undefined);
  });
});

describe('what a server would like to be believed', () => {
  it('is a member of its own, and a key that all would seal to: neither counts', async () => {
    const {lying, lead} = await begunSchool();
    const server = (await newMember('lead-1')).identity;
    const forced = lying.with({
      school: [
        await announcedBy(server),
        await admittedBy(server, server, ['school', 'care']),
        await makeLedgerKey(server, 'care', 99, [server, lead]),
        draft(kinds.removed, subject('x'), {
          ...{by: lead.fingerprint, member: lead.fingerprint, stands: [], signature: 'A'.repeat(86)},
        }),
      ],
    });
    const [before, after] = [await lying.ring(lead), await forced.ring(lead)];
    expect(after.current('care')!.id).to.equal(before.current('care')!.id);
    expect([...after.standing!.team.members.keys()]).to.deep.equal([lead.fingerprint]);
    expect(after.standing!.team.waiting).to.deep.equal([{fingerprint: server.fingerprint, staff: 'lead-1'}]);
  });

  it('is a statement under another’s name, or one of another kind: neither counts', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: all, identity} = await joined(lying, lead, 'p');
    const removal = await stated(lead, kinds.removed, subject('x'), {
      member: identity.fingerprint,
      stands: [],
    });
    const moved = {...removal.body, member: lead.fingerprint};
    const {team} = await all.with({school: [draft(kinds.removed, subject('x'), moved)]}).standing(lead);
    expect([...team.members.values()].some(({isRemoved}) => isRemoved)).to.equal(false);
  });
});

describe('a member who leaves', () => {
  it('opens what was written before, and nothing that is sealed afterwards', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: all, identity} = await joined(lying, lead, 'p');
    const before = (await all.ring(identity)).current('care')!;
    const gone = all.with(orThrow(await removeMember(identity.fingerprint, await all.standing(lead))));
    const [mine, theirs] = [await gone.ring(lead), await gone.ring(identity)];
    for (const ledger of ['school', 'care'] as const) {
      expect(theirs.byId(mine.current(ledger)!.id), ledger).to.equal(undefined);
      expect(theirs.current(ledger)).to.equal(undefined);
    }
    expect(mine.byId(before.id)).not.to.equal(undefined);
    expect(theirs.byId(before.id)).not.to.equal(undefined);
    expect(mine.current('care')!.id).not.to.equal(before.id);
  });

  it('brings nobody in afterwards, whatever they sign; whom they brought in before stays', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: two, identity: leaver} = await joined(lying, lead, 'leaver');
    const {lying: three, identity: friend} = await joined(two, leaver, 'friend');
    const gone = three.with(orThrow(await removeMember(leaver.fingerprint, await three.standing(lead))));
    const accomplice = (await newMember('accomplice')).identity;
    const forced = gone.with({
      school: [await announcedBy(accomplice), await admittedBy(leaver, accomplice, ['school', 'care'])],
    });
    const {team} = await forced.standing(lead);
    expect(team.members.has(accomplice.fingerprint)).to.equal(false);
    expect(team.members.get(friend.fingerprint)!.isRemoved).to.equal(false);
    expect((await forced.ring(friend)).current('care')!.id).to.equal(
      (await forced.ring(lead)).current('care')!.id,
    );
  });

  it('is not left out by themselves, nor twice, nor where they were nobody', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: all, identity} = await joined(lying, lead, 'p');
    const standing = await all.standing(lead);
    expect(await removeMember(lead.fingerprint, standing)).to.deep.equal({refused: 'yourself'});
    const unknown = (await newMember('q')).identity.fingerprint;
    expect(await removeMember(unknown, standing)).to.deep.equal({refused: 'not-a-member'});
    const gone = all.with(orThrow(await removeMember(identity.fingerprint, standing)));
    expect(await removeMember(identity.fingerprint, await gone.standing(lead))).to.deep.equal({
      refused: 'not-a-member',
    });
  });

  it('may be invited anew, with new keys', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: all, identity} = await joined(lying, lead, 'p');
    const gone = all.with(orThrow(await removeMember(identity.fingerprint, await all.standing(lead))));
    const {lying: back, identity: again} = await joined(gone, lead, 'p');
    expect((await back.ring(again)).current('care')!.id).to.equal(
      (await back.ring(lead)).current('care')!.id,
    );
    expect((await back.ring(identity)).current('care')).to.equal(undefined);
  });
});

describe('a team, in whatever order its entries come', () => {
  it('is the same, and seals with the same keys', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: two, identity: leaver} = await joined(lying, lead, 'leaver');
    const {lying: three, identity: friend} = await joined(two, leaver, 'friend');
    const gone = three.with(orThrow(await removeMember(leaver.fingerprint, await three.standing(lead))));
    const expected = await seenBy(gone, friend);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...gone.school], {minLength: gone.school.length}),
        async (school: Entry[]) => {
          expect(await seenBy(new Lying([...school, ...school.slice(0, 3)]), friend)).to.deep.equal(expected);
        },
      ),
      {numRuns: 25},
    );
  });

  it('never has a member whom nobody admitted, and never a removed one as a reader, whatever part has come', async () => {
    const {lying, lead} = await begunSchool();
    const {lying: two, identity: leaver} = await joined(lying, lead, 'leaver');
    const gone = two.with(orThrow(await removeMember(leaver.fingerprint, await two.standing(lead))));
    const admission = gone.school.find(({kind}) => kind === 'members/admitted')!;
    const removal = gone.school.find(({kind}) => kind === 'members/removed')!;
    await fc.assert(
      fc.asyncProperty(fc.subarray([...gone.school]), async (school) => {
        const {team} = await new Lying(school).standing(lead);
        const member = team.members.get(leaver.fingerprint);
        if (!school.includes(admission)) expect(member).to.equal(undefined);
        if (school.includes(removal) && member) expect(member.isRemoved).to.equal(true);
      }),
      {numRuns: 40},
    );
  });
});

async function seenBy(lying: Lying, identity: Identity): Promise<unknown> {
  const ring = await lying.ring(identity);
  const members = [...ring.standing!.team.members.values()];
  return [
    members
      .map(({fingerprint, isRemoved, ledgers, name}) => [fingerprint, isRemoved, [...ledgers].sort(), name])
      .sort(),
    (['school', 'care'] as const).map((ledger) => ring.current(ledger)?.id),
  ];
}

async function opens(one: CryptoKey, other: CryptoKey): Promise<boolean> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({name: 'AES-GCM', iv}, one, Uint8Array.of(7));
  const plain = await crypto.subtle.decrypt({name: 'AES-GCM', iv}, other, sealed);
  return new Uint8Array(plain)[0] === 7;
}
