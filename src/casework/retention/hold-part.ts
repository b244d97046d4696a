import {html, nothing, type TemplateResult} from 'lit';
import {isRefusal, refuse} from '../../kernel/refusal.js';
import {notice} from '../../ui/notice.js';
import {caseForm, opener} from '../case-form.js';
import type {CaseScreen, Decided} from '../case-screen.js';
import {areaField} from '../form-fields.js';
import type {CaseKeepingTerms} from '../retention-messages/en.js';
import {heldText} from './held-text.js';
import type {HoldId} from './retention-kinds.js';
import {holdCase} from './retention-rules.js';
import {RetentionPart} from './retention-part.js';
import {holdsOf} from './retention-view.js';

/** Who holds this case from being erased, and the way to hold it: an inquiry asks for a case long before it is closed. */
export class HoldPart extends RetentionPart {
  render(screen: CaseScreen): TemplateResult | typeof nothing {
    const {t, kept} = this;
    if (!t || !kept) return nothing;
    const {record, language, people} = screen;
    const holds = holdsOf(kept, record.id).filter(({value}) => !value.until);
    return html`<div class="stack" data-held>
      ${holds.map((hold) => notice('warning', html`<span>${heldText({t, language, people}, hold)}</span>`))}
      ${holds.length > 0 ? html`<p class="small muted">${t.liftThere(t.title)}</p>` : nothing}
      ${screen.may('case.note') ? holdForm(screen, t) : nothing}
    </div>`;
  }
}

function holdForm(screen: CaseScreen, t: CaseKeepingTerms): TemplateResult {
  const {form, record, today} = screen;
  return html`<div class="row">${opener(screen, 'hold', t.holdThis, 'quiet')}</div>
    ${caseForm(screen, {
      name: 'hold',
      label: t.holdThis,
      submit: t.hold,
      fields: areaField(form, {name: 'reason', label: t.holdWhy, hint: t.holdHint, rows: 2}),
      decide: ({reason = ''}): Decided => {
        const decided = holdCase({hold: form.key as HoldId, why: reason}, record, today);
        return isRefusal(decided) ? refuse('reason-missing') : decided;
      },
    })}`;
}
