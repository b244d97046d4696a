import type {WorkStatus} from './statuses.js';
import type {Hazard, WorkFacts, WorstForm} from './facts.js';
import type {Profile, Source} from './profile.js';
import {hoursThreshold} from './thresholds.js';

/** One thing that answers point to, with what it came from and where its figure stands. */
export type Finding = {readonly says: WorkStatus; readonly sources: readonly Source[]} & (
  | {readonly kind: 'worst-form'; readonly signs: readonly WorstForm[]}
  | {readonly kind: 'hazard'; readonly hazards: readonly Hazard[]}
  | {
      readonly kind: 'hours';
      readonly hours: number;
      readonly threshold: number;
      readonly from: number;
      readonly to: number;
      readonly week: 'last' | 'busiest';
    }
  | {readonly kind: 'too-young'; readonly age: number; readonly minimum: number}
  | {readonly kind: 'not-light'; readonly age: number; readonly minimum: number}
  | {readonly kind: 'over-hours'; readonly hours: number; readonly most: number; readonly age: number}
);

export type FindingKind = Finding['kind'];

export function findingsIn(facts: WorkFacts, profile: Profile): readonly Finding[] {
  return [
    ...worstFormIn(facts),
    ...hazardIn(facts),
    ...statisticalHoursIn(facts),
    ...minimumAgeIn(facts, profile),
    ...nationalHoursIn(facts, profile),
  ];
}

/** A week of harvest is a week of work: the higher of the two counts. */
export function hoursOf({weekHours, busiestHours}: WorkFacts): number | undefined {
  if (weekHours === undefined || busiestHours === undefined) return weekHours ?? busiestHours;
  return Math.max(weekHours, busiestHours);
}

function worstFormIn({worstForms: signs}: WorkFacts): readonly Finding[] {
  if (signs.length === 0) return [];
  const sources = [{work: 'c182', place: '3(a)–(c)'}] as const;
  return [{kind: 'worst-form', says: 'possible-worst-form', signs, sources}];
}

function hazardIn({hazards}: WorkFacts): readonly Finding[] {
  if (hazards.length === 0) return [];
  const sources = [
    {work: 'r190', place: '3'},
    {work: 'c182', place: '3(d)'},
    {work: 'c138', place: '3(1)'},
  ] as const;
  return [{kind: 'hazard', says: 'hazardous', hazards, sources}];
}

function statisticalHoursIn(facts: WorkFacts): readonly Finding[] {
  const hours = hoursOf(facts);
  const {from, to, hours: threshold} = hoursThreshold(facts.age);
  if (hours === undefined || hours < threshold) return [];
  const week = facts.weekHours === hours ? 'last' : 'busiest';
  const sources = [
    {work: 'sdg', place: ''},
    {work: 'icls', place: ''},
  ] as const;
  return [{kind: 'hours', says: 'child-labour', hours, threshold, from, to, week, sources}];
}

/** Of work for others or on one's own account. A family's own field or herd is read by hours and conditions alone. */
function minimumAgeIn(facts: WorkFacts, {minimumAge, lightWorkAge}: Profile): readonly Finding[] {
  const {age, lessons} = facts;
  if (age === undefined || age >= minimumAge.value || !isEmployed(facts)) return [];
  if (age < lightWorkAge.value) {
    const sources = distinct([minimumAge.source, lightWorkAge.source]);
    return [{kind: 'too-young', says: 'below-minimum-age', age, minimum: lightWorkAge.value, sources}];
  }
  if (!lessons) return [];
  const sources = distinct([lightWorkAge.source, {work: 'c138', place: '7(1)'}]);
  return [{kind: 'not-light', says: 'below-minimum-age', age, minimum: minimumAge.value, sources}];
}

function nationalHoursIn(facts: WorkFacts, {weekHours}: Profile): readonly Finding[] {
  const {age} = facts;
  const hours = hoursOf(facts);
  const limit = weekHours.find(({from, to}) => age !== undefined && from <= age && age <= to);
  if (age === undefined || hours === undefined || !limit || hours <= limit.most || !isEmployed(facts))
    return [];
  return [{kind: 'over-hours', says: 'over-hours', hours, most: limit.most, age, sources: [limit.source]}];
}

function isEmployed({kinds = []}: WorkFacts): boolean {
  return kinds.includes('for-others') || kinds.includes('alone');
}

function distinct(sources: readonly Source[]): readonly Source[] {
  return sources.filter(
    ({work, place}, at) => sources.findIndex((other) => other.work === work && other.place === place) === at,
  );
}
