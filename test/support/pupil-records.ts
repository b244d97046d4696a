import type {School} from '../../src/host/school.js';
import {draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {
  kindExplained,
  kindWordSubject,
  recordsImported,
  recordsImportSubject,
} from '../../src/records/record-kinds.js';
import {gradeListOf, gradesDraft, incidentDraft, incidentOf} from './records.js';
import {pupilKey} from './school.js';

/** Two terms of two subjects, two fights and an entry that nobody explained, all of p1. */
export async function bringRecords(school: School): Promise<void> {
  const grade = (schoolSubject: string, term: 'I' | 'II', given: string) =>
    gradesDraft(
      gradeListOf({
        schoolSubject,
        term,
        day: day(term === 'I' ? '2026-10-25' : '2026-12-29'),
        grades: [{pupil: pupilKey('p1'), grade: given}],
      }),
    );
  const imported = {importId: 'import-1', file: 'grades.xlsx', what: 'grades', count: 4} as const;
  await school.journal.append({
    care: [
      draft(recordsImported, recordsImportSubject('import-1'), imported),
      grade('Алгебра', 'I', '5'),
      grade('Алгебра', 'II', '4'),
      grade('Физика', 'I', '3'),
      grade('Физика', 'II', '2'),
      incidentDraft(incidentOf()),
      incidentDraft(incidentOf({day: day('2026-11-12')})),
      incidentDraft(incidentOf({kind: 'Запись'})),
      draft(kindExplained, kindWordSubject('Драка'), {kind: 'Драка', counts: true}),
    ],
  });
}
