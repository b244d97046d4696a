import {headsOf, isContested} from '../journal/heads.js';
import type {PupilKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {gradeWordSubject, type GradeExplained, type GradeList} from './record-kinds.js';
import {currentLists, type RecordsState} from './records-view.js';
import {readGrade, scales, type GradeMeaning, type ScaleName} from './scales.js';

/** One grade of one pupil, as it counts. */
export interface KnownGrade {
  readonly schoolSubject: string;
  readonly term: string;
  readonly day: SchoolDay;
  readonly scale: ScaleName;
  /** Verbatim. */
  readonly grade: string;
  /** None while nobody said what it means, or where lists contradict each other: it counts on neither side. */
  readonly meaning?: GradeMeaning;
}

/** @returns every grade by pupil, the oldest first; of lists that contradict each other both, without a meaning */
export function gradesIn(state: RecordsState): ReadonlyMap<PupilKey, readonly KnownGrade[]> {
  const found = new Map<PupilKey, KnownGrade[]>();
  for (const about of [...state.grades.current.keys()].sort()) {
    const said = saidIn(currentLists(state, about).map(({body}) => body));
    for (const [pupil, sides] of said)
      for (const {list, grade} of sides) {
        const meaning = sides.length === 1 ? meaningOf(state, list.scale, grade) : undefined;
        const {schoolSubject, term, day, scale} = list;
        const known = {schoolSubject, term, day, scale, grade, ...(meaning && {meaning})};
        found.set(pupil, [...(found.get(pupil) ?? []), known]);
      }
  }
  for (const grades of found.values()) grades.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return found;
}

interface Side {
  readonly list: GradeList;
  readonly grade: string;
}

/** What is said of each pupil, each different thing once. */
function saidIn(lists: readonly GradeList[]): ReadonlyMap<PupilKey, readonly Side[]> {
  const said = new Map<PupilKey, readonly Side[]>();
  for (const list of lists)
    for (const {pupil, grade} of list.grades) {
      const known = said.get(pupil) ?? [];
      const isKnown = known.some((side) => side.grade === grade && side.list.scale === list.scale);
      if (!isKnown) said.set(pupil, [...known, {list, grade}]);
    }
  return said;
}

/** By the scale, else by what the school said; two people who said otherwise have said nothing yet. */
export function meaningOf(state: RecordsState, scale: ScaleName, grade: string): GradeMeaning | undefined {
  const known = readGrade(scales[scale], grade);
  if (known) return known;
  return wordOn(state, scale, grade)?.meaning;
}

/** What the school said of a grade that its scale does not have. */
export function wordOn(state: RecordsState, scale: ScaleName, grade: string): GradeExplained | undefined {
  const heads = headsOf(state.gradeWords, gradeWordSubject({scale, grade}));
  return isContested(heads.map((head) => ({...head, body: {...head.body, grade: ''}})))
    ? undefined
    : heads[0]?.body;
}
