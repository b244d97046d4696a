import {draft} from '../../kernel/draft.js';
import {plainText} from '../../kernel/plain-text.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import {addDays, type SchoolDay} from '../../kernel/school-day.js';
import {heldIn, type CaseRecord, type Held} from '../case-record.js';
import {placedDraft} from '../placed-draft.js';
import {
  correctionAnswered,
  correctionAsked,
  fileShown,
  ownFileSubjects,
  type CorrectionAnswered,
  type CorrectionAsked,
  type CorrectionId,
  type CorrectionReply,
  type Reader,
  type Showing,
} from './own-file-kinds.js';

export interface Correction {
  readonly asked: Held<CorrectionAsked>;
  readonly answer: Held<CorrectionAnswered> | undefined;
}

/** Days within which whoever asks for a correction is answered: one month in article 12 (3) of the EU's GDPR. */
export const correctionDays = 30;

/** @returns the latest day first, unanswered ones before all others */
export function correctionsIn(record: Pick<CaseRecord, 'standing'>): readonly Correction[] {
  const answers = heldIn(record, correctionAnswered);
  return heldIn(record, correctionAsked)
    .map((asked) => ({asked, answer: answers.find(({value}) => value.correction === asked.value.correction)}))
    .sort(
      (a, b) =>
        Number(a.answer !== undefined) - Number(b.answer !== undefined) ||
        (a.asked.value.day < b.asked.value.day ? 1 : a.asked.value.day > b.asked.value.day ? -1 : 0),
    );
}

/** @returns corrections that wait for an answer, each with the day until which it is due */
export function correctionTasks(
  record: Pick<CaseRecord, 'standing'>,
): readonly {readonly kind: 'correction'; readonly due: SchoolDay; readonly correction: CorrectionId}[] {
  return correctionsIn(record)
    .filter(({answer}) => !answer)
    .map(({asked: {value}}) => ({
      kind: 'correction',
      due: addDays(value.day, correctionDays),
      correction: value.correction,
    }));
}

interface ShowFile {
  /** Made by the caller, so that pressing twice records one showing. */
  readonly key: string;
  readonly to: Reader;
  readonly person: string;
  readonly showing: Showing | undefined;
  readonly day: SchoolDay | undefined;
  readonly language: string;
  readonly items: readonly string[];
}

export type ShowRefusal =
  'shown-person-missing' | 'showing-missing' | 'shown-day-missing' | 'shown-day-future';

/** Writes down that the file was read or given, to whom and what was in it. */
export function showFile(
  {key, to, person, showing, day, language, items}: ShowFile,
  record: CaseRecord,
  today: SchoolDay,
): Decision<ShowRefusal> {
  if (!plainText(person)) return refuse('shown-person-missing');
  if (!showing) return refuse('showing-missing');
  if (!day) return refuse('shown-day-missing');
  if (day > today) return refuse('shown-day-future');
  const body = {caseId: record.id, to, person: plainText(person), showing, day, language, items};
  return [draft(fileShown, ownFileSubjects.shown(record.id, key), body)];
}

interface AskCorrection {
  readonly correction: CorrectionId;
  readonly by: Reader;
  readonly words: string;
}

/** Takes down what somebody says is wrong, in their words. On a closed case too. */
export function askCorrection(
  {correction, by, words}: AskCorrection,
  record: CaseRecord,
  today: SchoolDay,
): Decision<'correction-words-missing'> {
  if (!plainText(words)) return refuse('correction-words-missing');
  const body = {caseId: record.id, correction, by, words: plainText(words), day: today};
  return [placedDraft(record, correctionAsked, body)];
}

interface AnswerCorrection {
  readonly correction: CorrectionId;
  readonly reply: CorrectionReply | undefined;
  readonly because: string;
}

export type CorrectionRefusal = 'unknown-correction' | 'correction-reply-missing' | 'because-missing';

/** Says what was changed, or why it was not. It can be said anew: a “no” may become a “yes”. */
export function answerCorrection(
  {correction, reply, because}: AnswerCorrection,
  record: CaseRecord,
  today: SchoolDay,
): Decision<CorrectionRefusal> {
  if (!correctionsIn(record).some(({asked}) => asked.value.correction === correction))
    return refuse('unknown-correction');
  if (!reply) return refuse('correction-reply-missing');
  if (!plainText(because)) return refuse('because-missing');
  const body = {caseId: record.id, correction, reply, because: plainText(because), day: today};
  return [placedDraft(record, correctionAnswered, body)];
}
