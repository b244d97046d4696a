import type {CommonTerms} from '../i18n/common/en.js';
import type {Draft} from '../kernel/draft.js';
import type {CaseId, StaffId} from '../kernel/ids.js';
import type {Refusal} from '../kernel/refusal.js';
import type {Right} from '../kernel/rights.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {FlagsState} from '../signals/flags-view.js';
import type {ConcernsState} from '../voices/concerns-view.js';
import type {ContactsState} from '../voices/contacts-view.js';
import type {FoundPupil} from '../voices/pupil-search.js';
import type {VoicesTerms} from '../voices/messages/en.js';
import type {CaseTerms} from './case-messages/en.js';
import type {PeopleTerms} from './people-messages/en.js';
import type {PlanTerms} from './plan-messages/en.js';
import type {CaseRecord} from './case-record.js';
import type {CaseworkState} from './casework-view.js';
import type {FlagDoor} from './flag-door.js';
import type {FormController, FormFields} from './form-controller.js';
import type {CaseworkTerms} from './messages/en.js';
import type {People} from './people.js';
import type {OpenPupil} from './pupil-link.js';
import type {SetAside} from './set-aside-view.js';

export type Decided = readonly Draft[] | Refusal;

/** What the parts of a case's screen share in one rendering. */
export interface CaseScreen {
  readonly t: CaseTerms;
  readonly plan: PlanTerms;
  readonly peopleTerms: PeopleTerms;
  readonly words: CaseworkTerms;
  readonly voices: VoicesTerms;
  readonly common: CommonTerms;
  readonly language: string;
  readonly today: SchoolDay;
  /** Who looks. */
  readonly me: StaffId;
  readonly may: (right: Right) => boolean;
  readonly people: People;
  readonly form: FormController;
  readonly record: CaseRecord;
  /** What is kept of the case and cannot be read here. */
  readonly setAside?: readonly SetAside[];
  /** All cases: what one shares with others. */
  readonly cases: CaseworkState;
  readonly findPupils: (query: string) => readonly FoundPupil[];
  /** Another open case of the same child, opened on a device that did not know of this one. */
  readonly twin: CaseRecord | undefined;
  readonly flags: FlagsState;
  /** Words for flags, fetched with the first case that has one. */
  readonly flagWords: FlagDoor;
  readonly concerns: ConcernsState;
  readonly contacts: ContactsState;
  /** The words of a decision without a form that was refused or failed, at the place where it was taken. */
  readonly actFault: (place: string) => string | undefined;
  readonly isBusy: boolean;
  readonly submit: (event: Event, decide: (fields: FormFields) => Decided) => void;
  /** A decision of one press. @param focus where to go on, by selector */
  readonly act: (place: string, decide: () => Decided, focus?: string) => void;
  readonly goTo: (id: CaseId) => void;
  readonly openPupil: OpenPupil;
}
