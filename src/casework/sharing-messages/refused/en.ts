import type {ConsentRefusal, WithholdRefusal} from '../../consent/consent-rules.js';
import type {CorrectionRefusal, ShowRefusal} from '../../own-file/own-file-rules.js';
import type {AnswerRefusal, SendRefusal} from '../../referral/referral-rules.js';
import type {AskRefusal, TransferAnswerRefusal} from '../../referral/transfer-rules.js';

type AnyRefusal =
  | ConsentRefusal
  | WithholdRefusal
  | SendRefusal
  | AnswerRefusal
  | AskRefusal
  | TransferAnswerRefusal
  | ShowRefusal
  | CorrectionRefusal
  | 'correction-words-missing'
  | 'passphrase-missing'
  | 'passphrase-weak'
  | 'passphrase-names';

const en = {
  closed: 'The case was closed meanwhile. Reopen it first.',
  'party-missing': 'Say who that is.',
  'giver-missing': 'Choose whose answer it is.',
  'answer-missing': 'Choose the answer.',
  'how-missing': 'Choose how it was given.',
  'why-not-asked': 'Say why nobody was asked.',
  'nothing-given': 'Nothing was given that could be taken back. Choose “No”.',
  'consent-day-missing': 'Choose the day.',
  'consent-day-future': 'Choose today or an earlier day.',
  'until-before': 'Choose a day after the answer.',
  'view-missing': 'Write what the child thinks, or why the child was not asked.',
  'view-twice': 'Write the child’s words or the reason, not both.',
  'withhold-from-missing': 'Choose from whom.',
  'wish-missing': 'Choose whose wish it is.',
  'withhold-why-missing': 'Say why.',
  'nothing-changed': 'Nothing was changed.',
  'receiver-missing': 'Say which one.',
  'purpose-missing': 'Say what you ask them for.',
  'fields-missing': 'Tick at least one thing.',
  'field-never': 'One of these may not go to such a service. Look at the list again.',
  'field-withheld': 'One of these was withheld meanwhile. Look at the list again.',
  'field-empty': 'Something is ticked and empty. Fill it in or take the tick away.',
  'answer-day-missing': 'Choose a day.',
  'answer-day-past': 'Choose today or a later day.',
  'others-named': 'Other people of the school are named. Look at it, and tick that they need the names.',
  'consent-missing': 'There is no consent. Record it, or say below why it cannot wait.',
  'override-ground-missing': 'Choose the ground.',
  'override-reason-missing': 'Say why it cannot wait.',
  'override-decider-missing': 'Say who decided.',
  'unknown-referral': 'That referral is not here any more.',
  'reply-missing': 'Choose what they said.',
  'reply-not-now': 'Somebody recorded another answer meanwhile. Look at it again.',
  'person-missing': 'Say who said so.',
  'reply-text-missing': 'Say why, or what came of it.',
  'reply-day-missing': 'Choose the day.',
  'reply-day-future': 'Choose today or an earlier day.',
  'reply-day-before': 'That is before the referral was sent.',
  'ask-day-past': 'Choose today or a later day.',
  'no-lead': 'Who leads this case cannot be read here.',
  'colleague-missing': 'Choose a colleague.',
  'leads-already': 'This colleague leads the case already.',
  'transfer-reason-missing': 'Say why.',
  'asked-already': 'Another colleague was asked already.',
  'unknown-transfer': 'That question is not here any more.',
  'answered-already': 'It was answered meanwhile.',
  'not-yours': 'Only the colleague who was asked can answer.',
  'lead-changed': 'Somebody else leads the case meanwhile. Ask again.',
  'shown-person-missing': 'Say who reads it.',
  'showing-missing': 'Choose how.',
  'shown-day-missing': 'Choose the day.',
  'shown-day-future': 'Choose today or an earlier day.',
  'correction-words-missing': 'Write what they say.',
  'unknown-correction': 'That wish is not here any more.',
  'correction-reply-missing': 'Choose whether it was corrected.',
  'because-missing': 'Say what was changed, or why not.',
  'passphrase-missing': 'Write a passphrase, or let words be chosen by lot.',
  'passphrase-weak': 'That is guessed too easily. Take several words that do not belong together.',
  'passphrase-names': 'The child’s name or the receiver’s is in it. Take other words.',
} satisfies Record<AnyRefusal, string>;

export default en;
export type RefusedTerms = typeof en;
