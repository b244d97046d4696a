/** What a column of grades may be. */
export const gradeFieldNames = ['pupil', 'subject', 'grade', 'term', 'date'] as const;
/** What a column of incidents may be. */
export const incidentFieldNames = ['pupil', 'date', 'kind', 'place'] as const;

export type GradeField = (typeof gradeFieldNames)[number];
export type IncidentField = (typeof incidentFieldNames)[number];
export type RecordField = GradeField | IncidentField;

/** What a table holds. */
export type RecordsKind = 'grades' | 'incidents';
