import {canonicalJson} from '../../journal/canonical-json.js';
import type {Entry} from '../../journal/entry.js';
import type {Fold} from '../../journal/fold.js';
import {addHead, noHeads, type Heads} from '../../journal/heads.js';
import {eventSubject, eventUses, impactEventMarked, type ImpactEvent} from './event-kinds.js';
import {statisticsPublished, type Published} from '../statistics/published-kinds.js';

export interface ImpactState {
  readonly events: Heads<ImpactEvent>;
  /** What was published: nothing replaces it. */
  readonly published: Map<string, Entry<string, Published>>;
}

/** What people marked that happened to all, and what was published. */
export const impactFold: Fold<ImpactState> = {
  name: 'impact/impact',
  version: 1,
  ledger: 'school',
  kinds: [impactEventMarked, statisticsPublished],
  empty: () => ({events: noHeads(), published: new Map()}),
  add: ({events, published}, entry) => {
    if (entry.kind === statisticsPublished.name) published.set(entry.id, entry as Entry<string, Published>);
    else {
      const marked = entry as Entry<string, ImpactEvent>;
      addHead(events, {...marked, about: eventSubject(marked.body.event)});
    }
  },
};

/** One event with all that stands of it. */
export interface StandingEvent {
  readonly value: ImpactEvent;
  readonly entries: readonly Entry<string, ImpactEvent>[];
}

/** @returns the latest first. While two people disagree each version is one: days that one of them leaves out are left out. */
export function eventsIn({events}: ImpactState): readonly StandingEvent[] {
  const standing = [...events.current.values()].flatMap((entries) => {
    const versions = new Map(entries.map(({body}) => [canonicalJson(body), body]));
    return [...versions.values()].flatMap((value) => (value.isTakenBack ? [] : [{value, entries}]));
  });
  return standing.sort((a, b) => (orderOf(a.value) < orderOf(b.value) ? 1 : -1));
}

function orderOf(event: ImpactEvent): string {
  return `${event.from} ${eventUses.length - eventUses.indexOf(event.use)} ${event.event} ${canonicalJson(event)}`;
}

/** @returns the earliest first, by day and then by id */
export function publishedIn({published}: ImpactState): readonly Published[] {
  const all = [...published.values()].sort((a, b) => (a.body.day + a.id < b.body.day + b.id ? -1 : 1));
  return all.map(({body}) => body);
}
