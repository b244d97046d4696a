import type {ActionPlanRefusal, ActionRefusal} from '../../plan/action-parts.js';

const en = {
  'already-asked': 'It was asked for already.',
  'unknown-asking': 'That request cannot be found here.',
  'already-answered': 'Somebody has answered it already.',
  'own-asking': 'You asked for this yourself: somebody else has to answer.',
  'verdict-missing': 'Choose an answer.',
  'comment-missing': 'Say what is missing.',
  'not-approved': 'A second person has to approve this first.',
  closed: 'The case was closed meanwhile. Reopen it first.',
  'not-next': 'The step was changed meanwhile. Look at it again.',
  'level-missing': 'Choose a level.',
  'reason-missing': 'Say why.',
  'text-missing': 'Write something here.',
  'responsible-missing': 'Say who is responsible.',
  'role-missing': 'Say who this person is to the child.',
  'day-missing': 'Choose a day.',
  'day-past': 'Choose today or a later day.',
  'result-missing': 'Say why it was dropped.',
  'outcome-missing': 'Choose how the child is now.',
  'actions-open': 'Say of each open action why it will not be done.',
  'not-closed': 'The case is open already.',
  'already-open': 'Another case of this child is open. Go on there.',
  'unknown-note': 'That note cannot be found here.',
  'no-conflict': 'Somebody has settled it already.',
  'unknown-choice': 'That version is not here any more.',
} satisfies Record<Exclude<ActionRefusal, ActionPlanRefusal>, string> & Record<string, string>;

export default en;
export type RefusedTerms = typeof en;
