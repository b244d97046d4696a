import {day} from '../../src/kernel/school-day.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {StaffId} from '../../src/kernel/ids.js';
import type {Refusal} from '../../src/kernel/refusal.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import type {ConsentTo, ReferralId} from '../../src/casework/consent/consent-kinds.js';
import {setConsent, withhold} from '../../src/casework/consent/consent-rules.js';
import type {Bearer} from '../../src/casework/consent/names-in-text.js';
import type {Service} from '../../src/casework/consent/parties.js';
import type {CorrectionId} from '../../src/casework/own-file/own-file-kinds.js';
import {answerCorrection, askCorrection, showFile} from '../../src/casework/own-file/own-file-rules.js';
import {answerReferral, sendReferral} from '../../src/casework/referral/referral-rules.js';
import type {TransferId} from '../../src/casework/referral/transfer-kinds.js';
import {answerTransfer, askTransfer} from '../../src/casework/referral/transfer-rules.js';
import {CaseStory, today} from './cases.js';
import {staffId} from './school.js';

export type Decide = (record: CaseRecord) => readonly Draft[] | Refusal;

export const clinic: Service = {kind: 'health', name: 'Clinic 4'};
export const police: Service = {kind: 'police', name: 'Station 2'};
export const referralId = (id: string): ReferralId => id as ReferralId;
export const transferId = (id: string): TransferId => id as TransferId;
export const correctionId = (id: string): CorrectionId => id as CorrectionId;
export const sharing = (party: Service = clinic): ConsentTo => ({scope: 'sharing', party});

type ConsentCommand = Parameters<typeof setConsent>[0];

export const consentOf = (more: Partial<ConsentCommand> = {}): ConsentCommand => ({
  to: sharing(),
  givers: ['child', 'family'],
  answer: 'given',
  how: 'said',
  day: today,
  note: '',
  view: 'I want the doctor to know about my stomach.',
  viewNotAsked: '',
  ...more,
});

export const consents =
  (more: Partial<ConsentCommand> = {}): Decide =>
  (record) =>
    setConsent(consentOf(more), record, today);

export const withholds =
  (
    ...[party, fields, why = 'She is afraid that he is told.']: [
      Parameters<typeof withhold>[0]['party'],
      Parameters<typeof withhold>[0]['fields'],
      string?,
    ]
  ): Decide =>
  (record) =>
    withhold({party, fields, wish: 'child', why}, record, today);

type SendCommand = Parameters<typeof sendReferral>[0];

export const referralTo = (to: Service = clinic, more: Partial<SendCommand> = {}): SendCommand => ({
  referral: referralId('r1'),
  to,
  contact: '+7 700 000 00 00',
  purpose: 'Please see whether the stomach aches have a cause.',
  fields: [
    {field: 'name', lines: ['Abdikadyr Aigerim']},
    {field: 'age', lines: ['12']},
  ],
  answerBy: day('2026-12-07'),
  from: {school: 'School 12', person: 'A psychologist'},
  language: 'en',
  override: undefined,
  namesSeen: false,
  ...more,
});

/** Two children of the same school as the one whom the case is about. */
export const otherPupils: readonly Bearer[] = [
  {called: 'Bekov Daniyar', names: ['Daniyar', 'Bekov']},
  {called: 'Петрова Ольга', names: ['Ольга', 'Петрова']},
];

export const sends =
  (to: Service = clinic, more: Partial<SendCommand> = {}): Decide =>
  (record) =>
    sendReferral(referralTo(to, more), record, {today, others: otherPupils});

export const replies =
  (more: Partial<Parameters<typeof answerReferral>[0]> = {}): Decide =>
  (record) =>
    answerReferral(
      {referral: referralId('r1'), reply: 'accepted', day: today, person: 'Dr Akhmetova', text: '', ...more},
      record,
      today,
    );

export const asksFor =
  (to: StaffId | undefined, more: Partial<Parameters<typeof askTransfer>[0]> = {}): Decide =>
  (record) =>
    askTransfer(
      {
        transfer: transferId('t1'),
        to,
        reason: 'I am away until spring.',
        answerBy: day('2026-11-30'),
        ...more,
      },
      record,
      today,
    );

export const answers =
  (me: StaffId, more: Partial<Parameters<typeof answerTransfer>[0]> = {}): Decide =>
  (record) =>
    answerTransfer({transfer: transferId('t1'), reply: 'accepted', reason: '', ...more}, record, {me, today});

/** Something of every kind that is told of sharing. */
export function sharedStory(): CaseStory {
  const colleague = staffId('psychologist-2');
  return new CaseStory('case-1', 'p1')
    .add(consents())
    .add(withholds({kind: 'family', name: ''}, ['goals', 'notes']))
    .add(sends())
    .add(replies({askOn: day('2026-12-14')}))
    .add(
      sends(police, {
        referral: referralId('r2'),
        fields: [{field: 'events', lines: ['Threatened on the way home.']}],
        override: {ground: 'life', reason: 'A threat with a knife.', decidedBy: 'The head'},
      }),
    )
    .add(asksFor(colleague))
    .add(answers(colleague))
    .add((record) =>
      showFile(
        {
          key: 's1',
          to: 'child',
          person: 'Aigerim',
          showing: 'together',
          day: today,
          language: 'kk',
          items: ['g1'],
        },
        record,
        today,
      ),
    )
    .add((record) =>
      askCorrection(
        {correction: correctionId('c1'), by: 'child', words: 'It was on Tuesday.'},
        record,
        today,
      ),
    )
    .add((record) =>
      answerCorrection(
        {correction: correctionId('c1'), reply: 'done', because: 'Now it says Tuesday.'},
        record,
        today,
      ),
    );
}
