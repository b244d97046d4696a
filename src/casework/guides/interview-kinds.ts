import {isArrayOf, isNumber, isText} from '../../kernel/guards.js';
import {subject, type Branded, type CaseId, type EntryId, type SubjectKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {defineCaseKind, isDay, isOfCase, type OfCase} from '../case-kind.js';
import {carefulAnswer, isAnswer, type Answer} from './answer.js';

export type InterviewId = Branded<'InterviewId'>;

/** Which wording was used: answers of one version are never read as those of another. */
export interface OfInterview extends OfCase {
  readonly interview: InterviewId;
  readonly guide: string;
  readonly version: number;
}

export interface InterviewBegun extends OfInterview {
  readonly day: SchoolDay;
}

export interface InterviewAnswered extends OfInterview {
  readonly question: string;
  readonly answer: Answer;
}

export interface InterviewHeard extends OfInterview {
  readonly sign: string;
  readonly heard: boolean;
  /** Of something urgent: somebody said that the child is safe and help is called. */
  readonly acted: boolean;
}

export interface InterviewFinished extends OfInterview {
  readonly day: SchoolDay;
  /** The adult's own. */
  readonly words: string;
  /** Questions of the guide that were on the path and had no answer. */
  readonly open: number;
  /** The entries that it sums up: what is said later, or was said elsewhere, is not among them. */
  readonly seen: readonly EntryId[];
}

export const interviewSubjects = {
  of: (id: CaseId, interview: InterviewId, ...rest: readonly string[]): SubjectKey =>
    subject('case', id, 'interview', interview, ...rest),
};

export const interviewBegun = defineCaseKind('casework/interview-begun', isBegun, {
  subjectOf: (body) => interviewSubjects.of(body.caseId, body.interview),
});

export const interviewAnswered = defineCaseKind('casework/interview-answered', isAnswered, {
  subjectOf: (body) => interviewSubjects.of(body.caseId, body.interview, 'answer', body.question),
  careful: ([first, ...others]: readonly InterviewAnswered[]) => {
    const answer = first && carefulAnswer([first, ...others].map((body) => body.answer));
    return first && answer && {...first, answer};
  },
  isPart: true,
});

export const interviewHeard = defineCaseKind('casework/interview-heard', isHeard, {
  subjectOf: (body) => interviewSubjects.of(body.caseId, body.interview, 'heard', body.sign),
  careful: (bodies) => bodies.find(({heard, acted}) => heard && !acted) ?? bodies.find(({heard}) => heard),
  isPart: true,
});

export const interviewFinished = defineCaseKind('casework/interview-finished', isFinished, {
  subjectOf: (body) => interviewSubjects.of(body.caseId, body.interview, 'finished'),
});

export function isOfInterview(body: unknown): body is OfInterview {
  return isOfCase(body) && isText(body['interview']) && isText(body['guide']) && isNumber(body['version']);
}

function isBegun(body: unknown): body is InterviewBegun {
  return isOfInterview(body) && 'day' in body && isDay(body.day);
}

function isAnswered(body: unknown): body is InterviewAnswered {
  return (
    isOfInterview(body) &&
    'question' in body &&
    isText(body.question) &&
    'answer' in body &&
    isAnswer(body.answer)
  );
}

function isHeard(body: unknown): body is InterviewHeard {
  if (!isOfInterview(body)) return false;
  const {sign, heard, acted} = body as Partial<InterviewHeard>;
  return isText(sign) && typeof heard === 'boolean' && typeof acted === 'boolean';
}

function isFinished(body: unknown): body is InterviewFinished {
  if (!isOfInterview(body)) return false;
  const {day, words, open, seen} = body as Partial<InterviewFinished>;
  return isDay(day) && isText(words) && isNumber(open) && isArrayOf(seen, isText);
}
