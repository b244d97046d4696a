import type {Assessment, ChoreReading} from './assess.js';
import type {WorkStatus} from './statuses.js';
import type {AskedFact, WorkFacts} from './facts.js';
import type {Finding} from './findings.js';
import type {Profile, Source} from './profile.js';

export const advices = [
  'protocol',
  'end-hazard',
  'inspectorate',
  'fewer-hours',
  'papers',
  'learning',
  'family',
  'share-chores',
  'season',
  'stay-light',
  'ask-more',
] as const;
export type Advice = (typeof advices)[number];

/** Something to consider, and where it comes from. What is done stands in the plan, and a person writes it there. */
export interface Recommendation {
  readonly advice: Advice;
  readonly sources: readonly Source[];
}

const sourcesOf: Readonly<Record<Advice, readonly Source[]>> = {
  protocol: [{work: 'c182', place: '7(2)(a)–(b)'}],
  'end-hazard': [
    {work: 'c138', place: '3'},
    {work: 'c182', place: '7(2)'},
  ],
  inspectorate: [{work: 'c182', place: '5'}],
  'fewer-hours': [{work: 'c138', place: '7(1)'}],
  papers: [{work: 'c138', place: '9(3)'}],
  learning: [{work: 'c182', place: '7(2)(c)'}],
  family: [{work: 'r146', place: '2(b)–(c)'}],
  'share-chores': [{work: 'sdg', place: ''}],
  season: [{work: 'icls', place: ''}],
  'stay-light': [{work: 'c138', place: '7(1)'}],
  'ask-more': [{work: 'icls', place: ''}],
};

interface Read extends Pick<Assessment, 'findings'> {
  readonly status: WorkStatus;
  readonly findings: readonly Finding[];
  readonly chores: ChoreReading;
  readonly missing: readonly AskedFact[];
  readonly facts: WorkFacts;
}

/** @returns what to consider, what must not wait first */
export function recommend(read: Read, profile: Profile): readonly Recommendation[] {
  return advices
    .filter((advice) => speaksFor[advice](read))
    .map((advice) => ({advice, sources: [...lawOf(advice, profile), ...sourcesOf[advice]]}));
}

/** A country's own law on consent and contract goes first, where it is known. */
function lawOf(advice: Advice, {lightWorkAge: {source}}: Profile): readonly Source[] {
  return advice === 'papers' && source.work === 'kz-labour-code' ? [source] : [];
}

const speaksFor: Readonly<Record<Advice, (read: Read) => boolean>> = {
  protocol: ({status}) => status === 'possible-worst-form',
  'end-hazard': (read) => has(read, 'hazard'),
  inspectorate: (read) => has(read, 'worst-form', 'hazard', 'over-hours', 'too-young'),
  'fewer-hours': (read) => has(read, 'hours', 'over-hours', 'not-light'),
  papers: ({facts: {kinds = [], papers}}) => kinds.includes('for-others') && papers !== true,
  learning: ({facts, ...read}) => facts.lessons === true || has(read, 'hours', 'worst-form'),
  family: ({chores, ...read}) =>
    chores === 'at-least' || has(read, 'hours', 'too-young', 'hazard', 'worst-form'),
  'share-chores': ({chores}) => chores === 'at-least',
  season: ({facts: {weekHours, busiestHours}}) =>
    weekHours !== undefined && busiestHours !== undefined && busiestHours > weekHours,
  'stay-light': ({status}) => status === 'within-limits',
  'ask-more': ({missing}) => missing.length > 0,
};

function has({findings}: Pick<Read, 'findings'>, ...kinds: readonly Finding['kind'][]): boolean {
  return findings.some(({kind}) => kinds.includes(kind));
}
