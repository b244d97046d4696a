import type {LitElement, ReactiveController} from 'lit';
import {html, nothing, type TemplateResult} from 'lit';
import type {PupilKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Roster} from '../roster/roster.js';
import {indexPupils, searchPupils, type FoundPupil, type PupilIndex} from '../voices/pupil-search.js';
import type {CaseworkTerms} from './messages/en.js';

const mostShown = 8;

/** A search field and the pupils that it finds; the arrows lead from one to the next. */
export class PupilChooser implements ReactiveController {
  readonly #host: LitElement;
  readonly #choose: (pupil: PupilKey) => void;
  #query = '';
  #index:
    | {readonly of: Roster; readonly today: SchoolDay; readonly language: string; readonly pupils: PupilIndex}
    | undefined;

  constructor(host: LitElement, choose: (pupil: PupilKey) => void) {
    this.#host = host;
    this.#choose = choose;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#index = undefined;
  }

  render(t: CaseworkTerms, roster: Roster, today: SchoolDay, language: string): TemplateResult {
    const found = this.#query.trim() ? searchPupils(this.#indexOf(roster, today, language), this.#query) : [];
    return html`<search class="chooser" @keydown=${this.#onKey}>
      <div class="field">
        <label for="query">${t.pupil.choose}</label>
        <input
          id="query"
          type="search"
          autocomplete="off"
          aria-describedby="query-hint"
          .value=${this.#query}
          @input=${this.#onInput}
        />
        <p class="hint" id="query-hint">${t.pupil.chooseHint}</p>
      </div>
      <p class="small muted" role="status">${this.#countOf(t, found)}</p>
      <ul class="found">${found.slice(0, mostShown).map((pupil) => this.#item(pupil))}</ul>
      ${found.length > mostShown ? html`<p class="small muted">${t.pupil.more(found.length - mostShown)}</p>` : nothing}
    </search>`;
  }

  #countOf(t: CaseworkTerms, found: readonly FoundPupil[]): string {
    if (!this.#query.trim()) return '';
    return found.length > 0 ? t.pupil.found(found.length) : t.pupil.none;
  }

  #item({key, name, classTitle}: FoundPupil): TemplateResult {
    return html`<li>
      <button type="button" class="pupil" @click=${() => this.#chose(key)}>
        <bdi>${name}</bdi><span class="muted"><bdi>${classTitle}</bdi></span>
      </button>
    </li>`;
  }

  #chose(key: PupilKey): void {
    this.#query = '';
    this.#choose(key);
  }

  #indexOf(roster: Roster, today: SchoolDay, language: string): PupilIndex {
    const known = this.#index;
    if (known?.of === roster && known.today === today && known.language === language) return known.pupils;
    const pupils = indexPupils(roster, [], today, language);
    this.#index = {of: roster, today, language, pupils};
    return pupils;
  }

  readonly #onInput = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const places = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('#query, .found button')];
    const to = places[places.indexOf(event.target as HTMLElement) + by];
    if (by === 0 || !to) return;
    event.preventDefault();
    to.focus();
  };
}
