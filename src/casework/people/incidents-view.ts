import type {Entry} from '../../journal/entry.js';
import {headsOf, isContested} from '../../journal/heads.js';
import type {CaseId} from '../../kernel/ids.js';
import type {CaseRecord} from '../case-record.js';
import {allCases, type CaseworkState} from '../casework-view.js';
import {incidentSubject, type CaseRole, type IncidentId, type IncidentTold} from './people-kinds.js';
import {roleIn, type StandingIncident} from './people-rules.js';

/** What several cases share. Where two people told it differently both stand, the first by id ahead. */
export interface SharedIncident extends StandingIncident {
  readonly entries: readonly Entry<string, IncidentTold>[];
  readonly contested: boolean;
}

/** Another child's case of the same incident, as one case may know of it: no name, nothing of what is in it. */
export interface OtherInIncident {
  readonly caseId: CaseId;
  readonly role: CaseRole;
  readonly isOpen: boolean;
}

/** @returns `undefined` where what happened cannot be read here */
export function incidentIn({incidents}: CaseworkState, incident: IncidentId): SharedIncident | undefined {
  const entries = headsOf(incidents, incidentSubject(incident));
  const told = entries[0]?.body;
  return told && {told, entries, heads: entries.map(({id}) => id), contested: isContested(entries)};
}

export function othersIn(
  state: CaseworkState,
  incident: IncidentId,
  own: Pick<CaseRecord, 'id'>,
): readonly OtherInIncident[] {
  return allCases(state).flatMap((record) => {
    const role = record.id === own.id ? undefined : roleIn(record, incident);
    return role ? [{caseId: record.id, role, isOpen: record.isOpen}] : [];
  });
}
