import {html, nothing, type TemplateResult} from 'lit';
import {voiceFor} from './aids-controller.js';
import type {InstrumentTexts} from './instrument/texts.js';
import type {SurveyView} from './survey-steps.js';

/** The words of the wave in the pupil's language, else in one that it has. */
export function textsOf({published, language}: SurveyView): InstrumentTexts | undefined {
  return published && (published.texts[language] ?? Object.values(published.texts)[0]);
}

/** Reads aloud what it stands beside. Only where there is a voice or a recording: no button is dead. */
export function listenButton(view: SurveyView, texts?: InstrumentTexts): TemplateResult | typeof nothing {
  const {t, language, aids} = view;
  if (!aids || (!texts?.sounds && !voiceFor(language))) return nothing;
  const press = ({currentTarget}: Event): void =>
    void aids.use((loaded) => loaded.listen(currentTarget as Element, view));
  return html`<button class="hear" type="button" @click=${press}>▶&#xFE0E; ${t.listen}</button>`;
}

/** Below each step of a pupil's way: help with reading, and the way to do something else. */
export function tools(view: SurveyView): TemplateResult | typeof nothing {
  const {t, step, aids} = view;
  if (!aids) return nothing;
  const {now} = aids;
  const press = (what: 'toggle' | 'decline') => () => void aids.use((loaded) => loaded[what](view));
  return html`<div class="go tools">
      <button type="button" aria-expanded=${now?.isOpen ? 'true' : 'false'} @click=${press('toggle')}>
        ${t.reading}
      </button>
      ${
        step.at === 'code'
          ? nothing
          : html`<button type="button" aria-pressed=${now?.hasDeclined ? 'true' : 'false'} @click=${press('decline')}>
              ${t.decline}
            </button>`
      }
    </div>
    <p class="problem" role="alert">${aids.failed ? t.check.failed : nothing}</p>
    ${now?.panel(view)}`;
}
