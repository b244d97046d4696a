import {defineKind} from '../../kernel/draft.js';
import {isFields, isNumber, isOneOf, isText} from '../../kernel/guards.js';
import {subject, type SubjectKey} from '../../kernel/ids.js';
import {justifications, statuses} from '../marks.js';
import {codeTableNames, plainCode, type CodeMeaning, type CodeTableName} from './code-table.js';

/** What the school says of one code from now on. Without a meaning: what it said is taken back. */
export interface CodeExplained {
  /** As the source writes it. */
  readonly code: string;
  readonly meaning?: CodeMeaning;
  /** 1 for the first word on a code, one more for each that replaces it. */
  readonly version: number;
}

/** The table that the school's files are read by. Without one each file is read by the table that explains most of it. */
export interface CodeTableChosen {
  readonly table?: CodeTableName;
  readonly version: number;
}

export const codeExplained = defineKind('attendance/code-explained', isCodeExplained);
export const codeTableChosen = defineKind('attendance/code-table-chosen', isCodeTableChosen);

export const codeTableSubject = subject('attendance-code-table');

/** One for each code, however it is written: two devices that explain the same one meet where everybody can see it. */
export function codeSubject(code: string): SubjectKey {
  return subject('attendance-code', plainCode(code));
}

function isCodeExplained(body: unknown): body is CodeExplained {
  return (
    isFields(body) &&
    isText(body['code']) &&
    isNumber(body['version']) &&
    (body['meaning'] === undefined || isMeaning(body['meaning']))
  );
}

function isCodeTableChosen(body: unknown): body is CodeTableChosen {
  return (
    isFields(body) &&
    isNumber(body['version']) &&
    (body['table'] === undefined || isOneOf(body['table'] as string, codeTableNames))
  );
}

function isMeaning(value: unknown): value is CodeMeaning {
  return (
    isFields(value) &&
    isOneOf(value['status'] as string, statuses) &&
    (value['justification'] === undefined || isOneOf(value['justification'] as string, justifications))
  );
}
