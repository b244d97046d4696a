import type {CommonTerms} from '../../i18n/common/en.js';
import type {Draft} from '../../kernel/draft.js';
import type {Refusal} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {CaseworkTerms} from '../messages/en.js';
import type {FormController, FormFields} from '../form-controller.js';
import type {ImpactTerms} from '../impact-messages/en.js';
import type {PlanTerms} from '../plan-messages/en.js';
import type {Grouping} from './episodes.js';
import type {Impact, ImpactController} from './impact-controller.js';
import type {YearSums} from './impact-facts-view.js';
import type {ImpactState} from './impact-view.js';

/** What the parts of the screen share in one rendering. */
export interface ImpactScreen {
  readonly t: ImpactTerms;
  readonly plan: PlanTerms;
  readonly words: CaseworkTerms;
  readonly common: CommonTerms;
  readonly language: string;
  readonly today: SchoolDay;
  readonly state: ImpactState;
  readonly views: ImpactController;
  readonly grouping: Grouping;
  readonly found: Impact | undefined;
  /** The year whose weeks are drawn: the chosen one, else the newest. */
  readonly shownYear: YearSums | undefined;
  readonly form: FormController;
  readonly submit: (event: Event, decide: (fields: FormFields) => readonly Draft[] | Refusal) => void;
  /** Writes without a form. */
  readonly save: (drafts: readonly Draft[]) => Promise<boolean>;
}
