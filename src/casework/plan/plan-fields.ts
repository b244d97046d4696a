/** The field at fault, by the reason of a refusal of the plan's. */
export const planFields: Readonly<Record<string, string>> = {
  'template-missing': 'template',
  'stays-missing': 'who-stays',
  'calls-missing': 'who-calls',
  'nobody-told': 'skip-protection',
  'adults-missing': 'adults',
  'state-missing': 'state',
  'why-missing': 'why',
  'start-after-due': 'start',
  'end-before-due': 'end',
  'end-past': 'end',
  'day-far': 'due',
  'between-missing': 'between',
  'fit-missing': 'fit',
  'mediation-at-risk': 'between',
  'handed-outside': 'hand',
  'handed-unknown-pupil': 'hand',
};
