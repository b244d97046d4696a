import {isArrayOf, isOneOf, isText} from '../../kernel/guards.js';
import {subject, type Branded, type CaseId, type SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {defineCaseKind, isDay, isOfCase, type OfCase} from '../case-kind.js';
import {givers, type Giver} from '../consent/consent-kinds.js';

export type CorrectionId = Branded<'CorrectionId'>;

/** Whose reading: the child's own, or their family's. */
export type Reader = Giver;

export const showings = ['together', 'printed'] as const;
export type Showing = (typeof showings)[number];

/** The file was read with somebody or given to them. It stands: nothing replaces it. */
export interface FileShown extends OfCase {
  readonly to: Reader;
  /** Who it was, by name or as people say: “mother”. */
  readonly person: string;
  readonly showing: Showing;
  readonly day: SchoolDay;
  /** In which the file's own words were. */
  readonly language: string;
  /** Keys of the goals, actions and notes that were in it. */
  readonly items: readonly string[];
}

/** Something in the file is wrong, as somebody whom it speaks of says. */
export interface CorrectionAsked extends OfCase {
  readonly correction: CorrectionId;
  readonly by: Reader;
  readonly words: string;
  readonly day: SchoolDay;
}

/** The first counts while two people answered differently: who asked is not told that it was done when it was not. */
export const correctionReplies = ['not-done', 'done'] as const;
export type CorrectionReply = (typeof correctionReplies)[number];

export interface CorrectionAnswered extends OfCase {
  readonly correction: CorrectionId;
  readonly reply: CorrectionReply;
  /** What was changed, or why it was not: whoever asked reads it. */
  readonly because: string;
  readonly day: SchoolDay;
}

export const ownFileSubjects = {
  shown: (id: CaseId, showing: string): SubjectKey => subject('case', id, 'own-file', showing),
  asked: (id: CaseId, correction: CorrectionId): SubjectKey => subject('case', id, 'correction', correction),
  answered: (id: CaseId, correction: CorrectionId): SubjectKey =>
    subject('case', id, 'correction', correction, 'answer'),
};

export const fileShown = defineCaseKind('casework/own-file-shown', isShown);
export const correctionAsked = defineCaseKind('casework/correction-asked', isAsked, {
  subjectOf: ({caseId, correction}) => ownFileSubjects.asked(caseId, correction),
});
export const correctionAnswered = defineCaseKind('casework/correction-answered', isAnswered, {
  subjectOf: ({caseId, correction}) => ownFileSubjects.answered(caseId, correction),
  careful: (bodies) => bodies.find(({reply}) => reply === 'not-done') ?? bodies[0],
});

export const ownFileKinds = [fileShown, correctionAsked, correctionAnswered] as const;

function isShown(body: unknown): body is FileShown {
  return (
    isOfCase(body) &&
    isOneOf(body['to'], givers) &&
    isText(body['person']) &&
    isOneOf(body['showing'], showings) &&
    isDay(body['day']) &&
    isText(body['language']) &&
    isArrayOf(body['items'], isText)
  );
}

function isAsked(body: unknown): body is CorrectionAsked {
  return (
    isOfCase(body) &&
    isText(body['correction']) &&
    isOneOf(body['by'], givers) &&
    isText(body['words']) &&
    isDay(body['day'])
  );
}

function isAnswered(body: unknown): body is CorrectionAnswered {
  return (
    isOfCase(body) &&
    isText(body['correction']) &&
    isOneOf(body['reply'], correctionReplies) &&
    isText(body['because']) &&
    isDay(body['day'])
  );
}
