import {html, nothing, type TemplateResult} from 'lit';
import {longDay} from '../../i18n/format.js';
import {notice} from '../../ui/notice.js';
import {formEnd, radioField} from '../form-fields.js';
import type {GuidesPage} from './guides-page.js';
import type {InterviewId} from './interview-kinds.js';
import {beginInterview} from './interview-rules.js';
import type {Interview} from './interview.js';
import {guideOf, latestGuides} from './library.js';
import {statusPart} from './status-part.js';

/** Conversations of the case and how far each is, and the choice of a new one. */
export function guidesList(page: GuidesPage, interviews: readonly Interview[]): TemplateResult {
  const {screen, form, record, t} = page;
  const {talks} = screen.t;
  const isOpen = form.name === 'talk';
  const sorted = [...interviews].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
  return html`<section class="talks" aria-labelledby="talks">
    <div class="section-head">
      <h3 id="talks">${talks.title}</h3>
      ${
        record.isOpen
          ? html`<button
              type="button"
              class="compact"
              data-opens="talk"
              aria-expanded=${isOpen}
              @click=${() => (isOpen ? form.cancel() : form.open('talk'))}
            >
              ${talks.begin}
            </button>`
          : nothing
      }
    </div>
    ${isOpen && record.isOpen ? chooseForm(page) : nothing}
    ${page.failed ? notice('danger', screen.common.failed[page.failed]) : nothing}
    ${sorted.length === 0 && !isOpen ? html`<p class="muted">${t.none}</p>` : nothing}
    <ul class="rows">${sorted.map((interview) => interviewItem(page, interview))}</ul>
  </section>`;
}

function chooseForm(page: GuidesPage): TemplateResult {
  const {t, form, screen} = page;
  const all = latestGuides().map((shipped) => ({shipped, texts: page.textsOf(shipped)}));
  const choices = all.flatMap(({shipped: {guide}, texts}) =>
    texts ? [[guide.id, `${texts.title}. ${texts.purpose}`] as const] : [],
  );
  if (choices.length === 0) return html`${page.textsMissing()}`;
  return html`<form
    data-form
    novalidate
    class="inline-form choose-guide"
    aria-label=${screen.t.talks.begin}
    @submit=${(event: Event) => begin(page, event)}
    @input=${form.keep}
    @keydown=${form.hear}
  >
    ${radioField(form, {name: 'guide', label: t.which, hint: t.intro, choices})} ${formEnd(form, screen.common, t.begin)}
  </form>`;
}

function begin(page: GuidesPage, event: Event): void {
  const {form, record, screen} = page;
  const interview = form.key as InterviewId;
  page.submit(
    event,
    ({guide}) =>
      beginInterview(
        {interview, guide: latestGuides().find((shipped) => shipped.guide.id === guide)?.guide},
        record,
        screen.today,
      ),
    () => page.talk(interview),
  );
}

function interviewItem(page: GuidesPage, interview: Interview): TemplateResult {
  const {t, screen, talk} = page;
  const shipped = guideOf(interview.guide, interview.version);
  const title = (shipped && page.textsOf(shipped)?.title) ?? interview.guide;
  const {day, by} = interview;
  return html`<li class="talk-item">
    <div class="section-head">
      <p class="line">
        <strong>${title}</strong>
        ${day ? html`<span class="small muted">${longDay(screen.language, day)}</span>` : html`<span class="small">${t.lostBeginning}</span>`}
        ${by ? html`<span class="small muted"><bdi>${screen.people.staffName(by)}</bdi></span>` : nothing}
        ${stateBadge(page, interview)}
      </p>
      ${
        shipped
          ? html`<button
              type="button"
              class="compact"
              data-talk=${interview.id}
              aria-label="${interview.finished ? t.look : t.goOn}: ${title}"
              @click=${() => talk(interview.id)}
            >
              ${interview.finished ? t.look : t.goOn}
            </button>`
          : nothing
      }
    </div>
    ${shipped ? nothing : notice('warning', t.otherVersion(interview.version, interview.answers.size))}
    ${statusPart(page, interview)}
  </li>`;
}

function stateBadge({t}: GuidesPage, {finished, isReopened, answers}: Interview): TemplateResult {
  if (!finished) return html`<span class="badge info">${t.halfDone(answers.size)}</span>`;
  return isReopened
    ? html`<span class="badge warning">${t.addedTo}</span>`
    : html`<span class="badge success">${t.finished}</span>`;
}
