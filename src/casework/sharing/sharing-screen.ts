import type {StaffId} from '../../kernel/ids.js';
import type {SchoolCalendar} from '../../roster/calendar.js';
import type {CaseScreen} from '../case-screen.js';
import type {Bearer} from '../consent/names-in-text.js';
import type {FormFields} from '../form-controller.js';
import type {OwnFileTerms} from '../own-file-messages/en.js';
import type {Package, Sender} from '../referral/referral-kinds.js';
import type {SharingTerms} from '../sharing-messages/en.js';
import type {OwnFile} from '../own-file/own-file.js';

/** A page that can be printed by itself. */
export type Paper =
  | {readonly kind: 'package'; readonly package: Package}
  | {readonly kind: 'own-file'; readonly file: OwnFile; readonly language: string};

/** What the parts about sharing have in common, beside what every part of a case has. Its form is one of their own. */
export interface SharingScreen extends CaseScreen {
  readonly s: SharingTerms;
  readonly me: StaffId;
  readonly calendar: SchoolCalendar | undefined;
  /** All other pupils of the school. */
  readonly others: readonly Bearer[];
  /** Those, and who told the concerns of this case without being one of the child's responsible adults. */
  readonly hidden: readonly Bearer[];
  readonly sender: Sender;
  /** The texts of the child's and family's file in any language, once they are here. */
  readonly ownTerms: (language: string) => OwnFileTerms | undefined;
  readonly print: (paper: Paper) => void;
  /** Saves the form and prints when it was saved. */
  readonly submitThen: (
    event: Event,
    decide: (fields: FormFields) => ReturnType<Parameters<CaseScreen['submit']>[1]>,
    then: (fields: FormFields) => void,
  ) => void;
  readonly seal: SealWork;
}

/** Locks a package into a file. */
export interface SealWork {
  /** The browser did not take the last file. */
  readonly isUnsaved: boolean;
  readonly submit: (event: Event, parcel: Package) => void;
  readonly draw: (event: Event) => void;
}
