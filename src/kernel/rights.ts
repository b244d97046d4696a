/** Who may do what. In the browser this decides what is shown; `enforcedBy` says what else stands behind it. */

export type Role = 'office' | 'teacher' | 'psychologist' | 'head';

export const roles: readonly Role[] = ['office', 'teacher', 'psychologist', 'head'];

export type Right =
  | 'roster.import'
  | 'register.take'
  | 'concern.log'
  | 'survey.run'
  | 'climate.read'
  | 'climate.care'
  | 'triage.decide'
  | 'rules.set'
  | 'case.work'
  | 'pupil.read';

interface RightRow {
  readonly roles: readonly Role[];
  /** `key`: unreadable without a key. `server`: refused by the server. `screen`: a matter of screens only. */
  readonly enforcedBy: 'key' | 'server' | 'screen';
}

/** Until ledgers are sealed, what lies in `school` and `care` on a shared device is a matter of screens. */
export const rights: Readonly<Record<Right, RightRow>> = {
  'roster.import': {roles: ['office'], enforcedBy: 'screen'},
  'register.take': {roles: ['teacher', 'office'], enforcedBy: 'screen'},
  'concern.log': {roles: ['teacher', 'office', 'psychologist', 'head'], enforcedBy: 'screen'},
  'survey.run': {roles: ['psychologist'], enforcedBy: 'server'},
  'climate.read': {roles: ['teacher', 'psychologist', 'head'], enforcedBy: 'screen'},
  'climate.care': {roles: ['psychologist'], enforcedBy: 'screen'},
  'triage.decide': {roles: ['psychologist'], enforcedBy: 'screen'},
  'rules.set': {roles: ['psychologist'], enforcedBy: 'screen'},
  'case.work': {roles: ['psychologist'], enforcedBy: 'screen'},
  'pupil.read': {roles: ['psychologist'], enforcedBy: 'screen'},
};

export function may(held: readonly Role[], right: Right): boolean {
  return rights[right].roles.some((role) => held.includes(role));
}
