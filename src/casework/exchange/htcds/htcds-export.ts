import {refuse, type Refusal} from '../../../kernel/refusal.js';
import type {Pupil} from '../../../roster/roster.js';
import {noteWritten} from '../../case-kinds.js';
import {heldIn, writtenIn, type CaseRecord} from '../../case-record.js';
import {statusDecided} from '../../guides/work/status-kinds.js';
import {
  referralAnswered,
  referralSent,
  type ReferralSent,
  type Reply,
} from '../../referral/referral-kinds.js';
import {exploitationConfirmed, htcdsReceived, type ExploitationConfirmed} from '../exchange-kinds.js';
import {readersOf} from '../paper-readers.js';
import {htcdsField} from './htcds-fields.js';
import type {HtcdsRecord, HtcdsValue} from './htcds-values.js';
import {refusalOf, type WriteRefusal} from './htcds-write.js';
import {asRecord} from './received.js';

/** All that the standard can hear of exploitation from a person here. */
export type ExploitationFacts = Pick<ExploitationConfirmed, 'types' | 'industry'>;

/** Statuses of work that are child labour by definition. Of others a person says what the standard should call them. */
const childLabour: readonly string[] = ['child-labour', 'hazardous'];

/** What the case itself does not say: names, as the roster has them. */
export interface ExportNames {
  readonly school: string;
  readonly pupil: Pick<Pupil, 'givenName' | 'familyName' | 'middleName'> | undefined;
  readonly lead: string | undefined;
}

/** `plain` says nothing of who it is. `free` was typed by somebody and may name anybody. */
export type Sensitivity = 'plain' | 'identity' | 'free';

/** A field that could go out, and where its value is from. */
export interface Candidate {
  readonly field: string;
  readonly value: HtcdsValue;
  readonly from: 'case' | 'received';
  readonly sensitivity: Sensitivity;
  /** Ticked before anybody chooses: what the standard needs to count a case, and nothing of who it is. */
  readonly isLeast: boolean;
}

/** What of a case the standard has no field for, and how much of it there is. */
export interface Homeless {
  readonly what: 'risk' | 'outcome' | 'review' | 'flags' | 'concerns' | 'conflicts' | 'looks' | 'received';
  readonly count: number;
}

const least: ReadonlySet<string> = new Set([
  'org_Type',
  'cas_Status',
  'vic_TypeOfExploitation',
  'vic_ForcedLabourIndustry',
]);

const free: ReadonlySet<string> = new Set([
  'cas_ReasonForCaseClosure',
  'cco_CaseComment',
  'cas_OutgoingReferralDetails',
  'spl_Objectives',
  'spl_ActionPlan',
]);
const plainText: ReadonlySet<string> = new Set([
  'org_Name',
  'cas_ReferredOrganisation',
  'cas_OutgoingReferralDate',
  'spl_PlannedEndDate',
]);

/** @returns what a person confirmed, for the record or after a conversation about work; `undefined` until somebody did */
export function factsOf(record: CaseRecord): ExploitationFacts | undefined {
  const [confirmed] = heldIn(record, exploitationConfirmed);
  if (confirmed) return confirmed.value;
  const decided = heldIn(record, statusDecided).filter(({contested}) => !contested);
  return decided.some(({value}) => childLabour.includes(value.status)) ? {types: ['ChildLabour']} : undefined;
}

/**
 * Every field that has a value here: Pana's own first, and of a record that came from elsewhere whatever Pana does not
 * hold itself. In the order of the standard nothing is promised; `writeHtcds` sees to that.
 */
export function candidatesOf(record: CaseRecord, names: ExportNames): readonly Candidate[] {
  const own = ownFields(record, names);
  const received = Object.entries(receivedFields(record)).filter(([field]) => !(field in own));
  return [
    ...Object.entries(own).map(([field, value]) => candidate(field, value, 'case')),
    ...received.map(([field, value]) => candidate(field, value, 'received')),
  ];
}

/** The chosen fields of a case, or why none may go out: nobody confirmed that this is exploitation, or nothing is chosen. */
export function exportOf(
  record: CaseRecord,
  names: ExportNames,
  chosen: ReadonlySet<string>,
): HtcdsRecord | WriteRefusal | Refusal<'not-confirmed' | 'nothing-chosen'> {
  if (!factsOf(record)) return refuse('not-confirmed');
  const fields = candidatesOf(record, names).filter(({field}) => chosen.has(field));
  if (fields.length === 0) return refuse('nothing-chosen');
  const made = Object.fromEntries(fields.map(({field, value}) => [field, value]));
  return refusalOf(made) ?? made;
}

