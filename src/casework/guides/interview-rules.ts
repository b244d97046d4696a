import {canonicalAnswer} from './same-answer.js';
import {draft} from '../../kernel/draft.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {noteWritten, subjects, type NoteId, type NoteKind} from '../case-kinds.js';
import {standing, type CaseRecord, type Held} from '../case-record.js';
import {answerFault, type Answer, type AnswerFault} from './answer.js';
import {questionBy, signBy, type Guide} from './guide.js';
import {
  interviewAnswered,
  interviewBegun,
  interviewFinished,
  interviewHeard,
  interviewSubjects,
  type InterviewId,
} from './interview-kinds.js';
import {toldIn, wordingOf, type Interview} from './interview.js';
import {walk} from './walk.js';
import {proposal} from './work/decide-status.js';
import type {ProfileId} from './work/profile.js';

/** Begins a conversation. @param interview made by the caller and kept for a second try */
export function beginInterview(
  {interview, guide}: {readonly interview: InterviewId; readonly guide: Guide | undefined},
  record: CaseRecord,
  today: SchoolDay,
): Decision<'closed' | 'guide-missing'> {
  if (!record.isOpen) return refuse('closed');
  if (!guide) return refuse('guide-missing');
  const {id, version} = guide;
  const body = {caseId: record.id, interview, guide: id, version, day: today};
  return [draft(interviewBegun, interviewSubjects.of(record.id, interview), body)];
}

export type AnswerRefusal = 'other-version' | 'unknown-question' | AnswerFault;

/**
 * Keeps an answer, on a closed or finished case too: what a child said is never turned away. It replaces every answer
 * to the question that stands; one that says the same again is not written.
 */
export function giveAnswer(
  {question: id, answer}: {readonly question: string; readonly answer: Answer},
  interview: Interview,
  guide: Guide,
): Decision<AnswerRefusal> {
  if (!isSame(guide, interview)) return refuse('other-version');
  const question = questionBy(guide, id);
  if (!question) return refuse('unknown-question');
  const fault = answerFault(question, answer);
  if (fault) return refuse(fault);
  const held = interview.answers.get(id);
  const kept = canonicalAnswer(answer);
  if (held ? saysAlready(held, kept) : kept.said === 'taken-back') return [];
  const about = interviewSubjects.of(interview.caseId, interview.id, 'answer', id);
  return [
    draft(interviewAnswered, about, {...wordingOf(interview), question: id, answer: kept}, standing(held)),
  ];
}

/** Notes that something was heard, or was a mistake. @param acted that the child is safe and help is called */
export function noteSign(
  {sign, heard, acted}: {readonly sign: string; readonly heard: boolean; readonly acted: boolean},
  interview: Interview,
  guide: Guide,
): Decision<'other-version' | 'unknown-sign'> {
  if (!isSame(guide, interview)) return refuse('other-version');
  if (!signBy(guide, sign)) return refuse('unknown-sign');
  const held = interview.heard.get(sign);
  const now = {heard, acted: heard && acted};
  if (held ? !held.contested && held.value.heard === now.heard && held.value.acted === now.acted : !heard)
    return [];
  const about = interviewSubjects.of(interview.caseId, interview.id, 'heard', sign);
  return [draft(interviewHeard, about, {...wordingOf(interview), sign, ...now}, standing(held))];
}

interface Finish {
  /** The adult's own words; may be empty. */
  readonly words: string;
  readonly note: NoteId;
  readonly noteKind: Exclude<NoteKind, 'correction'>;
  /** What was asked and said, in the person's language: the record stays readable without the guide. */
  readonly summary: string;
  readonly profile: ProfileId;
}

/**
 * Ends a conversation, whole or half done: its end, a note for the timeline and, of work, what answers point to.
 * Once more after something was added: the new end replaces the old one, which stays in the log.
 */
export function finishInterview(
  finish: Finish,
  interview: Interview,
  guide: Guide,
  today: SchoolDay,
): Decision<'other-version' | 'nothing-said' | 'act-first'> {
  if (!isSame(guide, interview)) return refuse('other-version');
  const told = toldIn(interview, guide);
  if (told.answers.size === 0 && told.heard.size === 0) return refuse('nothing-said');
  const {urgent, path} = walk(guide, told);
  if (urgent.length > 0) return refuse('act-first', {count: urgent.length});
  const {caseId, id, finished} = interview;
  const words = finish.words.trim();
  const end = {
    ...wordingOf(interview),
    ...{day: today, words},
    open: path.filter((question) => !told.answers.has(question.id)).length,
    seen: [...interview.answers.values(), ...interview.heard.values()].flatMap(standing).sort(),
  };
  const text = [finish.summary, words].filter(Boolean).join('\n\n');
  const note = {caseId, note: finish.note, kind: finish.noteKind, text};
  return [
    draft(interviewFinished, interviewSubjects.of(caseId, id, 'finished'), end, standing(finished)),
    draft(noteWritten, subjects.note(caseId, finish.note), note),
    ...(guide.amountsTo === 'work-status' ? [proposal(interview, guide, finish.profile)] : []),
  ];
}

function isSame({id, version}: Guide, interview: Interview): boolean {
  return id === interview.guide && version === interview.version;
}

function saysAlready({contested, value}: Held<{readonly answer: Answer}>, answer: Answer): boolean {
  return !contested && JSON.stringify(canonicalAnswer(value.answer)) === JSON.stringify(answer);
}
