import type {CommonTerms} from '../i18n/common/en.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Flag} from '../signals/flag.js';
import type {FlagsState, StandingFlag} from '../signals/flags-view.js';
import type {SignalTerms} from '../signals/messages/en.js';
import type {ConcernsState} from '../voices/concerns-view.js';
import type {VoicesTerms} from '../voices/messages/en.js';
import type {CaseRecord} from './case-record.js';
import type {FormController} from './form-controller.js';
import type {CaseworkTerms} from './messages/en.js';
import type {People} from './people.js';
import type {OpenPupil} from './pupil-link.js';
import type {TriageTerms} from './triage-messages/en.js';

export type DecisionName = 'open' | 'join' | 'watch' | 'dismiss';

/** What the parts of the triage screen share in one rendering. */
export interface TriageScreen {
  readonly t: TriageTerms;
  readonly words: CaseworkTerms;
  readonly voices: VoicesTerms;
  readonly common: CommonTerms;
  readonly signals: SignalTerms;
  readonly language: string;
  readonly today: SchoolDay;
  readonly people: People;
  readonly form: FormController;
  readonly flags: FlagsState;
  readonly concerns: ConcernsState;
  /** The flags that wait, in the order of the screen. */
  readonly order: readonly StandingFlag[];
  readonly openCase: (of: Flag['of']) => CaseRecord | undefined;
  readonly openPupil: OpenPupil;
}

/** The pupil's name or the class's title, in the words of the school. */
export function whomOf({people, words}: TriageScreen, of: Flag['of']): string {
  return 'pupil' in of ? (people.pupilName(of.pupil) ?? words.noName) : people.classTitle(of.classKey);
}

/** What can be decided on a flag: one open case a child, and none for what was said of a class. */
export function decisionsFor(screen: TriageScreen, {flag}: StandingFlag): readonly DecisionName[] {
  if ('classKey' in flag.of) return ['watch', 'dismiss'];
  return [screen.openCase(flag.of) ? 'join' : 'open', 'watch', 'dismiss'];
}

/** Open flags of the same pupil, that go into a case together. */
export function together({order}: TriageScreen, standing: StandingFlag): readonly StandingFlag[] {
  const {of} = standing.flag;
  if (!('pupil' in of)) return [standing];
  const others = order.filter(
    ({flag, about}) => 'pupil' in flag.of && flag.of.pupil === of.pupil && about !== standing.about,
  );
  return [standing, ...others];
}
