import {html, nothing, type TemplateResult} from 'lit';
import {longDay, shortDay} from '../../i18n/format.js';
import {directionOf} from '../../i18n/languages.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {toOf} from '../consent/consent-kinds.js';
import type {OwnFileTerms} from '../own-file-messages/en.js';
import type {People} from '../people.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';
import {partyName} from '../sharing/sharing-words.js';
import type {FileAction, OwnFile} from './own-file.js';
import type {Correction} from './own-file-rules.js';

interface Page {
  readonly o: OwnFileTerms;
  readonly file: OwnFile;
  readonly language: string;
  readonly today: SchoolDay;
  readonly people: People;
  readonly screen: SharingScreen;
}

/** One page in plain words, in the language of who reads it. */
export function ownFilePaper(
  screen: SharingScreen,
  file: OwnFile,
  language: string,
): TemplateResult | typeof nothing {
  const o = screen.ownTerms(language);
  if (!o) return html`<p role="status">${screen.common.loading}</p>`;
  const {record, people, today} = screen;
  const page: Page = {o, file, language, today, people, screen};
  const isChild = file.reader === 'child';
  const name = o.name(people.pupilName(record.pupil) ?? '', people.classOfPupil(record.pupil) ?? '');
  return html`<article class="sheet own" lang=${language} dir=${directionOf(language)}>
    <h4>${isChild ? o.titleChild : o.titleFamily}</h4>
    <p><strong><bdi>${name}</bdi></strong></p>
    <p>${isChild ? o.introChild : o.introFamily}</p>
    ${file.lead ? html`<p><bdi>${o.lead(people.staffName(file.lead))}</bdi></p>` : nothing}
    ${file.isOpen ? workPart(page) : html`<p>${o.closed}</p>`} ${textsPart(o.notes, file.notes)} ${textsPart(o.views, file.views)} ${consentPart(page)} ${correctionPart(page)}
    <p class="small">${o.day(longDay(language, today))}</p>
  </article>`;
}

function workPart({o, file, language, ...page}: Page): TemplateResult {
  const {goals, actions, reviewOn, reader} = file;
  const whole = {o, file, language, ...page};
  return html`<h5>${o.goals}</h5>
    ${goals.length === 0 ? html`<p>${reader === 'child' ? o.noGoals : o.noGoalsFamily}</p>` : nothing}
    <ul class="bullets">${goals.map(
      ({text, actions: own}) => html`<li><bdi>${text}</bdi>${actionList(whole, own)}</li>`,
    )}</ul>
    ${actions.length > 0 ? html`<h5>${o.more}</h5>${actionList(whole, actions)}` : nothing}
    ${reviewOn ? html`<p>${o.review(longDay(language, reviewOn))}</p>` : nothing}`;
}

function actionList(
  {o, people, language}: Page,
  actions: readonly FileAction[],
): TemplateResult | typeof nothing {
  if (actions.length === 0) return nothing;
  return html`<ul class="bullets">${actions.map(({text, responsible, due, status}) => {
    const who = 'staff' in responsible ? people.staffName(responsible.staff) : responsible.name;
    return html`<li>
      <bdi>${text}</bdi><br /><span class="small"
        ><bdi>${o.does(who, shortDay(language, due))}</bdi> · ${status === 'done' ? o.done : o.doing}</span
      >
    </li>`;
  })}</ul>`;
}

function textsPart(head: string, texts: OwnFile['notes']): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`<h5>${head}</h5>
    ${texts.map(({text}) => html`<p class="prose"><bdi>${text}</bdi></p>`)}`;
}

function consentPart({o, file, screen}: Page): TemplateResult | typeof nothing {
  if (file.consents.length === 0) return nothing;
  return html`<h5>${o.consents}</h5>
    <ul class="bullets">${file.consents.map((consent) => {
      const to = toOf(consent);
      const asked = to.scope === 'sharing' ? o.tell(to.party.name || partyName(screen, to.party)) : o.help;
      return html`<li><bdi>${asked}</bdi> ${o.answers[consent.answer]}</li>`;
    })}</ul>
    <p>${o.mayChange}</p>`;
}

function correctionPart({o, file}: Page): TemplateResult | typeof nothing {
  if (file.corrections.length === 0) return nothing;
  return html`<h5>${o.corrections}</h5>
    <ul class="bullets">${file.corrections.map((one) => correctionItem(o, one))}</ul>`;
}

function correctionItem(o: OwnFileTerms, {asked, answer}: Correction): TemplateResult {
  const reply = answer?.value;
  const said = reply ? (reply.reply === 'done' ? o.corrected : o.notCorrected) : o.waiting;
  return html`<li><bdi>${asked.value.words}</bdi><br />${said} <bdi>${reply?.because ?? ''}</bdi></li>`;
}
