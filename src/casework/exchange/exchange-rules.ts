import {draft, type Draft} from '../../kernel/draft.js';
import type {CaseId, PupilKey, StaffId} from '../../kernel/ids.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {caseOpened, subjects} from '../case-kinds.js';
import {heldIn, standing, writtenIn, type CaseRecord} from '../case-record.js';
import {
  documentMade,
  exchangeSubjects,
  exploitationConfirmed,
  htcdsReceived,
  type DocumentForm,
  type DocumentId,
  type ExploitationConfirmed,
  type Redacted,
} from './exchange-kinds.js';
import type {ReceivedRecord} from './htcds/htcds-read.js';
import type {ExploitationType, Industry} from './htcds/htcds-lists.js';
import {keyOfFields} from './htcds/received.js';

export interface MakeDocument {
  readonly document: DocumentId;
  readonly form: DocumentForm;
  readonly forWhom: string;
  readonly why: string;
  readonly contents: readonly string[];
  readonly redacted?: Redacted;
}

export type DocumentRefusal = 'for-whom-missing' | 'why-missing' | 'contents-missing' | 'no-cases';

/** Says in each case that something of it leaves Pana. Written before it leaves: what is not on record is not handed out. */
export function makeDocument(
  {document, form, forWhom, why, contents, redacted = {people: 0, words: 0}}: MakeDocument,
  cases: readonly CaseId[],
  today: SchoolDay,
): Decision<DocumentRefusal> {
  if (cases.length === 0) return refuse('no-cases');
  if (!forWhom.trim()) return refuse('for-whom-missing');
  if (!why.trim()) return refuse('why-missing');
  if (contents.length === 0) return refuse('contents-missing');
  const said = {forWhom: forWhom.trim(), why: why.trim(), day: today, contents, redacted};
  return cases.map((caseId) =>
    draft(documentMade, exchangeSubjects.document(caseId, document), {caseId, document, form, ...said}),
  );
}

interface Confirm {
  readonly types: readonly ExploitationType[];
  readonly industry: Industry | undefined;
  readonly reason: string;
}

/** A person's own judgement, with what it rests on; also on a closed case. */
export function confirmExploitation(
  {types, industry, reason}: Confirm,
  record: CaseRecord,
  today: SchoolDay,
): Decision<'types-missing' | 'reason-missing'> {
  if (types.length === 0) return refuse('types-missing');
  if (!reason.trim()) return refuse('reason-missing');
  const body: ExploitationConfirmed = {
    caseId: record.id,
    types,
    ...(industry && {industry}),
    reason: reason.trim(),
    day: today,
  };
  const [held] = heldIn(record, exploitationConfirmed);
  return [draft(exploitationConfirmed, exchangeSubjects.exploitation(record.id), body, standing(held))];
}

export interface Admitted {
  readonly record: ReceivedRecord;
  /** Whom a person chose in the roster. */
  readonly pupil: PupilKey;
  /** Made by the caller and kept for a second try. */
  readonly caseId: CaseId;
}

export type AdmitRefusal = 'no-records' | 'pupil-twice' | 'already-here';

/**
 * Makes of each record that was given a pupil an entry that keeps all of it: in the open case that the pupil has, or
 * in a new one. All of them or none. A record that is here already is refused, whichever pupil it was given to.
 */
export function admitRecords(
  admitted: readonly Admitted[],
  known: readonly CaseRecord[],
  {file, lead, today}: {readonly file: string; readonly lead: StaffId; readonly today: SchoolDay},
): Decision<AdmitRefusal> {
  if (admitted.length === 0) return refuse('no-records');
  const pupils = admitted.map(({pupil}) => pupil);
  const twice = pupils.findIndex((pupil, at) => pupils.indexOf(pupil) < at);
  if (twice >= 0) return refuse('pupil-twice', {line: admitted[twice]?.record.line ?? 0});
  const here = receivedIn(known);
  const again = admitted.find(({record}) => here.has(keyOfFields(record.fields)));
  if (again) return refuse('already-here', {line: again.record.line});
  return admitted.flatMap(({record, pupil, caseId}) => {
    const open = known.find((one) => one.isOpen && one.pupil === pupil);
    const received = keyOfFields(record.fields);
    const body = {caseId: open?.id ?? caseId, received, file, day: today, fields: record.fields};
    return [
      ...(open ? [] : [opening(caseId, pupil, lead, today)]),
      draft(htcdsReceived, exchangeSubjects.received(body.caseId, received), body),
    ];
  });
}

/** Keys of all records that were ever received here, with the case of each. */
export function receivedIn(records: readonly CaseRecord[]): ReadonlyMap<string, CaseId> {
  return new Map(
    records.flatMap((record) =>
      writtenIn(record, htcdsReceived).map(({body}) => [body.received, record.id] as const),
    ),
  );
}

function opening(caseId: CaseId, pupil: PupilKey, lead: StaffId, day: SchoolDay): Draft {
  return draft(caseOpened, subjects.opened(caseId), {caseId, pupil, day, flags: [], concerns: [], lead});
}
