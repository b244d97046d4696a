import type {StaffView} from '../../../host/messages.js';

const en = {
  menu: 'Pages',
  back: 'Back',
  version: {
    here: 'A newer version of Pana is here.',
    waits: 'It opens once every page of Pana has been closed. What you are doing goes on as it is.',
    open: 'Open it now',
    later: 'Later',
    others: 'Pana is open in another tab or window. Finish there and close it first.',
    unsaved: 'What has not been saved on this page would be lost.',
  },
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
