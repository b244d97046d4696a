import type {Entry} from '../../journal/entry.js';
import type {Fold} from '../../journal/fold.js';
import {addHead, headsOf, isContested, noHeads, type Heads} from '../../journal/heads.js';
import type {StaffId} from '../../kernel/ids.js';
import {earlier} from '../case-kind.js';
import {
  actionAnswered,
  actionHanded,
  answerStatuses,
  handedSubjects,
  type ActionAnswered,
  type ActionHanded,
} from './handed-kinds.js';
import type {HandoverId} from './plan-kinds.js';

export interface HandedState {
  readonly handed: Heads<ActionHanded>;
  readonly answers: Heads<ActionAnswered>;
}

/** One action in somebody's hands, and what they have said of it. */
export interface Handover {
  readonly id: HandoverId;
  /** While two wordings stand: the one that still wants it done, and soonest. */
  readonly value: ActionHanded;
  readonly standing: readonly Entry<string, ActionHanded>[];
  /** What counts of those answers of theirs that speak of what stands now. */
  readonly answer: Answer | undefined;
  /** Answers to an older wording, or by somebody else: shown, and without effect. */
  readonly aside: readonly Entry<string, ActionAnswered>[];
  /** All answers that the next one replaces. */
  readonly said: readonly Entry<string, ActionAnswered>[];
}

export interface Answer {
  readonly value: ActionAnswered;
  readonly entries: readonly Entry<string, ActionAnswered>[];
  /** They answered on two devices, and the answers differ; `value` is the careful one. */
  readonly contested: boolean;
}

/** Actions that were handed to members of staff, and their answers. */
export const handedFold: Fold<HandedState> = {
  name: 'casework/handed',
  version: 1,
  ledger: 'school',
  kinds: [actionHanded, actionAnswered],
  empty: () => ({handed: noHeads(), answers: noHeads()}),
  add: ({handed, answers}, entry) => {
    // Placed by what the body says: an entry filed elsewhere takes nothing back and answers nothing.
    if (entry.kind === actionHanded.name) {
      const {body} = entry as Entry<string, ActionHanded>;
      addHead(handed, {...entry, body, about: handedSubjects.handed(body.handover)});
    } else {
      const {body} = entry as Entry<string, ActionAnswered>;
      addHead(answers, {...entry, body, about: handedSubjects.answer(body.handover)});
    }
  },
};

/** @returns `undefined` where nothing of it can be read here */
export function handoverOf({handed, answers}: HandedState, id: HandoverId): Handover | undefined {
  const standing = headsOf(handed, handedSubjects.handed(id));
  const value = stillWanted(standing.map(({body}) => body));
  if (!value) return undefined;
  const said = headsOf(answers, handedSubjects.answer(id));
  const current = said.filter(({by, body}) => by === value.to && answersAll(body, standing));
  const aside = said.filter((entry) => !current.includes(entry));
  return {id, value, standing, said, aside, answer: answerOf(current)};
}

/** @returns what a member of staff has in hand or had, soonest first */
export function handoversTo(state: HandedState, staff: StaffId): readonly Handover[] {
  const ids = [...state.handed.current.values()].flatMap(([first]) => (first ? [first.body.handover] : []));
  return ids
    .flatMap((id) => handoverOf(state, id) ?? [])
    .filter(({value}) => value.to === staff)
    .sort((a, b) => earlier(a.value.due, b.value.due) || (a.id < b.id ? -1 : 1));
}

function stillWanted(bodies: readonly ActionHanded[]): ActionHanded | undefined {
  const rank = ({takenBack}: ActionHanded): number => (takenBack ? 1 : 0);
  return [...bodies].sort((a, b) => rank(a) - rank(b) || earlier(a.due, b.due))[0];
}

function answersAll({answers}: ActionAnswered, standing: readonly Entry[]): boolean {
  return standing.every(({id}) => answers.includes(id));
}

function answerOf(entries: readonly Entry<string, ActionAnswered>[]): Answer | undefined {
  const rank = ({body}: Entry<string, ActionAnswered>): number => answerStatuses.indexOf(body.status);
  const [least] = [...entries].sort((a, b) => rank(a) - rank(b));
  return least && {value: least.body, entries, contested: isContested(entries)};
}
