import {draft, type Draft} from '../../kernel/draft.js';
import type {StaffId} from '../../kernel/ids.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {actionSet, isToDo, type Action} from '../case-kinds.js';
import type {CaseRecord} from '../case-record.js';
import {present} from './action-parts.js';
import {
  actionAnswered,
  actionHanded,
  handedSubjects,
  type ActionAnswered,
  type ActionHanded,
  type AnswerStatus,
} from './handed-kinds.js';
import {handoverOf, type HandedState, type Handover} from './handed-view.js';
import type {Handing, HandoverId, Went} from './plan-kinds.js';

/**
 * What a change of a case's actions means for the people who have them in hand: given out, said anew, or taken back. Asked
 * of all that is about to be written, so that no road forgets it: a form, a closing, a choice between two versions.
 *
 * @returns drafts for the `school` ledger, to be appended together with those
 */
export function followHandings(
  drafts: readonly Draft[],
  record: CaseRecord,
  state: HandedState,
  today: SchoolDay,
): readonly Draft[] {
  const actions = drafts.filter(({kind}) => kind === actionSet.name).map(({body}) => body as Action);
  return actions.flatMap((action) => {
    const wanted = wantedOf(action, record);
    const before = record.actions.find(({value}) => value.action === action.action)?.entries ?? [];
    const ids = new Set(
      [...before.map(({body}) => body), action].flatMap(({handed}) => handed?.handover ?? []),
    );
    if (wanted) ids.delete(wanted.handover);
    const back = [...ids].flatMap((id) => takenBack(handoverOf(state, id), today));
    return wanted ? [...back, ...given(wanted, handoverOf(state, wanted.handover))] : back;
  });
}

/** The same handover for as long as the same person has the action in hand; another one for the next person. */
export function handingFor(
  known: Action | undefined,
  to: StaffId,
  {need, key}: {readonly need: string; readonly key: HandoverId},
): Handing {
  const isSame = known && 'staff' in known.responsible && known.responsible.staff === to;
  return {handover: (isSame && known.handed?.handover) || key, need};
}

interface AnswerAction {
  readonly status: AnswerStatus | undefined;
  readonly text: string;
  readonly went?: Went | undefined;
}

export type AnswerRefusal = 'gone' | 'not-yours' | 'status-missing' | 'cannot-why' | 'went-missing';

/** What the person who has it in hand says of it. A later answer replaces all earlier ones. */
export function answerAction(
  {status, text, went}: AnswerAction,
  handover: Handover | undefined,
  me: StaffId,
  today: SchoolDay,
): Decision<AnswerRefusal> {
  if (!handover || handover.value.takenBack) return refuse('gone');
  if (handover.value.to !== me) return refuse('not-yours');
  if (!status) return refuse('status-missing');
  if (status === 'cannot' && !text.trim()) return refuse('cannot-why');
  if (status === 'done' && !went) return refuse('went-missing');
  const {id, standing, said} = handover;
  const body: ActionAnswered = {
    handover: id,
    answers: standing.map((entry) => entry.id).sort(),
    ...{status, day: today, text: text.trim()},
    ...present({went: status === 'done' ? went : undefined}),
  };
  return [
    draft(
      actionAnswered,
      handedSubjects.answer(id),
      body,
      said.map((entry) => entry.id),
    ),
  ];
}

function wantedOf({responsible, handed, text, start, due, end, status}: Action, {pupil}: CaseRecord) {
  if (!handed || !isToDo({status}) || !('staff' in responsible) || !pupil) return undefined;
  const body: ActionHanded = {
    ...{handover: handed.handover, to: responsible.staff, pupil, text, need: handed.need, due},
    ...present({start, end}),
  };
  return body;
}

function given(wanted: ActionHanded, held: Handover | undefined): readonly Draft[] {
  const isSaid = held?.standing.length === 1 && isSame(held.value, wanted);
  // Open again after they had done it: what they have to do is said anew, and asks for a new answer.
  if (isSaid && held.answer?.value.status !== 'done') return [];
  return [handedDraft(wanted, held)];
}

/** What somebody has already done stays with them as done. */
function takenBack(held: Handover | undefined, today: SchoolDay): readonly Draft[] {
  if (!held || held.answer?.value.status === 'done') return [];
  if (held.standing.every(({body}) => body.takenBack)) return [];
  return [handedDraft({...held.value, need: '', takenBack: today}, held)];
}

function handedDraft(body: ActionHanded, held: Handover | undefined): Draft {
  const standing = held?.standing.map(({id}) => id) ?? [];
  return draft(actionHanded, handedSubjects.handed(body.handover), body, standing);
}

const handedFields = ['to', 'pupil', 'text', 'need', 'start', 'due', 'end', 'takenBack'] as const;

function isSame(a: ActionHanded, b: ActionHanded): boolean {
  return handedFields.every((field) => a[field] === b[field]);
}
