import {draft} from '../../kernel/draft.js';
import type {CaseId, EntryId, PupilKey, StaffId} from '../../kernel/ids.js';
import {isRefusal, refuse, type Decision} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {isNobody, type Responsible} from '../case-kinds.js';
import {heldIn, type CaseRecord} from '../case-record.js';
import {openCase} from '../case-rules.js';
import {placedDraft} from '../placed-draft.js';
import {
  adultNamed,
  incidentJoined,
  incidentSubject,
  incidentTold,
  type AdultId,
  type CaseRole,
  type IncidentId,
  type IncidentTold,
} from './people-kinds.js';

interface NameAdult {
  readonly adult: AdultId;
  readonly who: Responsible | undefined;
  readonly duty: string;
  readonly isCurrent: boolean;
}

export type AdultRefusal = 'closed' | 'responsible-missing' | 'role-missing' | 'duty-missing';

/** Names an adult who answers for something, changes that, or says that it is over. */
export function nameAdult(
  {adult, who, duty, isCurrent}: NameAdult,
  record: CaseRecord,
): Decision<AdultRefusal> {
  if (!record.isOpen) return refuse('closed');
  if (!who || isNobody(who)) return refuse('responsible-missing');
  if ('role' in who && !who.role.trim()) return refuse('role-missing');
  if (!duty.trim()) return refuse('duty-missing');
  const body = {caseId: record.id, adult, who, duty: duty.trim(), isCurrent};
  return [placedDraft(record, adultNamed, body)];
}

/** What stands of an incident, for a decision on it. */
export interface StandingIncident {
  readonly told: IncidentTold;
  readonly heads: readonly EntryId[];
}

interface TellIncident {
  readonly incident: IncidentId;
  readonly day: SchoolDay | undefined;
  readonly text: string;
  readonly role: CaseRole | undefined;
}

export type IncidentRefusal =
  | 'closed'
  | 'incident-day-missing'
  | 'incident-day-ahead'
  | 'incident-text-missing'
  | 'part-missing'
  | 'names-child';

/**
 * Puts this child's case into an incident, and says what every case of it may show.
 *
 * @param names given and family names of the children in it: none of them may stand in what all see
 */
export function tellIncident(
  {incident, day, text, role}: TellIncident,
  record: CaseRecord,
  {today, names, known}: Told,
): Decision<IncidentRefusal> {
  if (!record.isOpen) return refuse('closed');
  if (!day) return refuse('incident-day-missing');
  if (day > today) return refuse('incident-day-ahead');
  if (!text.trim()) return refuse('incident-text-missing');
  if (!role) return refuse('part-missing');
  const named = nameIn(text, names);
  if (named !== undefined) return refuse('names-child', {name: named});
  const body: IncidentTold = {incident, day, text: text.trim()};
  return [
    draft(incidentTold, incidentSubject(incident), body, known?.heads ?? []),
    placedDraft(record, incidentJoined, {caseId: record.id, incident, role}),
  ];
}

interface Told {
  readonly today: SchoolDay;
  readonly names: readonly string[];
  readonly known: StandingIncident | undefined;
}

interface AddChild {
  readonly incident: IncidentId;
  readonly pupil: PupilKey | undefined;
  readonly role: CaseRole | undefined;
  /** For a case that has to be opened; the same at a second try. */
  readonly caseId: CaseId;
  readonly lead: StaffId;
}

export type AddChildRefusal =
  'pupil-missing' | 'part-missing' | 'same-child' | 'unknown-incident' | 'names-child' | 'already-in-it';

interface Others {
  readonly today: SchoolDay;
  readonly known: StandingIncident | undefined;
  /** The open case of the child, where it has one. */
  readonly open: CaseRecord | undefined;
  /** The child's own names: what all cases show may not tell who it is. */
  readonly names: readonly string[];
}

/** One incident, a case for each child: the one that it has, or a new one. Nothing of this case goes into the other. */
export function addChild(
  {incident, pupil, role, caseId, lead}: AddChild,
  from: CaseRecord,
  {today, known, open, names}: Others,
): Decision<AddChildRefusal> {
  if (!pupil) return refuse('pupil-missing');
  if (!role) return refuse('part-missing');
  if (pupil === from.pupil) return refuse('same-child');
  if (!known) return refuse('unknown-incident');
  if (open && roleIn(open, incident)) return refuse('already-in-it');
  const named = nameIn(known.told.text, names);
  if (named !== undefined) return refuse('names-child', {name: named});
  const opened = open ? [] : openCase({caseId, pupil, flags: [], lead, note: ''}, undefined, today);
  if (isRefusal(opened)) return refuse('already-in-it');
  const body = {caseId: open?.id ?? caseId, incident, role};
  return [...opened, placedDraft(open ?? nothingYet, incidentJoined, body)];
}

const nothingYet: Pick<CaseRecord, 'standing'> = {standing: new Map()};

/** @returns this child's part in the incident, where it has one */
export function roleIn(record: CaseRecord, incident: IncidentId): CaseRole | undefined {
  return heldIn(record, incidentJoined).find(({value}) => value.incident === incident)?.value.role;
}

/** Endings that a name may take in a sentence: “Алия” is in “видели Алию”, “Ли” is not in “пришли”. */
const longestEnding = 3;

function nameIn(text: string, names: readonly string[]): string | undefined {
  const words = text.toLowerCase().split(/[^\p{L}\p{M}'’]+/u);
  return names.find((name) => words.some((word) => isNameWithEnding(word, name.toLowerCase())));
}

function isNameWithEnding(word: string, name: string): boolean {
  if (name.length < 2) return false;
  if (name.length < 4) return word === name;
  const stem = name.slice(0, -1);
  return word.startsWith(stem) && word.length <= name.length + longestEnding;
}
