import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {allows} from '../../host/session.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {Refusal} from '../../kernel/refusal.js';
import {announce} from '../../ui/announcer.js';
import {isContested} from '../../journal/heads.js';
import {waysHeads, waysIn, type CaseworkState} from '../casework-view.js';
import {FormController} from '../form-controller.js';
import type {CaseworkTerms} from '../messages/en.js';
import {waysCatalogue} from '../ways-messages/catalogue.js';
import {waysForm, waysOf} from './ways-form.js';
import {setWays, type WaysRefusal} from './ways.js';

interface WaysParts {
  readonly words: CaseworkTerms;
  readonly common: CommonTerms;
  readonly cases: CaseworkState;
}

const formName = 'ways';

/** The school's deadlines and approvals, behind a button of the caseload. */
export class WaysController {
  readonly #school: () => School | undefined;
  readonly #terms;
  readonly #form;

  constructor(host: LitElement, school: () => School | undefined) {
    this.#school = school;
    this.#terms = new TermsController(host, waysCatalogue);
    this.#form = new FormController(host, {
      fieldOf: {'reason-missing': 'reason', 'triage-out-of-bounds': 'triage'},
      words: (refusal) => this.#wordsOf(refusal),
    });
  }

  /** Another person is here. */
  forget(): void {
    this.#form.forgetAll();
  }

  render({words, common, cases}: WaysParts): TemplateResult | typeof nothing {
    const t = this.#terms.value;
    if (!t || !allows(this.#school()?.session, 'ways.set')) return nothing;
    const form = this.#form;
    const isOpen = form.name === formName;
    const screen = {
      t,
      words,
      common,
      form,
      ways: waysIn(cases),
      isContested: isContested(waysHeads(cases.ways)),
    };
    return html`<div>
        <button
          type="button"
          class="quiet compact"
          data-opens=${formName}
          aria-expanded=${isOpen}
          @click=${() => (isOpen ? form.cancel() : form.open(formName))}
        >
          ${t.open}
        </button>
        ${screen.isContested && !isOpen ? html`<span class="badge warning">${words.conflict}</span>` : nothing}
      </div>
      ${isOpen ? waysForm(screen, (event) => void this.#submit(event, cases)) : nothing}`;
  }

  #submit(event: Event, cases: CaseworkState): Promise<void> {
    const heads = waysHeads(cases.ways).map(({id}) => id);
    return this.#form.submit(event, {
      decide: (fields) => setWays(waysOf(fields), heads),
      save: async (drafts) => {
        await this.#school()?.journal.append({care: drafts});
        announce(this.#terms.value?.saved ?? '');
      },
    });
  }

  #wordsOf({refused, detail = {}}: Refusal): string {
    const t = this.#terms.value;
    if (!t) return refused;
    const said = t.refused[refused as WaysRefusal](detail);
    const clock = Object.entries(t.clocks).find(([name]) => name === detail['clock'])?.[1];
    return clock ? `${clock}: ${said}` : said;
  }
}
