import type {ClassKey, PupilKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {byName, classOf, fullName, type Roster} from '../roster/roster.js';

export interface FoundPupil {
  readonly key: PupilKey;
  readonly name: string;
  /** Empty for who is in no class on that day. */
  readonly classTitle: string;
}

interface Indexed extends FoundPupil {
  readonly words: readonly string[];
  readonly own: boolean;
}

/** Pupils in the order in which they are offered: those of the teacher's own classes first. */
export type PupilIndex = readonly Indexed[];

export function indexPupils(
  roster: Roster,
  ownClasses: readonly ClassKey[],
  today: SchoolDay,
  language: string,
): PupilIndex {
  const titles = new Map(roster.classes.map(({key, title}) => [key, title]));
  const entries = roster.pupils.toSorted(byName(language)).map((pupil): Indexed => {
    const classKey = classOf(pupil, today);
    const name = fullName(pupil);
    const classTitle = classKey ? (titles.get(classKey) ?? '') : '';
    const words = plainWords(`${name} ${pupil.middleName ?? ''} ${classTitle}`);
    const own = classKey !== undefined && ownClasses.includes(classKey);
    return {key: pupil.key, name, classTitle, own, words: [...words, plainWords(classTitle).join('')]};
  });
  return [...entries.filter(({own}) => own), ...entries.filter(({own}) => !own)];
}

/**
 * @param query beginnings of names or of a class, in any order; empty for the teacher's own classes
 * @returns those whose words begin so, own classes first
 */
export function searchPupils(index: PupilIndex, query: string): readonly FoundPupil[] {
  const wanted = plainWords(query);
  if (wanted.length === 0) return index.filter(({own}) => own);
  return index.filter(({words}) => wanted.every((part) => words.some((word) => word.startsWith(part))));
}

/** Letters that a Russian keyboard has not, as people type them in a hurry. */
const plainLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};

/** Lower case, without accents, so that a hurried spelling finds the name. */
export function plainWords(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[әғқңөұүһі]/gu, (letter) => plainLetters[letter] ?? letter);
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
