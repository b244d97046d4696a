import {html, nothing, type TemplateResult} from 'lit';
import {languageName} from '../../i18n/language-names.js';
import {languagesOf} from './library.js';
import type {TalkScreen} from './talk.js';

/** What is held, in which language, and the way back. The case itself stays out of sight. */
export function talkHead(page: TalkScreen): TemplateResult {
  const {t, texts, shipped, readIn, setLanguage, leave} = page;
  const languages = languagesOf(shipped);
  return html`<header class="talk-head">
    <div class="section-head">
      <h2 id="talk-title" tabindex="-1" lang=${readIn} dir="auto">${texts.title}</h2>
      <button type="button" data-leave @click=${leave}>${t.leave}</button>
    </div>
    <p class="small muted">${t.alone}</p>
    <label class="language"
      ><span>${t.readIn}</span>
      <select @change=${(event: Event) => setLanguage((event.target as HTMLSelectElement).value)}>
        ${languages.map(
          (language) =>
            html`<option value=${language} lang=${language} ?selected=${language === readIn}>
              ${languageName(language)}
            </option>`,
        )}
      </select></label
    >
  </header>`;
}

/** Before the child is asked anything. */
export function talkStart(page: TalkScreen): TemplateResult {
  const {t, texts, way, go, readIn} = page;
  const first = way.path[0];
  return html`<section class="talk-start">
    <h3 id="talk-place" tabindex="-1">${t.before}</h3>
    <ul class="points" lang=${readIn} dir="auto">${texts.before.map((line) => html`<li>${line}</li>`)}</ul>
    <h3>${t.opening}</h3>
    ${spoken(texts.opening, readIn)}
    ${
      first
        ? html`<div class="row"><button type="button" class="primary" data-first @click=${() => go(first.id)}>${t.start}</button></div>`
        : nothing
    }
  </section>`;
}

/** What the adult says aloud. */
export function spoken(lines: readonly string[], language: string): TemplateResult {
  return html`<blockquote class="spoken" lang=${language} dir="auto">${lines.map((line) => html`<p>${line}</p>`)}</blockquote>`;
}
