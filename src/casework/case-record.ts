import type {CaseId, EntryId, PupilKey, StaffId, SubjectKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Stamp} from '../kernel/stamp.js';
import type {CaseKind, OfCase} from './case-kind.js';
import type {Action, CaseRead, CaseStep, Goal, Note, RiskLevel, RiskSet, Step} from './case-kinds.js';
import type {Ways} from './ways/ways.js';
import type {Handover} from './plan/handed-view.js';

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
  readonly kind: string;
  readonly about: SubjectKey;
  readonly value: Body;
  readonly entries: readonly Written<Body>[];
  /** Entries that stand say different things; `value` is the careful choice until a person settles it. */
  readonly contested: boolean;
}

/** @property handover while somebody has it in hand, and once their answers were heard: `withAnswers` */
export interface HeldAction extends Held<Action> {
  readonly handover?: Handover;
}

export interface GoalRecord extends Held<Goal> {
  readonly actions: readonly HeldAction[];
}

export interface CaseRecord {
  readonly id: CaseId;
  /** How the school works on cases now. */
  readonly ways: Ways;
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
  readonly actions: readonly HeldAction[];
  readonly notes: readonly Written<Note>[];
  readonly reads: readonly Written<CaseRead>[];
  /** Everything but looks, in no order that means anything. */
  readonly log: readonly Written<OfCase>[];
  /** All that stands, by kind: parts of a case read theirs by `heldIn`. */
  readonly standing: ReadonlyMap<string, readonly Held<OfCase>[]>;
  readonly conflicts: readonly Held<OfCase>[];
}

/** @returns what stands of a kind, by subject */
export function heldIn<Body extends OfCase>(
  {standing: all}: Pick<CaseRecord, 'standing'>,
  kind: CaseKind<string, Body>,
): readonly Held<Body>[] {
  return (all.get(kind.name) ?? []) as readonly Held<Body>[];
}

/** @returns all that was ever written of a kind, in no order that means anything */
export function writtenIn<Body extends OfCase>(
  {log}: Pick<CaseRecord, 'log'>,
  kind: CaseKind<string, Body>,
): readonly Written<Body>[] {
  return log.filter((entry): entry is Written<Body> => isA(kind, entry));
}

export function isA<Body extends OfCase>(
  {name}: CaseKind<string, Body>,
  entry: {readonly kind: string; readonly body: OfCase},
): entry is {readonly kind: string; readonly body: Body} {
  return entry.kind === name;
}

/** Ids that the next entry about it replaces: all that stand. */
export function standing(held: Held<unknown> | undefined): readonly EntryId[] {
  return held?.entries.map(({id}) => id) ?? [];
}
