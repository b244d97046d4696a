import type {TemplateResult} from 'lit';
import type {JournalErrorKind} from '../../journal/journal-error.js';
import type {Draft} from '../../kernel/draft.js';
import type {CaseRecord} from '../case-record.js';
import type {CaseScreen, Decided} from '../case-screen.js';
import type {FormController, FormFields} from '../form-controller.js';
import type {GuidesTerms} from '../guides-messages/en.js';
import type {GuideTexts} from './guide-text.js';
import type {InterviewId} from './interview-kinds.js';
import type {Interview} from './interview.js';
import type {ShippedGuide} from './library.js';

/** What the parts of the conversations' screen share in one rendering. */
export interface GuidesPage {
  readonly t: GuidesTerms;
  readonly screen: CaseScreen;
  readonly record: CaseRecord;
  readonly form: FormController;
  readonly busy: boolean;
  readonly failed: JournalErrorKind | undefined;
  /** In the language of the screen. */
  readonly textsOf: (shipped: ShippedGuide) => GuideTexts | undefined;
  /** While they are on their way, and where they did not come. */
  readonly textsMissing: () => TemplateResult;
  /** Opens a conversation. */
  readonly talk: (id: InterviewId) => void;
  /** @returns whether all of it was kept */
  readonly append: (drafts: readonly Draft[]) => Promise<boolean>;
  readonly submit: (event: Event, decide: (fields: FormFields) => Decided, done: () => void) => void;
}

/** With the conversation that is held now. */
export interface TalkPage extends GuidesPage {
  readonly interview: Interview;
  readonly shipped: ShippedGuide;
  /** In the language in which the questions are read. */
  readonly texts: GuideTexts;
}
