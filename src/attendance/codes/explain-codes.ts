import {draft} from '../../kernel/draft.js';
import {isOneOf} from '../../kernel/guards.js';
import type {EntryId} from '../../kernel/ids.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import {justifications, sameSense, statuses, type Status} from '../marks.js';
import {codeExplained, codeSubject, codeTableChosen, codeTableSubject} from './code-kinds.js';
import {codeTableNames, plainCode, type CodeMeaning, type CodeTableName} from './code-table.js';
import {ownCodeIn, type OwnCode, type SchoolCodes} from './school-codes.js';

/** What a code can be explained as: `unknown` explains nothing. */
export const explainedStatuses: readonly Status[] = statuses.filter((status) => status !== 'unknown');

/** A descriptor's whole address fits; longer is no code but a text that slipped into its column. */
export const longestCode = 200;

/** Sources have tens of codes. More are a column of something else, and nobody could look after them. */
export const mostCodes = 300;

/**
 * - `empty-code`, `code-too-long` (over `longestCode` characters), `too-many-codes` (over `mostCodes` own ones)
 * - `unknown-status`: neither one of `explainedStatuses`, nor a justification that there is
 * - `stale`: somebody else explained the code since the person looked; they must look again
 */
export type ExplainRefusal =
  'empty-code' | 'code-too-long' | 'too-many-codes' | 'unknown-status' | 'stale' | 'nothing-changed';

/** Why any change of the school's table is refused. `not-explained`: there is nothing to take back. */
export type CodesRefusal = ExplainRefusal | 'not-explained' | 'unknown-table';

export interface ExplainCode {
  /** As the source writes it. */
  readonly code: string;
  readonly meaning: CodeMeaning;
  /** The current entries on this code that the person saw; none for a code that nobody explained. */
  readonly basedOn: readonly EntryId[];
}

/**
 * Explains a code, changes what was said of it, or ends a disagreement: one entry that replaces all current ones.
 *
 * @param others new codes that are explained at the same time
 */
export function explainCode(
  {code, meaning, basedOn}: ExplainCode,
  school: Pick<SchoolCodes, 'codes' | 'past'>,
  others = 0,
): Decision<ExplainRefusal> {
  const known = ownCodeIn(school, code);
  if (plainCode(code) === '') return refuse('empty-code');
  if (code.length > longestCode) return refuse('code-too-long', {most: longestCode});
  if (!isMeaning(meaning)) return refuse('unknown-status');
  if (!known && school.codes.length + others >= mostCodes) return refuse('too-many-codes', {most: mostCodes});
  if (isStale(basedOn, known?.heads)) return refuse('stale');
  const told = whole(meaning);
  if (known?.sides.length === 1 && sameSense(known.sides[0], told)) return refuse('nothing-changed');
  const body = {code: code.trim(), meaning: told, version: (known?.version ?? 0) + 1};
  return [draft(codeExplained, codeSubject(code), body, known?.heads)];
}

/** Takes back what the school said of a code: from then on only the tables speak of it. */
export function takeBackCode(
  {key, basedOn}: {readonly key: string; readonly basedOn: readonly EntryId[]},
  school: Pick<SchoolCodes, 'codes' | 'past'>,
): Decision<'not-explained' | 'stale'> {
  const known: OwnCode | undefined = school.codes.find((one) => one.key === key);
  if (!known) return refuse('not-explained');
  if (isStale(basedOn, known.heads)) return refuse('stale');
  const body = {code: known.code, version: known.version + 1};
  return [draft(codeExplained, codeSubject(known.code), body, known.heads)];
}

/** @param table `undefined`: each file is read by the table that explains most of it */
export function chooseCodeTable(
  table: CodeTableName | undefined,
  school: SchoolCodes,
): Decision<'unknown-table' | 'nothing-changed'> {
  if (table !== undefined && !isOneOf(table, codeTableNames)) return refuse('unknown-table');
  if (!school.isTableContested && school.table === table) return refuse('nothing-changed');
  const body = {...(table && {table}), version: school.tableVersion + 1};
  return [draft(codeTableChosen, codeTableSubject, body, school.tableHeads)];
}

/** An absence has a reason, if only an unknown one; nothing else has. */
export function whole({status, justification}: CodeMeaning): CodeMeaning {
  return status === 'absent' ? {status, justification: justification ?? 'unknown'} : {status};
}

function isMeaning({status, justification}: CodeMeaning): boolean {
  return (
    isOneOf(status, explainedStatuses) &&
    (justification === undefined || isOneOf(justification, justifications))
  );
}

function isStale(seen: readonly EntryId[], current: readonly EntryId[] = []): boolean {
  return seen.length !== current.length || current.some((id) => !seen.includes(id));
}
