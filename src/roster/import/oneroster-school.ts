import type {RosterReport} from './oneroster.js';
import {standingRows} from './oneroster-rows.js';
import type {Sheet} from './sheet.js';

export interface BundleSchool {
  readonly name: string;
  readonly sourcedId: string;
}

/** The school that most classes belong to: a district's file may hold several. */
export function readSchool(orgs: Sheet, classes: Sheet, report: RosterReport): BundleSchool {
  const schools: BundleSchool[] = [];
  let others = 0;
  for (const {row, id} of standingRows(orgs, report)) {
    const isSchool = orgs.cell(row, 'type').toLowerCase() === 'school';
    if (isSchool) schools.push({sourcedId: id, name: orgs.cell(row, 'name')});
    else others += 1;
  }
  const sizes = classCounts(classes);
  const sizeOf = ({sourcedId}: BundleSchool): number => sizes.get(sourcedId) ?? 0;
  const [chosen] = schools.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (others > 0) report.drop(orgs.file, 'other-orgs', others);
  if (schools.length > 1) report.drop(orgs.file, 'other-school', schools.length - 1);
  if (chosen) report.use(orgs.file);
  return chosen ?? {name: '', sourcedId: ''};
}

function classCounts(classes: Sheet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of classes.rows) {
    const school = classes.cell(row, 'schoolSourcedId');
    counts.set(school, (counts.get(school) ?? 0) + 1);
  }
  return counts;
}
