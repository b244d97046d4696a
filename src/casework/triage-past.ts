import {html, nothing, type TemplateResult} from 'lit';
import {shortDay} from '../i18n/format.js';
import {cameAgain} from '../signals/come-again.js';
import {isTold, type ListedFlag} from '../signals/contact.js';
import type {Flag} from '../signals/flag.js';
import {allFlags} from '../signals/flags-view.js';
import {decidedIn, pastOf} from '../signals/replay/outcomes.js';
import {notice} from '../ui/notice.js';
import type {TriageScreen} from './triage-screen.js';

/** Looks at flags of a rule, below which a share of them says nothing. */
const fewestLooks = 10;

/** What lowered a flag, or brought it back. */
export function circumstances({t, language}: TriageScreen, {flag, contactOn}: ListedFlag): unknown {
  const said = [
    contactOn ? t.eased(shortDay(language, contactOn)) : '',
    cameAgain(flag) ? t.cameAgain : '',
  ].filter(Boolean);
  return said.length > 0 ? notice('info', said.join(' ')) : nothing;
}

/** How often a rule led to something. Of what people said no such figure is made. */
export function pastOfRule({t, flags}: TriageScreen, flag: Flag): TemplateResult | typeof nothing {
  if (!('pupil' in flag.of) || isTold(flag)) return nothing;
  const past = pastOf(allFlags(flags), flag.rule);
  const looked = decidedIn(past);
  return html`<p class="small muted past">
    ${looked < fewestLooks ? t.pastFew(fewestLooks) : t.past(looked, past.cases + past.helped)}
  </p>`;
}
