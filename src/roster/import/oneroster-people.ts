import type {StaffId} from '../../kernel/ids.js';
import type {StaffMember} from '../roster.js';
import type {RosterReport} from './oneroster.js';
import {idsIn, isDeleted, standingRows} from './oneroster-rows.js';
import type {Row} from './csv.js';
import type {Sheet} from './sheet.js';

export interface Person {
  readonly sourcedId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly middleName?: string;
  /** Year of schooling; empty where unknown. */
  readonly year: string;
  readonly line: number;
}

export interface People {
  readonly file: string;
  readonly pupils: ReadonlyMap<string, Person>;
  readonly staff: readonly StaffMember[];
  readonly staffIds: ReadonlySet<string>;
  /** Known but not kept: guardians, people of other schools. */
  readonly passedOver: ReadonlySet<string>;
}

/** Roles of OneRoster 1.1 and 1.2, lower case. */
const staffRoles: readonly string[] = [
  'administrator',
  'aide',
  'counselor',
  'districtadministrator',
  'principal',
  'proctor',
  'siteadministrator',
  'systemadministrator',
  'teacher',
];
const guardianRoles: readonly string[] = ['guardian', 'parent', 'relative'];

/** Pupils and staff of the school. Guardians are not kept: Pana has no use for them. */
export function readPeople(
  users: Sheet,
  roles: Sheet | undefined,
  schoolId: string,
  report: RosterReport,
): People {
  const pupils = new Map<string, Person>();
  const staff: StaffMember[] = [];
  const passedOver = new Set<string>();
  const known = [...standingRows(users, report)];
  const byUser = rolesByUser(roles, new Set(known.map(({id}) => id)), report);
  for (const {row, id} of known) {
    const person = personOf(users, row, id);
    const role = users.cell(row, 'role') || (byUser.get(id) ?? '');
    const kind = kindOf(role);
    const isElsewhere = !belongs(users, row, schoolId);
    if (isElsewhere || kind === 'guardian') {
      report.drop(users.file, isElsewhere ? 'other-school' : 'guardians');
      passedOver.add(id);
    } else if (!kind)
      report.leaveOut(users.file, row.line, role ? 'unknown-role' : 'missing-cell', role || 'role');
    else if (!person) report.leaveOut(users.file, row.line, 'missing-cell', 'givenName, familyName');
    else {
      report.use(users.file);
      if (kind === 'pupil') pupils.set(id, person);
      else staff.push(memberOf(person, role));
    }
  }
  return {
    file: users.file,
    pupils,
    staff,
    staffIds: new Set(staff.map(({sourcedId}) => sourcedId)),
    passedOver,
  };
}

function kindOf(role: string): 'pupil' | 'staff' | 'guardian' | undefined {
  const word = role.toLowerCase();
  if (word === 'student') return 'pupil';
  if (staffRoles.includes(word)) return 'staff';
  return guardianRoles.includes(word) ? 'guardian' : undefined;
}

/** Some people have one name only. */
function personOf(users: Sheet, row: Row, sourcedId: string): Person | undefined {
  const givenName = users.cell(row, 'givenName');
  const familyName = users.cell(row, 'familyName');
  const middleName = users.cell(row, 'middleName');
  if (!givenName && !familyName) return undefined;
  return {
    sourcedId,
    givenName,
    familyName,
    ...(middleName && {middleName}),
    year: idsIn(users.cell(row, 'grades'))[0] ?? '',
    line: row.line,
  };
}

function memberOf({sourcedId, givenName, familyName}: Person, role: string): StaffMember {
  return {id: sourcedId as StaffId, sourcedId, givenName, familyName, role};
}

function belongs(users: Sheet, row: Row, schoolId: string): boolean {
  const schools = idsIn(users.cell(row, 'orgSourcedIds') || users.cell(row, 'primaryOrgSourcedId'));
  return !schoolId || schools.length === 0 || schools.includes(schoolId);
}

/** A person's primary role stands before a secondary one. */
function rolesByUser(
  roles: Sheet | undefined,
  known: ReadonlySet<string>,
  report: RosterReport,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const primary = new Set<string>();
  for (const row of roles?.rows ?? []) {
    const file = roles?.file ?? '';
    const user = roles?.cell(row, 'userSourcedId') ?? '';
    const role = roles?.cell(row, 'role') ?? '';
    const isPrimary = roles?.cell(row, 'roleType').toLowerCase() === 'primary';
    if (roles && isDeleted(roles, row)) report.drop(file, 'to-be-deleted');
    else if (!user || !role) report.leaveOut(file, row.line, 'missing-cell', user ? 'role' : 'userSourcedId');
    else if (!known.has(user)) report.leaveOut(file, row.line, 'unknown-person', user);
    else if (found.has(user) && (primary.has(user) || !isPrimary)) report.drop(file, 'other-roles');
    else {
      if (found.has(user)) report.drop(file, 'other-roles');
      else report.use(file);
      found.set(user, role);
      if (isPrimary) primary.add(user);
    }
  }
  return found;
}
