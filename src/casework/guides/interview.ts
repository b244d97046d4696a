import type {CaseId, StaffId} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {Stamp} from '../../kernel/stamp.js';
import {heldIn, type CaseRecord, type Held} from '../case-record.js';
import {carefulAnswer, type Answer} from './answer.js';
import {questionBy, type Guide} from './guide.js';
import {
  interviewAnswered,
  interviewBegun,
  interviewFinished,
  interviewHeard,
  type InterviewAnswered,
  type InterviewBegun,
  type InterviewFinished,
  type InterviewHeard,
  type InterviewId,
  type OfInterview,
} from './interview-kinds.js';
import type {Told} from './walk.js';
import {statusDecided, statusProposed, type StatusDecided, type StatusProposed} from './work/status-kinds.js';

/** One conversation as its entries amount to. */
export interface Interview {
  readonly id: InterviewId;
  readonly caseId: CaseId;
  readonly guide: string;
  readonly version: number;
  /** Absent where the beginning cannot be read here: what was said is kept and shown. */
  readonly begun: Held<InterviewBegun> | undefined;
  readonly answers: ReadonlyMap<string, Held<InterviewAnswered>>;
  readonly heard: ReadonlyMap<string, Held<InterviewHeard>>;
  readonly finished: Held<InterviewFinished> | undefined;
  readonly proposed: Held<StatusProposed> | undefined;
  readonly decided: Held<StatusDecided> | undefined;
  /** Somebody answered or noticed something after it was finished, and nobody has finished it again. */
  readonly isReopened: boolean;
  readonly day: SchoolDay | undefined;
  readonly by: StaffId | undefined;
  readonly at: Stamp | undefined;
}

/** @returns the conversations of a case, by key */
export function interviewsOf(record: CaseRecord): readonly Interview[] {
  const begun = heldIn(record, interviewBegun);
  const answers = heldIn(record, interviewAnswered);
  const heard = heldIn(record, interviewHeard);
  const finished = heldIn(record, interviewFinished);
  const all: readonly Held<OfInterview>[] = [...begun, ...answers, ...heard, ...finished];
  const bodies = new Map(all.map(({value}) => [value.interview, value]));
  return [...bodies.values()].map((body) => {
    const of = <Body extends OfInterview>(held: readonly Held<Body>[]): readonly Held<Body>[] =>
      held.filter(({value}) => value.interview === body.interview);
    const first = of(begun)[0];
    const {interview: id, caseId} = body;
    return {
      ...{id, caseId},
      guide: (first?.value ?? body).guide,
      version: (first?.value ?? body).version,
      begun: first,
      answers: new Map(of(answers).map((held) => [held.value.question, held])),
      heard: new Map(of(heard).map((held) => [held.value.sign, held])),
      ...endOf(of(finished)[0], [...of(answers), ...of(heard)]),
      proposed: of(heldIn(record, statusProposed))[0],
      decided: of(heldIn(record, statusDecided))[0],
      day: first?.value.day,
      by: first?.entries[0]?.by,
      at: first?.entries[0]?.at,
    };
  });
}

export function interviewBy(record: CaseRecord, id: InterviewId): Interview | undefined {
  return interviewsOf(record).find((interview) => interview.id === id);
}

/** What counts of it now. While two devices contradict each other, the answer that calls for more care does. */
export function toldIn({answers, heard}: Pick<Interview, 'answers' | 'heard'>, guide?: Guide): Told {
  return {
    answers: new Map(
      [...answers].flatMap(([id, {entries}]): readonly (readonly [string, Answer])[] => {
        const question = guide && questionBy(guide, id);
        const answer = carefulAnswer(
          entries.map(({body}) => body.answer),
          question,
        );
        return answer && answer.said !== 'taken-back' ? [[id, answer]] : [];
      }),
    ),
    heard: new Map(
      [...heard].flatMap(([id, {value}]) => (value.heard ? [[id, {acted: value.acted}] as const] : [])),
    ),
  };
}

/** What every entry of it says first. */
export function wordingOf({caseId, id, guide, version}: Interview): OfInterview {
  return {caseId, interview: id, guide, version};
}

/** What a finish names is what it has seen: anything else was said without it. */
function endOf(
  finished: Held<InterviewFinished> | undefined,
  said: readonly Held<OfInterview>[],
): Pick<Interview, 'finished' | 'isReopened'> {
  const seen = new Set(finished?.entries.flatMap(({body}) => body.seen) ?? []);
  const isReopened = said.some(({entries}) => entries.some(({id}) => !seen.has(id)));
  return {finished, isReopened: finished !== undefined && isReopened};
}
