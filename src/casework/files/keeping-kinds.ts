import {isArrayOf, isNumber, isOneOf, isOptionalText, isText} from '../../kernel/guards.js';
import {
  isBlobId,
  subject,
  type BlobId,
  type Branded,
  type CaseId,
  type StaffId,
  type SubjectKey,
} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {defineCaseKind, isDay, isOfCase, type CaseKind, type OfCase} from '../case-kind.js';
import {audiences, type Audience} from '../case-kinds.js';
import {fileTypes, removals, type FileType, type Removal} from './file-rules.js';

export type ContactId = Branded<'ContactId'>;
export type PersonId = Branded<'PersonId'>;
export type FileId = Branded<'FileId'>;

export const contactRoles = ['child', 'family', 'staff', 'service'] as const;
export type ContactRole = (typeof contactRoles)[number];

export const contactWays = ['talk', 'phone', 'visit', 'meeting'] as const;
export type ContactWay = (typeof contactWays)[number];

/** Somebody was really reached. Stays as it was written; what was never so is hidden, with a reason. */
export interface ContactMade extends OfCase {
  readonly contact: ContactId;
  readonly day: SchoolDay;
  readonly with: readonly ContactRole[];
  readonly how: ContactWay;
  readonly summary: string;
  readonly audience: Audience;
  /** Who of the staff made it; not always who wrote it down. */
  readonly by: StaffId;
  /** Who else took part, by name. */
  readonly others?: string;
}

/** Can a person be called without danger to the child or to somebody at home? */
export const safeties = ['no', 'not-known', 'yes'] as const;
export type Safety = (typeof safeties)[number];

/** Somebody around the child whom the team may want to reach. */
export interface PersonKept extends OfCase {
  readonly person: PersonId;
  readonly name: string;
  /** To the child: mother, neighbour, doctor. */
  readonly relation: string;
  /** Phone numbers, address, hours. */
  readonly reach: string;
  readonly safety: Safety;
  /** What is spoken. */
  readonly language: string;
  /** Why nobody may contact this person; absent where one may. */
  readonly barred?: string;
  /** Not around the child any more. */
  readonly former?: true;
}

export interface FileAttached extends OfCase {
  readonly file: FileId;
  /** The one file, where the journal looks for it. */
  readonly blobs: readonly BlobId[];
  readonly name: string;
  readonly type: FileType;
  /** In bytes, as it is kept. */
  readonly size: number;
  readonly removed: readonly Removal[];
  readonly why: string;
  readonly audience: Audience;
}

/** A note, a contact or a file by its key: hidden, or shown again. */
export interface ItemHidden extends OfCase {
  readonly item: string;
  readonly hidden: boolean;
  readonly reason: string;
}

/** Who may read a note, a contact or a file from now on. */
export interface AudienceSet extends OfCase {
  readonly item: string;
  readonly audience: Audience;
}

export const keepingSubjects = {
  contact: (id: CaseId, contact: ContactId): SubjectKey => subject('case', id, 'contact', contact),
  person: (id: CaseId, person: PersonId): SubjectKey => subject('case', id, 'person', person),
  file: (id: CaseId, file: FileId): SubjectKey => subject('case', id, 'file', file),
  hidden: (id: CaseId, item: string): SubjectKey => subject('case', id, 'hidden', item),
  audience: (id: CaseId, item: string): SubjectKey => subject('case', id, 'audience', item),
};

export const contactMade = defineCaseKind('casework/contact-made', isContact, {
  subjectOf: ({caseId, contact}) => keepingSubjects.contact(caseId, contact),
});
export const personKept = defineCaseKind('casework/person-kept', isPerson, {
  subjectOf: ({caseId, person}) => keepingSubjects.person(caseId, person),
  careful: mostCareful,
});
export const fileAttached = defineCaseKind('casework/file-attached', isFile, {
  subjectOf: ({caseId, file}) => keepingSubjects.file(caseId, file),
});
export const itemHidden = defineCaseKind('casework/item-hidden', isHidden, {
  subjectOf: ({caseId, item}) => keepingSubjects.hidden(caseId, item),
  careful: (bodies) => bodies.find(({hidden}) => !hidden) ?? bodies[0],
});
export const audienceSet = defineCaseKind('casework/audience-set', isAudienceSet, {
  subjectOf: ({caseId, item}) => keepingSubjects.audience(caseId, item),
  careful: (bodies) => bodies.find(({audience}) => audience === 'team') ?? bodies[0],
});

export const keepingKinds: readonly CaseKind[] = [
  contactMade,
  personKept,
  fileAttached,
  itemHidden,
  audienceSet,
];

/** While two people disagree, nobody is called who must not be. */
function mostCareful(bodies: readonly PersonKept[]): PersonKept | undefined {
  const rank = ({barred, safety, former}: PersonKept): number =>
    (barred === undefined ? 8 : 0) + safeties.indexOf(safety) * 2 + (former ? 1 : 0);
  return [...bodies].sort((a, b) => rank(a) - rank(b))[0];
}

function isContact(body: unknown): body is ContactMade {
  return (
    isOfCase(body) &&
    isText(body['contact']) &&
    isDay(body['day']) &&
    isArrayOf(body['with'], (role): role is ContactRole => isOneOf(role as string, contactRoles)) &&
    isOneOf(body['how'] as string, contactWays) &&
    isText(body['summary']) &&
    isOneOf(body['audience'] as string, audiences) &&
    isText(body['by']) &&
    isOptionalText(body['others'])
  );
}

function isPerson(body: unknown): body is PersonKept {
  return (
    isOfCase(body) &&
    ['person', 'name', 'relation', 'reach', 'language'].every((name) => isText(body[name])) &&
    isOneOf(body['safety'] as string, safeties) &&
    isOptionalText(body['barred']) &&
    (body['former'] === undefined || body['former'] === true)
  );
}

function isFile(body: unknown): body is FileAttached {
  return (
    isOfCase(body) &&
    isText(body['file']) &&
    isArrayOf(body['blobs'], isBlobId) &&
    isText(body['name']) &&
    isOneOf(body['type'] as string, fileTypes) &&
    isNumber(body['size']) &&
    isArrayOf(body['removed'], (part): part is Removal => isOneOf(part as string, removals)) &&
    isText(body['why']) &&
    isOneOf(body['audience'] as string, audiences)
  );
}

function isHidden(body: unknown): body is ItemHidden {
  return (
    isOfCase(body) && isText(body['item']) && typeof body['hidden'] === 'boolean' && isText(body['reason'])
  );
}

function isAudienceSet(body: unknown): body is AudienceSet {
  return isOfCase(body) && isText(body['item']) && isOneOf(body['audience'] as string, audiences);
}
