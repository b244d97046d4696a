import type {Entry} from '../../journal/entry.js';
import type {Fold} from '../../journal/fold.js';
import {addHead, headsOf, noHeads, type Heads} from '../../journal/heads.js';
import {columnsNamed, fileImported, importTakenBack} from '../import-kinds.js';
import {sameSense} from '../marks.js';
import {registerTaken, registerTakenBack} from '../register.js';
import {
  codeExplained,
  codeSubject,
  codeTableChosen,
  codeTableSubject,
  type CodeExplained,
  type CodeTableChosen,
} from './code-kinds.js';
import {plainCode, type CodeMeaning} from './code-table.js';
import type {OwnCode, SchoolCodes} from './school-codes.js';

export type CodesState = Heads<CodeExplained | CodeTableChosen>;

/** The school's own table of codes. */
export const codesFold: Fold<CodesState> = {
  name: 'attendance/codes',
  version: 1,
  ledger: 'school',
  kinds: [codeExplained, codeTableChosen],
  ignores: [registerTaken, registerTakenBack, columnsNamed, fileImported, importTakenBack],
  empty: noHeads,
  add: (state, entry) => {
    // What is filed under another code's name would hide that code.
    const isTable = entry.kind === codeTableChosen.name;
    const belongs = isTable ? codeTableSubject : codeSubject((entry.body as CodeExplained).code);
    if (entry.about === belongs) addHead(state, entry as Entry<string, CodeExplained | CodeTableChosen>);
  },
};

export function schoolCodesIn(state: CodesState): SchoolCodes {
  const all = ownCodesIn(state);
  const codes = all.filter(({sides}) => sides.length > 1 || sides[0] !== undefined);
  const own = new Map(codes.map(({key, sides}) => [key, sides.length > 1 ? undefined : sides[0]]));
  const heads = headsOf(state, codeTableSubject) as readonly Entry<string, CodeTableChosen>[];
  const tables = [...new Set(heads.map(({body}) => body.table))];
  const table = tables.length === 1 ? tables[0] : undefined;
  return {
    ...(table && {table}),
    isTableContested: tables.length > 1,
    tableVersion: versionOf(heads),
    tableHeads: heads.map(({id}) => id),
    codes,
    past: all.filter((one) => !codes.includes(one)),
    own,
  };
}

function ownCodesIn(state: CodesState): readonly OwnCode[] {
  const found: OwnCode[] = [];
  for (const [about, heads] of state.current) {
    const [first] = heads as readonly Entry<string, CodeExplained>[];
    if (about === codeTableSubject || !first) continue;
    found.push({
      key: plainCode(first.body.code),
      code: first.body.code,
      sides: sidesOf(heads as readonly Entry<string, CodeExplained>[]),
      version: versionOf(heads),
      at: first.at,
      heads: heads.map(({id}) => id),
    });
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function sidesOf(heads: readonly Entry<string, CodeExplained>[]): OwnCode['sides'] {
  const sides: (CodeMeaning | undefined)[] = [];
  for (const {body} of heads)
    if (!sides.some((side) => sameSense(side, body.meaning))) sides.push(body.meaning);
  return sides;
}

function versionOf(heads: readonly Entry<string, CodeExplained | CodeTableChosen>[]): number {
  return Math.max(0, ...heads.map(({body}) => body.version));
}
