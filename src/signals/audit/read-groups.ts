import type {PupilKey} from '../../kernel/ids.js';
import {refuse, type Refusal} from '../../kernel/refusal.js';
import type {Table} from '../../roster/import/csv.js';
import type {Roster} from '../../roster/roster.js';
import {mostGroups} from './audit-kinds.js';

/** A column that could be the attribute. */
export interface GroupColumn {
  readonly title: string;
  /** The group of each pupil of the school whom the file names and gives a group. */
  readonly groups: Readonly<Record<PupilKey, string>>;
  /** How many pupils are in each group, the largest first. */
  readonly sizes: readonly (readonly [group: string, people: number])[];
}

/** What a file of groups says. */
export interface GroupFile {
  readonly file: string;
  readonly columns: readonly GroupColumn[];
  /** Lines that name nobody of the school. */
  readonly strangers: number;
  /** Pupils of the school whom no line names. */
  readonly missing: number;
}

/**
 * Finds pupils and possible groups in a table: `demographics.csv` of OneRoster, or any table with a column of the pupils'
 * ids as the class list has them. The column of ids is the one that names most pupils; every other with 2 to
 * `mostGroups` different words may be the attribute.
 */
export function readGroups(
  {file, columns, rows}: Table,
  roster: Roster,
): GroupFile | Refusal<'no-pupils' | 'no-groups'> {
  const known = new Map(roster.pupils.map(({sourcedId, key}) => [sourcedId, key]));
  const cell = (row: Table['rows'][number], at: number): string => (row.cells[at] ?? '').trim();
  const hits = columns.map((_, at) => rows.filter((row) => known.has(cell(row, at))).length);
  const ids = hits.indexOf(Math.max(0, ...hits));
  if (!hits[ids]) return refuse('no-pupils', {file});
  const found = columns.flatMap((title, at) => {
    if (at === ids || !title) return [];
    const groups: Record<PupilKey, string> = {};
    for (const row of rows) {
      const pupil = known.get(cell(row, ids));
      const group = cell(row, at);
      if (pupil && group) groups[pupil] = group;
    }
    const sizes = sizesOf(groups);
    return sizes.length >= 2 && sizes.length <= mostGroups ? [{title, groups, sizes}] : [];
  });
  if (found.length === 0) return refuse('no-groups', {file, most: mostGroups});
  const named = new Set(rows.flatMap((row) => known.get(cell(row, ids)) ?? []));
  return {
    file,
    columns: found,
    strangers: rows.length - (hits[ids] ?? 0),
    missing: roster.pupils.length - named.size,
  };
}

export function sizesOf(groups: Readonly<Record<PupilKey, string>>): GroupColumn['sizes'] {
  const sizes = new Map<string, number>();
  for (const group of Object.values(groups)) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
}
