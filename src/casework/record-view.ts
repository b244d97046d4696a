import type {Entry} from '../journal/entry.js';
import {headsOf, isContested, type Heads} from '../journal/heads.js';
import type {CaseId, SubjectKey} from '../kernel/ids.js';
import {
  actionSet,
  caseOpened,
  caseRead,
  caseStep,
  flagsJoined,
  goalSet,
  noteWritten,
  riskSet,
  type Action,
  type CaseOpened,
  type CaseRead,
  type CaseStep,
  type CaseworkBody,
  type FlagsJoined,
  type Goal,
  type Note,
  type RiskSet,
} from './case-kinds.js';
import {
  earlier,
  highest,
  leastFar,
  stillToDo,
  type CaseRecord,
  type GoalRecord,
  type Held,
} from './case-record.js';

export type CaseworkEntry = Entry<string, CaseworkBody>;

/** All that was ever written about one case, and what of it stands. */
export interface CaseFile {
  /** Each subject by itself: an entry replaces what speaks of the same, and nothing else. */
  readonly heads: Map<SubjectKey, Heads<CaseworkBody>>;
  /** Every entry by id: the timeline and the access log. */
  readonly log: Map<string, CaseworkEntry>;
}

/** One case as its entries amount to. */
export function recordOf(id: CaseId, file: CaseFile): CaseRecord {
  const log = [...file.log.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const opened = openingOf(file);
  const stepHeld = one(heldOf<CaseStep>(file, caseStep.name, leastFar));
  const riskHeld = one(heldOf<RiskSet>(file, riskSet.name, highest));
  const actions = heldOf<Action>(file, actionSet.name, stillToDo).sort(soonest);
  const goals = heldOf<Goal>(file, goalSet.name, first);
  const step = stepHeld?.value.step ?? 'identified';
  return {
    id,
    pupil: opened?.pupil,
    lead: opened?.lead,
    openedOn: opened?.day,
    ...linksOf(log),
    step,
    stepHeld,
    isOpen: step !== 'closed',
    closedOn: step === 'closed' ? stepHeld?.value.day : undefined,
    reviewOn: step === 'under-review' ? stepHeld?.value.reviewOn : undefined,
    risk: riskHeld?.value.level,
    riskHeld,
    goals: withActions(goals, actions),
    actions,
    notes: entriesOf<Note>(log, noteWritten.name),
    reads: entriesOf<CaseRead>(log, caseRead.name),
    log: log.filter(({kind}) => kind !== caseRead.name),
    conflicts: contestedOf([stepHeld, riskHeld, ...goals, ...actions]),
  };
}

/** The first by id where a device opened one key twice: the same on every device. */
export function openingOf({log}: CaseFile): CaseOpened | undefined {
  const openings = [...log.values()].filter(({kind}) => kind === caseOpened.name);
  return openings.sort((a, b) => (a.id < b.id ? -1 : 1))[0]?.body as CaseOpened | undefined;
}

function contestedOf(all: readonly (Held<CaseworkBody> | undefined)[]): readonly Held<CaseworkBody>[] {
  return all.filter((held): held is Held<CaseworkBody> => held?.contested === true);
}

function heldOf<Body>(
  file: CaseFile,
  kind: string,
  choose: (bodies: readonly Body[]) => Body | undefined,
): Held<Body>[] {
  const found: Held<Body>[] = [];
  for (const [about, heads] of file.heads) {
    const entries = headsOf(heads, about).filter((entry) => entry.kind === kind) as unknown as readonly Entry<
      string,
      Body
    >[];
    const value = choose(entries.map(({body}) => body));
    if (value) found.push({about, value, entries, contested: isContested(entries)});
  }
  return found.sort((a, b) => (a.about < b.about ? -1 : 1));
}

const one = <Item>(items: readonly Item[]): Item | undefined => items[0];
const first = one;

function soonest(a: Held<Action>, b: Held<Action>): number {
  return earlier(a.value.due, b.value.due) || (a.about < b.about ? -1 : 1);
}

/** An action whose goal cannot be read is listed under a goal without words rather than lost. */
function withActions(goals: readonly Held<Goal>[], actions: readonly Held<Action>[]): readonly GoalRecord[] {
  const known = goals.map((goal) => ({
    ...goal,
    actions: actions.filter(({value}) => value.goal === goal.value.goal),
  }));
  const missing = actions.filter(({value}) => !goals.some((goal) => goal.value.goal === value.goal));
  const keys = [...new Set(missing.map(({value}) => value.goal))];
  return [...known, ...keys.map((goal) => unreadableGoal(goal, missing))];
}

function unreadableGoal(goal: Goal['goal'], missing: readonly Held<Action>[]): GoalRecord {
  const actions = missing.filter(({value}) => value.goal === goal);
  const caseId = (actions[0] as Held<Action>).value.caseId;
  return {
    about: goal as string as SubjectKey,
    value: {caseId, goal, text: ''},
    entries: [],
    contested: false,
    actions,
  };
}

function linksOf(log: readonly CaseworkEntry[]): Pick<CaseRecord, 'flags' | 'concerns'> {
  const links = [
    ...entriesOf<CaseOpened>(log, caseOpened.name),
    ...entriesOf<FlagsJoined>(log, flagsJoined.name),
  ].map(({body}) => body);
  return {
    flags: [...new Set(links.flatMap(({flags}) => flags))].sort(),
    concerns: [...new Set(links.flatMap(({concerns}) => concerns))].sort(),
  };
}

function entriesOf<Body>(log: readonly CaseworkEntry[], kind: string): readonly Entry<string, Body>[] {
  return log.filter((entry) => entry.kind === kind) as unknown as readonly Entry<string, Body>[];
}
