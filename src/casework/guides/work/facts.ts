import type {Answer} from '../answer.js';
import type {Guide} from '../guide.js';
import {walk, type Told} from '../walk.js';

/** In the family's own field, herd, shop or workshop; for somebody else, paid or not; selling or earning alone. */
export const workKinds = ['family', 'for-others', 'alone'] as const;
export type WorkKind = (typeof workKinds)[number];

/** By the list of ILO Recommendation 190, para. 3. Long hours are counted, not ticked. */
export const hazards = [
  'heights',
  'underground',
  'water',
  'heat-cold',
  'machines',
  'loads',
  'chemicals',
  'noise',
  'night',
  'kept-in',
  'hurt',
] as const;
export type Hazard = (typeof hazards)[number];

/** Signs of what ILO C182, art. 3(a)–(c) names. They are heard, never asked for. */
export const worstForms = ['held', 'taken', 'sexual', 'illicit'] as const;
export type WorstForm = (typeof worstForms)[number];

/** Questions of the work guide from which something is concluded, by their ids. */
export const hazardQuestions = ['places', 'things', 'treatment'] as const;
export type AskedFact =
  'age' | 'kinds' | 'hours-week' | 'hours-busiest' | 'lessons' | (typeof hazardQuestions)[number];

/** What was said of work. What is absent was not said, and nothing is concluded from it. */
export interface WorkFacts {
  /** Whole years, 5 to 17. */
  readonly age?: number;
  /** Empty where it was said that there is none. */
  readonly kinds?: readonly WorkKind[];
  /** Hours in the last seven days, 0 to 168. */
  readonly weekHours?: number;
  /** Hours in the week of this school year that had most work. */
  readonly busiestHours?: number;
  /** Hours of chores at home in the last seven days. */
  readonly choreHours?: number;
  readonly hazards: readonly Hazard[];
  /** Of the three questions about conditions, those that were answered at all. */
  readonly conditionsSaid: readonly (typeof hazardQuestions)[number][];
  /** Work in lesson time, or lessons missed for it. */
  readonly lessons?: boolean;
  /** A parent's written consent and a contract. */
  readonly papers?: boolean;
  readonly worstForms: readonly WorstForm[];
}

/** @returns what counts of a conversation: answers on its path, and what was heard at any time */
export function workFacts(guide: Guide, told: Told): WorkFacts {
  const asked = new Set(walk(guide, told).path.map(({id}) => id));
  const answer = (id: string): Answer | undefined => (asked.has(id) ? told.answers.get(id) : undefined);
  const [age, weekHours, busiestHours, choreHours] = [
    'age',
    'hours-week',
    'hours-busiest',
    'chore-hours',
  ].map((id) => figureOf(answer(id)));
  const kinds = chosenOf(answer('kinds'));
  const [lessons, papers] = ['lessons', 'papers'].map((id) => yesOrNo(answer(id)));
  const said = hazardQuestions.filter((id) => chosenOf(answer(id)) !== undefined);
  const named = new Set(said.flatMap((id) => chosenOf(answer(id)) ?? []));
  return {
    ...(age !== undefined && {age}),
    ...(kinds && {kinds: workKinds.filter((kind) => kinds.includes(kind))}),
    ...(weekHours !== undefined && {weekHours}),
    ...(busiestHours !== undefined && {busiestHours}),
    ...(choreHours !== undefined && {choreHours}),
    hazards: hazards.filter((hazard) => named.has(hazard)),
    conditionsSaid: said,
    ...(lessons !== undefined && {lessons}),
    ...(papers !== undefined && {papers}),
    worstForms: worstForms.filter((form) => told.heard.has(form)),
  };
}

function figureOf(answer: Answer | undefined): number | undefined {
  return answer?.said === 'number' ? answer.number : undefined;
}

function chosenOf(answer: Answer | undefined): readonly string[] | undefined {
  return answer?.said === 'chosen' ? answer.chosen : undefined;
}

function yesOrNo(answer: Answer | undefined): boolean | undefined {
  return answer?.said === 'chosen' ? answer.chosen.includes('yes') : undefined;
}
