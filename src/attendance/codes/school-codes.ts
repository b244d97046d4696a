import type {EntryId} from '../../kernel/ids.js';
import type {Stamp} from '../../kernel/stamp.js';
import {plainCode, type CodeMeaning, type CodeTableName} from './code-table.js';
import type {OwnCodes} from './presets.js';

/** One code that the school has a word on. */
export interface OwnCode {
  /** `plainCode`. */
  readonly key: string;
  /** As the source writes it. */
  readonly code: string;
  /** What current entries say, each meaning once; `undefined` where it was taken back. Two or more: contested. */
  readonly sides: readonly (CodeMeaning | undefined)[];
  readonly version: number;
  /** When the current word was written, for people to read. */
  readonly at: Stamp;
  readonly heads: readonly EntryId[];
}

export interface SchoolCodes {
  /** Contested choices choose nothing. */
  readonly table?: CodeTableName;
  readonly isTableContested: boolean;
  readonly tableVersion: number;
  readonly tableHeads: readonly EntryId[];
  /** Those with a meaning and those contested, by code; what was taken back is in `past`. */
  readonly codes: readonly OwnCode[];
  readonly past: readonly OwnCode[];
  /** For `readCode`. */
  readonly own: OwnCodes;
}

/** @returns what the school says of a code, or said before it was taken back */
export function ownCodeIn(
  {codes, past}: Pick<SchoolCodes, 'codes' | 'past'>,
  code: string,
): OwnCode | undefined {
  const key = plainCode(code);
  return [...codes, ...past].find((one) => one.key === key);
}
