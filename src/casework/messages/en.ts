import {plural} from '../../i18n/format.js';
import type {RiskLevel, Step} from '../case-kinds.js';
import type {Band, Task} from '../caseload.js';

const en = {
  steps: {
    identified: 'Identified',
    assessed: 'Assessed',
    planned: 'Planned',
    'in-progress': 'In progress',
    'under-review': 'Under review',
    closed: 'Closed',
  } satisfies Record<Step, string>,
  step: 'Step',
  risks: {high: 'High risk', medium: 'Medium risk', low: 'Low risk'} satisfies Record<RiskLevel, string>,
  risk: 'Risk',
  riskNotSet: 'Risk not set',
  lead: 'Lead',
  noName: 'Name cannot be read here',
  noClass: 'in no class today',
  bands: {
    overdue: 'Overdue',
    today: 'Today',
    soon: 'Soon',
    undated: 'No day set',
    later: 'Later',
  } satisfies Record<Band, string>,
  tasks: {
    assess: 'Assess the risk',
    plan: 'Plan the next action',
    action: 'Action',
    review: 'Review the plan',
  } satisfies Record<Task['kind'], string>,
  conflict: 'Two versions',
  conflictHelp: 'Two people wrote different things. Open the case and choose one.',
  openCase: (name: string) => `Open the case of ${name}`,
  caseload: {
    title: 'Caseload',
    count: (count: number) => plural('en', count, {one: '# open case', other: '# open cases'}),
    shown: (shown: number, all: number) => `${shown} of ${all} shown`,
    search: 'Find by name, class or task',
    allSteps: 'All steps',
    pupil: 'Pupil',
    next: 'Next',
    due: 'Due',
    who: 'Who',
    empty: 'No open case.',
    emptyHelp: 'A case opens from a flag, on the triage screen.',
    noMatch: 'No open case matches.',
    clear: 'Show all',
    tooMany: (count: number, limit: number) =>
      `${count} open cases. Above ${limit}, a case easily waits too long: share some with a colleague, or review which can close.`,
  },
  pupil: {
    choose: 'Find a pupil',
    chooseHint: 'Begin a name or a class.',
    found: (count: number) => plural('en', count, {one: '# pupil found', other: '# pupils found'}),
    more: (count: number) => plural('en', count, {one: '# more; type on', other: '# more; type on'}),
    none: 'No pupil begins so.',
    another: 'Another pupil',
    unknown: 'This pupil is not on the class lists.',
    unknownHelp: 'They may have left, or the lists were imported anew.',
    attendance: 'Attendance this year',
    noAttendance: 'No register of this year says anything about this pupil yet.',
    missed: (share: string, absent: number, possible: number) =>
      `Missed ${share} of possible sessions: ${absent} of ${possible}.`,
    freshUntil: (day: string) => `Registers reach until ${day}.`,
    flags: 'Flags',
    noFlags: 'No flag was raised.',
    concerns: 'Concerns',
    noConcerns: 'No concern was logged.',
    lifeSafety: 'Danger to life',
    cases: 'Cases',
    noCases: 'No case.',
    openedOn: (day: string) => `opened ${day}`,
    raisedOn: (day: string) => `data until ${day}`,
    saidBy: (name: string, day: string) => `${name}, ${day}`,
  },
};

export default en;
export type CaseworkTerms = typeof en;
