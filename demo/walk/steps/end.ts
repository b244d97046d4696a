import {isToDo, type NoteId} from '../../../src/casework/case-kinds.js';
import type {CaseRecord, GoalRecord, HeldAction} from '../../../src/casework/case-record.js';
import {takeStep} from '../../../src/casework/case-rules.js';
import {endCase} from '../../../src/casework/closing/closing-rules.js';
import {endGoal, setAction, writeNote} from '../../../src/casework/plan-rules.js';
import {answerReferral} from '../../../src/casework/referral/referral-rules.js';
import {randomKey} from '../../../src/kernel/ids.js';
import {isRefusal, type Decision} from '../../../src/kernel/refusal.js';
import {addDays} from '../../../src/kernel/school-day.js';
import {decide} from '../append.js';
import {dayOf, scenes} from '../plot.js';
import type {OnStage} from '../stage.js';
import {referralIn} from './refer.js';

/** What was done is written down, and the plan is looked at together. */
export async function review(around: OnStage): Promise<void> {
  const {today, words, start} = around;
  const closing = scenes.find(({id}) => id === 'closure');
  const reviewOn = closing ? dayOf(closing, start) : addDays(today, 21);
  await decide(
    around,
    (record) => allDone(around, record),
    (record) =>
      writeNote(
        {note: randomKey() as NoteId, kind: 'review', text: words.review, audience: 'family'},
        record,
      ),
    (record) => takeStep({to: 'under-review', reviewOn}, record, today),
  );
}

/** Each action that is still open, by its own decision; what a colleague answered counts already. */
function allDone(around: OnStage, record: CaseRecord): Decision {
  const open = record.actions.filter(({value}) => isToDo(value));
  const decisions = open.map((held) => done(around, held, record));
  return decisions.find(isRefusal) ?? decisions.flatMap((drafts) => (isRefusal(drafts) ? [] : drafts));
}

function done({words, today}: OnStage, {value}: HeldAction, record: CaseRecord): Decision {
  const results: Readonly<Record<string, string>> = words.results;
  const result = results[value.origin?.line ?? ''] ?? '';
  return setAction({...value, status: 'done', went: 'helped', result}, record, today);
}

/** The clinic has finished, and each goal is ended with a reason. */
export async function endGoals(around: OnStage): Promise<void> {
  const {today, words} = around;
  const end = (record: CaseRecord, {value: {goal, origin}}: GoalRecord): Decision => {
    const ends: Readonly<Record<string, string>> = words.ends;
    const why = ends[origin?.line ?? 'learning'] ?? words.ends.learning;
    return endGoal({goal, state: origin?.line === 'friends' ? 'partly' : 'reached', why}, record, today);
  };
  await decide(
    around,
    (record) =>
      answerReferral(
        {
          ...{referral: referralIn(record), reply: 'done', day: today},
          ...{person: words.doctor, text: words.serviceDone},
        },
        record,
        today,
      ),
    (record) => {
      const decisions = record.goals.filter(({value}) => !value.end).map((goal) => end(record, goal));
      return decisions.find(isRefusal) ?? decisions.flatMap((drafts) => (isRefusal(drafts) ? [] : drafts));
    },
  );
}

/** With the views of child and mother, and what worked. */
export async function close(around: OnStage): Promise<void> {
  const {today, words} = around;
  const views = {
    child: {said: 'said', words: words.childSays},
    family: {said: 'said', words: words.familySays},
  } as const;
  await decide(around, (record) => {
    const actions = record.actions.map(({value: {action}}) => ({action, went: 'helped' as const}));
    const told = {views, actions, words: words.worked};
    return endCase({outcome: 'better', reason: words.closure, leftOpen: {}, told}, record, today);
  });
}
