import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {schoolContext, type School} from '../host/school.js';
import {allows} from '../host/session.js';
import {ViewController} from '../host/view-controller.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import type {WaveId} from '../kernel/ids.js';
import {isRefusal} from '../kernel/refusal.js';
import {rosterFold, rosterIn} from '../roster/roster-view.js';
import {ActionController} from '../ui/action-controller.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {careClimateFold} from './care-climate-view.js';
import type {ChartWords} from './climate-chart.js';
import {contestedChoice, type ContestedWave} from './climate-contested.js';
import {climateStyles} from './climate-element.styles.js';
import {climateFigure, isEmpty} from './climate-figure.js';
import {climateCatalogue} from './climate-messages/catalogue.js';
import {explanation, toldBeforeNotes, measurePicker, releaseHead, wavePicker} from './climate-parts.js';
import {chosenIn, groupFor, idsIn} from './climate-places.js';
import {Reader, type Reading} from './climate-reading-view.js';
import {isAllWithheld, measureOf} from './climate-rows.js';
import {climateTable} from './climate-table.js';
import {ClimateTools} from './climate-tools-controller.js';
import {mapId} from './climate-topics.js';
import {climateFold, keepRelease, releasesIn, type ReleasedWave} from './climate-view.js';
import type {Release} from './release.js';

export const climateStates = [
  'loading',
  'not-allowed',
  'empty',
  'full',
  'groups',
  'distribution',
  'map',
  'care',
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
  @state() private group = '';

  readonly #terms = new TermsController(this, climateCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #climate = new ViewController(this, () => this.school, climateFold);
  readonly #care = new ViewController(this, () => (this.#mayCare ? this.school : undefined), careClimateFold);
  readonly #roster = new ViewController(this, () => this.school, rosterFold);
  readonly #keep = new ActionController(this);
  readonly #tools = new ClimateTools(this);
  readonly #reader = new Reader(
    () => this.#climate.state,
    () => this.#care.state,
  );

  /** What the element shows: one of `climateStates`. */
  get state(): (typeof climateStates)[number] {
    if (!this.school) return 'loading';
    if (!allows(this.school.session, 'climate.read')) return 'not-allowed';
    if (this.#climate.view?.status === 'failed') return 'failed';
    if (!this.#climate.state) return 'loading';
    const chosen = this.#chosen;
    if (!chosen) return 'empty';
    if (chosen.kind === 'contested') return 'contested';
    return isAllWithheld(chosen.release) ? 'withheld' : this.#kindShown(chosen.release);
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
      case 'distribution':
      case 'map':
      case 'care':
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
    const reading = this.#reader.of(staff);
    const {release} = reading;
    const {t, language} = words;
    return html`${releaseHead(release, words)} ${toldBeforeNotes(release, words)}
      ${
        isAllWithheld(release)
          ? notice('info', html`<strong>${t.allWithheld}</strong><span>${t.allWithheldHelp}</span>`)
          : html`${this.#renderMeasures(reading, words)} ${climateTable(release, words)}`
      }
      ${explanation(release, t, language)}`;
  }

  /** The one that was chosen, or for printing all of them, each a block that no page cuts. */
  #renderMeasures(reading: Reading, words: ChartWords): TemplateResult | typeof nothing {
    const ids = idsIn(reading.release);
    const id = chosenIn(reading.release, this.measure);
    const group = groupFor(reading.release, this.group);
    if (!group) return nothing;
    const all = ids.filter((one) => !isEmpty(reading, one));
    return html`${measurePicker(ids, id, this.#chooseMeasure, words)} ${this.#tools.render(reading, words)}
    ${
      this.#tools.printing
        ? all.map((one) => html`<div class="block">${climateFigure(reading, {id: one, group}, words)}</div>`)
        : climateFigure(reading, {id, group, chooseGroup: this.#chooseGroup}, words)
    }`;
  }

  #renderContested(wave: ContestedWave, words: ChartWords, common: CommonTerms): TemplateResult {
    const choosing = {
      mayChoose: allows(this.school?.session, 'survey.run'),
      busy: this.#keep.busy,
      keep: (release: Release) => void this.#keepOne(wave, release),
    };
    return html`${contestedChoice(wave, choosing, words)}
    ${this.#keep.failed ? notice('danger', common.failed[this.#keep.failed]) : nothing}`;
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

  #kindShown(staff: Release): 'full' | 'groups' | 'distribution' | 'map' | 'care' {
    const {release, careOnly} = this.#reader.of(staff);
    const id = chosenIn(release, this.measure);
    if (id === mapId) return 'map';
    if (careOnly.has(id)) return 'care';
    const [whole] = release.groups;
    const kind = whole && measureOf(whole, id).kind;
    return kind === 'groups' || kind === 'distribution' ? kind : 'full';
  }

  readonly #chooseWave = (event: Event): void => {
    this.wave = (event.target as HTMLSelectElement).value as WaveId;
  };

  readonly #chooseMeasure = (event: Event): void => {
    this.measure = (event.target as HTMLInputElement).value;
  };

  readonly #chooseGroup = (event: Event): void => {
    this.group = (event.target as HTMLSelectElement).value;
  };

  async #keepOne(wave: ReleasedWave, kept: Release): Promise<void> {
    const drafts = keepRelease(wave, kept);
    const journal = this.school?.journal;
    if (isRefusal(drafts) || !journal) return;
    await this.#keep.run(() => journal.append({school: drafts}));
  }
}
