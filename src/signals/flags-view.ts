import {canonicalJson} from '../journal/canonical-json.js';
import type {Entry} from '../journal/entry.js';
import {named, type Fold} from '../journal/fold.js';
import {addHead, headsOf, noHeads, type Heads} from '../journal/heads.js';
import type {CaseId, EntryId, PupilKey, SubjectKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Stamp} from '../kernel/stamp.js';
import {flagRaised, flagTriaged, triageSubject, urgencies, type Flag, type Triage} from './flag.js';

export type TriageEntry = Entry<string, Triage>;

/** A flag as it was raised; raised twice, the one with the fresher data, and of two alike the more urgent one. */
interface Raised {
  readonly flag: Flag;
  readonly id: EntryId;
  readonly raisedAt: Stamp;
  readonly foundOn: SchoolDay;
}

export interface FlagsState {
  readonly raised: Map<SubjectKey, Raised>;
  readonly triage: Heads<Triage>;
  /** Every look that was ever taken at a flag, the superseded ones too. */
  readonly history: Map<SubjectKey, readonly TriageEntry[]>;
}

/** One flag and where people stand with it. */
export interface StandingFlag {
  readonly about: SubjectKey;
  readonly flag: Flag;
  /** When a device first raised it, for people to read. */
  readonly raisedAt: Stamp;
  /** The first day whose data showed it: no device can have raised it before. */
  readonly foundOn: SchoolDay;
  /** The decision that holds. None before the first look and while two decisions differ. */
  readonly triage?: TriageEntry;
  /** People decided differently: `triageHistory` has both, the flag stays open until somebody decides anew. */
  readonly contested: boolean;
  /** What the next decision replaces. */
  readonly triageHeads: readonly EntryId[];
}

export const flagsFold: Fold<FlagsState> = {
  name: 'signals/flags',
  version: 3,
  ledger: 'care',
  kinds: [flagRaised, flagTriaged],
  ignores: named('signals/rule-set', 'signals/audit-groups-kept', 'signals/model-set'),
  empty: () => ({raised: new Map(), triage: noHeads(), history: new Map()}),
  add: (state, entry) => {
    if (entry.kind === flagRaised.name) addRaised(state, entry as Entry<string, Flag>);
    else addTriage(state, entry as TriageEntry);
  },
};

function addRaised({raised}: FlagsState, {about, body, id, at}: Entry<string, Flag>): void {
  const known = raised.get(about);
  const raisedAt = known && known.raisedAt < at ? known.raisedAt : at;
  const shown = known && isFresher(known, {flag: body, id}) ? known : {flag: body, id};
  const foundOn = known && known.foundOn < body.freshUntil ? known.foundOn : body.freshUntil;
  raised.set(about, {flag: shown.flag, id: shown.id, raisedAt, foundOn});
}

/** Machines that counted different data do not contradict each other: the one with more data is shown. An older version may find the same less urgent. */
function isFresher(a: Pick<Raised, 'flag' | 'id'>, b: Pick<Raised, 'flag' | 'id'>): boolean {
  if (a.flag.freshUntil !== b.flag.freshUntil) return a.flag.freshUntil > b.flag.freshUntil;
  const haste = urgencies.indexOf(a.flag.urgency) - urgencies.indexOf(b.flag.urgency);
  return haste === 0 ? a.id < b.id : haste < 0;
}

function addTriage(state: FlagsState, entry: TriageEntry): void {
  const {flag} = entry.body;
  // A decision filed under another flag's name clears neither.
  if (entry.about !== triageSubject(flag)) return;
  addHead(state.triage, entry);
  const known = state.history.get(flag) ?? [];
  if (known.some(({id}) => id === entry.id)) return;
  state.history.set(
    flag,
    [...known, entry].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1)),
  );
}

/** @returns flags that need a person's look today: danger to life first, then by urgency, then those that wait longest */
export function openFlags(state: FlagsState, today: SchoolDay): readonly StandingFlag[] {
  return allFlags(state)
    .filter((standing) => isOpen(standing, today))
    .sort(byUrgency);
}

/** Dismissed and taken into a case are done; watched comes back on its day; contested stays. */
export function isOpen({triage}: Pick<StandingFlag, 'triage'>, today: SchoolDay): boolean {
  if (!triage) return true;
  const {decision} = triage.body;
  return decision.kind === 'watched' && decision.until <= today;
}

/** @returns all flags of a pupil, whatever was decided on them, the latest first */
export function flagsOf(state: FlagsState, pupil: PupilKey): readonly StandingFlag[] {
  return allFlags(state)
    .filter(({flag}) => 'pupil' in flag.of && flag.of.pupil === pupil)
    .sort((a, b) => -byAge(a, b));
}

/** @returns the flags that a case was opened for or that were added to it, contested ones too */
export function flagsOfCase(state: FlagsState, caseId: CaseId): readonly StandingFlag[] {
  return allFlags(state)
    .filter(({about}) => currentTriage(state, about).some(({body}) => isInCase(body, caseId)))
    .sort(byAge);
}

/** @returns one flag, or `undefined` where none was raised under that subject */
export function flagBy(state: FlagsState, about: SubjectKey): StandingFlag | undefined {
  const raised = state.raised.get(about);
  return raised && standingOf(state, about, raised);
}

/** @returns all looks at a flag, the oldest first */
export function triageHistory(state: FlagsState, flag: SubjectKey): readonly TriageEntry[] {
  return state.history.get(flag) ?? [];
}

/** @returns the decisions that nothing replaced yet; more than one while they are contested or say the same */
export function currentTriage(state: FlagsState, flag: SubjectKey): readonly TriageEntry[] {
  return headsOf(state.triage, triageSubject(flag));
}

export function allFlags(state: FlagsState): StandingFlag[] {
  return Array.from(state.raised, ([about, raised]) => standingOf(state, about, raised));
}

function standingOf(state: FlagsState, about: SubjectKey, {flag, raisedAt, foundOn}: Raised): StandingFlag {
  const heads = currentTriage(state, about);
  const contested = saysTwoThings(heads);
  const [triage] = heads;
  return {
    about,
    flag,
    raisedAt,
    foundOn,
    ...(triage && !contested && {triage}),
    contested,
    triageHeads: heads.map(({id}) => id),
  };
}

/** Notes may differ; what was decided may not. */
function saysTwoThings(heads: readonly TriageEntry[]): boolean {
  return new Set(heads.map(({body}) => canonicalJson(body.decision))).size > 1;
}

function isInCase({decision}: Triage, caseId: CaseId): boolean {
  return (decision.kind === 'opened' || decision.kind === 'joined') && decision.caseId === caseId;
}

function byUrgency(a: StandingFlag, b: StandingFlag): number {
  return urgencies.indexOf(a.flag.urgency) - urgencies.indexOf(b.flag.urgency) || byAge(a, b);
}

/** By the days in the flags: the clocks of devices are no order. */
function byAge(a: StandingFlag, b: StandingFlag): number {
  return compare(a.flag.freshUntil, b.flag.freshUntil) || compare(a.about, b.about);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
