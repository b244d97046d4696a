import type {SchoolDay} from '../../kernel/school-day.js';
import type {Audience} from '../case-kinds.js';
import {heldIn, type CaseRecord, type Held} from '../case-record.js';
import {
  audienceSet,
  contactMade,
  fileAttached,
  itemHidden,
  personKept,
  type ContactMade,
  type FileAttached,
  type ItemHidden,
  type PersonKept,
} from './keeping-kinds.js';

type Standing = Pick<CaseRecord, 'standing'>;

/** Something that can be hidden or shared, and what stands about that. */
export interface KeptItem<Body> {
  readonly held: Held<Body>;
  /** Why it is out of sight; absent while it is shown. */
  readonly hidden: ItemHidden | undefined;
  readonly audience: Audience;
}

/** Newest day first, hidden ones too. */
export function contactsIn(record: Standing): readonly KeptItem<ContactMade>[] {
  const items = heldIn(record, contactMade).map((held) =>
    itemOf(record, held, held.value.contact, held.value.audience),
  );
  return items.sort((a, b) => (a.held.value.day < b.held.value.day ? 1 : -1));
}

/** Those that count for clocks and rules: shown to everybody, and nobody says that they never were. */
export function countedContacts(record: Standing): readonly ContactMade[] {
  const doubted = new Set(
    heldIn(record, itemHidden).flatMap(({entries}) =>
      entries.filter(({body}) => body.hidden).map(({body}) => body.item),
    ),
  );
  return heldIn(record, contactMade)
    .filter(({value, contested}) => !contested && !doubted.has(value.contact))
    .map(({value}) => value);
}

/** @returns days on which somebody was in contact with the child */
export function daysWithChild(record: Standing): readonly SchoolDay[] {
  return countedContacts(record)
    .filter((contact) => contact.with.includes('child'))
    .map(({day}) => day);
}

export function filesIn(record: Standing): readonly KeptItem<FileAttached>[] {
  return heldIn(record, fileAttached).map((held) =>
    itemOf(record, held, held.value.file, held.value.audience),
  );
}

/** Those who are around the child now first. */
export function peopleAround(record: Standing): readonly Held<PersonKept>[] {
  const rank = ({value}: Held<PersonKept>): number => (value.former ? 1 : 0);
  return [...heldIn(record, personKept)].sort((a, b) => rank(a) - rank(b));
}

/**
 * Who may read it now. Nobody but the team while two people disagree, and while it is hidden.
 *
 * @param written whom it was written for; notes of before said nothing, and are the team's
 */
export function audienceOf(record: Standing, item: string, written: Audience = 'team'): Audience {
  if (hiddenOf(record, item)) return 'team';
  return heldIn(record, audienceSet).find(({value}) => value.item === item)?.value.audience ?? written;
}

/** What was written for the child and the family to read, and is not taken back: notes, and what contacts were about. */
export function familyTexts(
  record: Pick<CaseRecord, 'notes' | 'standing'>,
): readonly {readonly key: string; readonly text: string}[] {
  const notes = record.notes.filter(({body}) => audienceOf(record, body.note, body.audience) === 'family');
  const contacts = contactsIn(record).filter(({audience}) => audience === 'family');
  return [
    ...notes.map(({body}) => ({key: body.note, text: body.text})),
    ...contacts.map(({held: {value}}) => ({key: value.contact, text: value.summary})),
  ];
}

export function hiddenOf(record: Standing, item: string): ItemHidden | undefined {
  return heldIn(record, itemHidden).find(({value}) => value.item === item && value.hidden)?.value;
}

function itemOf<Body>(record: Standing, held: Held<Body>, item: string, written: Audience): KeptItem<Body> {
  return {held, hidden: hiddenOf(record, item), audience: audienceOf(record, item, written)};
}
