import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../../i18n/format.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {notice} from '../../ui/notice.js';
import type {ActionsTerms} from '../actions-messages/en.js';
import {caseForm, opener} from '../case-form.js';
import type {Decided} from '../case-screen.js';
import type {FormController, FormFields} from '../form-controller.js';
import {areaField, radioField} from '../form-fields.js';
import {inOneLine} from '../kind-words.js';
import type {People} from '../people.js';
import type {AnswerStatus} from './handed-kinds.js';
import type {Handover} from './handed-view.js';
import {pressingOf, type Pressing} from './hand-list.js';
import {wentOf, wentWays} from './plan-kinds.js';

/** What the cards of one list share in one rendering. */
export interface HandScreen {
  readonly t: ActionsTerms;
  readonly common: CommonTerms;
  readonly language: string;
  readonly today: SchoolDay;
  readonly people: People;
  readonly form: FormController;
  readonly isBusy: boolean;
  readonly faultOf: (handover: Handover) => string | undefined;
  readonly submit: (event: Event, decide: (fields: FormFields) => Decided) => void;
  readonly begin: (handover: Handover) => void;
  readonly answer: (handover: Handover, status: AnswerStatus, fields: FormFields) => Decided;
}

const tones: Readonly<Record<Pressing, string>> = {
  overdue: 'danger',
  'too-late': 'danger',
  today: 'warning',
  soon: 'info',
  later: '',
  'not-yet': '',
};

/** One thing that is asked: of which child, what, by when, and the three answers. */
export function handCard(screen: HandScreen, handover: Handover): TemplateResult {
  const {t, today, people, faultOf} = screen;
  const {value, answer, aside} = handover;
  const pressing = pressingOf(handover, today);
  const isOver = answer && answer.value.status !== 'begun' && !answer.contested;
  const fault = faultOf(handover);
  return html`<li class="card hand-card ${isOver ? 'over' : pressing}">
    <p class="line">
      <strong class="of"><bdi>${childOf(screen, handover)}</bdi></strong>
      ${isOver ? nothing : html`<span class="badge ${tones[pressing]}">${t.bands[pressing]}</span>`}
    </p>
    <p class="what prose"><bdi>${value.text}</bdi></p>
    ${value.need ? html`<p class="prose need"><span class="small muted">${t.need}</span> <bdi>${value.need}</bdi></p>` : nothing}
    <p class="small muted"><bdi>${days(screen, handover)}</bdi></p>
    <p class="small muted"><bdi>${t.askedBy(people.staffName((handover.standing[0] as Handover['standing'][0]).by))}</bdi></p>
    ${saidLines(screen, handover)} ${answer?.contested ? notice('warning', t.differ) : nothing}
    ${!answer && aside.length > 0 ? notice('info', t.changed) : nothing}
    ${fault ? notice('danger', fault) : nothing} ${buttons(screen, handover)}
    ${caseForm(screen, doneForm(screen, handover))} ${caseForm(screen, cannotForm(screen, handover))}
  </li>`;
}

/** One that nobody needs to go on with. */
export function takenBackLine(screen: HandScreen, handover: Handover): TemplateResult {
  const {t, language} = screen;
  const {text, takenBack} = handover.value;
  return html`<li class="small">
    <p><strong><bdi>${childOf(screen, handover)}</bdi></strong> <bdi>${text}</bdi></p>
    ${takenBack ? html`<p class="muted">${t.takenBackOn(shortDay(language, takenBack))}</p>` : nothing}
  </li>`;
}

function childOf({people, t}: HandScreen, {value}: Handover): string {
  return inOneLine(people.shortName(value.pupil) ?? t.noName, people.classOfPupil(value.pupil));
}

function days({t, language, today}: HandScreen, {value}: Handover): string {
  const {start, due, end} = value;
  return inOneLine(
    t.due(shortDay(language, due)),
    start && start > today && t.start(shortDay(language, start)),
    end && t.end(shortDay(language, end)),
  );
}

function saidLines({t, language}: HandScreen, {answer}: Handover): unknown {
  return (answer?.entries ?? []).map(({body}) => {
    const went = wentOf(body);
    const said = t.saidOn(t.said[body.status], shortDay(language, body.day));
    return html`<p class="said small">
      <bdi>${inOneLine(said, went && t.wents[went], body.text)}</bdi>
    </p>`;
  });
}

function buttons(screen: HandScreen, handover: Handover): TemplateResult {
  const {t, isBusy, begin} = screen;
  const {answer, value, id} = handover;
  const named = (status: AnswerStatus): string =>
    t.answerOf(t.answers[status], childOf(screen, handover), value.text);
  const hasBegun = answer?.value.status === 'begun' && !answer.contested;
  return html`<div class="answers">
    ${
      hasBegun
        ? nothing
        : html`<button type="button" id="begin-${id}" ?disabled=${isBusy} aria-label=${named('begun')} @click=${() => begin(handover)}>
            ${t.answers.begun}
          </button>`
    }
    ${opener(screen, `done ${id}`, t.answers.done, 'primary', named('done'))}
    ${opener(screen, `cannot ${id}`, t.answers.cannot, '', named('cannot'))}
  </div>`;
}

function doneForm({t, form, answer}: HandScreen, handover: Handover) {
  const choices = wentWays.map((went) => [went, t.wents[went]] as const);
  return {
    name: `done ${handover.id}`,
    label: t.answers.done,
    submit: t.send,
    fields: html`${radioField(form, {name: 'went', label: t.went, choices})}
    ${areaField(form, {name: 'text', label: t.whatDone, rows: 2})}`,
    decide: (fields: FormFields) => answer(handover, 'done', fields),
  };
}

function cannotForm({t, form, answer}: HandScreen, handover: Handover) {
  return {
    name: `cannot ${handover.id}`,
    label: t.answers.cannot,
    submit: t.send,
    fields: areaField(form, {name: 'text', label: t.because, hint: t.becauseHint, rows: 2}),
    decide: (fields: FormFields) => answer(handover, 'cannot', fields),
  };
}
