import {defineKind, draft} from '../../kernel/draft.js';
import {isFields, isOneOf, isText} from '../../kernel/guards.js';
import {subject, type Branded, type EntryId, type SubjectKey} from '../../kernel/ids.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import {daysBetween, type SchoolDay} from '../../kernel/school-day.js';
import {isDay} from '../case-kind.js';

export type ImpactEventId = Branded<'ImpactEventId'>;

export const eventKinds = ['closed', 'epidemic', 'other'] as const;
export type ImpactEventKind = (typeof eventKinds)[number];

/** Left out comes first: it counts while two people disagree, since days that mean something else mislead. */
export const eventUses = ['left-out', 'noted'] as const;
export type ImpactEventUse = (typeof eventUses)[number];

/** Something that happened to all: what changed then was not help. Both days are included. */
export interface ImpactEvent {
  readonly event: ImpactEventId;
  readonly from: SchoolDay;
  readonly until: SchoolDay;
  readonly what: ImpactEventKind;
  readonly words: string;
  readonly use: ImpactEventUse;
  /** Somebody marked it by mistake. */
  readonly isTakenBack?: true;
}

/** Calendar days; half a school year. A longer event would leave nothing to compare. */
export const longestEvent = 120;

export const impactEventMarked = defineKind('impact/event-marked', isEvent);

export function eventSubject(event: ImpactEventId): SubjectKey {
  return subject('impact', 'event', event);
}

type Marked = Omit<ImpactEvent, 'from' | 'until' | 'what' | 'use'> & {
  readonly from: SchoolDay | undefined;
  readonly until: SchoolDay | undefined;
  readonly what: ImpactEventKind | undefined;
  readonly use: ImpactEventUse | undefined;
};

export type EventRefusal =
  | 'event-kind-missing'
  | 'event-from-missing'
  | 'event-until-missing'
  | 'event-too-long'
  | 'event-use-missing';

/** @param heads what stands of it: all of that is replaced */
export function markEvent(
  {event, from, until, what, words, use}: Marked,
  heads: readonly EntryId[],
): Decision<EventRefusal> {
  if (!what) return refuse('event-kind-missing');
  if (!from) return refuse('event-from-missing');
  if (!until || until < from) return refuse('event-until-missing');
  if (daysBetween(from, until) >= longestEvent) return refuse('event-too-long', {days: longestEvent});
  if (!use) return refuse('event-use-missing');
  const body: ImpactEvent = {event, from, until, what, words: words.trim(), use};
  return [draft(impactEventMarked, eventSubject(event), body, heads)];
}

/** @returns nothing to write where it was taken back already */
export function takeEventBack(event: ImpactEvent, heads: readonly EntryId[]): Decision {
  if (event.isTakenBack) return [];
  return [draft(impactEventMarked, eventSubject(event.event), {...event, isTakenBack: true}, heads)];
}

function isEvent(body: unknown): body is ImpactEvent {
  return (
    isFields(body) &&
    isText(body['event']) &&
    isDay(body['from']) &&
    isDay(body['until']) &&
    body['from'] <= body['until'] &&
    isOneOf(body['what'], eventKinds) &&
    isText(body['words']) &&
    isOneOf(body['use'], eventUses) &&
    (body['isTakenBack'] === undefined || body['isTakenBack'] === true)
  );
}
