import {draft, type Draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {
  gradeExplained,
  gradesRecorded,
  gradesSubject,
  gradesTakenBack,
  gradeWordSubject,
  incidentRecorded,
  incidentSubject,
  incidentTakenBack,
  kindExplained,
  kindWordSubject,
  partOf,
  recordColumnsNamed,
  recordHeadingsSubject,
  recordsImported,
  recordsImportSubject,
  recordsTakenBack,
  type GradeList,
  type Incident,
} from '../../src/records/record-kinds.js';
import {pupilKey} from './school.js';

export function gradeListOf(more: Partial<GradeList> = {}): GradeList {
  return {
    part: partOf(pupilKey('p1')),
    schoolSubject: 'Алгебра',
    term: 'I',
    day: day('2026-10-25'),
    scale: 'kazakhstan-5',
    importId: 'import-1',
    grades: [{pupil: pupilKey('p1'), grade: '4'}],
    ...more,
  };
}

export function incidentOf(more: Partial<Incident> = {}): Incident {
  return {
    pupil: pupilKey('p1'),
    day: day('2026-10-05'),
    kind: 'Драка',
    place: 'двор',
    importId: 'import-2',
    nth: 1,
    ...more,
  };
}

export function gradesDraft(list: GradeList): Draft {
  return draft(gradesRecorded, gradesSubject(list), list);
}

export function incidentDraft(incident: Incident): Draft {
  return draft(incidentRecorded, incidentSubject(incident), incident);
}

/** One of each kind, and what contradicts it. */
export function recordDrafts(): readonly Draft[] {
  const [list, incident] = [gradeListOf(), incidentOf()];
  const word = {scale: 'kazakhstan-5', grade: 'зач'} as const;
  return [
    gradesDraft(list),
    gradesDraft({...list, importId: 'import-3', grades: [{pupil: pupilKey('p1'), grade: 'зач'}]}),
    gradesDraft({...list, grades: [{pupil: pupilKey('p2'), grade: '2'}]}),
    draft(gradesTakenBack, gradesSubject(list), {
      part: list.part,
      schoolSubject: list.schoolSubject,
      day: list.day,
    }),
    draft(gradeExplained, gradeWordSubject(word), {...word, meaning: {place: 0.5, passes: true}}),
    draft(gradeExplained, gradeWordSubject(word), word),
    incidentDraft(incident),
    incidentDraft({...incident, place: 'коридор'}),
    draft(incidentTakenBack, incidentSubject(incident), {
      pupil: incident.pupil,
      day: incident.day,
      kind: incident.kind,
      nth: 1,
    }),
    draft(kindExplained, kindWordSubject('Драка'), {kind: 'Драка', counts: true}),
    draft(kindExplained, kindWordSubject('Драка'), {kind: 'драка', counts: false}),
    draft(recordsImported, recordsImportSubject('import-1'), {
      importId: 'import-1',
      file: 'a.csv',
      what: 'grades',
      count: 1,
    }),
    ...[1, 2].map((grade) =>
      draft(recordColumnsNamed, recordHeadingsSubject(['x', 'y', 'z']), {
        headings: ['x', 'y', 'z'],
        holds: 'grades',
        places: {pupil: 0, subject: 3 - grade, grade},
      }),
    ),
    draft(recordsTakenBack, recordsImportSubject('import-1'), {importId: 'import-1', count: 1}),
  ];
}
