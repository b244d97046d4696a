import {expect} from 'chai';
import fc from 'fast-check';
import {caseOf, caseworkFold, daysOfTalks} from '../../../src/casework/casework-view.js';
import {recordContact, keepPerson} from '../../../src/casework/files/contact-rules.js';
import {attachFile, fileName, hideItem, setAudience} from '../../../src/casework/files/item-rules.js';
import {
  audienceOf,
  contactsIn,
  countedContacts,
  daysWithChild,
  familyTexts,
  filesIn,
  peopleAround,
} from '../../../src/casework/files/kept-items.js';
import type {CaseRecord} from '../../../src/casework/case-record.js';
import {writeNote} from '../../../src/casework/plan-rules.js';
import {settle} from '../../../src/casework/settle.js';
import {waitingFlags} from '../../../src/casework/flag-groups.js';
import type {Entry} from '../../../src/journal/entry.js';
import {foldAll} from '../../../src/journal/fold.js';
import type {Draft} from '../../../src/kernel/draft.js';
import type {BlobId} from '../../../src/kernel/ids.js';
import {addDays, day} from '../../../src/kernel/school-day.js';
import {flagsFold} from '../../../src/signals/flags-view.js';
import {allowed, caseId, CaseStory, noteId, refusedAs, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {flagOf, raisedFlag} from '../../support/flags.js';
import {attachedOf, cleanPhoto, contactId, contactOf, fileId, personOf} from '../../support/keeping.js';
import {pupilKey} from '../../support/school.js';

const story = (): CaseStory => new CaseStory();

function seen(entries: readonly Entry[]): CaseRecord {
  const record = caseOf(foldAll(caseworkFold, entries), caseId('case-1'));
  if (!record) throw new Error('no such case');
  return record;
}

/** Both decided on the same state, each on a device of its own. */
function apart(from: CaseStory, ...decisions: readonly (readonly Draft[])[]): CaseRecord {
  return seen([...from.entries, ...decisions.flatMap((drafts) => written(drafts))]);
}

describe('a contact', () => {
  it('is written with day, who, how and what it was about, also of a closed case', () => {
    const record = story().add((now) =>
      recordContact(
        contactOf({with: ['child', 'child', 'family'], others: ' The class teacher '}),
        now,
        today,
      ),
    ).record;
    const [contact] = contactsIn(record);
    expect(contact?.held.value).to.deep.include({
      day: today,
      with: ['child', 'family'],
      how: 'talk',
      others: 'The class teacher',
    });
    expect(contact?.audience).to.equal('team');
  });

  it('is refused without what makes it one, and in days that cannot be', () => {
    const {record} = story();
    const refused = (more: Parameters<typeof contactOf>[0]): string | undefined =>
      refusedAs(recordContact(contactOf(more), record, today));
    expect(refused({day: undefined})).to.equal('contact-day-missing');
    expect(refused({day: addDays(today, 1)})).to.equal('contact-day-future');
    expect(refused({day: addDays(today, -367)})).to.equal('contact-day-old');
    expect(refused({day: addDays(today, -366)})).to.equal(undefined);
    expect(refused({with: []})).to.equal('contact-with-missing');
    expect(refused({how: undefined})).to.equal('contact-how-missing');
    expect(refused({summary: ' \n'})).to.equal('summary-missing');
  });

  it('with the child lowers what registers show for 45 days, and one with the family does not', () => {
    const flags = foldAll(
      flagsFold,
      written([raisedFlag(flagOf({urgency: 'soon', rule: 'unexcused-in-window'}))]),
    );
    const urgencyAfter = (...contacts: readonly Parameters<typeof contactOf>[0][]): string | undefined => {
      const grown = contacts.reduce<CaseStory>(
        (so, more) => so.add((now) => recordContact(contactOf(more), now, today)),
        story(),
      );
      return waitingFlags(flags, foldAll(caseworkFold, grown.entries), today)[0]?.flag.urgency;
    };
    expect(urgencyAfter()).to.equal('soon');
    expect(urgencyAfter({with: ['family', 'service']})).to.equal('soon');
    expect(urgencyAfter({with: ['child']})).to.equal('routine');
    expect(urgencyAfter({with: ['child'], day: addDays(today, -44)})).to.equal('routine');
    expect(urgencyAfter({with: ['child'], day: addDays(today, -45)})).to.equal('soon');
  });

  it('that never was is hidden with a reason, and counts no more', () => {
    const grown = story()
      .add((now) => recordContact(contactOf(), now, today))
      .add((now) => hideItem({item: 'contact-1', hidden: true, reason: 'Of another child'}, now));
    expect(daysWithChild(grown.record)).to.deep.equal([]);
    expect(daysOfTalks(foldAll(caseworkFold, grown.entries))).to.deep.equal([]);
    expect(contactsIn(grown.record)[0]?.hidden?.reason).to.equal('Of another child');
    const back = grown.add((now) => hideItem({item: 'contact-1', hidden: false, reason: 'It was her'}, now));
    expect(daysOfTalks(foldAll(caseworkFold, back.entries))).to.deep.equal([[pupilKey('p1'), today]]);
  });

  it('about which two people disagree is shown and does not count', () => {
    const grown = story()
      .add((now) => recordContact(contactOf(), now, today))
      .add((now) => hideItem({item: 'contact-1', hidden: true, reason: 'x'}, now));
    const shown = allowed(hideItem({item: 'contact-1', hidden: false, reason: 'It was'}, grown.record));
    const later = seen([...grown.entries, ...written(shown)]);
    expect(countedContacts(later)).to.have.length(1);
    const contested = apart(grown, shown, [
      {...(shown[0] as Draft), body: {...(shown[0] as Draft<string, object>).body, hidden: true}},
    ]);
    expect(contactsIn(contested)[0]?.hidden).to.equal(undefined);
    expect(countedContacts(contested)).to.deep.equal([]);
    expect(contested.conflicts).to.have.length(1);
  });
});

describe('somebody around the child', () => {
  it('is kept with how to reach them, and said anew', () => {
    const record = story()
      .add((now) => keepPerson(personOf(), now))
      .add((now) => keepPerson(personOf({reach: '+7 702', isFormer: true}), now)).record;
    expect(peopleAround(record).map(({value}) => [value.reach, value.former])).to.deep.equal([
      ['+7 702', true],
    ]);
  });

  it('is refused without a name, a relation, a word on safety, and a reason where nobody may call', () => {
    const {record} = story();
    const refused = (more: Parameters<typeof personOf>[0]): string | undefined =>
      refusedAs(keepPerson(personOf(more), record));
    expect(refused({name: ' '})).to.equal('person-name-missing');
    expect(refused({relation: ''})).to.equal('relation-missing');
    expect(refused({safety: undefined})).to.equal('safety-missing');
    expect(refused({isBarred: true, why: ' '})).to.equal('barred-reason-missing');
    expect(refused({reach: '', language: ''})).to.equal(undefined);
  });

  it('is not called while two people disagree on whether that is safe', () => {
    const from = story().add((now) => keepPerson(personOf(), now));
    const one = allowed(keepPerson(personOf({safety: 'no'}), from.record));
    const other = allowed(keepPerson(personOf({safety: 'not-known'}), from.record));
    const third = allowed(keepPerson(personOf({isBarred: true, why: 'A court said so'}), from.record));
    expect(peopleAround(apart(from, one, other))[0]?.value.safety).to.equal('no');
    expect(peopleAround(apart(from, other, one, third))[0]?.value.barred).to.equal('A court said so');
    const entries = [...from.entries, ...written(one), ...written(other)];
    const [held] = seen(entries).conflicts;
    const chosen = held?.entries.find(({body}) => 'safety' in body && body.safety === 'not-known');
    if (!held || !chosen) throw new Error('no conflict');
    const settled = seen([...entries, ...written(allowed(settle(chosen.id, held)))]);
    expect(peopleAround(settled)[0]?.value.safety).to.equal('not-known');
  });
});

describe('a file of a case', () => {
  it('names its bytes, what it is, how large, what was taken out, and why it is here', () => {
    const record = story().add((now) => attachFile(attachedOf(), now)).record;
    expect(filesIn(record)[0]?.held.value).to.deep.include({
      blobs: ['A'.repeat(43)],
      name: 'IMG_2031.jpg',
      type: 'image/jpeg',
      size: cleanPhoto().bytes.length,
      removed: ['place', 'details', 'colours'],
      why: 'The messages that she was sent',
    });
  });

  it('is refused without bytes or a reason, and a second time', () => {
    const {record} = story();
    expect(refusedAs(attachFile(attachedOf({chosen: undefined}), record))).to.equal('file-missing');
    expect(refusedAs(attachFile(attachedOf({why: ' '}), record))).to.equal('file-why-missing');
    const held = story().add((now) => attachFile(attachedOf(), now));
    const again = attachedOf({file: fileId('file-2')});
    expect(refusedAs(attachFile(again, held.record))).to.equal('file-known');
    const hidden = held.add((now) => hideItem({item: 'file-1', hidden: true, reason: 'x'}, now));
    expect(refusedAs(attachFile(again, hidden.record))).to.equal(undefined);
    const other = {...attachedOf().chosen!, blob: 'B'.repeat(43) as BlobId};
    expect(refusedAs(attachFile({...again, chosen: other}, held.record))).to.equal(undefined);
  });

  it('is hidden and shown again, each with a reason, and stays in the record', () => {
    const held = story().add((now) => attachFile(attachedOf({audience: 'family'}), now));
    expect(refusedAs(hideItem({item: 'file-1', hidden: true, reason: ' '}, held.record))).to.equal(
      'reason-missing',
    );
    expect(refusedAs(hideItem({item: 'file-1', hidden: false, reason: 'x'}, held.record))).to.equal(
      'already-so',
    );
    expect(refusedAs(hideItem({item: 'file-9', hidden: true, reason: 'x'}, held.record))).to.equal(
      'unknown-item',
    );
    held.add((now) => hideItem({item: 'file-1', hidden: true, reason: 'Wrong child'}, now));
    const [file] = filesIn(held.record);
    expect([file?.hidden?.reason, file?.audience]).to.deep.equal(['Wrong child', 'team']);
  });

  it('has a name that promises what its content is, and leads nowhere', () => {
    const names = {
      'holiday.png': 'holiday.jpg',
      'letter.pdf.exe': 'letter.pdf.jpg',
      '../../etc/passwd': 'etc passwd.jpg',
      'C:\\Users\\a.jpeg': 'C Users a.jpg',
      '\u202egpj.exe': 'gpj.jpg',
      '.htaccess': 'file.jpg',
      '': 'file.jpg',
      'Хат.jpg': 'Хат.jpg',
    };
    for (const [name, expected] of Object.entries(names))
      expect(fileName(name, 'image/jpeg').replaceAll(/ +/g, ' ')).to.equal(expected);
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 300}), (name) => {
        const given = fileName(name, 'application/pdf');
        expect(given).to.match(/^[^.\s/\\:][^/\\:]*\.pdf$|^file\.pdf$/u);
        expect(Array.from(given).length).to.be.at.most(84);
      }),
    );
  });
});