/** What stays behind whatever is chosen. */
export function homelessOf(record: CaseRecord): readonly Homeless[] {
  const received = writtenIn(record, htcdsReceived).flatMap(({body}) => body.fields);
  const all: readonly Homeless[] = [
    {what: 'risk', count: record.risk ? 1 : 0},
    {what: 'outcome', count: record.stepHeld?.value.outcome ? 1 : 0},
    {what: 'review', count: record.reviewOn ? 1 : 0},
    {what: 'flags', count: record.flags.length},
    {what: 'concerns', count: record.concerns.length},
    {what: 'conflicts', count: record.conflicts.length},
    {what: 'looks', count: record.reads.length},
    {what: 'received', count: received.filter((field) => Object.keys(asRecord([field])).length === 0).length},
  ];
  return all.filter(({count}) => count > 0);
}

function candidate(field: string, value: HtcdsValue, from: Candidate['from']): Candidate {
  return {
    field,
    value,
    from,
    sensitivity: sensitivityOf(field),
    isLeast: from === 'case' && least.has(field),
  };
}

/** What comes from a list or is a number tells least; any text may hold a name. */
function sensitivityOf(name: string): Sensitivity {
  if (least.has(name) || plainText.has(name)) return 'plain';
  if (free.has(name) || htcdsField(name)?.type === 'long-text') return 'free';
  return htcdsField(name)?.values && !name.startsWith('prs_') ? 'plain' : 'identity';
}

function ownFields(record: CaseRecord, {school, pupil, lead}: ExportNames): HtcdsRecord {
  const facts = factsOf(record);
  const sent = lastReferral(record);
  const fields: Readonly<Record<string, HtcdsValue | undefined>> = {
    org_Name: school,
    org_Type: 'SchoolOrCollege',
    prs_FirstName: pupil?.givenName,
    prs_MiddleName: pupil?.middleName,
    prs_SecondName: pupil?.familyName,
    vic_TypeOfExploitation: facts?.types,
    vic_ForcedLabourIndustry: facts?.industry,
    cas_Status: statusOf(record),
    cas_ReasonForCaseClosure: record.isOpen ? undefined : record.stepHeld?.value.reason,
    cas_CaseOwner: lead,
    cas_ReferredOrganisation: sent?.to.name,
    cas_OutgoingReferralDate: sent?.day,
    cas_OutgoingReferralDetails: sent?.purpose,
    cco_CaseComment: notesOf(record),
    spl_Objectives: lines(record.goals.map(({value}) => value.text)),
    spl_ActionPlan: lines(record.actions.map(({value: {text, due}}) => `${due} ${text}`)),
    spl_PlannedEndDate: record.actions.at(-1)?.value.due,
  };
  return Object.fromEntries(
    Object.entries(fields).filter(
      (pair): pair is [string, HtcdsValue] => pair[1] !== undefined && !isBlank(pair[1]),
    ),
  );
}

/** Where one record holds a field and another too, the first by key: the same on every device. */
function receivedFields(record: CaseRecord): HtcdsRecord {
  const bodies = writtenIn(record, htcdsReceived).map(({body}) => body);
  const inOrder = [...bodies].sort((a, b) => (a.received < b.received ? 1 : -1));
  return Object.assign({}, ...inOrder.map(({fields}) => asRecord(fields))) as HtcdsRecord;
}

function statusOf(record: CaseRecord): HtcdsValue {
  if (record.isOpen) return record.step === 'under-review' ? 'FollowUp' : 'Active';
  const went = repliesIn(record).some(({reply}) => reply === 'accepted' || reply === 'done');
  return went ? 'ClosedReferred' : 'Closed';
}

/** The standard has room for one: the latest that was neither rejected nor taken back. */
function lastReferral(record: CaseRecord): ReferralSent | undefined {
  const ended = new Set(
    repliesIn(record).flatMap(({reply, referral}) =>
      reply === 'rejected' || reply === 'revoked' ? [referral] : [],
    ),
  );
  const standing = heldIn(record, referralSent).map(({value}) => value);
  return standing
    .filter(({referral}) => !ended.has(referral))
    .sort(byDay)
    .at(-1);
}

function byDay(a: ReferralSent, b: ReferralSent): number {
  return a.day === b.day ? (a.referral < b.referral ? -1 : 1) : a.day < b.day ? -1 : 1;
}

function repliesIn(record: CaseRecord): readonly {readonly reply: Reply; readonly referral: string}[] {
  return heldIn(record, referralAnswered).map(({value}) => value);
}

/** Each note that was written for others too, with its day, oldest first. Reading order only: no rule compares stamps. */
function notesOf(record: CaseRecord): string | undefined {
  const shared = writtenIn(record, noteWritten).filter((note) => readersOf(record, note) === 'others');
  const notes = [...shared].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  return lines(notes.map(({at, body}) => `${at.slice(0, 10)} ${body.text}`));
}

function lines(all: readonly string[]): string | undefined {
  return all.length > 0 ? all.join('\n') : undefined;
}

function isBlank(value: HtcdsValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : typeof value === 'object' && value.length === 0;
}
