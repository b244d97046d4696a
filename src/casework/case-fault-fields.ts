import {keepingFields} from './files/keeping-fields.js';
import {planFields} from './plan/plan-fields.js';

/** The field at fault of a case's forms, by the reason of a refusal. */
export const faultFields: Readonly<Record<string, string>> = {
  'level-missing': 'level',
  'reason-missing': 'reason',
  'text-missing': 'text',
  'responsible-missing': 'who',
  'role-missing': 'role',
  'day-missing': 'due',
  'day-past': 'due',
  'result-missing': 'result',
  ...planFields,
  ...keepingFields,
  'outcome-missing': 'outcome',
  'child-said-missing': 'child-said',
  'child-words-missing': 'child-words',
  'family-said-missing': 'family-said',
  'family-words-missing': 'family-words',
  'no-review-day': 'reviewOn',
  'review-day-past': 'reviewOn',
  'review-day-far': 'reviewOn',
  'verdict-missing': 'verdict',
  'comment-missing': 'comment',
  'duty-missing': 'duty',
  'incident-day-missing': 'happened',
  'incident-day-ahead': 'happened',
  'incident-text-missing': 'told',
  'names-child': 'told',
  'part-missing': 'part',
  'pupil-missing': 'query',
};
