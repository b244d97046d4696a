import {blobsNamedBy} from '../../journal/blob.js';
import type {Entry} from '../../journal/entry.js';
import {mayErase} from '../../journal/erasure.js';
import {isFields, isText} from '../../kernel/guards.js';
import {subject, type CaseId, type SubjectKey} from '../../kernel/ids.js';
import {currentTriage, flagsOfCase, type FlagsState, type TriageEntry} from '../../signals/flags-view.js';
import {flagTriaged} from '../../signals/flag.js';
import {actionSet} from '../case-kinds.js';
import {writtenIn, type CaseRecord} from '../case-record.js';
import {allCases, caseOf, type CaseworkState} from '../casework-view.js';
import {incidentJoined} from '../people/people-kinds.js';
import type {Beside, CaseRemains, TakenFlag} from './erase-case.js';

/** All that lies on this device. */
export interface Lying {
  readonly care: readonly Entry[];
  readonly school: readonly Entry[];
  readonly cases: CaseworkState;
  readonly flags: FlagsState;
}

/** Finds what goes with a case: what is its own, and what no other child and no other case has a part in. */
export function remainsOf(id: CaseId, {care, school, cases, flags}: Lying): CaseRemains {
  const scope = subject('case', id);
  const entries = care.filter((entry) => mayErase(scope, entry) && !isWordless(entry));
  const record = caseOf(cases, id);
  const others = allCases(cases).filter((other) => other.id !== id);
  return {
    ...{id, entries},
    handed: handoversIn(entries).map((each) => besideIn(each, school)),
    told: record ? toldOnlyHere(record, others, care) : [],
    incidents: record ? incidentsOnlyHere(record, others).map((each) => besideIn(each, care)) : [],
    flags: takenFlags(id, flags),
    files: new Set(entries.flatMap((content) => blobsNamedBy({id: content.id, content}))).size,
  };
}

/** Written when a case is erased, and all that stays of the look: it goes with nothing. */
function isWordless({kind, body}: Entry): boolean {
  return kind === flagTriaged.name && flagTriaged.is(body) && !saysMore({body});
}

function saysMore({body}: Pick<TriageEntry, 'body'>): boolean {
  return body.note !== '' || body.talkedOn !== undefined;
}

/** Read from all that was ever written, so that a change of hands hides none. */
function handoversIn(entries: readonly Entry[]): readonly SubjectKey[] {
  const keys = entries.flatMap(({kind, body}) => {
    if (kind !== actionSet.name || !isFields(body) || !isFields(body['handed'])) return [];
    const {handover} = body['handed'];
    return isText(handover) ? [subject('handed', handover)] : [];
  });
  return [...new Set(keys)].sort();
}

function besideIn(scope: SubjectKey, entries: readonly Entry[]): Beside {
  const own = entries.filter((entry) => mayErase(scope, entry));
  const envelopes = own.flatMap(({body}) => {
    const envelope = isFields(body) ? body['envelope'] : undefined;
    return isText(envelope) ? [envelope] : [];
  });
  return {scope, ids: own.map(({id}) => id).sort(), envelopes: [...new Set(envelopes)].sort()};
}

/** What another child is named in, or another case holds, is theirs too and stays. */
function toldOnlyHere(
  {concerns, pupil}: CaseRecord,
  others: readonly CaseRecord[],
  care: readonly Entry[],
): readonly Beside[] {
  return concerns
    .filter((source) => !others.some((other) => other.concerns.includes(source)))
    .filter((source) => care.every((entry) => !mayErase(source, entry) || namesNobodyBut(pupil, entry)))
    .map((source) => besideIn(source, care))
    .filter(({ids}) => ids.length > 0);
}

function namesNobodyBut(pupil: CaseRecord['pupil'], {body}: Entry): boolean {
  const concern = isFields(body) ? body['concern'] : undefined;
  const named = isFields(concern) ? concern['pupils'] : undefined;
  if (named === undefined) return isFields(body) && 'request' in body;
  return Array.isArray(named) && named.every((each) => isFields(each) && each['pupil'] === pupil);
}

function incidentsOnlyHere(record: CaseRecord, others: readonly CaseRecord[]): readonly SubjectKey[] {
  const shared = new Set(others.flatMap(incidentsOf));
  return [...new Set(incidentsOf(record))].filter((incident) => !shared.has(incident));
}

function incidentsOf(record: CaseRecord): readonly SubjectKey[] {
  return writtenIn(record, incidentJoined).map(({body}) => subject('incident', body.incident));
}

function takenFlags(id: CaseId, flags: FlagsState): readonly TakenFlag[] {
  return flagsOfCase(flags, id).flatMap(({about}) => {
    const own = currentTriage(flags, about).filter(({body}) => isTakenInto(id, body.decision));
    const [first] = own;
    if (!first || !own.some(saysMore)) return [];
    return [{flag: about, decision: first.body.decision, replaces: own.map((entry) => entry.id)}];
  });
}

function isTakenInto(id: CaseId, decision: TriageEntry['body']['decision']): boolean {
  return 'caseId' in decision && decision.caseId === id;
}

/** How many of the case's concerns stay, since they name another child or another case holds them. */
export function toldThatStays(record: CaseRecord, {told}: Pick<CaseRemains, 'told'>): number {
  return record.concerns.length - told.length;
}
