import {defineKind} from '../../kernel/draft.js';
import {isFields, isOneOf, isText} from '../../kernel/guards.js';
import {subject, type Branded, type SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {defineCaseKind, isDay, isOfCase, type OfCase} from '../case-kind.js';
import {isResponsible, type Responsible} from '../case-kinds.js';

export type AdultId = Branded<'AdultId'>;
export type IncidentId = Branded<'IncidentId'>;

/** What a child was in an incident; the same roles as in a concern, and a sibling who lives with it. */
export const caseRoles = ['harmed', 'harming', 'witness', 'sibling'] as const;
export type CaseRole = (typeof caseRoles)[number];

/** An adult who answers for something in a child's case, by name. */
export interface AdultNamed extends OfCase {
  readonly adult: AdultId;
  readonly who: Responsible;
  /** What this adult answers for. */
  readonly duty: string;
  /** False once somebody else has taken it over. */
  readonly isCurrent: boolean;
}

/** This child's part in an incident. It lies in the child's own case and names no other child. */
export interface IncidentJoined extends OfCase {
  readonly incident: IncidentId;
  readonly role: CaseRole;
}

/** What happened, in words that every child's case of it may show: they name nobody. */
export interface IncidentTold {
  readonly incident: IncidentId;
  readonly day: SchoolDay;
  readonly text: string;
}

export const adultNamed = defineCaseKind('casework/adult-named', isAdultNamed, {
  subjectOf: ({caseId, adult}) => subject('case', caseId, 'adult', adult),
  careful: (bodies) => bodies.find(({isCurrent}) => isCurrent) ?? bodies[0],
});

export const incidentJoined = defineCaseKind('casework/incident-joined', isIncidentJoined, {
  subjectOf: ({caseId, incident}) => subject('case', caseId, 'incident', incident),
});

/** Of no one case: each case of the incident reads it. */
export const incidentTold = defineKind('casework/incident-told', isIncidentTold);

export function incidentSubject(incident: IncidentId): SubjectKey {
  return subject('incident', incident);
}

function isAdultNamed(body: unknown): body is AdultNamed {
  return (
    isOfCase(body) &&
    isFields(body) &&
    isText(body['adult']) &&
    isResponsible(body['who']) &&
    isText(body['duty']) &&
    typeof body['isCurrent'] === 'boolean'
  );
}

function isIncidentJoined(body: unknown): body is IncidentJoined {
  return (
    isOfCase(body) &&
    isFields(body) &&
    isText(body['incident']) &&
    isText(body['role']) &&
    isOneOf(body['role'], caseRoles)
  );
}

function isIncidentTold(body: unknown): body is IncidentTold {
  return isFields(body) && isText(body['incident']) && isDay(body['day']) && isText(body['text']);
}
