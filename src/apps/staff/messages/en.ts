import type {StaffView} from '../../../host/messages.js';

const en = {
  menu: 'Pages',
  back: 'Back',
  views: {
    import: 'Import files',
    register: 'Register',
    concern: 'Log a concern',
    actions: 'Asked of me',
    surveys: 'Surveys',
    instrument: 'Questionnaires',
    climate: 'Climate',
    triage: 'Triage',
    caseload: 'Caseload',
    case: 'Case',
    pupil: 'Pupils',
    records: 'Grades and behaviour',
    rules: 'Rules',
    impact: 'After help',
    keeping: 'Keeping and access',
    team: 'Keys',
    audit: 'Record check',
    received: 'Locked file',
  } satisfies Record<StaffView, string>,
};

export default en;
export type StaffTerms = typeof en;
