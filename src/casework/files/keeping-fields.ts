/** The fields at fault of this part's forms, by the reason of a refusal. */
export const keepingFields: Readonly<Record<string, string>> = {
  'contact-day-missing': 'day',
  'contact-day-future': 'day',
  'contact-day-old': 'day',
  'contact-with-missing': 'with',
  'contact-how-missing': 'how',
  'summary-missing': 'summary',
  'person-name-missing': 'name',
  'relation-missing': 'relation',
  'safety-missing': 'safety',
  'barred-reason-missing': 'barredWhy',
  'file-missing': 'file',
  'file-known': 'file',
  'file-why-missing': 'why',
};
