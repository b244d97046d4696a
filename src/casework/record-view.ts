import type {Entry} from '../journal/entry.js';
import {isContested, type Heads} from '../journal/heads.js';
import type {CaseId, SubjectKey} from '../kernel/ids.js';
import {earlier, type OfCase} from './case-kind.js';
import {caseKindOf} from './case-kinds-all.js';
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
  type Goal,
} from './case-kinds.js';
import type {Ways} from './ways/ways.js';
import {heldIn, writtenIn, type CaseRecord, type GoalRecord, type Held} from './case-record.js';
import {leadIn} from './referral/transfer-kinds.js';

export type CaseworkEntry = Entry<string, OfCase>;

/** All that was ever written about one case, and what of it stands. */
export interface CaseFile {
  /** By kind and subject: an entry replaces what says the same of the same, and nothing else. */
  readonly heads: Map<string, Heads<OfCase>>;
  /** Every entry by id: the timeline and the access log. */
  readonly log: Map<string, CaseworkEntry>;
}

interface Remembered {
  readonly entries: number;
  readonly ways: Ways;
  readonly record: CaseRecord;
}

/** A file only ever grows, so the number of its entries says whether a record is still true. */
const records = new WeakMap<CaseFile, Remembered>();

/** One case as its entries amount to. */
export function recordOf(id: CaseId, file: CaseFile, ways: Ways): CaseRecord {
  const known = records.get(file);
  if (known?.entries === file.log.size && known.ways === ways) return known.record;
  const record = makeRecord(id, file, ways);
  records.set(file, {entries: file.log.size, ways, record});
  return record;
}

function makeRecord(id: CaseId, file: CaseFile, ways: Ways): CaseRecord {
  const all = [...file.log.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const log = all.filter(({kind}) => kind !== caseRead.name);
  const standing = standingIn(file);
  const opened = openingOf(file);
  const [stepHeld] = heldIn({standing}, caseStep);
  const [riskHeld] = heldIn({standing}, riskSet);
  const actions = [...heldIn({standing}, actionSet)].sort(soonest);
  const step = stepHeld?.value.step ?? 'identified';
  return {
    ...{id, ways},
    pupil: opened?.pupil,
    lead: leadIn({standing}) ?? opened?.lead,
    openedOn: opened?.day,
    ...linksOf(log),
    step,
    stepHeld,
    isOpen: step !== 'closed',
    closedOn: step === 'closed' ? stepHeld?.value.day : undefined,
    reviewOn: step === 'under-review' ? stepHeld?.value.reviewOn : undefined,
    risk: riskHeld?.value.level,
    riskHeld,
    goals: withActions(heldIn({standing}, goalSet), actions),
    actions,
    notes: writtenIn({log}, noteWritten),
    reads: all.filter(({kind}) => kind === caseRead.name),
    log,
    standing,
    conflicts: [...standing.values()].flat().filter(({contested}) => contested),
  };
}

/** Whose case it is is asked of every file of a school at once. */
const openings = new WeakMap<CaseFile, {readonly entries: number; readonly opened: CaseOpened | undefined}>();

/** The first by id where a device opened one key twice: the same on every device. */
export function openingOf(file: CaseFile): CaseOpened | undefined {
  const entries = file.log.size;
  const known = openings.get(file);
  if (known?.entries === entries) return known.opened;
  const all = [...file.log.values()].filter(({kind}) => kind === caseOpened.name);
  const opened = all.sort((a, b) => (a.id < b.id ? -1 : 1))[0]?.body as CaseOpened | undefined;
  openings.set(file, {entries, opened});
  return opened;
}

/** In the order of the kinds, and of the subjects in each. What nothing can replace does not stand against anything. */
function standingIn({heads: subjects}: CaseFile): ReadonlyMap<string, readonly Held<OfCase>[]> {
  const found = new Map<string, Held<OfCase>[]>();
  const all = [...subjects].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [about, entries] of all.flatMap(([, heads]) => [...heads.current])) {
    const kind = caseKindOf(entries[0]?.kind ?? '');
    const bodies = entries.map(({body}) => body);
    const value = kind?.careful?.(bodies) ?? bodies[0];
    if (!kind?.subjectOf || !value) continue;
    const held = {kind: kind.name, about, value, entries, contested: isContested(entries)};
    found.set(kind.name, [...(found.get(kind.name) ?? []), held]);
  }
  return found;
}

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
    kind: goalSet.name,
    about: goal as string as SubjectKey,
    value: {caseId, goal, text: ''},
    entries: [],
    contested: false,
    actions,
  };
}

function linksOf(log: readonly CaseworkEntry[]): Pick<CaseRecord, 'flags' | 'concerns'> {
  const links = [...writtenIn({log}, caseOpened), ...writtenIn({log}, flagsJoined)].map(({body}) => body);
  return {
    flags: [...new Set(links.flatMap(({flags}) => flags))].sort(),
    concerns: [...new Set(links.flatMap(({concerns}) => concerns))].sort(),
  };
}
