import type {Concern} from '../voices/concern.js';
import {concernAt, type ConcernsState} from '../voices/concerns-view.js';
import {flagBy, flagsOfCase, type FlagsState, type StandingFlag} from '../signals/flags-view.js';
import type {SubjectKey} from '../kernel/ids.js';
import type {OfCase} from './case-kind.js';
import {caseKindOf, caseKinds} from './case-kinds-all.js';
import type {CaseRecord, Written} from './case-record.js';
import type {SetAside} from './set-aside-view.js';

export type TimelineEvent =
  | {readonly kind: 'entry'; readonly key: string; readonly at: string; readonly entry: Written<OfCase>}
  | {readonly kind: 'flag'; readonly key: string; readonly at: string; readonly flag: StandingFlag}
  | {
      readonly kind: 'concern';
      readonly key: string;
      readonly at: string;
      readonly concern: Concern | undefined;
    }
  | {readonly kind: 'set-aside'; readonly key: string; readonly at: string; readonly entry: SetAside};

/** All that happened around one case, the newest first by the clocks of the devices: an order for reading only. */
export function timelineOf(
  record: CaseRecord,
  flags: FlagsState,
  concerns: ConcernsState,
  setAside: readonly SetAside[] = [],
): readonly TimelineEvent[] {
  const told = record.log.filter(({kind}) => !caseKindOf(kind)?.isPart);
  const entries = told.map((entry): TimelineEvent => ({
    kind: 'entry',
    key: entry.id,
    at: entry.at,
    entry,
  }));
  const raised = caseFlags(record, flags).map((flag): TimelineEvent => ({
    kind: 'flag',
    key: flag.about,
    at: flag.raisedAt,
    flag,
  }));
  const said = record.concerns.map((source): TimelineEvent => {
    const concern = concernAt(concerns, source)?.concern;
    return {kind: 'concern', key: source, at: concern?.at ?? record.openedOn ?? '', concern};
  });
  const kept = setAside.map((entry): TimelineEvent => ({
    kind: 'set-aside',
    key: entry.id,
    at: entry.at,
    entry,
  }));
  return [...entries, ...raised, ...said, ...kept].sort(newestFirst);
}

/** Those that the case itself names, and those that triage added to it. */
export function caseFlags(record: CaseRecord, flags: FlagsState): readonly StandingFlag[] {
  const found = new Map<SubjectKey, StandingFlag>();
  for (const standing of flagsOfCase(flags, record.id)) found.set(standing.about, standing);
  for (const about of record.flags) {
    const standing = flagBy(flags, about);
    if (standing) found.set(about, standing);
  }
  return [...found.values()];
}

function newestFirst(a: TimelineEvent, b: TimelineEvent): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return rankOf(b) - rankOf(a) || (a.key < b.key ? 1 : -1);
}

/** What was written in one go has one time: then in the order of the work. */
function rankOf(event: TimelineEvent): number {
  return event.kind === 'entry' ? caseKinds.findIndex(({name}) => name === event.entry.kind) : -1;
}
