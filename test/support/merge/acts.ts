import {approvalAsked, verdicts} from '../../../src/casework/approvals/approval-kinds.js';
import {answerApproval, askApproval} from '../../../src/casework/approvals/approval-rules.js';
import {approvable} from '../../../src/casework/ways/ways.js';
import {caseKinds} from '../../../src/casework/case-kinds-all.js';
import type {OfCase} from '../../../src/casework/case-kind.js';
import {noteKinds, riskLevels, type Outcome} from '../../../src/casework/case-kinds.js';
import {heldIn, standing, type CaseRecord} from '../../../src/casework/case-record.js';
import {closeCase, joinCase, readCase, reopenCase, takeStep} from '../../../src/casework/case-rules.js';
import {setAction, setGoal, setRisk, writeNote} from '../../../src/casework/plan-rules.js';
import {settle} from '../../../src/casework/settle.js';
import {draft, type Draft} from '../../../src/kernel/draft.js';
import type {Refusal} from '../../../src/kernel/refusal.js';
import {addDays, type SchoolDay} from '../../../src/kernel/school-day.js';
import {actionId, flagKey, goalId, noteId, talk} from '../cases.js';
import {staffId} from '../school.js';
import type {Random} from './random.js';

/** What somebody at a device sees when deciding. */
export interface Sight {
  readonly random: Random;
  readonly record: CaseRecord;
  readonly today: SchoolDay;
  /** Another open case of the same child, where the device knows of one. */
  readonly twin: CaseRecord | undefined;
  /** A few drafts of every kind of case, as a school would write them. */
  readonly samples: readonly Draft<string, OfCase>[];
}

export interface Act {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  readonly decide: (sight: Sight) => readonly Draft[] | Refusal;
}

const words = ['one', 'two', 'three'] as const;
const goals = ['g1', 'g2'].map(goalId);
const actions = ['a1', 'a2'].map(actionId);
const reviewDays = [7, 14];

/**
 * Few goals, actions and words, so that people meet. A part of a case that has decisions of its own adds a line; what has
 * none is written by `any kind` from the samples that its fold has.
 */
export const acts: readonly Act[] = [
  {
    name: 'risk',
    weight: 5,
    decide: ({random, record}) =>
      setRisk({level: random.pick(riskLevels), reason: random.pick(words)}, record),
  },
  {
    name: 'step on or back',
    weight: 5,
    decide: ({random, record, today}) => {
      const to = random.pick(['identified', 'assessed', 'planned', 'in-progress', 'under-review'] as const);
      return takeStep({to, reviewOn: addDays(today, random.pick(reviewDays))}, record, today);
    },
  },
  {
    name: 'next step',
    weight: 6,
    decide: ({random, record, today}) => {
      const to = ({identified: 'assessed', assessed: 'planned', planned: 'in-progress'} as const)[
        record.step as 'planned'
      ] as 'in-progress' | undefined;
      const reviewOn = addDays(today, random.pick(reviewDays));
      return takeStep({to: to ?? 'under-review', reviewOn}, record, today);
    },
  },
  {
    name: 'goal',
    weight: 4,
    decide: ({random, record}) => setGoal({goal: random.pick(goals), text: random.pick(words)}, record),
  },
  {
    name: 'action',
    weight: 6,
    decide: ({random, record, today}) =>
      setAction(
        {
          ...talk(),
          action: random.pick(actions),
          goal: random.pick(goals),
          due: addDays(today, random.pick(reviewDays)),
          status: random.pick(['open', 'open', 'done', 'dropped'] as const),
          result: random.pick(words),
        },
        record,
        today,
      ),
  },
  {
    name: 'note',
    weight: 3,
    decide: ({random, record}) => {
      const kind = random.pick(noteKinds);
      const corrects = record.notes[0]?.body.note;
      const note = noteId(String(random.int(0, 2 ** 31)));
      return writeNote({note, kind, text: random.pick(words), ...(corrects && {corrects})}, record);
    },
  },
  {
    name: 'settle',
    weight: 4,
    decide: ({random, record}) => {
      const held = record.conflicts.length > 0 ? random.pick(record.conflicts) : record.riskHeld;
      return held ? settle(random.pick(held.entries).id, held) : {refused: 'no-conflict'};
    },
  },
  {
    name: 'join',
    weight: 2,
    decide: ({random, record, today, twin}) => {
      const flag = {
        flag: flagKey(`flag/${random.pick(words)}`),
        replaces: [],
        concerns: [flagKey('concern/1')],
      };
      return joinCase({flags: [flag], note: ''}, record, today, twin);
    },
  },
  {
    name: 'close',
    weight: 4,
    decide: ({random, record, today}) => {
      const outcome: Outcome = random.pick(['better', 'unchanged']);
      const leftOpen = Object.fromEntries(actions.map((action) => [action, random.pick(words)]));
      return closeCase({outcome, reason: random.pick(words), leftOpen}, record, today);
    },
  },
  {
    name: 'reopen',
    weight: 4,
    decide: ({random, record, today, twin}) => {
      const to = random.pick(['assessed', 'in-progress'] as const);
      return reopenCase({to, reason: random.pick(words)}, record, twin, today);
    },
  },
  {
    name: 'ask for approval',
    weight: 2,
    decide: ({random, record}) =>
      askApproval({what: random.pick(approvable), note: random.pick(words)}, record),
  },
  {
    name: 'answer an asking',
    weight: 3,
    decide: ({random, record}) => {
      const asked = heldIn(record, approvalAsked).flatMap(({entries}) => entries);
      if (asked.length === 0) return {refused: 'unknown-asking'};
      const verdict = random.pick(verdicts);
      const answer = {asked: random.pick(asked).id, verdict, comment: random.pick(words)};
      return answerApproval({...answer, by: staffId('somebody-else')}, record);
    },
  },
  {
    name: 'look',
    weight: 1,
    decide: ({random, record}) => readCase(record.id, String(random.int(0, 2 ** 31))),
  },
  {name: 'any kind', weight: 5, decide: anyKind},
];

/** A draft of any kind that a case can have, said in place of what stands there as its device knows it. */
function anyKind({random, record, samples}: Sight): readonly Draft[] {
  const kind = random.pick(caseKinds);
  const own = samples.filter((sample) => sample.kind === kind.name);
  if (own.length === 0) return [];
  const sample = random.pick(own);
  const changed = said(sample.body, record, random);
  const body = kind.is(changed) ? changed : {...sample.body, caseId: record.id};
  const about = kind.subjectOf?.(body) ?? sample.about;
  const known = record.standing.get(kind.name)?.find((held) => held.about === about);
  return [draft(kind, about, body, standing(known))];
}

/** The same for this case, one of its texts in other words. */
function said(body: OfCase, {id}: CaseRecord, random: Random): unknown {
  const texts = ['text', 'reason', 'note', 'why', 'words', 'because', 'view', 'purpose'].filter(
    (name) => typeof (body as unknown as Record<string, unknown>)[name] === 'string',
  );
  const changed = texts.length > 0 ? {[random.pick(texts)]: random.pick(words)} : {};
  return {...body, ...changed, caseId: id};
}
