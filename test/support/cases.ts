import type {Entry} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {CaseId, SubjectKey} from '../../src/kernel/ids.js';
import {isRefusal, type Refusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import type {ActionId, GoalId, NoteId, Responsible} from '../../src/casework/case-kinds.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {openCase} from '../../src/casework/case-rules.js';
import {caseOf, caseworkFold} from '../../src/casework/casework-view.js';
import {setAction, setGoal, setRisk, writeNote} from '../../src/casework/plan-rules.js';
import {written} from './entries.js';
import {pupilKey, staffId} from './school.js';

export const caseId = (id: string): CaseId => id as CaseId;
export const goalId = (id: string): GoalId => id as GoalId;
export const actionId = (id: string): ActionId => id as ActionId;
export const noteId = (id: string): NoteId => id as NoteId;
export const flagKey = (key: string): SubjectKey => key as SubjectKey;

export const today = day('2026-11-23');
export const psychologist: Responsible = {staff: staffId('psychologist-1')};

/** The drafts of a decision that must not be refused. */
export function allowed(decision: readonly Draft[] | Refusal): readonly Draft[] {
  if (isRefusal(decision)) throw new Error(`refused: ${decision.refused}`);
  return decision;
}

export function refusedAs(decision: readonly Draft[] | Refusal): string | undefined {
  return isRefusal(decision) ? decision.refused : undefined;
}

/** One case that grows by decisions, as one device would write them. */
export class CaseStory {
  entries: readonly Entry[];
  readonly id: CaseId;

  constructor(id = 'case-1', pupil = 'p1', flags: readonly string[] = []) {
    this.id = caseId(id);
    const triaged = flags.map((flag) => ({flag: flagKey(flag), replaces: []}));
    const command = {
      caseId: this.id,
      pupil: pupilKey(pupil),
      flags: triaged,
      lead: staffId('psychologist-1'),
      note: '',
    };
    this.entries = written(allowed(openCase(command, undefined, today)));
  }

  get record(): CaseRecord {
    return caseOf(foldAll(caseworkFold, this.entries), this.id)!;
  }

  add(decide: (record: CaseRecord) => readonly Draft[] | Refusal): this {
    this.entries = [...this.entries, ...written(allowed(decide(this.record)))];
    return this;
  }

  assessed(level: 'high' | 'medium' | 'low' = 'medium'): this {
    return this.add((record) => setRisk({level, reason: 'What was seen in class.'}, record)).add((record) =>
      writeNote({note: noteId('assessment'), kind: 'assessment', text: 'Talked with the child.'}, record),
    );
  }

  planned(due = '2026-12-01', action = 'a1'): this {
    return this.add((record) =>
      setGoal({goal: goalId('g1'), text: 'Feels safe on the way to school'}, record),
    ).add((record) => setAction({...talk(due), action: actionId(action)}, record, today));
  }
}

export function talk(due = '2026-12-01'): Parameters<typeof setAction>[0] {
  return {
    action: actionId('a1'),
    goal: goalId('g1'),
    text: 'Talk with the class teacher',
    responsible: psychologist,
    due: day(due),
    status: 'open',
    result: '',
  };
}
