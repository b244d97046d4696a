import type {Role} from '../kernel/rights.js';

/** A school's name in databases and roles: neither `-`, which ends it in one, nor `:`, which ends it in the other. */
const schoolPattern = /^[a-z][a-z0-9_]{1,39}$/;

export const couchLedgers = ['school', 'care', 'public', 'inbox'] as const;
export type CouchLedger = (typeof couchLedgers)[number];

/** How roles are called behind the school's name; the validation functions and the members of databases know these. */
export const couchRoles: Readonly<Record<Role, string>> = {
  office: 'office',
  teacher: 'teacher',
  psychologist: 'care',
  lead: 'lead',
  head: 'head',
};

/** Credentials that the proxy alone has. No token can hold these roles: a token's have a `:`. */
export const proxyRoles = {writer: 'inbox-writer', reader: 'public-reader'} as const;

const team = ['care', 'lead'];
const staff = ['teacher', 'care', 'lead', 'head', 'office'];

export function isSchoolName(value: unknown): value is string {
  return typeof value === 'string' && schoolPattern.test(value);
}

export function databaseOf(school: string, ledger: CouchLedger): string {
  return `${school}-${ledger}`;
}

/** Who may read a database, which in CouchDB means all of it. */
export function membersOf(school: string, ledger: CouchLedger): readonly string[] {
  const of = (names: readonly string[]): readonly string[] => names.map((name) => `${school}:${name}`);
  switch (ledger) {
    case 'school':
      return of(staff);
    case 'care':
      return of(team);
    case 'public':
      return [...of(staff), proxyRoles.reader];
    case 'inbox':
      return [...of(team), proxyRoles.writer];
  }
}
