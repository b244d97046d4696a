import {caseFields, type CaseField} from '../consent/case-fields.js';
import type {ServiceKind} from '../consent/parties.js';

/** `proposed` is ticked when a form opens, `possible` can be ticked, `never` does not leave for such a service. */
export type Disclosure = 'proposed' | 'possible' | 'never';

interface Row {
  readonly proposed: readonly CaseField[];
  readonly possible: readonly CaseField[];
}

/**
 * The least that each service needs for its part of the work; what stands in neither list never goes there. The
 * judgement is the project's own, by the rule of need to know: nobody gets the plan but who works on it, nobody gets
 * the family's health but who treats or supports it, and whom one can ask without a name is asked without one.
 */
const table: Readonly<Record<ServiceKind, Row>> = {
  'social-protection': {
    proposed: ['name', 'age', 'language', 'family-contact', 'events', 'child-view', 'responsible'],
    possible: [
      'class',
      'address',
      'opened-on',
      'concerns',
      'risk',
      'risk-reason',
      'goals',
      'actions',
      'help-given',
      'notes',
      'family-situation',
      'health',
      'work',
    ],
  },
  health: {
    proposed: ['name', 'age', 'language', 'family-contact', 'events', 'health'],
    possible: [
      'address',
      'opened-on',
      'risk',
      'risk-reason',
      'child-view',
      'goals',
      'help-given',
      'responsible',
      'family-situation',
      'work',
    ],
  },
  police: {
    proposed: ['name', 'age', 'language', 'address', 'family-contact', 'events'],
    possible: ['class', 'concerns', 'risk', 'risk-reason', 'child-view', 'responsible', 'work'],
  },
  'labour-inspectorate': {
    proposed: ['age', 'events', 'work'],
    possible: ['name', 'language', 'family-contact', 'responsible'],
  },
  'help-line': {
    proposed: ['age', 'language', 'events'],
    possible: [
      'name',
      'risk',
      'child-view',
      'help-given',
      'responsible',
      'family-situation',
      'health',
      'work',
    ],
  },
  school: {
    proposed: [
      'name',
      'class',
      'age',
      'language',
      'opened-on',
      'risk',
      'child-view',
      'goals',
      'actions',
      'help-given',
      'responsible',
    ],
    possible: [
      'events',
      'concerns',
      'risk-reason',
      'notes',
      'family-contact',
      'family-situation',
      'health',
      'work',
    ],
  },
  other: {
    proposed: [],
    possible: ['name', 'age', 'language', 'events', 'child-view', 'goals', 'responsible'],
  },
};

export function disclosureOf(service: ServiceKind, field: CaseField): Disclosure {
  const {proposed, possible} = table[service];
  if (proposed.includes(field)) return 'proposed';
  return possible.includes(field) ? 'possible' : 'never';
}

/** @returns what may go to such a service at all, in the order in which it is read */
export function fieldsFor(service: ServiceKind): readonly CaseField[] {
  return caseFields.filter((field) => disclosureOf(service, field) !== 'never');
}
