import type {CaseRole} from '../people/people-kinds.js';
import type {AddChildRefusal, AdultRefusal, IncidentRefusal} from '../people/people-rules.js';

const en = {
  title: 'People',
  none: 'No responsible adult is named yet.',
  addAdult: 'Name an adult',
  duty: 'What this adult answers for',
  dutyHint: 'For example: waits at the gate, talks with the parents, looks in every Friday.',
  over: 'over',
  isOver: 'Somebody else has taken this over, or it is over',
  incident: 'Incident',
  addIncident: 'Put into an incident with other children',
  day: 'When it happened',
  told: 'What happened',
  toldHint: 'Every child’s case of this incident shows it. Name nobody.',
  toldTwice: 'Two people told it differently. Change it to say what holds.',
  unreadIncident: 'What happened cannot be read here.',
  part: 'This child’s part',
  parts: {
    harmed: 'May have been harmed',
    harming: 'May have harmed somebody',
    witness: 'Saw or heard it',
    sibling: 'Brother or sister',
  } satisfies Record<CaseRole, string>,
  other: (part: string) => `Another child: ${part}`,
  closedCase: 'closed',
  openOther: 'Open that case',
  addChild: 'Add a child',
  addChildHint:
    'Each child has a case of their own; one is opened where there is none. Nothing of this case is shown there but what happened.',
  which: 'Which child?',
  refused: {
    'duty-missing': 'Say what this adult answers for.',
    'incident-day-missing': 'Choose the day.',
    'incident-day-ahead': 'Choose today or an earlier day.',
    'incident-text-missing': 'Say what happened.',
    'part-missing': 'Choose the child’s part.',
    'names-child': 'Every child’s case shows this, and it names one of them. Say it without the name.',
    'pupil-missing': 'Choose the child.',
    'same-child': 'This is the case of that child.',
    'unknown-incident': 'What happened cannot be read here yet.',
    'already-in-it': 'This child is in the incident already.',
  } satisfies Partial<Record<AddChildRefusal | IncidentRefusal | AdultRefusal, string>>,
};

export default en;
export type PeopleTerms = typeof en;
