import {defineKind, type Draft} from '../../kernel/draft.js';
import {isArrayOf, isFields, isOneOf, isOptionalText, isText} from '../../kernel/guards.js';
import {subject, type EntryId, type PupilKey, type StaffId, type SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {isDay} from '../case-kind.js';
import type {HandoverId} from './plan-kinds.js';

/**
 * An action in the hands of one member of staff. It lies in the `school` ledger, outside the case, and so says nothing of
 * it: no case, goal, risk or kind.
 */
export interface ActionHanded {
  readonly handover: HandoverId;
  readonly to: StaffId;
  readonly pupil: PupilKey;
  readonly text: string;
  /** Written for them alone; empty once it was taken back. */
  readonly need: string;
  readonly start?: SchoolDay;
  readonly due: SchoolDay;
  readonly end?: SchoolDay;
  /** The day on which nobody needs to go on with it. */
  readonly takenBack?: SchoolDay;
}

/** Least far first: while answers contradict each other, the least counts. */
export const answerStatuses = ['cannot', 'begun', 'done'] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

export interface ActionAnswered {
  readonly handover: HandoverId;
  /** What they had before them: an answer to an older wording answers no newer one. */
  readonly answers: readonly EntryId[];
  readonly status: AnswerStatus;
  readonly day: SchoolDay;
  /** One of `wentWays`, or of a later version; with `done`. */
  readonly went?: string;
  /** What was done, or why it cannot be. */
  readonly text: string;
}

export const actionHanded = defineKind('casework/action-handed', isHanded);
export const actionAnswered = defineKind('casework/action-answered', isAnswered);

export const handedSubjects = {
  handed: (id: HandoverId): SubjectKey => subject('handed', id, 'asked'),
  answer: (id: HandoverId): SubjectKey => subject('handed', id, 'answer'),
};

/** Drafts by the ledger that they are written in: what is handed over lies outside the care team's. */
export function inLedgers(drafts: readonly Draft[]): {
  readonly care?: readonly Draft[];
  readonly school?: readonly Draft[];
} {
  const isOutside = ({kind}: Draft): boolean => kind === actionHanded.name || kind === actionAnswered.name;
  const [school, care] = [drafts.filter(isOutside), drafts.filter((draft) => !isOutside(draft))];
  return {...(care.length > 0 && {care}), ...(school.length > 0 && {school})};
}

function isHanded(body: unknown): body is ActionHanded {
  return (
    isFields(body) &&
    ['handover', 'to', 'pupil', 'text', 'need'].every((name) => isText(body[name])) &&
    isDay(body['due']) &&
    ['start', 'end', 'takenBack'].every((name) => body[name] === undefined || isDay(body[name]))
  );
}

function isAnswered(body: unknown): body is ActionAnswered {
  return (
    isFields(body) &&
    isText(body['handover']) &&
    isArrayOf(body['answers'], isText) &&
    isOneOf(body['status'], answerStatuses) &&
    isDay(body['day']) &&
    isOptionalText(body['went']) &&
    isText(body['text'])
  );
}
