/** What a case can tell of a child, one by one: the unit in which something is shared or withheld. */
export const caseFields = [
  'name',
  'class',
  'age',
  'language',
  'address',
  'family-contact',
  'opened-on',
  'events',
  'concerns',
  'risk',
  'risk-reason',
  'child-view',
  'goals',
  'actions',
  'help-given',
  'notes',
  'responsible',
  'family-situation',
  'health',
  'work',
] as const;
export type CaseField = (typeof caseFields)[number];

/** Not held in Pana: whoever refers a child writes as much of it as this one service needs. */
export const typedFields = [
  'age',
  'language',
  'address',
  'family-contact',
  'events',
  'family-situation',
  'health',
  'work',
] as const satisfies readonly CaseField[];
export type TypedField = (typeof typedFields)[number];

export function isTyped(field: CaseField): field is TypedField {
  return (typedFields as readonly CaseField[]).includes(field);
}
