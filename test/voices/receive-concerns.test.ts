import {expect} from 'chai';
import fc from 'fast-check';
import type {Envelope} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import {makeSealingKeys, sealEnvelope} from '../../src/vault/envelope.js';
import {concernAt, concernBy, concernsFold, concernsOf, hasConcern} from '../../src/voices/concerns-view.js';
import {concernSubject} from '../../src/voices/concern.js';
import {longestText} from '../../src/voices/log-concern.js';
import {emptyMemory, receiveConcerns} from '../../src/voices/receive-concerns.js';
import {careKeys} from '../support/care.js';
import {concernOf, receivedConcern, receivedDraft} from '../support/concerns.js';
import {written} from '../support/entries.js';
import {pupilKey} from '../support/school.js';
import {day} from '../../src/kernel/school-day.js';

const none = () => false;

function sealed(key: string, message: unknown, {publicKey} = careKeys): Promise<Envelope> {
  return sealEnvelope(publicKey, key, message);
}

describe('the inbox of the care team', () => {
  it('receives a concern with any of its keys, the same on every device', async () => {
    const other = await makeSealingKeys();
    const inbox = [
      await sealed('e1', {kind: 'concern', concern: concernOf()}),
      await sealed('e2', {kind: 'concern', concern: concernOf({text: 'Another.'})}, other),
    ];
    const first = await receiveConcerns(inbox, [careKeys, other], none);
    const second = await receiveConcerns(inbox, [other, careKeys], none);
    expect(first.care).to.deep.equal([
      receivedDraft(receivedConcern('e1')),
      receivedDraft(receivedConcern('e2', {text: 'Another.'})),
    ]);
    expect(second).to.deep.equal(first);
  });

  it('receives nothing twice, and leaves the responses of a survey shut', async () => {
    const inbox = [
      await sealed('e1', {kind: 'concern', concern: concernOf()}),
      await sealed('ticket-1', {kind: 'concern', concern: concernOf()}),
    ];
    const {care} = await receiveConcerns(inbox, [careKeys], (key) => key.startsWith('ticket'));
    const state = foldAll(concernsFold, written(care));
    expect([...state.keys()]).to.deep.equal(['concern/e1']);
    const again = await receiveConcerns(
      inbox,
      [careKeys],
      (key) => hasConcern(state, key) || key === 'ticket-1',
    );
    expect(again.care).to.deep.equal([]);
  });

  it('sets aside what opens and holds nothing that may be shown, and counts it', async () => {
    const hostile = [
      {kind: 'response', answers: {}},
      'a text',
      {kind: 'concern', concern: concernOf({pupils: []})},
      {kind: 'concern', concern: concernOf({text: 'x'.repeat(longestText + 1)})},
      {kind: 'concern', concern: {...concernOf(), day: '2026-02-30'}},
      {kind: 'concern', concern: {...concernOf(), pupils: [{pupil: 'p1', role: 'victim'}]}},
      {kind: 'concern', concern: {...concernOf(), by: 'x'.repeat(500)}},
    ];
    const inbox = await Promise.all(hostile.map((message, at) => sealed(`h${at}`, message)));
    expect(await receiveConcerns(inbox, [careKeys], none)).to.deep.equal({
      care: [],
      setAside: {damaged: 0, 'not-understood': 5, 'too-long': 2},
    });
  });

  it('keeps what a later version calls a kind, a place and an hour, and no text in their stead', async () => {
    const later = {kind: 'hazing', incident: 'drone', place: 'roof-top', hour: 'night'};
    const text = {incident: 'Some text', place: '<b>', hour: 'x'.repeat(41)};
    const inbox = [
      await sealed('e1', {kind: 'concern', concern: concernOf(later)}),
      await sealed('e2', {kind: 'concern', concern: concernOf(text)}),
    ];
    expect(await receiveConcerns(inbox, [careKeys], none)).to.deep.equal({
      care: [receivedDraft(receivedConcern('e1', later)), receivedDraft(receivedConcern('e2'))],
      setAside: {damaged: 0, 'not-understood': 0, 'too-long': 0},
    });
  });

  it('receives an incident of which nobody is known, and counts what names nobody otherwise', async () => {
    const nameless = {kind: 'other', incident: 'theft', pupils: [], place: 'changing'};
    const hostile = [
      {pupils: []},
      {pupils: [], incident: 'No name'},
      {kind: 'Some text'},
      {place: 7},
      {incident: {}},
    ];
    const inbox = [
      await sealed('e1', {kind: 'concern', concern: concernOf(nameless)}),
      ...(await Promise.all(
        hostile.map((more, at) => sealed(`h${at}`, {kind: 'concern', concern: {...concernOf(), ...more}})),
      )),
    ];
    const {care, setAside} = await receiveConcerns(inbox, [careKeys], none);
    expect(care).to.deep.equal([receivedDraft(receivedConcern('e1', nameless))]);
    expect(setAside).to.deep.include({'not-understood': 5});
  });

  it('drops what a sender added to a concern', async () => {
    const concern = {...concernOf(), html: '<img src=x>', pupils: [{pupil: 'p1', role: 'harmed', note: 'x'}]};
    const {care} = await receiveConcerns([await sealed('e1', {kind: 'concern', concern})], [careKeys], none);
    expect(care).to.deep.equal([receivedDraft(receivedConcern('e1'))]);
  });

  it('tries a shut envelope again only when there is another key', async () => {
    const later = await makeSealingKeys();
    const envelope = await sealed('e1', {kind: 'concern', concern: concernOf()}, later);
    const memory = emptyMemory();
    let opened = 0;
    const watched = {
      key: envelope.key,
      get sealed() {
        opened += 1;
        return envelope.sealed;
      },
    };
    await receiveConcerns([watched], [careKeys], none, memory);
    const tries = opened;
    await receiveConcerns([watched], [careKeys], none, memory);
    expect(opened).to.equal(tries);
    expect((await receiveConcerns([watched], [careKeys, later], none, memory)).care).to.have.length(1);
  });
});

