import {expect} from 'chai';
import {hasBytes, type Entry} from '../../src/journal/entry.js';
import type {Journal} from '../../src/journal/journal.js';
import type {Draft} from '../../src/kernel/draft.js';
import {subject} from '../../src/kernel/ids.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {dueDrafts} from '../../src/vault/case-keys.js';
import {openKinds} from '../../src/vault/team-kinds.js';
import {certifyDevice, inviteMember, removeMember} from '../../src/vault/team-decisions.js';
import {orThrow} from '../support/member-locks.js';
import {exchange, joinedDevice, keyedDevice, secret, setUpDevice} from '../support/school-keys.js';
import {friday, monday, staff} from '../support/teams.js';

describe('the keys of a person on a device', () => {
  it('are in practice before anybody sets them up, and open afterwards', async () => {
    const {keys} = await keyedDevice('lead-1');
    expect([keys.state, keys.locks.length]).to.deep.equal(['practice', 0]);
    const made = orThrow(await keys.setUp(secret, 'Leyla'));
    expect(made.recoveryCode.length).to.equal(40);
    expect([keys.state, keys.locks.length]).to.deep.equal(['open', 1]);
    const member = [...keys.standing!.team.members.values()][0]!;
    expect([member.staff, member.name]).to.deep.equal(['lead-1', 'Leyla']);
  });

  it('leave nothing readable of names: only what keys come out of lies open', async () => {
    const {inner} = await setUpDevice();
    const {entries} = await inner.read('school');
    const kinds = entries.flatMap(({content}) => (hasBytes(content) ? [] : [content.kind]));
    expect(kinds.every((kind) => openKinds.includes(kind))).to.equal(true);
    expect(entries.length - kinds.length).to.equal(2); // the name, and whose device it is
    expect(JSON.stringify(entries)).not.to.include('Leyla');
  });

  it('are locked after the tab was closed; a wrong passphrase says so, the right one and the printed code open', async () => {
    const {inner, keys: before} = await keyedDevice('lead-1');
    const {recoveryCode} = orThrow(await before.setUp(secret, 'Leyla'));
    const {keys} = await keyedDevice('lead-1', inner);
    expect(keys.state).to.equal('locked');
    expect(await keys.unlock({...secret, passphrase: 'another one'})).to.deep.equal({
      refused: 'wrong-secret',
    });
    expect([keys.state, keys.standing]).to.deep.equal(['locked', undefined]);
    expect(await keys.unlock(secret)).to.equal(undefined);
    expect(keys.state).to.equal('open');
    keys.lock('button');
    expect([keys.state, keys.ring.current('school')]).to.deep.equal(['locked', undefined]);
    expect(await keys.unlock({by: 'code', typed: recoveryCode})).to.equal(undefined);
    expect(keys.state).to.equal('open');
  });

  it('are locked after a quarter of an hour without a person', async () => {
    const {keys, clock} = await setUpDevice();
    clock.pass(14);
    keys.seen();
    clock.pass(14);
    expect(keys.state).to.equal('open');
    clock.pass(2);
    expect(keys.state).to.equal('locked');
  });

  it('stay locked where somebody locked them while they were being opened', async () => {
    const {inner} = await setUpDevice();
    const {keys} = await keyedDevice('lead-1', inner);
    const opening = keys.unlock(secret);
    keys.lock('tab-closed');
    await opening;
    expect([keys.state, keys.ring.isLocked]).to.deep.equal(['locked', true]);
  });

  it('are set up once: two tabs of one device cannot both', async () => {
    const {inner} = await setUpDevice();
    const {keys} = await keyedDevice('aliya', inner);
    expect(keys.state).to.equal('stranger');
    expect(await keys.setUp(secret, 'Aliya')).to.deep.equal({refused: 'already-set-up'});
    expect(await keys.setUp({...secret, passphrase: 'abc'}, 'Aliya')).to.deep.equal({
      refused: 'weak-passphrase',
    });
  });

  it('give out the recovery code even where the device is full right after', async () => {
    const {keys, inner} = await keyedDevice('lead-1');
    const append = inner.append.bind(inner);
    let times = 0;
    inner.append = (...what) => ((times += 1) === 1 ? append(...what) : Promise.reject(new Error('full')));
    const said = await silenced(() => keys.setUp(secret, 'Leyla'));
    inner.append = append;
    expect(orThrow(said).recoveryCode.length).to.equal(40);
    expect(keys.state).to.equal('locked');
    expect(await keys.unlock({by: 'code', typed: orThrow(said).recoveryCode})).to.equal(undefined);
    expect(keys.state).to.equal('open');
  });

  it('of a newcomer wait until they are admitted, and open what was written before', async () => {
    const lead = await setUpDevice();
    const newcomer = await keyedDevice('aliya');
    const {code, ...drafts} = orThrow(
      await inviteMember(
        {staff: staff('aliya'), ledgers: ['school', 'care'], until: friday},
        lead.keys.standing!,
        monday,
      ),
    );
    await lead.keys.write(drafts);
    await exchange(lead, newcomer);
    expect(newcomer.keys.state).to.equal('stranger');
    expect(isRefusal(await newcomer.keys.join(`${code.slice(0, -1)}#`, secret))).to.equal(true);
    orThrow(await newcomer.keys.join(code, secret));
    expect(newcomer.keys.state).to.equal('waiting');
  });

  it('of a member who was admitted open by themselves, without another unlocking', async () => {
    const lead = await setUpDevice();
    const aliya = await joinedDevice(lead, 'aliya');
    expect(aliya.keys.state).to.equal('open');
    expect(aliya.keys.ring.current('care')?.id).to.equal(lead.keys.ring.current('care')?.id);
    expect(await aliya.keys.join('whatever', secret)).to.deep.equal({refused: 'already-member'});
  });

  it('are dropped at once where a removal comes in; who left is a stranger, after a new start of the device too', async () => {
    const lead = await setUpDevice();
    const aliya = await joinedDevice(lead, 'aliya');
    const member = aliya.keys.standing!.identity.fingerprint;
    await lead.keys.write(orThrow(await removeMember(member, lead.keys.standing!)));
    await exchange(lead, aliya);
    expect([aliya.keys.state, aliya.keys.ring.isLocked]).to.deep.equal(['stranger', true]);
    const {keys} = await keyedDevice('aliya', aliya.inner);
    expect(keys.state).to.equal('locked');
    expect(await keys.unlock(secret)).to.equal(undefined);
    expect([keys.state, keys.ring.isLocked]).to.deep.equal(['stranger', true]);
  });

  it('certify their device once, and then nothing is due', async () => {
    const {keys, inner, device} = await setUpDevice();
    expect(keys.standing!.team.devices.get(device.publicKey)?.device).to.equal(device.device);
    const before = (await inner.read('school')).entries.length;
    keys.lock('button');
    await keys.unlock(secret);
    expect((await inner.read('school')).entries.length).to.equal(before);
    expect(await dueDrafts(keys.standing!)).to.deep.equal([]);
  });

  it('are changed to another passphrase, after which the old one opens nothing here', async () => {
    const {keys, inner} = await setUpDevice();
    const fresh = {by: 'passphrase', passphrase: 'Harbour 81 velvet-anchor nineteen plum'} as const;
    expect(await keys.changeLock({...fresh}, fresh)).to.deep.equal({refused: 'wrong-secret'});
    expect(await keys.changeLock(secret, fresh)).to.deep.equal({});
    const {recoveryCode} = orThrow(await keys.changeLock(fresh, {by: 'code'}));
    const {keys: later} = await keyedDevice('lead-1', inner);
    expect(later.locks.length).to.equal(1);
    expect(await later.unlock(secret)).to.deep.equal({refused: 'wrong-secret'});
    expect(await later.unlock(fresh)).to.equal(undefined);
    later.lock('button');
    expect(await later.unlock({by: 'code', typed: recoveryCode!})).to.equal(undefined);
  });

  it('tell whoever listens when they are locked, and nobody who no longer does', async () => {
    const {keys} = await setUpDevice();
    const heard: string[] = [];
    const stop = keys.subscribe(() => heard.push(keys.state));
    keys.lock('button');
    expect(heard).to.include('locked');
    stop();
    heard.length = 0;
    await keys.unlock(secret);
    expect(heard).to.deep.equal([]);
  });

  it('begin a case with a key of its own, which lies there before anything of the case does', async () => {
    const lead = await setUpDevice();
    const aliya = await joinedDevice(lead, 'aliya');
    const dana = await joinedDevice(lead, 'dana');
    await aliya.keys.journal.append({care: [noteIn('c1', 'told me about home')]});
    const kinds = (await aliya.keys.journal.entries('care')).map(({kind}) => kind);
    expect(kinds).to.deep.equal(['members/case-key-wrapped', 'casework/note-written']);
    await exchange(aliya, lead);
    await exchange(lead, dana);
    const texts = ({keys}: typeof lead) => textsOf(keys.journal);
    expect(await texts(aliya)).to.deep.equal(['told me about home']);
    expect(await texts(lead)).to.deep.equal(['told me about home']); // whoever set up the keys keeps every case
    expect(await texts(dana)).to.deep.equal([]);
  });

  it('begin one case once, though two tabs write in it at the same moment', async () => {
    const {keys} = await setUpDevice();
    await Promise.all(['a', 'b'].map((text) => keys.journal.append({care: [noteIn('c1', text)]})));
    const kinds = (await keys.journal.entries('care')).map(({kind}) => kind);
    expect(kinds.filter((kind) => kind === 'members/case-key-wrapped').length).to.equal(1);
    expect([...(await textsOf(keys.journal))].sort()).to.deep.equal(['a', 'b']);
  });

  it('save nothing in a case that others began, rather than under a key of their own', async () => {
    const lead = await setUpDevice();
    const dana = await joinedDevice(lead, 'dana');
    await lead.keys.journal.append({care: [noteIn('c1', 'a')]});
    await exchange(lead, dana);
    const before = (await dana.inner.read('care')).entries.length;
    const refused = await dana.keys.journal
      .append({care: [noteIn('c1', 'b')]})
      .catch((cause: unknown) => cause);
    expect(refused).to.include({name: 'JournalError', kind: 'locked'});
    expect((await dana.inner.read('care')).entries.length).to.equal(before);
  });

  it('keep an open statement open, and sign no end beside it', async () => {
    const {keys, inner, device} = await setUpDevice();
    const again = await certifyDevice(keys.standing!.identity, device.device, device.publicKey);
    await keys.write({school: [again], care: []});
    const {entries} = await inner.read('school');
    expect(entries.some(({signature}) => signature)).to.equal(false);
    const opened = await keys.journal.content('school');
    const last = opened.entries.at(-1)!;
    expect([(last.content as Entry).kind, last.signature?.key]).to.deep.equal([
      'members/device-certified',
      device.id,
    ]);
  });
});

function noteIn(caseId: string, text: string): Draft {
  return {kind: 'casework/note-written', about: subject('case', caseId, 'note'), body: {caseId, text}};
}

async function textsOf(journal: Journal): Promise<readonly unknown[]> {
  const notes = (await journal.entries('care')).filter(({kind}) => kind === 'casework/note-written');
  return notes.map(({body}) => (body as {readonly text: string}).text);
}

async function silenced<Value>(work: () => Promise<Value>): Promise<Value> {
  const {warn} = console;
  console.warn = () => undefined;
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
