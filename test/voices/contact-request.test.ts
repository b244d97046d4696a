import {expect} from 'chai';
import fc from 'fast-check';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import {foldAll} from '../../src/journal/fold.js';
import {sealEnvelope} from '../../src/vault/envelope.js';
import {
  contactFields,
  contactLimits,
  emptyContact,
  isContactMessage,
  requestContact,
  type ContactField,
} from '../../src/voices/contact-request.js';
import {allContacts, contactsFold} from '../../src/voices/contacts-view.js';
import {emptyMemory, receiveConcerns} from '../../src/voices/receive-concerns.js';
import {careKeys} from '../support/care.js';
import {contactDraft, contactOf} from '../support/contacts.js';
import {written} from '../support/entries.js';

const today = day('2026-11-20');
const none = () => false;
const whole = {...emptyContact, name: 'Aigerim A.', className: '7 б'};

function sealed(key: string, message: unknown) {
  return sealEnvelope(careKeys.publicKey, key, message);
}

describe('asking that an adult makes contact', () => {
  it('needs a name and a class, and nothing else', () => {
    expect(requestContact(emptyContact, today)).to.deep.include({refused: 'no-name', field: 'name'});
    expect(requestContact({...emptyContact, name: 'A'}, today)).to.deep.include({refused: 'no-class'});
    expect(requestContact({...whole, name: ' \u0000\u202e '}, today)).to.deep.include({refused: 'no-name'});
    expect(requestContact(whole, today)).to.deep.equal({kind: 'contact', request: {...whole, day: today}});
  });

  for (const field of contactFields)
    it(`refuses 10,000 characters in its ${field}, says how many it takes, and takes as many`, () => {
      const long = requestContact({...whole, [field]: 'x'.repeat(10_000)}, today);
      expect(long).to.deep.equal({refused: 'too-long', detail: {most: contactLimits[field]}, field});
      const most = requestContact({...whole, [field]: 'x'.repeat(contactLimits[field])}, today);
      expect(isRefusal(most)).to.equal(false);
    });

  it('keeps HTML as the text it is, and no sign that nobody can see', () => {
    const about = '<img src=x onerror=alert(1)>\r\nline two\u0007\u202eend';
    const message = requestContact({...whole, about}, today);
    expect(message).to.have.nested.property('request.about', '<img src=x onerror=alert(1)>\nline two  end');
  });

  it('is never larger than 4 KiB, whatever is written in it, and so tells nothing by its size', async () => {
    const wide = fc.constantFrom('\u{1F600}', '\ud800', '"', '\\', '\n', '漢', 'ә', 'x', '\u0001', '<');
    const text = (field: ContactField) =>
      fc
        .array(wide, {maxLength: contactLimits[field]})
        .map((signs) => `a${signs.join('')}`.slice(0, contactLimits[field]));
    const given = fc.record({
      name: text('name'),
      className: text('className'),
      about: text('about'),
      when: text('when'),
    });
    await fc.assert(
      fc.asyncProperty(given, async (draft) => {
        const {sealed: bytes} = await sealed('k', requestContact(draft, today));
        expect(bytes).to.have.length(4096);
      }),
      {numRuns: 40},
    );
    const most = contactFields.map((field) => [field, 'a'.padEnd(contactLimits[field], '\ud800')]);
    expect(
      (await sealed('k', requestContact(Object.fromEntries(most) as never, today))).sealed,
    ).to.have.length(4096);
  });
});

describe('a request for contact in the inbox', () => {
  const message = {kind: 'contact', request: contactOf()};

  it('is received with the concerns, the same on every device', async () => {
    const {care, setAside} = await receiveConcerns([await sealed('e1', message)], [careKeys], none);
    expect(care).to.deep.equal([contactDraft('e1')]);
    expect(setAside).to.deep.equal({damaged: 0, 'not-understood': 0, 'too-long': 0});
  });

  it('is one request when it was sent twice, and none when it was copied under another key', async () => {
    const first = await sealed('e1', message);
    const inbox = [first, await sealed('e2', message), {...first, key: 'e3'}];
    const {care} = await receiveConcerns(inbox, [careKeys], none);
    const state = foldAll(contactsFold, written(care));
    expect(allContacts(state)).to.have.length(1);
    expect([...state.envelopes].sort()).to.deep.equal(['e1', 'e2']);
  });

  it('is set aside with its reason where it is forged, cut off or beyond the form', async () => {
    const good = await sealed('cut', message);
    const inbox = [
      {...good, sealed: good.sealed.slice(0, 4000)},
      {key: 'nothing', sealed: new Uint8Array(0)},
      await sealed('long', {kind: 'contact', request: contactOf({about: 'x'.repeat(10_000)})}),
      await sealed('bare', {kind: 'contact', request: {name: 'A'}}),
      await sealed('day', {kind: 'contact', request: contactOf({day: '2026-02-30' as never})}),
      await sealed('kind', {kind: 'contact-2', request: contactOf()}),
    ];
    const memory = emptyMemory();
    const received = await receiveConcerns(inbox, [careKeys], none, memory);
    expect(received).to.deep.equal({care: [], setAside: {damaged: 2, 'not-understood': 3, 'too-long': 1}});
    expect(await receiveConcerns(inbox, [careKeys], none, memory)).to.deep.equal(received);
  });

  it('that was altered on its way opens for nobody', async () => {
    const envelope = await sealed('e1', message);
    const altered = envelope.sealed.slice();
    altered[100] = (altered[100] ?? 0) ^ 1;
    const {care} = await receiveConcerns([{...envelope, sealed: altered}], [careKeys], none);
    expect(care).to.deep.equal([]);
  });

  it('loses what a sender added, and what cannot be seen', async () => {
    const request = {...contactOf({name: 'Aigerim\u202e A.\u0000'}), ticket: 'x', answers: {a: 1}};
    const {care} = await receiveConcerns(
      [await sealed('e1', {kind: 'contact', request, wave: 'w'})],
      [careKeys],
      none,
    );
    expect(care).to.deep.equal([contactDraft('e1', {name: 'Aigerim  A.'})]);
  });

  it('is not shown where it was filed under another name', () => {
    const moved = {...contactDraft('e1'), about: 'contact/other' as never};
    expect(allContacts(foldAll(contactsFold, written([moved])))).to.deep.equal([]);
  });

  it('is told from everything else', () => {
    for (const other of [null, 'contact', [], {kind: 'contact'}, {kind: 'contact', request: []}])
      expect(isContactMessage(other)).to.equal(false);
  });
});
