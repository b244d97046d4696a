import {nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {TermsController} from '../../i18n/terms-controller.js';
import type {Draft} from '../../kernel/draft.js';
import {defaultHelpLines, linesOr, type HelpLine} from '../../kernel/help-lines.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {LazyController} from '../../ui/lazy-controller.js';
import {missingPart} from '../../ui/missing-part.js';
import type {CaseRecord} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import {planCatalogue} from '../plan-messages/catalogue.js';
import type {PlanTerms} from '../plan-messages/en.js';
import {dangerPart} from './danger-part.js';
import {followHandings} from './hand-over.js';
import type {HandedState} from './handed-view.js';
import {inLedgers} from './handed-kinds.js';
import type {planScreen} from './plan-screen.js';
import type {TemplatePart} from './template-part.js';

/** The plan's part of a case's screen: its words, and what is fetched when somebody asks for a template. */
export class PlanDesk implements ReactiveController {
  readonly #host: LitElement;
  readonly #terms: TermsController<PlanTerms>;
  readonly #screen: LazyController<typeof planScreen>;
  readonly #lazy: LazyController<TemplatePart>;
  #part: TemplatePart | undefined;
  #isAwaited = false;

  constructor(
    host: LitElement,
    load: () => Promise<{readonly TemplatePart: typeof TemplatePart}> = () => import('./template-part.js'),
    show: () => Promise<{readonly planScreen: typeof planScreen}> = () => import('./plan-screen.js'),
  ) {
    this.#host = host;
    this.#terms = new TermsController(host, planCatalogue);
    this.#screen = new LazyController(host, async () => (await show()).planScreen);
    this.#lazy = new LazyController(host, async () => new (await load()).TemplatePart(host));
    host.addController(this);
  }

  get value(): PlanTerms | undefined {
    return this.#terms.value;
  }

  /** Words for what the plan's decisions refuse. */
  get refused(): Readonly<Record<string, string>> {
    return {...this.#terms.value?.refused, ...this.#part?.refused};
  }

  /** What comes ahead of everything else of a case. */
  danger(screen: CaseScreen, lines: readonly HelpLine[] | undefined): TemplateResult | typeof nothing {
    return dangerPart(screen, linesOr(lines, defaultHelpLines));
  }

  /** Whether the plan can be shown, or why not: a case is not shown without it. */
  get isHere(): boolean {
    return this.#screen.want() !== undefined || this.#screen.isMissing;
  }

  render(screen: CaseScreen): unknown {
    const shown = this.#screen.want();
    if (shown) return shown(screen, this.#rare(screen));
    return this.#screen.isMissing ? missingPart(this.#screen, screen.common, screen.plan.missing) : nothing;
  }

  /** With what it means for those who have actions in hand: written together, or not at all. */
  inLedgers(
    drafts: readonly Draft[],
    {
      record,
      handed,
      today,
    }: {
      readonly record: CaseRecord | undefined;
      readonly handed: HandedState | undefined;
      readonly today: SchoolDay;
    },
  ): ReturnType<typeof inLedgers> {
    const followed = record && handed ? followHandings(drafts, record, handed, today) : [];
    return inLedgers([...drafts, ...followed]);
  }

  /** A form that came later than the press that asked for it takes the focus when it is here. */
  hostUpdated(): void {
    const field = this.#host.renderRoot.querySelector<HTMLElement>(
      'form[data-form] :is(select, input, textarea)',
    );
    if (!this.#isAwaited || !field) return;
    this.#isAwaited = false;
    field.focus();
  }

  #rare(screen: CaseScreen): unknown {
    const {name} = screen.form;
    if (name !== 'template' && name !== 'protocol') return nothing;
    this.#part = this.#lazy.want();
    const form = this.#part?.render(screen);
    if (form) return form;
    this.#isAwaited = true;
    return missingPart(this.#lazy, screen.common, screen.plan.missing);
  }
}
