import type {CaseId, EntryId, PupilKey, StaffId, SubjectKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Stamp} from '../kernel/stamp.js';
import {
  riskLevels,
  steps,
  type Action,
  type CaseRead,
  type CaseStep,
  type CaseworkBody,
  type Goal,
  type Note,
  type RiskLevel,
  type RiskSet,
  type Step,
} from './case-kinds.js';

/** What rules need of an entry. */
export interface Written<Body> {
  readonly id: EntryId;
  readonly kind: string;
  readonly about: SubjectKey;
  /** For people to read; no rule compares it. */
  readonly at: Stamp;
  readonly by: StaffId;
  readonly body: Body;
}

/** Something that may be said once: what counts now, and everything that stands. */
export interface Held<Body> {
  readonly about: SubjectKey;
  readonly value: Body;
  readonly entries: readonly Written<Body>[];
  /** Entries that stand say different things; `value` is the careful choice until a person settles it. */
  readonly contested: boolean;
}

export interface GoalRecord extends Held<Goal> {
  readonly actions: readonly Held<Action>[];
}

export interface CaseRecord {
  readonly id: CaseId;
  /** Absent where the opening cannot be read here: the rest of the case is kept and shown. */
  readonly pupil: PupilKey | undefined;
  readonly lead: StaffId | undefined;
  readonly openedOn: SchoolDay | undefined;
  readonly flags: readonly SubjectKey[];
  readonly concerns: readonly SubjectKey[];
  readonly step: Step;
  readonly stepHeld: Held<CaseStep> | undefined;
  readonly isOpen: boolean;
  /** The day of the closing, while it is closed; unknown of cases that an older Pana closed. */
  readonly closedOn: SchoolDay | undefined;
  /** The day of the next look at the plan, while under review. */
  readonly reviewOn: SchoolDay | undefined;
  readonly risk: RiskLevel | undefined;
  readonly riskHeld: Held<RiskSet> | undefined;
  readonly goals: readonly GoalRecord[];
  /** Of every goal, soonest first. */
  readonly actions: readonly Held<Action>[];
  readonly notes: readonly Written<Note>[];
  readonly reads: readonly Written<CaseRead>[];
  /** Everything but looks, in no order that means anything. */
  readonly log: readonly Written<CaseworkBody>[];
  readonly conflicts: readonly Held<CaseworkBody>[];
}

/** Ids that the next entry about it replaces: all that stand. */
export function standing(held: Held<unknown> | undefined): readonly EntryId[] {
  return held?.entries.map(({id}) => id) ?? [];
}

/** Nothing is taken for done or closed while two people disagree. */
export function leastFar(bodies: readonly CaseStep[]): CaseStep | undefined {
  return [...bodies].sort(
    (a, b) => steps.indexOf(a.step) - steps.indexOf(b.step) || earlier(a.reviewOn, b.reviewOn),
  )[0];
}

export function highest(bodies: readonly RiskSet[]): RiskSet | undefined {
  return [...bodies].sort((a, b) => riskLevels.indexOf(b.level) - riskLevels.indexOf(a.level))[0];
}

export function stillToDo(bodies: readonly Action[]): Action | undefined {
  const rank = ({status}: Action): number => (status === 'open' ? 0 : 1);
  return [...bodies].sort((a, b) => rank(a) - rank(b) || earlier(a.due, b.due))[0];
}

export function earlier(a: SchoolDay | undefined, b: SchoolDay | undefined): number {
  if (a === b) return 0;
  return (a ?? '9999') < (b ?? '9999') ? -1 : 1;
}
