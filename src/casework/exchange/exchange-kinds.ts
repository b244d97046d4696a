import {isArrayOf, isFields, isNumber, isOneOf, isOptionalText, isText} from '../../kernel/guards.js';
import {subject, type Branded, type CaseId, type SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {defineCaseKind, isDay, isOfCase, type OfCase} from '../case-kind.js';
import type {ReceivedField} from './htcds/received.js';
import {exploitationTypes, industries, type ExploitationType, type Industry} from './htcds/htcds-lists.js';

/** A key of its own for each paper or file, kept for a second try. */
export type DocumentId = Branded<'DocumentId'>;

/** One key for all cases that went out in one file. */
export const documentForms = ['print', 'htcds', 'caseload', 'calendar'] as const;
export type DocumentForm = (typeof documentForms)[number];

/** What was struck out of a document: how many people and words, and never which. */
export interface Redacted {
  readonly people: number;
  readonly words: number;
}

/** Something about the case left Pana, on paper or as a file. */
export interface DocumentMade extends OfCase {
  readonly document: DocumentId;
  readonly form: DocumentForm;
  /** Who may read it. */
  readonly forWhom: string;
  readonly why: string;
  readonly day: SchoolDay;
  /** Parts of the document, or names of fields. */
  readonly contents: readonly string[];
  readonly redacted: Redacted;
}

/** A trained person says what the record may call exploitation. Nothing else does. */
export interface ExploitationConfirmed extends OfCase {
  readonly types: readonly ExploitationType[];
  readonly industry?: Industry;
  /** On what this rests. */
  readonly reason: string;
  readonly day: SchoolDay;
}

/** A record of another system as its file had it, letter by letter, with what nobody here understands. */
export interface HtcdsReceived extends OfCase {
  /** Of its fields: the same record brought again has the same key. */
  readonly received: string;
  readonly file: string;
  readonly day: SchoolDay;
  readonly fields: readonly ReceivedField[];
}

export const exchangeSubjects = {
  document: (id: CaseId, document: DocumentId): SubjectKey => subject('case', id, 'document', document),
  exploitation: (id: CaseId): SubjectKey => subject('case', id, 'exploitation'),
  received: (id: CaseId, received: string): SubjectKey => subject('case', id, 'received', received),
};

/** Documents stand side by side: one that was made is never unmade. */
export const documentMade = defineCaseKind('casework/document-made', isDocumentMade);

export const exploitationConfirmed = defineCaseKind('casework/exploitation-confirmed', isConfirmed, {
  subjectOf: ({caseId}) => exchangeSubjects.exploitation(caseId),
  careful: mostNamed,
});

export const htcdsReceived = defineCaseKind('casework/htcds-received', isReceived);

/** Until two people agree, whoever named more of what was done to a child. */
function mostNamed(bodies: readonly ExploitationConfirmed[]): ExploitationConfirmed | undefined {
  return [...bodies].sort((a, b) => b.types.length - a.types.length)[0];
}

function isDocumentMade(body: unknown): body is DocumentMade {
  return (
    isOfCase(body) &&
    isText(body['document']) &&
    isOneOf(body['form'] as string, documentForms) &&
    isText(body['forWhom']) &&
    isText(body['why']) &&
    isDay(body['day']) &&
    isArrayOf(body['contents'], isText) &&
    isRedacted(body['redacted'])
  );
}

function isRedacted(value: unknown): value is Redacted {
  return isFields(value) && isNumber(value['people']) && isNumber(value['words']);
}

function isConfirmed(body: unknown): body is ExploitationConfirmed {
  return (
    isOfCase(body) &&
    isArrayOf(body['types'], (type): type is ExploitationType =>
      isOneOf(type as string, exploitationTypes),
    ) &&
    isOptionalText(body['industry']) &&
    (body['industry'] === undefined || isOneOf(body['industry'], industries)) &&
    isText(body['reason']) &&
    isDay(body['day'])
  );
}

function isReceived(body: unknown): body is HtcdsReceived {
  return (
    isOfCase(body) &&
    isText(body['received']) &&
    isText(body['file']) &&
    isDay(body['day']) &&
    isArrayOf(
      body['fields'],
      (field): field is ReceivedField =>
        isFields(field) && isText(field['name']) && isText(field['text']) && isNested(field['nested']),
    )
  );
}

function isNested(value: unknown): boolean {
  return value === undefined || value === true;
}