describe('who may read what was written', () => {
  const shared = (): CaseStory =>
    story()
      .add((now) => writeNote({note: noteId('n1'), kind: 'note', text: 'For the team.'}, now))
      .add((now) =>
        writeNote({note: noteId('n2'), kind: 'note', text: 'For the family.', audience: 'family'}, now),
      )
      .add((now) => recordContact(contactOf({audience: 'family', summary: 'We talked.'}), now, today));

  it('is the team where nothing was said, and the family where it was', () => {
    expect(familyTexts(shared().record)).to.deep.equal([
      {key: 'n2', text: 'For the family.'},
      {key: 'contact-1', text: 'We talked.'},
    ]);
  });

  it('is changed by an entry of its own, in both directions', () => {
    const grown = shared()
      .add((now) => setAudience({item: 'n1', audience: 'family'}, now))
      .add((now) => setAudience({item: 'n2', audience: 'team'}, now));
    expect(familyTexts(grown.record).map(({key}) => key)).to.deep.equal(['n1', 'contact-1']);
    expect(refusedAs(setAudience({item: 'n1', audience: 'family'}, grown.record))).to.equal('already-so');
    expect(refusedAs(setAudience({item: 'n9', audience: 'family'}, grown.record))).to.equal('unknown-item');
  });

  it('is the team while two people disagree', () => {
    const from = shared();
    const share = allowed(setAudience({item: 'n1', audience: 'family'}, from.record));
    const keep = share.map((each) => ({...each, body: {...(each.body as object), audience: 'team'}}));
    for (const order of [
      [share, keep],
      [keep, share],
    ])
      expect(audienceOf(apart(from, ...order), 'n1')).to.equal('team');
  });

  it('is nobody but the team where the thing is hidden, and no choice then', () => {
    const grown = shared().add((now) => hideItem({item: 'contact-1', hidden: true, reason: 'x'}, now));
    expect(familyTexts(grown.record).map(({key}) => key)).to.deep.equal(['n2']);
    expect(refusedAs(setAudience({item: 'contact-1', audience: 'family'}, grown.record))).to.equal(
      'item-hidden',
    );
  });

  it('is the same in whatever order entries arrive', () => {
    const {entries} = shared()
      .add((now) => setAudience({item: 'n1', audience: 'family'}, now))
      .add((now) => setAudience({item: 'n1', audience: 'team'}, now))
      .add((now) => hideItem({item: 'contact-1', hidden: true, reason: 'x'}, now))
      .add((now) =>
        recordContact(contactOf({contact: contactId('contact-3'), day: day('2026-11-20')}), now, today),
      );
    const expected = [familyTexts(seen(entries)), daysWithChild(seen(entries))];
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], {minLength: entries.length}), (order) => {
        expect([familyTexts(seen(order)), daysWithChild(seen(order))]).to.deep.equal(expected);
      }),
    );
  });
});
