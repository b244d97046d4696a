import {isFields, isText} from '../../kernel/guards.js';
import {subject} from '../../kernel/ids.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {defineCaseKind, isDay, isOfCase, type OfCase} from '../case-kind.js';
import {heldIn, type CaseRecord, type Held} from '../case-record.js';
import {placedDraft} from '../placed-draft.js';

/** Six steps, from what a child can do alone to whom to call; the order of Stanley and Brown's safety planning. */
export const safetyParts = ['signs', 'alone', 'company', 'ask', 'adults', 'place'] as const;
export type SafetyPart = (typeof safetyParts)[number];

/** Written with the child, in the child's own words, and kept by the child on paper too. */
export interface SafetyPlan extends OfCase {
  readonly day: SchoolDay;
  readonly parts: Readonly<Record<SafetyPart, string>>;
}

export const safetyPlanSet = defineCaseKind('casework/safety-plan-set', isSafetyPlan, {
  subjectOf: ({caseId}) => subject('case', caseId, 'safety-plan'),
});

/** @returns what stands of it; two versions until a person chooses */
export function safetyPlanOf(record: Pick<CaseRecord, 'standing'>): Held<SafetyPlan> | undefined {
  return heldIn(record, safetyPlanSet)[0];
}

/** A plan that names nobody to call leaves a child alone with it. Other parts may wait for another day. */
export function writeSafetyPlan(
  parts: Readonly<Partial<Record<SafetyPart, string>>>,
  record: CaseRecord,
  today: SchoolDay,
): Decision<'closed' | 'adults-missing'> {
  if (!record.isOpen) return refuse('closed');
  if (!parts.adults?.trim()) return refuse('adults-missing');
  const written = Object.fromEntries(safetyParts.map((part) => [part, (parts[part] ?? '').trim()]));
  const body = {caseId: record.id, day: today, parts: written as Record<SafetyPart, string>};
  return [placedDraft(record, safetyPlanSet, body)];
}

function isSafetyPlan(body: unknown): body is SafetyPlan {
  if (!isOfCase(body) || !isDay(body['day'])) return false;
  const parts = body['parts'];
  return isFields(parts) && safetyParts.every((part) => isText(parts[part]));
}
