import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {schoolContext, type School} from '../host/school.js';
import {allows} from '../host/session.js';
import {ViewController} from '../host/view-controller.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {longDay, number} from '../i18n/format.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {WaveId} from '../kernel/ids.js';
import {noHeads} from '../journal/heads.js';
import {isRefusal} from '../kernel/refusal.js';
import {rosterFold, rosterIn} from '../roster/roster-view.js';
import {ActionController} from '../ui/action-controller.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {careClimateFold, withCare} from './care-climate-view.js';
import {climateChart, type ChartWords} from './climate-chart.js';
import {climateStyles} from './climate-element.styles.js';
import {climateCatalogue} from './climate-messages/catalogue.js';
import {
  explanation,
  leftOutNote,
  measureCaption,
  measurePicker,
  releaseHead,
  wavePicker,
} from './climate-parts.js';
import {isAllWithheld, measureIds, rowsOf, showsGroups} from './climate-rows.js';
import {climateTable} from './climate-table.js';
import {climateFold, keepRelease, releasesIn, type ReleasedWave} from './climate-view.js';
import type {Release} from './release.js';

export const climateStates = [
  'loading',
  'not-allowed',
  'empty',
  'full',
  'groups',
  'withheld',
  'contested',
  'failed',
] as const;

/**
 * The released results of surveys: the school, its years and its classes, each measure with its interval, and what had
 * to be withheld. It shows releases and nothing else of a survey.
 *
 * @element pana-climate
 * @csspart notice - A message in its place.
 * @csspart row - One group in the picture.
 */
export class ClimateElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, climateStyles];

  /** Set by the surrounding `<pana-school>`, or directly by a trusted page or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  @state() private wave: WaveId | undefined;
  @state() private measure = '';

  readonly #terms = new TermsController(this, climateCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #climate = new ViewController(this, () => this.school, climateFold);
  readonly #care = new ViewController(this, () => (this.#mayCare ? this.school : undefined), careClimateFold);
  readonly #roster = new ViewController(this, () => this.school, rosterFold);
  readonly #keep = new ActionController(this);

  /** What the element shows: one of `climateStates`. */
  get state(): (typeof climateStates)[number] {
    if (!this.school) return 'loading';
    if (!allows(this.school.session, 'climate.read')) return 'not-allowed';
    if (this.#climate.view?.status === 'failed') return 'failed';
    if (!this.#climate.state) return 'loading';
    const chosen = this.#chosen;
    if (!chosen) return 'empty';
    if (chosen.kind === 'contested') return 'contested';
    if (isAllWithheld(chosen.release)) return 'withheld';
    return showsGroups(chosen.release, this.measure) ? 'groups' : 'full';
  }

  protected override render(): TemplateResult | typeof nothing {
    const [t, common] = [this.#terms.value, this.#common.value];
    if (!t || !common) return nothing;
    const roster = this.#roster.state && rosterIn(this.#roster.state);
    const words: ChartWords = {t, language: this.#terms.language, roster};
    return html`<div class="page">
      <header>
        <h2>${t.title}</h2>
        <p class="muted">${t.intro}</p>
      </header>
      ${this.#renderUnreadable(common)} ${this.#renderState(words, common)}
    </div>`;
  }

  #renderState(words: ChartWords, common: CommonTerms): TemplateResult | typeof nothing {
    switch (this.state) {
      case 'loading':
        return html`<p class="muted" role="status">${common.loading}</p>`;
      case 'not-allowed':
        return notice('info', common.notAllowed);
      case 'failed':
        return notice('danger', common.failed[this.#climate.view?.error?.kind ?? 'unknown']);
      case 'empty':
        return notice('info', html`<strong>${words.t.empty}</strong><span>${words.t.emptyHelp}</span>`);
      case 'contested':
      case 'withheld':
      case 'full':
      case 'groups':
        return this.#chosen ? this.#renderChosen(this.#chosen, words, common) : nothing;
    }
  }

  #renderChosen(chosen: ReleasedWave, words: ChartWords, common: CommonTerms): TemplateResult {
    return html`${wavePicker(this.#waves, chosen, this.#chooseWave, words)}
    ${
      chosen.kind === 'contested'
        ? this.#renderContested(chosen, words, common)
        : this.#renderRelease(chosen.release, words)
    }`;
  }

  #renderRelease(staff: Release, words: ChartWords): TemplateResult {
    const shown = withCare(staff, this.#care.state ?? noHeads());
    const {release} = shown;
    const ids = measureIds(release);
    const id = ids.find((known) => known === this.measure) ?? ids[0] ?? '';
    const {t, language} = words;
    return html`${releaseHead(release, words)} ${leftOutNote(release, words)}
      ${
        isAllWithheld(release)
          ? notice('info', html`<strong>${t.allWithheld}</strong><span>${t.allWithheldHelp}</span>`)
          : html`${measurePicker(ids, id, this.#chooseMeasure, words)}
            <figure>${measureCaption(shown, id, words)} ${climateChart(rowsOf(release, id), words)}</figure>
            ${climateTable(release, words)}`
      }
      ${explanation(release, t, language)}`;
  }

  #renderContested(
    chosen: ReleasedWave & {readonly kind: 'contested'},
    {t, language}: ChartWords,
    common: CommonTerms,
  ): TemplateResult {
    const mayChoose = allows(this.school?.session, 'survey.run');
    return html`${notice(
      'warning',
      html`<strong>${t.contested}</strong><span>${t.contestedHelp}</span>
        ${mayChoose ? nothing : html`<span>${t.contestedAsk}</span>`}`,
    )}
    ${mayChoose ? this.#renderChoices(chosen, t, language) : nothing}
    ${this.#keep.failed ? notice('danger', common.failed[this.#keep.failed]) : nothing}`;
  }

  #renderChoices(
    wave: ReleasedWave & {readonly kind: 'contested'},
    t: ChartWords['t'],
    language: string,
  ): TemplateResult {
    const describe = ({day, groups}: Release) =>
      t.choice(longDay(language, day), number(language, groups[0]?.people ?? 0));
    return html`<ul class="choices">
      ${wave.choices.map(
        ({body}, at) =>
          html`<li class="card row between">
            <span id=${`choice-${at}`}>${describe(body)}</span>
            <button
              ?disabled=${this.#keep.busy}
              aria-describedby=${`choice-${at}`}
              @click=${() => this.#keepOne(wave, body)}
            >
              ${t.keep}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #renderUnreadable(common: CommonTerms): TemplateResult | typeof nothing {
    const count = this.#climate.view?.unreadable ?? 0;
    return count > 0 && this.state !== 'not-allowed' ? notice('warning', common.unreadable(count)) : nothing;
  }

  /** What is for the care team alone is not even read for others. */
  get #mayCare(): boolean {
    return allows(this.school?.session, 'climate.care');
  }

  get #waves(): readonly ReleasedWave[] {
    return this.#climate.state ? releasesIn(this.#climate.state) : [];
  }

  get #chosen(): ReleasedWave | undefined {
    const waves = this.#waves;
    return waves.find(({wave}) => wave === this.wave) ?? waves[0];
  }

  readonly #chooseWave = (event: Event): void => {
    this.wave = (event.target as HTMLSelectElement).value as WaveId;
  };

  readonly #chooseMeasure = (event: Event): void => {
    this.measure = (event.target as HTMLInputElement).value;
  };

  async #keepOne(wave: ReleasedWave, kept: Release): Promise<void> {
    const drafts = keepRelease(wave, kept);
    const journal = this.school?.journal;
    if (isRefusal(drafts) || !journal) return;
    await this.#keep.run(() => journal.append({school: drafts}));
  }
}
