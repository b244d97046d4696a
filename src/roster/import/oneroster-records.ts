import {isFields, isText, type Fields} from '../../kernel/guards.js';
import type {Row, Table} from './csv.js';

/** What a roster is made of, as the REST binding calls it. */
export const oneRosterCollections = ['orgs', 'academicSessions', 'classes', 'users', 'enrollments'] as const;
export type OneRosterCollection = (typeof oneRosterCollections)[number];

/** One object of an answer, as lines of the tables that a bundle of files has. Nothing else of it is kept. */
export interface OneRosterRecord {
  /** Empty where it has none. */
  readonly id: string;
  readonly cells: readonly string[];
  /** Of users in version 1.2. */
  readonly roles?: readonly (readonly string[])[];
}

export type OneRosterRecords = Readonly<Record<OneRosterCollection, readonly OneRosterRecord[]>>;

const columns = {
  orgs: ['sourcedId', 'status', 'name', 'type'],
  academicSessions: ['sourcedId', 'status', 'title', 'type', 'startDate', 'endDate', 'schoolYear'],
  classes: ['sourcedId', 'status', 'title', 'grades', 'classType', 'schoolSourcedId', 'termSourcedIds'],
  users: ['sourcedId', 'status', 'givenName', 'familyName', 'middleName', 'role', 'orgSourcedIds', 'grades'],
  enrollments: ['sourcedId', 'status', 'classSourcedId', 'userSourcedId', 'role', 'beginDate', 'endDate'],
} as const satisfies Readonly<Record<OneRosterCollection, readonly string[]>>;

const roleColumns = ['userSourcedId', 'status', 'roleType', 'role', 'orgSourcedId'];

/** Fields that are asked for, where a server lets one choose: never a password, an address or a telephone. */
export const oneRosterFields: Readonly<Record<'1.1' | '1.2', string>> = {
  '1.1': 'sourcedId,status,dateLastModified,givenName,familyName,middleName,role,orgs,grades',
  '1.2': 'sourcedId,status,dateLastModified,givenName,familyName,middleName,roles,primaryOrg,grades',
};

/** @returns a record without an id for what is no object: it is listed as such a line of a file is */
export function oneRosterRecord(collection: OneRosterCollection, value: unknown): OneRosterRecord {
  const fields = isFields(value) ? value : {};
  const cells = columns[collection].map((column) => cellOf(fields, column));
  const roles = collection === 'users' ? rolesOf(fields) : undefined;
  return {id: textIn(fields, 'sourcedId'), cells, ...(roles && {roles})};
}

export function isToBeDeleted({cells}: OneRosterRecord): boolean {
  return cells[1]?.toLowerCase() === 'tobedeleted';
}

/** The tables that `readOneRoster` reads. Lines are counted from 1, in the order of the answers. */
export function oneRosterTables(
  records: OneRosterRecords,
  {version, system}: {readonly version: '1.1' | '1.2'; readonly system: string},
): readonly Table[] {
  const manifest = [
    ['oneroster.version', version],
    ['source.systemCode', system],
  ];
  const tables = oneRosterCollections.map((name) =>
    tableOf(
      name,
      columns[name],
      records[name].map(({cells}) => cells),
    ),
  );
  const roles = records.users.flatMap((user) => user.roles ?? []);
  return [
    tableOf('manifest', ['propertyName', 'value'], manifest),
    ...tables,
    ...(version === '1.2' ? [tableOf('roles', roleColumns, roles)] : []),
  ];
}

function tableOf(file: string, names: readonly string[], lines: readonly (readonly string[])[]): Table {
  return {file, columns: names, rows: lines.map((cells, at): Row => ({line: at + 1, cells}))};
}

function cellOf(fields: Fields, column: string): string {
  switch (column) {
    case 'schoolSourcedId':
      return idIn(fields, 'school');
    case 'classSourcedId':
      return idIn(fields, 'class');
    case 'userSourcedId':
      return idIn(fields, 'user');
    case 'termSourcedIds':
      return idsIn(fields, 'terms');
    case 'orgSourcedIds':
      return orgsOf(fields);
    case 'grades':
      return listIn(fields, 'grades').filter(isText).join(',');
    default:
      return textIn(fields, column);
  }
}

/** Of version 1.1 `orgs`; of 1.2 the primary one and those of the roles. */
function orgsOf(fields: Fields): string {
  const ofRoles = listIn(fields, 'roles').map((role) => (isFields(role) ? idIn(role, 'org') : ''));
  const all = [...idsIn(fields, 'orgs').split(','), idIn(fields, 'primaryOrg'), ...ofRoles];
  return [...new Set(all.filter(Boolean))].join(',');
}

function rolesOf(fields: Fields): readonly (readonly string[])[] | undefined {
  if (own(fields, 'roles') === undefined) return undefined;
  const user = textIn(fields, 'sourcedId');
  const status = textIn(fields, 'status');
  return listIn(fields, 'roles').map((role) =>
    isFields(role)
      ? [user, status, textIn(role, 'roleType'), textIn(role, 'role'), idIn(role, 'org')]
      : [user],
  );
}

function idIn(fields: Fields, name: string): string {
  const reference = own(fields, name);
  return isFields(reference) ? textIn(reference, 'sourcedId') : '';
}

function idsIn(fields: Fields, name: string): string {
  const ids = listIn(fields, name).map((one) => (isFields(one) ? textIn(one, 'sourcedId') : ''));
  return ids.filter(Boolean).join(',');
}

function listIn(fields: Fields, name: string): readonly unknown[] {
  const value = own(fields, name);
  return Array.isArray(value) ? value : [];
}

/** Numbers are written by some: `"schoolYear": 2027`. */
function textIn(fields: Fields, name: string): string {
  const value = own(fields, name);
  if (isText(value)) return value.trim();
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : '';
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
