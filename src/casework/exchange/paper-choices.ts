import type {PupilKey} from '../../kernel/ids.js';
import type {Roster} from '../../roster/roster.js';
import type {FormFields} from '../form-controller.js';
import type {CaseScreen} from '../case-screen.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import type {Redacted} from './exchange-kinds.js';
import {paperOf, paperParts, textOf, usualParts, type PaperPart} from './paper-parts.js';
import {nameTerms, pupilsNamedIn, wordTerms, type Term} from './redaction.js';

/** Somebody of the roster whom the paper may name besides the child. */
export interface Other {
  readonly pupil: PupilKey;
  /** As a concern names them; absent for a name that stands in the text alone. */
  readonly role?: string;
}

/** Everything that a form of a paper says. */
export interface PaperChoices {
  readonly parts: ReadonlySet<PaperPart>;
  readonly child: boolean;
  readonly people: ReadonlySet<PupilKey>;
  readonly words: string;
}

/** @param ticked whether a box is, given what it is before anybody touches it */
export function choicesOf(
  ticked: (name: string, before: boolean) => boolean,
  words: string,
  others: readonly Other[],
): PaperChoices {
  return {
    parts: new Set(paperParts.filter((part) => ticked(partBox(part), usualParts.has(part)))),
    child: ticked(childBox, false),
    people: new Set(others.filter(({pupil}) => ticked(personBox(pupil), true)).map(({pupil}) => pupil)),
    words,
  };
}

/** Of a form as it was sent: what is not in it was not ticked. */
export function sentChoices(fields: FormFields, others: readonly Other[]): PaperChoices {
  return choicesOf((name) => name in fields, fields['words'] ?? '', others);
}

export const childBox = 'strike child';
export const partBox = (part: PaperPart): string => `part ${part}`;
export const personBox = (pupil: PupilKey): string => `strike ${pupil}`;

/** Whoever a concern of this case names in a role, and whoever is named in any part of it, chosen or not. */
export function othersIn(screen: CaseScreen, t: ExchangeTerms, roster: Roster | undefined): readonly Other[] {
  const {record, concerns, voices} = screen;
  const inRoles = record.concerns
    .flatMap((source) => concerns.get(source) ?? [])
    .flatMap(({concern}) => concern.pupils)
    .filter(({pupil}) => pupil !== record.pupil)
    .map(({pupil, role}): Other => ({pupil, role: voices.roles[role]}));
  const text = textOf(paperOf(screen, t, new Set(paperParts)));
  const named = roster ? pupilsNamedIn(text, roster, record.pupil) : [];
  const all = [...inRoles, ...named.map((pupil): Other => ({pupil}))];
  return all.filter(({pupil}, at) => all.findIndex((other) => other.pupil === pupil) === at);
}

/** What is taken out of all that is said, and what besides of the child's own name where it stands as such. */
export function termsOf(
  {child, people, words}: PaperChoices,
  roster: Roster | undefined,
  own: PupilKey | undefined,
): {readonly all: readonly Term[]; readonly own: readonly Term[]} {
  const known = roster?.pupils ?? [];
  const ofOthers = known.filter(({key}) => people.has(key)).flatMap(nameTerms);
  const ofChild = child ? known.filter(({key}) => key === own).flatMap(nameTerms) : [];
  const typed = wordTerms(words);
  return {all: [...ofOthers, ...ofChild, ...typed], own: [...ofChild, ...typed]};
}

/** For the entry in the case: how much, and never what. */
export function redactedCount({child, people, words}: PaperChoices): Redacted {
  return {people: people.size + (child ? 1 : 0), words: wordTerms(words).length};
}
