import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import {JournalError, type JournalErrorKind} from '../../journal/journal-error.js';
import type {CaseId} from '../../kernel/ids.js';
import {notice} from '../../ui/notice.js';
import type {CaseKeepingTerms} from '../retention-messages/en.js';
import {foresee, type Foreseen} from './erase-work.js';
import {whatGoes} from './what-goes.js';

/** What was asked for: a case as it was at a state of the views. */
interface Asked {
  readonly school: School;
  readonly id: CaseId;
  readonly at: string;
}

/** What would go with a case, looked up when somebody is about to erase it and again when anything of it changes. */
export class GoingPart {
  readonly #host: LitElement;
  #asked: Asked | undefined;
  #found: {readonly id: CaseId; readonly foreseen: Foreseen} | undefined;
  #failed: JournalErrorKind | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Another person is here. */
  forget(): void {
    this.#asked = this.#found = this.#failed = undefined;
  }

  /** @returns what goes, once it is known; nothing is confirmed before */
  want(asked: Asked): Foreseen | undefined {
    const isSame = (['school', 'id', 'at'] as const).every((part) => this.#asked?.[part] === asked[part]);
    if (!isSame) void this.#look(asked);
    return this.#found?.id === asked.id ? this.#found.foreseen : undefined;
  }

  async #look(asked: Asked): Promise<void> {
    this.#asked = asked;
    this.#failed = undefined;
    try {
      const foreseen = await foresee(asked.school, asked.id);
      if (this.#asked === asked) this.#found = {id: asked.id, foreseen};
    } catch (cause) {
      if (this.#asked === asked) {
        this.#failed = cause instanceof JournalError ? cause.kind : 'unknown';
        this.#found = undefined;
      }
    }
    this.#host.requestUpdate();
  }

  /** While it is looked up, or why it cannot be. */
  renderWaiting(common: CommonTerms): TemplateResult {
    if (!this.#failed) return html`<p class="muted" role="status">${common.loading}</p>`;
    const again = (): void => {
      this.forget();
      this.#host.requestUpdate();
    };
    return notice(
      'danger',
      html`${common.failed[this.#failed]} <button type="button" @click=${again}>${common.retry}</button>`,
    );
  }
}

/** Everything that goes, in words and numbers, and what stays of what was told. */
export function goingList(t: CaseKeepingTerms, {remains, toldStays}: Foreseen): TemplateResult {
  const {parts, ...rest} = whatGoes(remains);
  const beside = (['files', 'handed', 'told', 'envelopes', 'incidents', 'flags'] as const).filter(
    (name) => rest[name] > 0,
  );
  return html`<div data-goes>
    <p class="label">${t.goes.title}</p>
    <ul>
      ${parts.map(({part, count}) => html`<li>${t.goes.parts[part]}: ${count}</li>`)}
      ${beside.map((name) => html`<li>${t.goes.beside[name]}: ${rest[name]}</li>`)}
    </ul>
    ${toldStays > 0 ? html`<p class="small">${t.goes.stays(toldStays)}</p>` : nothing}
  </div>`;
}
