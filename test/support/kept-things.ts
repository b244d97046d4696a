import {caseOf, caseworkFold} from '../../src/casework/casework-view.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {keepPerson, recordContact} from '../../src/casework/files/contact-rules.js';
import {attachFile, hideItem} from '../../src/casework/files/item-rules.js';
import type {School} from '../../src/host/school.js';
import type {KeptBlob} from '../../src/journal/blob.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {Refusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import {allowed, caseId, today} from './cases.js';
import {
  attachedOf,
  cleanPhoto,
  contactId,
  contactOf,
  fileId,
  personId,
  personOf,
  photoBlob,
} from './keeping.js';

/** Contacts, people and files in the case of a school, some hidden, some open to the family. */
export async function keepThings(school: School, id = 'case-1'): Promise<void> {
  const add = async (
    decide: (record: CaseRecord) => readonly Draft[] | Refusal,
    blobs: readonly KeptBlob[] = [],
  ) => {
    const record = caseOf(await school.journal.read(caseworkFold), caseId(id));
    if (record) await school.journal.append({care: allowed(decide(record))}, blobs);
  };
  const photo = await photoBlob();
  for (const more of [
    {},
    {
      contact: contactId('contact-2'),
      day: day('2026-11-20'),
      with: ['family', 'service'] as const,
      how: 'meeting' as const,
      summary: 'Mother says that mornings are hard since the move.\nThe clinic has a place next week.',
      audience: 'family' as const,
      others: 'Dr. Kim',
    },
    {
      contact: contactId('contact-3'),
      day: day('2026-11-10'),
      how: 'phone' as const,
      summary: 'Asked how the week was.',
    },
    {contact: contactId('contact-4'), day: day('2026-11-03'), summary: 'First talk.'},
  ])
    await add((record) => recordContact(contactOf(more), record, today));
  await add((record) => hideItem({item: 'contact-3', hidden: true, reason: 'Of another child'}, record));
  for (const more of [
    {},
    {person: personId('person-2'), name: 'Ерлан Беков', relation: 'Father', safety: 'no' as const},
    {
      person: personId('person-3'),
      name: 'A neighbour',
      relation: 'Neighbour',
      isBarred: true,
      why: 'A court said so',
    },
  ])
    await add((record) => keepPerson(personOf(more), record));
  await add(
    (record) =>
      attachFile(attachedOf({chosen: {name: 'IMG_2031.JPG', clean: cleanPhoto(), blob: photo.id}}), record),
    [photo],
  );
  const letter = {
    name: 'Letter of the clinic about the sleep of the child.pdf',
    clean: {...cleanPhoto(), type: 'application/pdf' as const, removed: new Set<never>()},
    blob: 'B'.repeat(43) as typeof photo.id,
  };
  await add((record) =>
    attachFile(
      attachedOf({
        file: fileId('file-2'),
        chosen: letter,
        why: 'What the clinic advises',
        audience: 'family',
      }),
      record,
    ),
  );
}
