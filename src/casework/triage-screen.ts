import type {CommonTerms} from '../i18n/common/en.js';
import type {SubjectKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Flag} from '../signals/flag.js';
import type {ListedFlag} from '../signals/contact.js';
import {flagBy, type FlagsState, type StandingFlag} from '../signals/flags-view.js';
import type {SignalTerms} from '../signals/messages/en.js';
import type {ConcernsState} from '../voices/concerns-view.js';
import type {ContactsState} from '../voices/contacts-view.js';
import type {VoicesTerms} from '../voices/messages/en.js';
import type {FoundPupil} from '../voices/pupil-search.js';
import type {TextWarningsState} from '../voices/text-warnings-view.js';
import type {CaseRecord} from './case-record.js';
import type {FormController} from './form-controller.js';
import type {CaseworkTerms} from './messages/en.js';
import type {People} from './people.js';
import type {OpenPupil} from './pupil-link.js';
import type {TriageClocks} from './triage-clocks.js';
import type {TriageTerms} from './triage-messages/en.js';

export type DecisionName = 'open' | 'join' | 'reopen' | 'watch' | 'dismiss';

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
  readonly contacts: ContactsState;
  readonly warnings: TextWarningsState;
  /** The flags that wait, in the order of the screen. */
  readonly order: readonly ListedFlag[];
  /** Since when each of them waits. */
  readonly clocks: Pick<TriageClocks, 'of' | 'hours'>;
  readonly openCase: (of: Flag['of']) => CaseRecord | undefined;
  /** The one that was closed last, of a child who has no open one. */
  readonly closedCase: (of: Flag['of']) => CaseRecord | undefined;
  readonly openPupil: OpenPupil;
  /** By beginnings of names or a class. */
  readonly findPupils: (query: string) => readonly FoundPupil[];
}

/** @returns the flag that was selected, decided ones too; the first that waits where none was */
export function standingIn({order, flags}: TriageScreen, selected?: SubjectKey): ListedFlag | undefined {
  const listed = order.find(({about}) => about === selected);
  return listed ?? (selected && flagBy(flags, selected)) ?? order[0];
}

/** The pupil's name, the class's or the survey's title, in the words of the school. */
export function whomOf({people, words, t, warnings}: TriageScreen, of: Flag['of']): string {
  if ('pupil' in of) return people.pupilName(of.pupil) ?? words.noName;
  if ('classKey' in of) return people.classTitle(of.classKey);
  if ('school' in of) return t.school;
  const warning = [...warnings.values()].find(({wave}) => wave === of.wave);
  return warning ? `${t.survey}: ${warning.title}` : t.survey;
}

/** No child stands in it, and a person may find the pupil: whoever asks for contact, and concerns that name nobody to be helped. */
export function picksPupil({rule, of}: Flag): boolean {
  return rule === 'contact-request' || (rule === 'concern' && 'school' in of);
}

/**
 * What can be decided on a flag: one open case a child, a closed one opened again or a new one, and none for what was said of a
 * class or a survey. Who asks for contact says a name, and a person finds the pupil.
 */
export function decisionsFor(screen: TriageScreen, {flag}: StandingFlag): readonly DecisionName[] {
  if (picksPupil(flag)) return ['open', 'watch', 'dismiss'];
  if (!('pupil' in flag.of)) return ['watch', 'dismiss'];
  if (screen.openCase(flag.of)) return ['join', 'watch', 'dismiss'];
  return screen.closedCase(flag.of) ? ['reopen', 'open', 'watch', 'dismiss'] : ['open', 'watch', 'dismiss'];
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
