import type {BundleClass, BundlePupil, RosterReport} from './oneroster.js';
import type {People} from './oneroster-people.js';
import {idsIn, standingRows} from './oneroster-rows.js';
import type {Sheet} from './sheet.js';

export interface Classes {
  readonly file: string;
  readonly list: readonly BundleClass[];
  /** Known but not taken: subject groups beside homerooms, classes of another school. */
  readonly passedOver: ReadonlyMap<string, 'subject-classes' | 'other-school'>;
  /** How often classes name a session. */
  readonly termIds: ReadonlyMap<string, number>;
}

interface ReadClass extends BundleClass {
  readonly isHomeroom: boolean;
  readonly terms: readonly string[];
}

/** Homerooms, or every class where a school has none. */
export function readClasses(sheet: Sheet, schoolId: string, report: RosterReport): Classes {
  if (!sheet.has('classType')) report.remark(sheet.file, 1, 'missing-column', 'classType');
  const passedOver = new Map<string, 'subject-classes' | 'other-school'>();
  const ours: ReadClass[] = [];
  for (const {row, id} of standingRows(sheet, report)) {
    const title = sheet.cell(row, 'title');
    const school = sheet.cell(row, 'schoolSourcedId');
    if (schoolId && school && school !== schoolId) passedOver.set(id, 'other-school');
    else if (!title) report.leaveOut(sheet.file, row.line, 'missing-cell', 'title');
    else ours.push(classOf(sheet, row, id, title));
  }
  const hasHomerooms = ours.some(({isHomeroom}) => isHomeroom);
  const list = ours.filter(({isHomeroom}) => isHomeroom || !hasHomerooms);
  if (hasHomerooms) {
    for (const {sourcedId, isHomeroom} of ours) if (!isHomeroom) passedOver.set(sourcedId, 'subject-classes');
  }
  for (const why of passedOver.values()) report.drop(sheet.file, why);
  report.use(sheet.file, list.length);
  return {file: sheet.file, list: list.map(plain), passedOver, termIds: countsOf(ours)};
}

function classOf(
  sheet: Sheet,
  row: {line: number; cells: readonly string[]},
  id: string,
  title: string,
): ReadClass {
  return {
    sourcedId: id,
    title,
    year: idsIn(sheet.cell(row, 'grades'))[0] ?? '',
    line: row.line,
    teachers: [],
    isHomeroom: sheet.cell(row, 'classType').toLowerCase() === 'homeroom',
    terms: idsIn(sheet.cell(row, 'termSourcedIds')),
  };
}

function plain({sourcedId, title, year, line, teachers}: ReadClass): BundleClass {
  return {sourcedId, title, year, line, teachers};
}

function countsOf(classes: readonly ReadClass[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {terms} of classes) for (const id of terms) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Where a class does not name its year: the year that most of its pupils are in. */
export function yearsByPupils(
  classes: readonly BundleClass[],
  pupils: readonly BundlePupil[],
  people: People,
): readonly BundleClass[] {
  const years = new Map<string, string[]>();
  for (const {sourcedId, enrolments} of pupils) {
    const year = people.pupils.get(sourcedId)?.year;
    for (const {classId} of enrolments) if (year) listIn(years, classId).push(year);
  }
  return classes.map((one) => ({
    ...one,
    year: one.year || (mostFrequent(years.get(one.sourcedId) ?? []) ?? ''),
  }));
}

export function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const known = lists.get(key);
  if (known) return known;
  const made: Item[] = [];
  lists.set(key, made);
  return made;
}

function mostFrequent<Item>(items: readonly Item[]): Item | undefined {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<[Item, number] | undefined>(
    (best, next) => (!best || next[1] > best[1] ? next : best),
    undefined,
  )?.[0];
}
