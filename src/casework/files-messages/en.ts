import {plural} from '../../i18n/format.js';
import type {ChoiceRefusal} from '../files/attach-work.js';
import type {ContactRefusal, PersonRefusal} from '../files/contact-rules.js';
import type {Removal} from '../files/file-rules.js';
import type {AttachRefusal, HideRefusal} from '../files/item-rules.js';
import type {Safety} from '../files/keeping-kinds.js';
import type {ViewFault} from '../files/view-work.js';

const en = {
  more: (count: number) => plural('en', count, {one: '# more', other: '# more'}),
  hide: 'Hide',
  hideOf: (what: string) => `Hide: ${what}`,
  showAgain: 'Show again',
  showAgainOf: (what: string) => `Show again: ${what}`,
  hiddenNow: 'Hidden',
  reason: 'Why?',
  hideHint: 'It stays in the record with this reason. Nothing is erased.',

  contacts: 'Contacts',
  addContact: 'Write down a contact',
  noContacts: 'No contact is written down yet.',
  contactHint: 'Only where somebody was really reached. A try belongs in a note.',
  day: 'Day',
  withWhom: 'With whom?',
  how: 'How?',
  by: 'Who of the staff?',
  others: 'Who else took part?',
  summary: 'What was it about?',

  people: 'People around the child',
  addPerson: 'Add a person',
  noPeople: 'Nobody is listed yet.',
  name: 'Name',
  relation: 'Who is this to the child?',
  relationHint: 'For example mother, neighbour, doctor',
  reach: 'How to reach',
  reachHint: 'Phone numbers, address, good hours',
  speaks: (language: string) => `Speaks ${language}`,
  safety: 'Is it safe to call?',
  safetyHint: 'For the child, and for everybody at home.',
  safeties: {yes: 'Yes', 'not-known': 'Not known', no: 'No'} satisfies Record<Safety, string>,
  language: 'Language',
  barred: 'Nobody may contact this person',
  barredWhy: 'Why may nobody contact this person?',
  edit: 'Change',
  editOf: (name: string) => `Change: ${name}`,

  files: 'Files',
  attach: 'Attach a file',
  noFiles: 'No file is attached yet.',
  drop: {
    choose: 'Choose a file',
    orDrop: 'or drop or paste it here',
    accepted: 'JPEG, PNG, WebP or PDF, up to 10 MB. Place, camera and texts are taken out of pictures.',
  },
  another: 'Choose another file',
  reading: 'Looking at the file…',
  preview: 'The picture that you chose',
  takenOut: (parts: string) => `Taken out: ${parts}`,
  removed: {
    place: 'the place where it was made',
    details: 'camera, times, texts',
    colours: 'colour profile',
    motion: 'movement',
    behind: 'data after its end',
  } satisfies Record<Removal, string>,
  pdf: {
    stays: 'A PDF stays as it is. It says of itself, and may hold more than that:',
    nothing: 'A PDF stays as it is. It says nothing of itself where that can be read; it may hold more.',
    unread: 'A PDF stays as it is. What it says of itself is locked or packed and cannot be shown here.',
    title: (title: string) => `Title: ${title}`,
    author: (author: string) => `Author: ${author}`,
    program: (program: string) => `Made with: ${program}`,
    made: (day: string) => `Made on: ${day}`,
    parts: 'Programs or other files may lie in it. Attach it only if you know from whom it comes.',
  },
  why: 'Why is it here?',
  whyHint: 'What it shows, and from whom it comes.',
  show: 'Show',
  showOf: (name: string) => `Show: ${name}`,
  putAway: 'Put away',
  putAwayOf: (name: string) => `Put away: ${name}`,
  saveCopy: 'Save a copy',
  saveCopyOf: (name: string) => `Save a copy: ${name}`,
  copyStays: 'The copy stays on this device until somebody deletes it.',
  faults: {
    missing: 'This file has not come to this device yet.',
    damaged: 'What lies here is not what was attached, so it is not shown.',
    unread: 'This file could not be opened. Try again.',
  } satisfies Record<ViewFault, string>,

  refused: {
    'contact-day-missing': 'Choose the day.',
    'contact-day-future': 'Choose today or an earlier day.',
    'contact-day-old': 'Choose a day within the last year.',
    'contact-with-missing': 'Choose at least one.',
    'contact-how-missing': 'Choose how.',
    'summary-missing': 'Say in a few words what it was about.',
    'person-name-missing': 'Write the name.',
    'relation-missing': 'Say who this is to the child.',
    'safety-missing': 'Choose what you know.',
    'barred-reason-missing': 'Say why, so that nobody calls by mistake.',
    'file-missing': 'Choose a file first.',
    'file-known': 'This file is attached to this case already.',
    'file-why-missing': 'Say why it is here.',
    'reason-missing': 'Say why.',
    'unknown-item': 'It cannot be found here.',
    'already-so': 'It is so already.',
    'file-empty': 'This file is empty.',
    'file-too-big':
      'This file is larger than 10 MB. Take a smaller picture, or save the PDF in a smaller size.',
    'file-active':
      'Web pages and drawings with code (HTML, SVG) could do harm. Make a picture of it, or save it as PDF.',
    'file-heic':
      'This format of phones cannot be shown everywhere. Share or save the photo as JPEG and attach that.',
    'file-office': 'Save this document as PDF and attach that.',
    'file-type': 'Only JPEG, PNG, WebP and PDF can be attached.',
    'file-damaged': 'This file is damaged or not complete. Take it again from where it comes from.',
    'picture-too-large':
      'This picture has more points than devices can draw. Save it smaller and attach that.',
    'file-unreadable': 'This file could not be read. Choose it again.',
    'file-several': 'One file at a time, please: each one wants its own reason.',
  } satisfies Record<ContactRefusal | PersonRefusal | AttachRefusal | HideRefusal | ChoiceRefusal, string>,
};

export default en;
export type FilesTerms = typeof en;
