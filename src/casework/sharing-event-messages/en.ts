import type {CaseField} from '../consent/case-fields.js';
import type {ConsentAnswer, Giver, OverrideGround} from '../consent/consent-kinds.js';
import type {PartyKind} from '../consent/parties.js';
import type {CorrectionReply} from '../own-file/own-file-kinds.js';
import type {ReferralState} from '../referral/referral-kinds.js';
import type {TransferReply} from '../referral/transfer-kinds.js';

const en = {
  unreached: 'Consent and sharing could not be loaded. Is there a connection?',
  parties: {
    family: 'Family',
    'social-protection': 'Social protection',
    health: 'Health service',
    police: 'Police',
    'labour-inspectorate': 'Labour inspectorate',
    'help-line': 'Help line',
    school: 'Another school',
    other: 'Another service',
  } satisfies Record<PartyKind, string>,
  fields: {
    name: 'Name',
    class: 'Class',
    age: 'Age',
    language: 'Language',
    address: 'Address',
    'family-contact': 'How to reach the family',
    'opened-on': 'Since when the school helps',
    events: 'What happened',
    concerns: 'Kinds and days of concerns',
    risk: 'Level of risk',
    'risk-reason': 'Why this level',
    'child-view': 'What the child thinks of it',
    goals: 'Goals',
    actions: 'Who does what by when',
    'help-given': 'What was done so far',
    notes: 'Notes that may be shared',
    responsible: 'Responsible adults at school',
    'family-situation': 'Situation of the family',
    health: 'Health',
    work: 'Work',
  } satisfies Record<CaseField, string>,
  services: 'Help by the school and services',
  sharingWith: (party: string) => `Sharing with ${party}`,
  answers: {
    given: 'Yes',
    refused: 'No',
    withdrawn: 'Taken back',
    'not-asked': 'Not asked',
  } satisfies Record<ConsentAnswer, string>,
  givers: {child: 'Child', family: 'Family'} satisfies Record<Giver, string>,
  consent: 'Consent',
  until: (day: string) => `until ${day}`,
  childView: 'The child’s own view',
  childNotAsked: (why: string) => `The child was not asked: ${why}`,
  withheld: (party: string) => `Withheld from: ${party}`,
  withheldNoMore: (party: string) => `No longer withheld from: ${party}`,
  overridden: 'Shared without consent',
  grounds: {life: 'Danger to life', law: 'The law demands it'} satisfies Record<OverrideGround, string>,
  decidedBy: (name: string) => `decided by ${name}`,
  referral: 'Referral',
  states: {
    sent: 'Sent',
    accepted: 'Accepted',
    rejected: 'Rejected',
    done: 'Done',
    revoked: 'Taken back',
  } satisfies Record<ReferralState, string>,
  transfer: 'Handing the case over',
  transferTo: (name: string) => `${name} was asked to lead this case`,
  transferReplies: {
    accepted: 'Accepted',
    rejected: 'Declined',
    'taken-back': 'Taken back',
  } satisfies Record<TransferReply, string>,
  lead: 'Lead',
  fileShown: 'File shown',
  correction: 'Correction asked for',
  corrections: {done: 'Corrected', 'not-done': 'Not corrected'} satisfies Record<CorrectionReply, string>,
};

export default en;
export type SharingEventTerms = typeof en;
