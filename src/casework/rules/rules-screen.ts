import type {School} from '../../host/school.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {RuleId} from '../../signals/flag.js';
import type {SignalTerms} from '../../signals/messages/en.js';
import type {RulesState} from '../../signals/rules-view.js';
import type {Rules} from '../../signals/rules.js';
import type {SchoolYear} from '../../signals/school-years.js';
import type {LazyController} from '../../ui/lazy-controller.js';
import type {People} from '../people.js';
import type {RulesTerms} from '../rules-messages/en.js';
import type {Played, ReplayController} from './replay-controller.js';
import type {RulesWork} from './rules-work.js';
import type {weeksChart} from './weeks-chart.js';
import type {PastAtHand, YearAtHand} from './year-at-hand.js';

/** What the parts of the screen share in one drawing. */
export interface RulesScreen {
  readonly t: RulesTerms;
  readonly common: CommonTerms;
  readonly signals: SignalTerms;
  readonly language: string;
  readonly school: School;
  readonly today: SchoolDay;
  readonly people: People;
  readonly state: RulesState;
  readonly work: RulesWork;
  readonly replay: ReplayController;
  /** The rules that hold, and those on the screen. */
  readonly rules: Rules;
  readonly tried: Rules;
  readonly changed: readonly RuleId[];
  /** Absent before the year begins and without a calendar. */
  readonly year: YearAtHand | undefined;
  readonly past: PastAtHand | undefined;
  /** Years that can be played again, this one first. */
  readonly years: readonly SchoolYear[];
  /** The year on the screen is over. */
  readonly isPast: boolean;
  readonly chooseYear: (from: SchoolDay | undefined) => void;
  /** Absent while the year is played for the first time, and where too little is known of it. */
  readonly played: Played | undefined;
  /** Fetched once there is something to draw. */
  readonly chart: LazyController<typeof weeksChart>;
}

/** What a rule is called here: the two levels of absence by their place, since their shares may be moved. */
export function ruleName({t, signals}: Pick<RulesScreen, 't' | 'signals'>, rule: RuleId): string {
  return rule === 'absence-10' || rule === 'absence-20' ? t.levels[rule] : signals.rules[rule];
}
