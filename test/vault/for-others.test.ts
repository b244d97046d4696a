import {expect} from 'chai';
import type {Sealed, StoredEntry} from '../../src/journal/entry.js';
import type {Fold} from '../../src/journal/fold.js';
import type {LiveView} from '../../src/journal/live-view.js';
import {defineKind, draft, type Draft} from '../../src/kernel/draft.js';
import {isFields} from '../../src/kernel/guards.js';
import {subject} from '../../src/kernel/ids.js';
import {addToCase, removeFromCase} from '../../src/vault/case-keys.js';
import {orThrow} from '../support/member-locks.js';
import {exchange, joinedDevice, secret, setUpDevice, type KeyedDevice} from '../support/school-keys.js';
import {caseX} from '../support/teams.js';

const written = defineKind('casework/note-written', isFields);
const noteIn = (text: string): Draft =>
  draft(written, subject('case', 'x', 'note', text), {caseId: 'x', text});

const textsFold: Fold<Set<string>> = {
  name: 'casework/texts',
  version: 1,
  ledger: 'care',
  kinds: [written],
  empty: () => new Set(),
  add: (state, {body}) => void state.add((body as {text: string}).text),
};

const shown = (view: LiveView<Set<string>>): unknown => ({
  texts: [...view.state].sort(),
  unreadable: view.unreadable,
  forOthers: view.namesForOthers.size,
});
const nothing = {texts: [], unreadable: 0, forOthers: 0};

async function viewOf({keys}: KeyedDevice): Promise<LiveView<Set<string>>> {
  const view = keys.journal.view(textsFold);
  await keys.write({school: [], care: []});
  await new Promise((resolve) => setTimeout(resolve, 20));
  await view.catchUp();
  return view;
}

/** One of the lead's case lies on the colleague's device too. */
async function colleagues(): Promise<{lead: KeyedDevice; aliya: KeyedDevice}> {
  const lead = await setUpDevice();
  const aliya = await joinedDevice(lead, 'aliya');
  await lead.keys.journal.append({care: [noteIn('one')]});
  await exchange(lead, aliya);
  return {lead, aliya};
}

async function lying({inner}: KeyedDevice, keyId: string): Promise<StoredEntry & {readonly content: Sealed}> {
  const {entries} = await inner.read('care');
  const found = entries.find(({content}) => 'keyId' in content && content.keyId === keyId);
  return found as StoredEntry & {readonly content: Sealed};
}

describe('what lies under keys of others', () => {
  it('is counted apart from damage, and read once its key comes', async () => {
    const {lead, aliya} = await colleagues();
    expect(shown(await viewOf(aliya))).to.deep.equal({...nothing, forOthers: 1});
    const {fingerprint} = aliya.keys.standing!.identity;
    await lead.keys.write({
      school: [],
      care: orThrow(await addToCase(caseX, fingerprint, lead.keys.standing!)),
    });
    await exchange(lead, aliya);
    expect(shown(await viewOf(aliya))).to.deep.equal({...nothing, texts: ['one']});
  });

  it('is all there is for who left the case, beside what they could read', async () => {
    const {lead, aliya} = await colleagues();
    const {fingerprint} = aliya.keys.standing!.identity;
    for (const decide of [addToCase, removeFromCase])
      await lead.keys.write({
        school: [],
        care: orThrow(await decide(caseX, fingerprint, lead.keys.standing!)),
      });
    await lead.keys.journal.append({care: [noteIn('two')]});
    await exchange(lead, aliya);
    expect(shown(await viewOf(aliya))).to.deep.equal({...nothing, texts: ['one'], forOthers: 1});
  });

  it('shows nothing while it is locked, no alarm either, and the same again afterwards', async () => {
    const {aliya} = await colleagues();
    const view = await viewOf(aliya);
    aliya.keys.lock('button');
    expect(shown(view)).to.deep.equal(nothing);
    await view.catchUp();
    expect([view.state.size, view.unreadable]).to.deep.equal([0, 0]);
    await aliya.keys.unlock(secret);
    expect(shown(await viewOf(aliya))).to.deep.equal({...nothing, forOthers: 1});
  });

  it('hides no damage: neither of one’s own case nor a key that nobody ever named', async () => {
    const {lead, aliya} = await colleagues();
    const own = await lying(lead, lead.keys.ring.current(caseX)!.id);
    const ciphertext = own.content.ciphertext.slice();
    ciphertext[40] = Number(ciphertext[40]) ^ 1;
    const altered = {id: 'altered' as never, content: {...own.content, ciphertext}};
    const unnamed = {id: 'unnamed' as never, content: {...own.content, keyId: 'nobody named this'}};
    await lead.inner.append({care: [altered, unnamed]});
    await aliya.inner.append({care: [unnamed]});
    expect(shown(await viewOf(lead))).to.deep.equal({...nothing, texts: ['one'], unreadable: 2});
    expect(shown(await viewOf(aliya))).to.deep.equal({...nothing, unreadable: 1, forOthers: 1});
  });

  it('is all of the care team’s for a teacher, whose own ledger still shows damage', async () => {
    const {lead} = await colleagues();
    const teacher = await joinedDevice(lead, 'teacher-1', ['school']);
    const view = await viewOf(teacher);
    const {entries} = await teacher.inner.read('care');
    expect(shown(view)).to.deep.equal({...nothing, forOthers: entries.length});
    expect(teacher.keys.ring.isOthers('school', 'nobody named this')).to.equal(false);
  });

  it('is a loss where this person should have the key: a key of the team that has not come', async () => {
    const {lead, aliya} = await colleagues();
    expect(aliya.keys.ring.isOthers('care', lead.keys.ring.current('care')!.id)).to.equal(false);
    expect(aliya.keys.ring.isOthers('care', lead.keys.ring.current(caseX)!.id)).to.equal(true);
  });
});