describe('concerns that were received', () => {
  const drafts = [
    receivedDraft(receivedConcern('e1', {day: day('2026-11-02')})),
    receivedDraft(
      receivedConcern('e2', {day: day('2026-11-20'), pupils: [{pupil: pupilKey('p1'), role: 'witness'}]}),
    ),
    receivedDraft(receivedConcern('e3', {pupils: [{pupil: pupilKey('p2'), role: 'harming'}]})),
  ];

  it('are found by pupil in any role, the latest first, and by envelope', () => {
    const state = foldAll(concernsFold, written(drafts));
    expect(concernsOf(state, pupilKey('p1')).map(({envelope}) => envelope)).to.deep.equal(['e2', 'e1']);
    expect(concernBy(state, 'e3')?.concern.pupils[0]?.role).to.equal('harming');
    expect(concernAt(state, concernSubject('e3'))).to.equal(concernBy(state, 'e3'));
  });

  it('say where it was, once, also where an older version opened the same envelope and dropped the place', () => {
    const full = receivedConcern('e1', {incident: 'theft', place: 'gym', hour: 'break'});
    const both = [receivedDraft(receivedConcern('e1')), receivedDraft(full)];
    for (const order of [both, both.toReversed()]) {
      const state = foldAll(concernsFold, written(order));
      expect(concernBy(state, 'e1')).to.deep.equal(full);
      expect(concernsOf(state, pupilKey('p1'))).to.deep.equal([full]);
    }
  });

  it('stay as they were said: no entry replaces one', () => {
    const [first] = written(drafts.slice(0, 1));
    const changed = {...receivedDraft(receivedConcern('e1', {text: 'Nothing.'})), replaces: [first!.id]};
    const state = foldAll(concernsFold, [first!, ...written([changed])]);
    expect(state.get(concernSubject('e1'))).to.have.length(2);
  });

  it('are the same whatever the order of entries', () => {
    const entries = [
      ...written(drafts),
      ...written(drafts),
      ...written([receivedDraft(receivedConcern('e1', {text: 'B'}))]),
    ];
    const expected = foldAll(concernsFold, entries);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, {minLength: entries.length}), (shuffled) => {
        expect(foldAll(concernsFold, shuffled)).to.deep.equal(expected);
      }),
    );
    expect(structuredClone(expected)).to.deep.equal(expected);
  });
});
