import type {SchoolDay} from '../kernel/school-day.js';
import type {Roster} from '../roster/roster.js';
import {indexPupils, searchPupils, type FoundPupil, type PupilIndex} from '../voices/pupil-search.js';

/** Made once for a roster, a day and a language: sorting a school at every key would be felt. */
const indexes = new WeakMap<Roster, {readonly key: string; readonly index: PupilIndex}>();

export function pupilFinder(
  roster: Roster | undefined,
  today: SchoolDay,
  language: string,
): (query: string) => readonly FoundPupil[] {
  return (query) => (roster ? searchPupils(indexOf(roster, today, language), query) : []);
}

function indexOf(roster: Roster, today: SchoolDay, language: string): PupilIndex {
  const key = `${today} ${language}`;
  const known = indexes.get(roster);
  if (known?.key === key) return known.index;
  const index = indexPupils(roster, [], today, language);
  indexes.set(roster, {key, index});
  return index;
}
