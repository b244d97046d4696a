import {html, nothing, type TemplateResult} from 'lit';
import {notice} from '../ui/notice.js';
import {faultText, type FormPart} from './concern-form.js';

/**
 * Asks whether it is about somebody who would read it: all of the care team open what is sealed to their one key. Then it
 * must not be sent, and the writer learns whom to turn to.
 *
 * @param members names of those who are known here to be in the team
 */
export function aboutTeamField(part: FormPart, members: readonly string[]): TemplateResult {
  const {t, draft, change} = part;
  const words = t.aboutTeam;
  return html`<div class="field">
    <label class="chip">
      <input
        type="checkbox"
        name="about-team"
        .checked=${draft.aboutTeam === true}
        aria-describedby="about-team-hint about-team-error"
        @change=${(event: Event) => change({aboutTeam: (event.target as HTMLInputElement).checked})}
      />
      <span>${words.label}</span>
    </label>
    <span id="about-team-hint" class="hint"
      >${words.hint} ${members.length > 0 ? html`${words.members} <bdi>${members.join(', ')}</bdi>` : nothing}</span
    >
    <div id="about-team-error">
      ${draft.aboutTeam ? notice('warning', html`<strong>${words.stop}</strong><span>${words.instead}</span><span>${words.kept}</span>`) : nothing}
      ${faultText(part, 'about-team')}
    </div>
  </div>`;
}
