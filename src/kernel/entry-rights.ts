import {may, type Actor, type Place, type Right} from './rights.js';

/**
 * Which right lets a person write an entry of each kind: one of those named is enough. A kind that is named nowhere is
 * written by nobody. Where none is named a device writes it as its duty, and no person by any command.
 */
export const writing: Readonly<Record<string, readonly Right[]>> = {
  ...forAll(['roster.import'], 'roster/', ['imported', 'calendar-set']),
  ...forAll(['register.take'], 'roster/', ['class-closed', 'class-reopened']),
  'attendance/register-taken': ['register.take', 'roster.import'],
  ...forAll(['roster.import'], 'attendance/', [
    'register-taken-back',
    'code-explained',
    'code-table-chosen',
    'columns-named',
    'file-imported',
    'import-taken-back',
  ]),
  ...forAll(['records.keep'], 'records/', [
    'columns-named',
    'file-imported',
    'grade-explained',
    'grades-recorded',
    'grades-taken-back',
    'import-taken-back',
    'incident-recorded',
    'incident-taken-back',
    'kind-explained',
  ]),
  'voices/concern-received': [],
  'voices/contact-requested': [],
  'voices/text-warned': ['survey.run'],
  'signals/flag-raised': [],
  // Who erases a case writes the looks at its flags anew, without words.
  'signals/flag-triaged': ['triage.decide', 'case.erase'],
  ...forAll(['rules.set'], 'signals/', ['rule-set', 'model-set', 'audit-groups-kept']),
  ...forAll(['survey.run'], 'survey/', [
    'care-released',
    'instrument-kept',
    'participation-noted',
    'set-aside-noted',
    'texts-opened',
    'texts-read',
    'tickets-issued',
    'wave-closed',
    'wave-ended',
    'wave-held',
    'wave-keys',
    'wave-published',
    'wave-released',
  ]),
  'vault/care-keys-made': [],
  'vault/care-key-announced': [],
  ...forAll(['survey.run'], 'vault/', [
    'reader-key-announced',
    'reader-keys-made',
    'team-key-announced',
    'team-keys-made',
  ]),
  ...forAll(['keys.own'], 'members/', ['announced', 'locked', 'device-certified']),
  ...forAll(['team.keys'], 'members/', ['invited', 'admitted', 'removed', 'named', 'ledger-key-wrapped']),
  ...forAll(['case.share'], 'members/', ['case-key-wrapped', 'case-member-set']),
  ...forAll(['case.share'], 'members/', ['second-asked', 'second-withdrawn', 'second-done']),
  'members/second-answered': ['case.approve'],
  'members/second-set': ['ways.set'],
  'journal/erased': ['survey.run', 'case.erase'],
  'casework/case-read': ['case.read'],
  'casework/case-opened': ['triage.decide', 'case.work'],
  'casework/flags-joined': ['triage.decide'],
  'casework/case-step': ['case.work', 'case.reopen', 'triage.decide'],
  'casework/approval-answered': ['case.approve', 'case.self-approve'],
  'casework/lead-set': ['case.take-over'],
  ...forAll(['impact.work'], 'impact/', ['event-marked', 'statistics-published']),
  ...forAll(['ways.set'], 'casework/', ['ways-set', 'keeping-set']),
  'casework/action-answered': ['action.answer'],
  ...forAll(['case.work'], 'casework/', [
    'action-handed',
    'action-set',
    'adult-named',
    'approval-asked',
    'end-help',
    'end-view',
    'goal-set',
    'incident-joined',
    'incident-told',
    'interview-begun',
    'referral-sent',
    'risk-set',
    'safety-plan-set',
    'transfer-asked',
  ]),
  ...forAll(['case.note'], 'casework/', [
    'audience-set',
    'case-held',
    'child-view-set',
    'consent-overridden',
    'consent-set',
    'contact-made',
    'correction-answered',
    'correction-asked',
    'document-made',
    'exploitation-confirmed',
    'file-attached',
    'htcds-received',
    'interview-answered',
    'interview-finished',
    'interview-heard',
    'item-hidden',
    'note-written',
    'own-file-shown',
    'person-kept',
    'referral-answered',
    'transfer-answered',
    'withheld-set',
    'work-status-decided',
    'work-status-proposed',
  ]),
};

/**
 * Which rights open a view: one is enough. A view that is named nowhere is opened for nobody; one with `everybody` for
 * all who are signed in. The first right whose scope is `own` narrows it to what is theirs.
 */
export const reading: Readonly<Record<string, readonly Right[] | 'everybody'>> = {
  ...forAll('everybody', 'roster/', ['roster', 'calendars', 'closures']),
  ...forAll(['register.take', 'roster.import', 'pupil.read'], 'attendance/', ['registers', 'codes']),
  'attendance/imports': ['roster.import'],
  'records/records': ['pupil.read'],
  ...forAll(['case.read'], 'casework/', ['casework', 'retention']),
  'casework/handed': ['action.read'],
  'impact/impact': ['impact.read'],
  'impact/releases': ['impact.work'],
  ...forAll(['concern.read'], 'voices/', ['concerns', 'contacts', 'text-warnings']),
  ...forAll('everybody', 'vault/', ['care-key', 'team-key', 'reader-keys']),
  ...forAll(['survey.run'], 'vault/', ['care-keys', 'team-keys', 'reader-pairs']),
  'members/team': 'everybody',
  ...forAll(['case.share'], 'members/', ['cases', 'second-person']),
  ...forAll('everybody', 'survey/', ['public-waves']),
  'instrument/asked': 'everybody',
  'instrument/kept': ['survey.run'],
  ...forAll(['survey.run'], 'survey/', ['written', 'care-waves']),
  ...forAll(['climate.read'], 'survey/', ['climate', 'released-waves']),
  'survey/care-climate': ['climate.care'],
  ...forAll(['rules.set', 'triage.decide'], 'signals/', ['rules', 'flags', 'model']),
  'signals/audit-groups': ['rules.set'],
};

/** Which rights let somebody read a ledger entry by entry, damage and all. */
const whole: Readonly<Record<'school' | 'care' | 'public', readonly Right[] | 'everybody'>> = {
  public: 'everybody',
  school: ['roster.import', 'ledger.check'],
  care: ['ledger.check'],
};

export function mayReadAll(held: readonly Actor[], ledger: keyof typeof whole): boolean {
  const rights = whole[ledger];
  return rights === 'everybody' || rights.some((right) => may(held, right));
}

/** @returns whether these roles let somebody write an entry of the kind there */
export function mayWrite(held: readonly Actor[], kind: string, place?: Place): boolean {
  return (writing[kind] ?? []).some((right) => may(held, right, place));
}

/** @returns whether these roles open the view: all of it, what is their own, or nothing */
export function mayOpen(held: readonly Actor[], view: string): 'all' | 'own' | 'nothing' {
  const rights = reading[view] ?? [];
  if (rights === 'everybody') return 'all';
  const isWide = rights.some((right) =>
    (['school', 'class'] as const).some((scope) => may(held, right, {scope})),
  );
  if (isWide) return 'all';
  return rights.some((right) => may(held, right, {scope: 'own'})) ? 'own' : 'nothing';
}

function forAll<Value>(value: Value, room: string, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [`${room}${name}`, value]));
}
