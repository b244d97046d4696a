import {fileSize, list, shortDay} from '../../i18n/format.js';
import type {CaseScreen} from '../case-screen.js';
import {inOneLine, wordsFor, type NamedWords} from '../kind-words.js';
import {contactsIn, filesIn} from './kept-items.js';
import {
  audienceSet,
  contactMade,
  fileAttached,
  itemHidden,
  personKept,
  type ContactMade,
  type PersonKept,
} from './keeping-kinds.js';

type Words = Pick<CaseScreen, 't' | 'language' | 'people'>;

/** “Talk: the child, the family”. */
export function contactTitle({t, language}: Words, {how, with: whom}: ContactMade): string {
  const roles = whom.map((role) => t.keeping.roles[role]);
  return t.keeping.contact(t.keeping.ways[how], list(language, roles));
}

export function contactFacts({language, people}: Words, {day, by, others}: ContactMade): string {
  return inOneLine(shortDay(language, day), people.staffName(by), others);
}

function personWords({t}: Words, {name, relation, safety, barred, former}: PersonKept): string {
  const call = barred === undefined ? t.keeping.safety[safety] : t.keeping.barred(barred);
  return inOneLine(`${name} (${relation})`, call, former && t.keeping.former);
}

/** A note, a contact or a file, named so that a person knows it again. */
export function itemName(screen: CaseScreen, item: string): string {
  const {record, t} = screen;
  const file = filesIn(record).find(({held}) => held.value.file === item);
  const contact = contactsIn(record).find(({held}) => held.value.contact === item)?.held.value;
  const note = record.notes.find(({body}) => body.note === item);
  if (file) return file.held.value.name;
  if (contact) return inOneLine(contactTitle(screen, contact), shortDay(screen.language, contact.day));
  return note ? inOneLine(t.noteKinds[note.body.kind], note.body.text.slice(0, 60)) : '';
}

export const keepingWords: readonly NamedWords[] = [
  wordsFor(contactMade, {
    head: contactTitle,
    value: (screen, body) => `${contactFacts(screen, body)}\n${body.summary}`,
  }),
  wordsFor(personKept, {
    head: ({t}) => t.keeping.person,
    value: (screen, body) => inOneLine(personWords(screen, body), body.reach, body.language),
    // No number stands in the timeline: an older one may be wrong, and some people are not to be called.
    event: (screen, body) => ({head: screen.t.keeping.person, text: personWords(screen, body)}),
  }),
  wordsFor(fileAttached, {
    head: ({t}) => t.keeping.file,
    value: ({language}, {name, size, why}) => inOneLine(name, fileSize(language, size), why),
  }),
  wordsFor(itemHidden, {
    head: ({t}, {hidden}) => (hidden ? t.keeping.hidden : t.keeping.shown),
    value: (screen, {item, reason}) => inOneLine(itemName(screen, item), reason),
  }),
  wordsFor(audienceSet, {
    head: ({t}) => t.keeping.changeReader,
    value: (screen, {item, audience}) =>
      inOneLine(itemName(screen, item), screen.t.keeping.readers[audience]),
  }),
];
