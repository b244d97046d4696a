import {defineKind} from '../kernel/draft.js';
import {isArrayOf, isFields, isOneOf, isOptionalText, isText} from '../kernel/guards.js';
import {subject, type PupilKey, type StaffId, type SubjectKey} from '../kernel/ids.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import type {Stamp} from '../kernel/stamp.js';
import {isName} from './happened.js';

export const concernRoles = ['harmed', 'harming', 'witness'] as const;
export type ConcernRole = (typeof concernRoles)[number];

export const concernKinds = [
  'bullying',
  'violence',
  'sexual-harm',
  'self-harm',
  'neglect',
  'work',
  'absence',
  'other',
] as const;
export type ConcernKind = (typeof concernKinds)[number];

/** Signs of a key: no host gives longer ones. */
export const longestKey = 200;

/** What a staff member tells about pupils. Immutable once sent; more is told by another concern. */
export interface Concern {
  /** A child's life or body is in danger now. */
  readonly lifeSafety: boolean;
  /** One of `concernKinds`, or what a later version calls it: that is shown as something else, and never lost. */
  readonly kind: string;
  /** One of `incidentKinds`, or of a later version. `kind` then is the nearest one that an older version knows. */
  readonly incident?: string;
  /** Empty only for an incident of which nobody knows who took part. */
  readonly pupils: readonly {readonly pupil: PupilKey; readonly role: ConcernRole}[];
  /** When it was seen or heard. */
  readonly day: SchoolDay;
  /** One of `concernPlaces`, or of a later version. Nothing was said where it is missing. */
  readonly place?: string;
  /** Of a classroom: the key of the class whose room it is, at most `longestKey` signs. */
  readonly room?: string;
  /** One of `concernHours`, or of a later version. */
  readonly hour?: string;
  readonly text: string;
  /** As the envelope says; whoever has the care team's public key could write another name here. */
  readonly by: StaffId;
  readonly at: Stamp;
}

/** What lies under the seal of a concern's envelope. */
export interface ConcernMessage {
  readonly kind: 'concern';
  readonly concern: Concern;
}

/** The care team has opened the envelope. Equal on every device that opens it. */
export interface ReceivedConcern {
  readonly envelope: string;
  readonly concern: Concern;
}

export const concernReceived = defineKind('voices/concern-received', isReceived);

export function concernSubject(envelope: string): SubjectKey {
  return subject('concern', envelope);
}

export function isConcernMessage(message: unknown): message is ConcernMessage {
  return isFields(message) && message['kind'] === 'concern' && isConcern(message['concern']);
}

function isConcern(value: unknown): value is Concern {
  return (
    isFields(value) &&
    typeof value['lifeSafety'] === 'boolean' &&
    isName(value['kind']) &&
    ['incident', 'place', 'room', 'hour'].every((field) => isOptionalText(value[field])) &&
    isArrayOf(value['pupils'], isInvolved) &&
    isText(value['day']) &&
    parseDay(value['day']) !== undefined &&
    isText(value['text']) &&
    isText(value['by']) &&
    isText(value['at'])
  );
}

function isInvolved(item: unknown): item is {pupil: PupilKey; role: ConcernRole} {
  return isFields(item) && isText(item['pupil']) && isOneOf(item['role'] as string, concernRoles);
}

function isReceived(body: unknown): body is ReceivedConcern {
  return isFields(body) && isText(body['envelope']) && isConcern(body['concern']);
}
