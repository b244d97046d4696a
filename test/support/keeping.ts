import {cleanFile, type CleanFile} from '../../src/casework/files/clean-file.js';
import {keepPerson, recordContact} from '../../src/casework/files/contact-rules.js';
import {attachFile, hideItem, setAudience} from '../../src/casework/files/item-rules.js';
import type {ContactId, FileId, PersonId} from '../../src/casework/files/keeping-kinds.js';
import {blobIdOf, type KeptBlob} from '../../src/journal/blob.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import type {BlobId} from '../../src/kernel/ids.js';
import {noteId, today, type CaseStory} from './cases.js';
import {pictures, withExif} from './files.js';
import {staffId} from './school.js';

export const contactId = (id: string): ContactId => id as ContactId;
export const personId = (id: string): PersonId => id as PersonId;
export const fileId = (id: string): FileId => id as FileId;

type Contact = Parameters<typeof recordContact>[0];
type Person = Parameters<typeof keepPerson>[0];
type Attached = Parameters<typeof attachFile>[0];

export function contactOf(more: Partial<Contact> = {}): Contact {
  return {
    contact: contactId('contact-1'),
    day: today,
    with: ['child'],
    how: 'talk',
    summary: 'She eats alone and is afraid of the way home.',
    audience: 'team',
    by: staffId('psychologist-1'),
    others: '',
    ...more,
  };
}

export function personOf(more: Partial<Person> = {}): Person {
  return {
    person: personId('person-1'),
    name: 'Gulnara Bekova',
    relation: 'Mother',
    reach: '+7 701 000 00 00, after six',
    safety: 'yes',
    language: 'Kazakh',
    isBarred: false,
    why: '',
    isFormer: false,
    ...more,
  };
}

export function cleanPhoto(): CleanFile {
  const file = cleanFile(withExif(pictures.jpeg, {place: true}));
  if (isRefusal(file)) throw new Error(file.refused);
  return file;
}

export async function photoBlob(): Promise<KeptBlob> {
  const {bytes} = cleanPhoto();
  return {id: await blobIdOf(bytes), bytes};
}

export function attachedOf(more: Partial<Attached> = {}): Attached {
  const blob = 'A'.repeat(43) as BlobId;
  return {
    file: fileId('file-1'),
    chosen: {name: 'IMG_2031.JPG', clean: cleanPhoto(), blob},
    why: 'The messages that she was sent',
    audience: 'team',
    ...more,
  };
}

/** A case with contacts, people and a file, some of them hidden or shared. */
export function withKept(story: CaseStory): CaseStory {
  return story
    .add((record) => recordContact(contactOf(), record, today))
    .add((record) =>
      recordContact(
        contactOf({contact: contactId('contact-2'), with: ['family'], how: 'phone'}),
        record,
        today,
      ),
    )
    .add((record) => keepPerson(personOf(), record))
    .add((record) => keepPerson(personOf({isBarred: true, why: 'A court said so'}), record))
    .add((record) => attachFile(attachedOf(), record))
    .add((record) => hideItem({item: 'contact-2', hidden: true, reason: 'Of another child'}, record))
    .add((record) => setAudience({item: 'contact-1', audience: 'family'}, record))
    .add((record) => hideItem({item: 'file-1', hidden: true, reason: 'Not needed'}, record));
}

export {noteId};
