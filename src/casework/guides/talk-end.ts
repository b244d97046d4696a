import {html, nothing, type TemplateResult} from 'lit';
import {notice} from '../../ui/notice.js';
import type {NoteId} from '../case-kinds.js';
import {areaField, selectField} from '../form-fields.js';
import {finishInterview} from './interview-rules.js';
import {answerWords} from './interview-words.js';
import {spoken} from './talk-head.js';
import {talkSummary} from './talk-summary.js';
import type {TalkScreen} from './talk.js';
import {isProfileId, profileIds, type ProfileId} from './work/profile.js';

/** What is left open, what will stand in the record, and the end itself. */
export function talkEnd(page: TalkScreen): TemplateResult {
  const {t, texts, way, readIn} = page;
  const stop = way.stop && texts.stops[way.stop.id];
  return html`<section class="talk-end">
    ${stop ? notice('warning', html`<strong>${t.stop}</strong><span lang=${readIn} dir="auto">${stop}</span>`) : nothing}
    <h3 id="talk-place" tabindex="-1">${t.endTitle}</h3>
    ${missing(page)}
    <p>${t.closing}</p>
    ${spoken(texts.closing, readIn)} ${outside(page)} ${finishForm(page)}
  </section>`;
}

function missing({t, texts, way, go, readIn}: TalkScreen): TemplateResult | typeof nothing {
  if (way.missing.length === 0) return nothing;
  return html`<div class="card">
    <p><strong>${t.missing}</strong></p>
    <ul class="points" lang=${readIn} dir="auto">
      ${way.missing.map(
        ({id}) =>
          html`<li><button type="button" class="linklike" @click=${() => go(id)}>${texts.questions[id]?.ask ?? id}</button></li>`,
      )}
    </ul>
    <p class="hint">${t.missingHint}</p>
  </div>`;
}

/** A later correction closed their branch, or another version asked them. They are no part of what is worked out. */
function outside({t, texts, way, told, screen, readIn}: TalkScreen): TemplateResult | typeof nothing {
  if (way.outside.length === 0) return nothing;
  return html`<details class="card">
    <summary>${t.outside} (${way.outside.length})</summary>
    <p class="hint">${t.outsideHint}</p>
    <dl>
      ${way.outside.map((id) => {
        const answer = told.answers.get(id);
        return html`<dt lang=${readIn} dir="auto">${texts.questions[id]?.ask ?? id}</dt>
          <dd><bdi class="prose">${answer ? answerWords(screen, answer, texts, id) : nothing}</bdi></dd>`;
      })}
    </dl>
  </details>`;
}

function finishForm(page: TalkScreen): TemplateResult {
  const {t, form, screen, shipped, interview} = page;
  const name = `finish ${interview.id}`;
  if (form.name !== name) queueMicrotask(() => showForm(page, name));
  const kinds = (['note', 'assessment', 'review'] as const).map(
    (kind) => [kind, screen.t.noteKinds[kind]] as const,
  );
  const preset = page.record.step === 'identified' ? 'assessment' : 'note';
  const laws = profileIds.map((id) => [id, t.profiles[id]] as const);
  return html`<form data-form novalidate class="inline-form" aria-label=${t.finish} @submit=${(event: Event) => finish(page, event)} @input=${form.keep}>
    ${
      shipped.guide.amountsTo === 'work-status'
        ? selectField(form, {
            name: 'profile',
            label: t.profile,
            hint: t.profileHint,
            value: usualProfile(page),
            choices: laws,
          })
        : nothing
    }
    ${areaField(form, {name: 'words', label: t.ownWords, hint: t.ownWordsHint, rows: 4, value: interview.finished?.value.words ?? ''})}
    ${selectField(form, {name: 'kind', label: screen.t.noteKind, value: preset, choices: kinds})}
    <details><summary>${t.summary}</summary><p class="prose"><bdi>${summaryOf(page)}</bdi></p></details>
    ${form.generalFault ? notice('danger', form.generalFault) : nothing}
    ${form.action.failed ? notice('danger', screen.common.failed[form.action.failed]) : nothing}
    <div class="row">
      <button class="primary" ?disabled=${form.action.busy}>${form.action.busy ? screen.common.working : t.finish}</button>
      <button type="button" class="quiet" @click=${() => page.go(page.way.path.at(-1)?.id ?? 'start')}>${t.previous}</button>
    </div>
  </form>`;
}

/** Without moving focus into it: the heading above is read first. */
function showForm({form}: TalkScreen, name: string): void {
  form.leave();
  form.name = name;
}

function finish(page: TalkScreen, event: Event): void {
  const {form, interview, shipped, screen} = page;
  page.submit(
    event,
    ({words = '', kind, profile}) =>
      finishInterview(
        {
          words,
          note: form.key as NoteId,
          noteKind: kind === 'assessment' || kind === 'review' ? kind : 'note',
          summary: summaryOf(page),
          profile: isProfileId(profile) ? profile : 'generic',
        },
        interview,
        shipped.guide,
        screen.today,
      ),
    () => page.leave(),
  );
}

/** Of the last proposal; else by the language, which is only what stands there first. */
function usualProfile({interview, readIn, screen}: TalkScreen): ProfileId {
  const last = interview.proposed?.value.profile;
  if (last) return last;
  if (readIn === 'ky') return 'kg';
  return screen.language === 'kk' ? 'kz' : 'generic';
}

function summaryOf(page: TalkScreen): string {
  const {t, screen, shipped, told, way} = page;
  const texts = page.textsOf(shipped) ?? page.texts;
  return talkSummary({t, language: screen.language, texts, told, way});
}
