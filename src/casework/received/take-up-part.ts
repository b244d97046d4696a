import {html, nothing, type TemplateResult} from 'lit';
import type {CommonTerms} from '../../i18n/common/en.js';
import type {Draft} from '../../kernel/draft.js';
import type {CaseId, PupilKey, StaffId} from '../../kernel/ids.js';
import type {Refusal} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {notice} from '../../ui/notice.js';
import type {FoundPupil} from '../../voices/pupil-search.js';
import {caseForm, opener} from '../case-form.js';
import type {CaseTerms} from '../case-messages/en.js';
import type {CaseRecord} from '../case-record.js';
import type {FormController, FormFields} from '../form-controller.js';
import type {People} from '../people.js';
import {pupilField} from '../pupil-field.js';
import type {ReceivedTerms} from '../received-messages/en.js';
import type {Package} from '../referral/referral-kinds.js';
import {takenUpIn, takeUp} from './take-up.js';

/** What taking up needs of the screen around it. */
export interface TakeUpScreen {
  readonly r: ReceivedTerms;
  readonly t: CaseTerms;
  readonly common: CommonTerms;
  readonly form: FormController;
  readonly people: People;
  readonly findPupils: (query: string) => readonly FoundPupil[];
  readonly cases: readonly CaseRecord[];
  readonly me: StaffId;
  readonly today: SchoolDay;
  readonly submit: (event: Event, decide: (fields: FormFields) => readonly Draft[] | Refusal) => void;
  readonly goTo: (id: CaseId) => void;
}

/** The child goes to this school now: what was sent comes into their case. */
export function takeUpPart(screen: TakeUpScreen, parcel: Package): TemplateResult | typeof nothing {
  if (parcel.to.kind !== 'school') return nothing;
  const {r, form, cases, goTo} = screen;
  const taken = takenUpIn(parcel, cases);
  if (taken)
    return html`<div class="took">
      ${notice('success', r.takenBefore)}
      <button type="button" id="to-case" @click=${() => goTo(taken.id)}>${r.toCase}</button>
    </div>`;
  return html`<div class="took">
    <div>${opener(screen, 'take-up', r.takeUp)}</div>
    ${caseForm(screen, {
      name: 'take-up',
      label: r.takeUp,
      submit: r.take,
      fields: html`<p class="hint">${r.takeUpIntro}</p>
        ${pupilField(screen, {
          which: r.which,
          hint: r.pupilHint,
          choose: r.choosePupil,
          found: r.found,
          more: r.more,
          none: r.none,
        })}`,
      decide: ({pupil}) =>
        takeUp(
          {
            ...{parcel, pupil: (pupil || undefined) as PupilKey | undefined, lead: screen.me},
            ...{caseId: form.key as CaseId, text: packageLines(screen, parcel)},
          },
          cases,
          screen.today,
        ),
    })}
  </div>`;
}

/** The paper as a note: readable in the case for as long as the case is kept. */
export function packageLines({r, t}: Pick<TakeUpScreen, 'r' | 't'>, parcel: Package): string {
  const {from, purpose, referral, fields} = parcel;
  const blocks = fields.map(({field, lines}) => `${t.sharing.fields[field]}\n${lines.join('\n')}`);
  return [
    r.received([from.school, from.person].filter(Boolean).join(', ')),
    `${r.purpose}\n${purpose}`,
    ...blocks,
    `${r.reference}: ${referral}`,
  ].join('\n\n');
}
