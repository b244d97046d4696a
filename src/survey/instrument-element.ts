import {consume} from '@lit/context';
import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {PersonController} from '../host/person-controller.js';
import {schoolContext, type School} from '../host/school.js';
import {allows} from '../host/session.js';
import {ViewController} from '../host/view-controller.js';
import {commonCatalogue} from '../i18n/common/catalogue.js';
import type {CommonTerms} from '../i18n/common/en.js';
import {TermsController} from '../i18n/terms-controller.js';
import {rosterFold, rosterIn} from '../roster/roster-view.js';
import {dropStyles} from '../ui/drop.styles.js';
import {baseStyles} from '../ui/base.styles.js';
import {controlStyles} from '../ui/controls.styles.js';
import {notice, noticeStyles} from '../ui/notice.js';
import {InstrumentFlow} from './instrument-flow.js';
import type {ChosenFile} from './instrument-job.js';
import {instrumentCatalogue} from './instrument-messages/catalogue.js';
import type {InstrumentTerms} from './instrument-messages/en.js';
import {PupilPreview} from './instrument-preview.js';
import {instrumentStates, stateOf, type Screen} from './instrument-screen.js';
import {firstCards, stageView, type Stage} from './instrument-stage.js';
import {instrumentStyles} from './instrument.styles.js';
import {askedFold, keptFold, usedIn} from './instrument/kept-view.js';
import {knownVersions} from './instruments/library.js';
import {lintCatalogue} from './lint-messages/catalogue.js';
import type {LintTerms} from './lint-messages/en.js';
import {TitlesController} from './instrument-titles-controller.js';

export {instrumentStates};

/**
 * The questionnaires that surveys can ask: shipped ones and the school's own. Shows each as a pupil sees it, brings
 * others from files, and checks whom one could single out in the school's classes.
 *
 * @element pana-instrument
 * @csspart notice - A message in its place.
 */
export class InstrumentElement extends LitElement {
  static override styles = [baseStyles, controlStyles, noticeStyles, dropStyles, instrumentStyles];

  /** Set by the surrounding provider, or directly by the host or a test. */
  @consume({context: schoolContext, subscribe: true})
  @property({attribute: false})
  school?: School;

  readonly #terms = new TermsController(this, instrumentCatalogue);
  readonly #lint = new TermsController(this, lintCatalogue);
  readonly #common = new TermsController(this, commonCatalogue);
  readonly #kept = new ViewController(this, () => this.school, keptFold);
  readonly #open = new ViewController(this, () => this.school, askedFold);
  readonly #roster = new ViewController(this, () => this.school, rosterFold);
  readonly #flow = new InstrumentFlow(this);
  readonly #preview = new PupilPreview(this);
  readonly #titles = new TitlesController(this);
  #cards = firstCards;
  #shown: Screen['at'] = 'list';

  constructor() {
    super();
    // What one person has not kept is not for the next.
    new PersonController(
      this,
      () => this.school,
      () => this.#flow.go({at: 'list'}),
    );
  }

  /** What is on the screen. */
  get state(): (typeof instrumentStates)[number] {
    if (!this.school) return 'loading';
    if (!allows(this.school.session, 'survey.run')) return 'not-allowed';
    const views = [this.#kept, this.#open, this.#roster];
    if (views.some(({view}) => view?.status === 'failed')) return 'failed';
    return views.every(({view}) => view?.status === 'ready') ? stateOf(this.#flow.screen) : 'loading';
  }

  /** Reads a file as if somebody had chosen it here. */
  async read(files: readonly ChosenFile[]): Promise<void> {
    if (!this.#flow.action.busy) await this.#flow.read(files);
  }

  /** A new screen begins at its heading. */
  protected override updated(): void {
    const {at} = this.#flow.screen;
    if (at === this.#shown) return;
    this.#shown = at;
    this.renderRoot.querySelector<HTMLElement>('[data-start]')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const [t, lint, common] = [this.#terms.value, this.#lint.value, this.#common.value];
    if (!t || !lint || !common || !this.school) return nothing;
    switch (this.state) {
      case 'loading':
        return html`<p role="status" class="muted">${common.loading}</p>`;
      case 'not-allowed':
        return notice('info', common.notAllowed);
      case 'failed': {
        const views = [this.#kept, this.#open, this.#roster];
        return notice(
          'danger',
          common.failed[views.map(({view}) => view?.error?.kind).find(Boolean) ?? 'unknown'],
        );
      }
      default:
        return html`<div class="page">${this.#renderNotices(common)} ${stageView(this.#stage(this.school, t, lint, common))}</div>`;
    }
  }

  #renderNotices(common: CommonTerms): unknown {
    const {failed} = this.#flow.action;
    const unreadable = this.#kept.view?.unreadable ?? 0;
    return html`${failed ? notice('danger', common.failed[failed]) : nothing}
    ${unreadable > 0 ? notice('warning', common.unreadable(unreadable)) : nothing}`;
  }

  #stage(school: School, t: InstrumentTerms, lint: LintTerms, common: CommonTerms): Stage {
    const kept = this.#kept.state ?? keptFold.empty();
    const used = this.#open.state ? usedIn(this.#open.state) : [];
    return {
      ...{school, t, lint, common, kept, used},
      known: knownVersions(kept, used),
      language: this.#terms.language,
      flow: this.#flow,
      preview: this.#preview,
      titles: this.#titles,
      roster: this.#roster.state && rosterIn(this.#roster.state),
      cards: this.#cards,
      read: (files) => void this.read(files),
      show: (cards) => {
        this.#cards = cards;
        this.requestUpdate();
      },
    };
  }
}
