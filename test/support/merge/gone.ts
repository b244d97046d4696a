import type {OfCase} from '../../../src/casework/case-kind.js';
import type {Entry} from '../../../src/journal/entry.js';
import {erased, type Erasure} from '../../../src/journal/erasure.js';
import {subject, type EntryId, type SubjectKey} from '../../../src/kernel/ids.js';
import {waveScope} from '../erasures.js';

const secretKind = 'survey/wave-keys';

/** Reckoned without the table of the kernel: a wave's secret, or whatever names the case in what it says. */
export function isGone(here: readonly Entry[], {id, kind, body}: Entry): boolean {
  const {caseId = '', decision} = body as Partial<OfCase> & {readonly decision?: OfCase};
  const owner = kind === secretKind ? waveScope('w1') : subject('case', decision?.caseId ?? caseId);
  return here.some((other) => other.kind === erased.name && erases(other.body as Erasure, id, owner));
}

function erases({scope, ids}: Erasure, id: EntryId, owner: SubjectKey): boolean {
  return scope === owner && ids.includes(id);
}
