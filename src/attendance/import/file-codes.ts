import type {Draft} from '../../kernel/draft.js';
import {isRefusal, type Refusal} from '../../kernel/refusal.js';
import type {AttendanceState} from '../attendance-view.js';
import {plainCode, type CodeMeaning, type CodeTableName} from '../codes/code-table.js';
import {ownCodeIn, type SchoolCodes} from '../codes/school-codes.js';
import {explainCode, whole, type ExplainRefusal} from '../codes/explain-codes.js';
import {readCode, tableNamed} from '../codes/presets.js';
import {rereadRegisters, type ReadCode, type Reread} from '../codes/reread-view.js';
import type {AttendanceImport} from './attendance-import.js';
import type {CodeChoice} from './unexplained-codes.js';

/** What a person said of a file's codes, and what follows once the file is imported. */
export interface ToldCodes {
  /** By `plainCode`; what is left for later is not in here. */
  readonly meanings: ReadonlyMap<string, CodeMeaning>;
  /** Why a code cannot be kept, by `plainCode`. */
  readonly refused: ReadonlyMap<string, Refusal<ExplainRefusal>>;
  /** Words on the codes, and registers of earlier imports that are read anew by them. */
  readonly drafts: readonly Draft[];
  /** Marks of those registers that will count otherwise. */
  readonly earlierMarks: number;
}

interface Told {
  readonly code: string;
  readonly meaning: CodeMeaning;
}

/** Holds what a person says of the codes of the file in the preview. */
export class FileCodes {
  readonly #told = new Map<string, Told>();

  /**
   * @param code as the file writes it
   * @param meaning `undefined` leaves the code for later
   */
  tell(code: string, meaning: CodeMeaning | undefined): void {
    if (meaning) this.#told.set(plainCode(code), {code, meaning: whole(meaning)});
    else this.#told.delete(plainCode(code));
  }

  /** What the file is read by. A word that cannot be kept does not count: the next import would read otherwise. */
  choice(school: SchoolCodes, table: CodeTableName | undefined): CodeChoice {
    const {refused} = this.#decided(school);
    const explained = [...this.#told].filter(([key]) => !refused.has(key));
    return {
      own: school.own,
      explained: new Map(explained.map(([key, {meaning}]) => [key, meaning])),
      ...(table && {table}),
    };
  }

  told(result: AttendanceImport, school: SchoolCodes, attendance: AttendanceState): ToldCodes {
    const {drafts, refused} = this.#decided(school);
    const asked = result.unknownCodes.map(({key}) => key);
    const kept = asked.filter((key) => drafts.has(key));
    const meanings = new Map(asked.flatMap((key) => pairOf(key, this.#told.get(key)?.meaning)));
    const earlier = earlierMarks(
      result,
      new Map([...meanings].filter(([key]) => drafts.has(key))),
      attendance,
    );
    return {
      meanings,
      refused,
      drafts: [...kept.flatMap((key) => drafts.get(key) ?? []), ...earlier.drafts],
      earlierMarks: earlier.marks,
    };
  }

  #decided(school: SchoolCodes): {
    readonly drafts: ReadonlyMap<string, readonly Draft[]>;
    readonly refused: ReadonlyMap<string, Refusal<ExplainRefusal>>;
  } {
    const drafts = new Map<string, readonly Draft[]>();
    const refused = new Map<string, Refusal<ExplainRefusal>>();
    for (const [key, {code, meaning}] of this.#told) {
      const basedOn = ownCodeIn(school, code)?.heads ?? [];
      const decision = explainCode({code, meaning, basedOn}, school, drafts.size);
      if (isRefusal(decision)) refused.set(key, decision);
      else drafts.set(key, decision);
    }
    return {drafts, refused};
  }
}

function pairOf(key: string, meaning: CodeMeaning | undefined): readonly (readonly [string, CodeMeaning])[] {
  return meaning ? [[key, meaning]] : [];
}

/** Only what a person explains now: other codes of other files may mean other things. */
function earlierMarks(
  {drafts, codeTable}: AttendanceImport,
  meanings: ReadonlyMap<string, CodeMeaning>,
  attendance: AttendanceState,
): Reread {
  if (meanings.size === 0) return {drafts: [], marks: 0};
  const except = new Set(drafts.map(({about}) => about));
  const table = tableNamed(codeTable);
  const read: ReadCode = (code) =>
    meanings.has(plainCode(code)) ? readCode(code, table, meanings) : {isOwn: false};
  return rereadRegisters(attendance, {read, except});
}
