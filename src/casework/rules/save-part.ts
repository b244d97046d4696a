import {html, nothing, type TemplateResult} from 'lit';
import {list, momentOf} from '../../i18n/format.js';
import {tunedRules} from '../../signals/rule-fields.js';
import {ruleHistory, type RuleEntry} from '../../signals/rules-view.js';
import {notice} from '../../ui/notice.js';
import {valuesInWords} from './rule-editor.js';
import {ruleName, type RulesScreen} from './rules-screen.js';

/** The reason and the button. */
export function savePart(screen: RulesScreen, submit: (event: Event) => void): TemplateResult {
  const {t, work, common, changed} = screen;
  const wrong = work.refused?.refused.startsWith('reason') ? work.refused : undefined;
  const other = work.refused && !wrong && !work.refused.rule ? work.refused : undefined;
  return html`<form class="save card" novalidate @submit=${submit} aria-labelledby="save">
    <h3 id="save">${t.save.title}</h3>
    <p class="small">${
      changed.length > 0
        ? list(
            screen.language,
            changed.map((rule) => ruleName(screen, rule)),
          )
        : t.save.nothing
    }</p>
    <div class="field">
      <label for="reason">${t.save.reason}</label>
      <textarea
        id="reason"
        rows="2"
        .value=${work.reason}
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby="reason-hint"
        @input=${(event: Event) => work.write((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <span class=${wrong ? 'field-error' : 'hint'} id="reason-hint">${wrong ? t.refused[wrong.refused] : t.save.reasonHint}</span>
    </div>
    ${other ? notice('warning', t.refused[other.refused]) : nothing}
    ${work.save.failed ? notice('danger', common.failed[work.save.failed]) : nothing}
    <div class="row">
      <button class="primary" type="submit" ?disabled=${work.save.busy || changed.length === 0}>
        ${work.save.busy ? common.working : t.save.button}
      </button>
      ${changed.length > 0 ? html`<button type="button" @click=${() => work.reset()}>${t.reset}</button>` : nothing}
    </div>
    <p class="hint">${t.save.after}</p>
  </form>`;
}

/** Every version that a rule of this school ever had. */
export function historyPart(screen: RulesScreen): TemplateResult {
  const {t, state} = screen;
  const entries = tunedRules.flatMap((rule) => ruleHistory(state, rule));
  return html`<details class="history">
    <summary>${t.history.title}</summary>
    ${entries.length === 0 ? html`<p>${t.history.none}</p>` : historyTable(screen, entries)}
  </details>`;
}

function historyTable(screen: RulesScreen, entries: readonly RuleEntry[]): TemplateResult {
  const {t, people, language} = screen;
  const {rule, version, values, reason, who} = t.history.head;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t.history.title}>
    <table>
      <thead>
        <tr>${[rule, version, values, reason, who].map((head) => html`<th scope="col">${head}</th>`)}</tr>
      </thead>
      <tbody>
        ${entries.map(
          ({body, by, at}) => html`<tr>
            <th scope="row">${ruleName(screen, body.rule)}</th>
            <td class="number">${body.version}</td>
            <td>${valuesInWords(screen, body.rule, body.values)}</td>
            <td><bdi>${body.reason}</bdi></td>
            <td><bdi>${people.staffName(by)}</bdi><br /><span class="muted">${momentOf(language, at)}</span></td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
