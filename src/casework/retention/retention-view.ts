import {addErasure, certificateOf, certificatesIn, type Certificate} from '../../journal/certificate.js';
import type {Entry} from '../../journal/entry.js';
import {erased} from '../../journal/erasure.js';
import type {Fold} from '../../journal/fold.js';
import {addHead, headsOf, isContested, noHeads, type Heads} from '../../journal/heads.js';
import {subject, type CaseId} from '../../kernel/ids.js';
import {caseKinds} from '../case-kinds-all.js';
import {incidentTold} from '../people/people-kinds.js';
import {waysSet} from '../ways/ways.js';
import {longest} from './retention-rules.js';
import {
  caseHeld,
  holdSubject,
  timesSet,
  timesSubject,
  usualTimes,
  type CaseHeld,
  type KeepingTimes,
} from './retention-kinds.js';

/** One hold and what stands of it: while one of several entries lets it stand, it stands. */
export interface Hold {
  readonly value: CaseHeld;
  readonly entries: readonly Entry<string, CaseHeld>[];
}

export interface RetentionState {
  readonly times: Heads<KeepingTimes>;
  readonly holds: Heads<CaseHeld>;
  readonly erasures: Heads;
}

/** How long cases are kept, which of them somebody holds, and what was erased. */
export const retentionFold: Fold<RetentionState> = {
  name: 'casework/retention',
  version: 1,
  ledger: 'care',
  kinds: [timesSet, caseHeld, erased],
  ignores: [...caseKinds, waysSet, incidentTold],
  empty: () => ({times: noHeads(), holds: noHeads(), erasures: noHeads()}),
  add: ({times, holds, erasures}, entry) => {
    if (entry.kind === erased.name) addErasure(erasures, entry);
    else if (entry.kind === timesSet.name)
      addHead(times, {...(entry as Entry<string, KeepingTimes>), about: timesSubject});
    else addHold(holds, entry as Entry<string, CaseHeld>);
  },
};

/** Placed by what the body says: an entry that is filed elsewhere lifts nothing. */
function addHold(holds: Heads<CaseHeld>, entry: Entry<string, CaseHeld>): void {
  addHead(holds, {...entry, about: holdSubject(entry.body.caseId, entry.body.hold)});
}

/** What the school has set; while two people disagree, the longer of both. */
export function timesIn({times}: RetentionState): KeepingTimes {
  return longest(headsOf(times, timesSubject).map(({body}) => body)) ?? usualTimes;
}

export function timesHeads({times}: RetentionState): readonly Entry<string, KeepingTimes>[] {
  return headsOf(times, timesSubject);
}

export function areTimesContested(state: RetentionState): boolean {
  return isContested(timesHeads(state));
}

/** @returns all holds of a case, lifted ones too, by the day on which they began */
export function holdsOf({holds}: RetentionState, id: CaseId): readonly Hold[] {
  return [...holds.current.values()]
    .flatMap((entries) => {
      const own = entries.filter(({body}) => body.caseId === id);
      const [first] = own;
      if (!first) return [];
      return [{value: (own.find(({body}) => !body.until) ?? first).body, entries: own}];
    })
    .sort((a, b) => (`${a.value.from} ${a.value.hold}` < `${b.value.from} ${b.value.hold}` ? -1 : 1));
}

/** @returns what is left of a case that was erased */
export function certificateFor({erasures}: RetentionState, id: CaseId): Certificate | undefined {
  return certificateOf(erasures, subject('case', id));
}

/** @returns of all cases that were erased, the latest first */
export function caseCertificates({erasures}: RetentionState): readonly Certificate[] {
  return certificatesIn(erasures, 'case/');
}

/** @returns of concerns and requests for contact that were erased with a case */
export function certificatesOfTold({erasures}: RetentionState): readonly Certificate[] {
  return ['concern/', 'contact/'].flatMap((word) => certificatesIn(erasures, word));
}
