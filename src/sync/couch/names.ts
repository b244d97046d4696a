import type {LedgerName} from '../../journal/entry.js';

/** See docs/decisions/192-what-lies-in-a-database.md. */
const schoolPattern = /^[a-z][a-z0-9_]{1,39}$/;

export const epochDocument = 'epoch';

/** @throws {RangeError} for what is no school's name: it would be read as another database */
export function databaseOf(school: string, ledger: LedgerName): string {
  if (!schoolPattern.test(school))
    throw new RangeError(`a school's name is like \`school_12\`, not \`${school}\``);
  return `${school}-${ledger}`;
}

/** The server keeps names that begin with `_` for itself, and one id in 64 begins so. */
export function documentOf(name: string): string {
  return `e${name}`;
}

/** @returns `undefined` of the server's own documents and of the operator's */
export function nameIn(document: string): string | undefined {
  return document.startsWith('e') && document !== epochDocument ? document.slice(1) : undefined;
}
