import {takeStep} from '../../../src/casework/case-rules.js';
import type {CaseRecord} from '../../../src/casework/case-record.js';
import type {CaseField} from '../../../src/casework/consent/case-fields.js';
import type {ConsentTo, ReferralId} from '../../../src/casework/consent/consent-kinds.js';
import {setConsent} from '../../../src/casework/consent/consent-rules.js';
import type {Service} from '../../../src/casework/consent/parties.js';
import {usualAnswerDay} from '../../../src/casework/referral/answer-day.js';
import {answerReferral, sendReferral} from '../../../src/casework/referral/referral-rules.js';
import {referralsIn, type Referral} from '../../../src/casework/referral/referrals.js';
import {randomKey} from '../../../src/kernel/ids.js';
import {addDays} from '../../../src/kernel/school-day.js';
import {calendarIn, rosterFold} from '../../../src/roster/roster-view.js';
import {fullName} from '../../../src/roster/roster.js';
import {decide} from '../append.js';
import {childOf, OffScript, rosterOn, type OnStage} from '../stage.js';

/** Child and mother say yes to help, and to telling this one clinic; then it is told what it needs. */
export async function refer(around: OnStage): Promise<void> {
  const {school, start, today, words} = around;
  const [roster, child] = [await rosterOn(school), await childOf(school, start)];
  const pupil = roster?.pupils.find(({key}) => key === child);
  if (!roster || !pupil) throw new OffScript('no-roster');
  const to: Service = {kind: 'health', name: words.service};
  const calendar = calendarIn(await school.journal.read(rosterFold));
  const told: readonly (readonly [CaseField, string])[] = [
    ['name', fullName(pupil)],
    ['age', words.age],
    ['language', words.language],
    ['events', words.events],
    ['health', words.health],
  ];
  const command = {
    ...{referral: randomKey() as ReferralId, to, contact: words.contact, purpose: words.purpose},
    fields: told.map(([field, line]) => ({field, lines: [line]})),
    answerBy: usualAnswerDay('health', today, calendar),
    from: {school: roster.school.name, person: school.session.name},
    language: around.language,
    override: undefined,
    namesSeen: false,
  };
  await decide(
    around,
    (record) => takeStep({to: 'in-progress'}, record, today),
    (record) => consent(around, {scope: 'services'}, record),
    (record) => consent(around, {scope: 'sharing', party: to}, record),
    (record) => sendReferral(command, record, {today, others: []}),
  );
}

function consent({today, words}: OnStage, to: ConsentTo, record: CaseRecord): ReturnType<typeof setConsent> {
  const both = {givers: ['child', 'family'] as const, answer: 'given' as const, how: 'said' as const};
  return setConsent(
    {to, ...both, day: today, note: '', view: words.childView, viewNotAsked: ''},
    record,
    today,
  );
}

/** What the clinic said on the telephone. */
export async function hearOfReferral(around: OnStage): Promise<void> {
  const {today, words} = around;
  await decide(around, (record) =>
    answerReferral(
      {
        ...{referral: referralIn(record), reply: 'accepted', day: today},
        ...{person: words.doctor, text: words.accepted, askOn: addDays(today, 21)},
      },
      record,
      today,
    ),
  );
}

export function referralIn(record: CaseRecord): ReferralId {
  const id = healthReferral(record)?.sent.value.referral;
  if (!id) throw new OffScript('no referral');
  return id;
}

export function healthReferral(record: CaseRecord): Referral | undefined {
  return referralsIn(record).find(({sent}) => sent.value.to.kind === 'health');
}
