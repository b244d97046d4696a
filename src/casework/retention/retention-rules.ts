import {draft} from '../../kernel/draft.js';
import type {EntryId} from '../../kernel/ids.js';
import {refuse, type Decision} from '../../kernel/refusal.js';
import {daysBetween, parseDay, type SchoolDay} from '../../kernel/school-day.js';
import {caseStep, outcomes, type CaseStep} from '../case-kinds.js';
import {heldIn, type CaseRecord} from '../case-record.js';
import {exploitationConfirmed} from '../exchange/exchange-kinds.js';
import {
  caseHeld,
  holdSubject,
  isYears,
  timesSet,
  timesSubject,
  yearBounds,
  type HoldId,
  type KeepingTimes,
} from './retention-kinds.js';
import type {Hold} from './retention-view.js';

/** Until when a case is kept. A machine only says it: a person erases. */
export type Retention =
  | {readonly kind: 'open'}
  /** Somebody needs it, whatever its time. */
  | {readonly kind: 'held'; readonly holds: readonly Hold[]}
  /** Part of it cannot be read here: nobody knows what would go. */
  | {readonly kind: 'unreadable'; readonly count: number}
  /** An older Pana closed it and wrote no day. */
  | {readonly kind: 'no-day'}
  | {readonly kind: 'running'; readonly until: SchoolDay; readonly isSoon: boolean}
  | {readonly kind: 'due'; readonly until: SchoolDay};

/** Days ahead of which the screen says that a case's time will soon be over. */
export const soonDays = 90;

interface Known {
  readonly holds: readonly Hold[];
  /** Entries of the case that are kept and cannot be read here. */
  readonly unreadable: number;
  readonly times: KeepingTimes;
}

/** The clock begins with the closing that stands and so begins anew after a reopening. Of two closings the longer time counts. */
export function retentionOf(
  record: CaseRecord,
  {holds, unreadable, times}: Known,
  today: SchoolDay,
): Retention {
  const standing = holds.filter(({value}) => !value.until);
  if (standing.length > 0) return {kind: 'held', holds: standing};
  if (record.isOpen) return {kind: 'open'};
  if (unreadable > 0) return {kind: 'unreadable', count: unreadable};
  const [held] = heldIn(record, caseStep);
  const ends = (held?.entries ?? []).map(({body}) => endOf(body, record, times));
  const until = ends.includes(undefined) ? undefined : [...ends].sort().at(-1);
  if (!until) return {kind: 'no-day'};
  if (until <= today) return {kind: 'due', until};
  return {kind: 'running', until, isSoon: daysBetween(today, until) <= soonDays};
}

function endOf({day, outcome}: CaseStep, record: CaseRecord, times: KeepingTimes): SchoolDay | undefined {
  const known = outcomes.find((each) => each === outcome);
  // An outcome of a newer version is kept as long as the longest that is known here.
  const years = known ? times.years[known] : Math.max(...Object.values(times.years));
  const isExploited = heldIn(record, exploitationConfirmed).some(({value}) => value.types.length > 0);
  return day && addYears(day, isExploited ? Math.max(years, times.exploitation) : years);
}

/** The same day of the year; the 29th of February becomes the 1st of March. */
function addYears(day: SchoolDay, years: number): SchoolDay {
  const year = String(Number(day.slice(0, 4)) + years);
  return parseDay(`${year}${day.slice(4)}`) ?? (`${year}-03-01` as SchoolDay);
}

/** While two people disagree, the longer of both: nothing goes too early. */
export function longest(all: readonly KeepingTimes[]): KeepingTimes | undefined {
  const [first, ...others] = all;
  return (
    first &&
    others.reduce<KeepingTimes>(
      (a, b) => ({
        years: Object.fromEntries(
          outcomes.map((outcome) => [outcome, Math.max(a.years[outcome], b.years[outcome])]),
        ) as KeepingTimes['years'],
        exploitation: Math.max(a.exploitation, b.exploitation),
        reason: a.reason,
      }),
      first,
    )
  );
}

/** @param heads the entries that stand: all of them are replaced */
export function setTimes(
  times: KeepingTimes,
  heads: readonly EntryId[],
): Decision<'years-out-of-bounds' | 'why-missing'> {
  const wrong = outcomes.find((outcome) => !isYears(times.years[outcome]));
  if (wrong) return refuse('years-out-of-bounds', {line: wrong, ...yearBounds});
  if (!isYears(times.exploitation))
    return refuse('years-out-of-bounds', {line: 'exploitation', ...yearBounds});
  if (!times.reason.trim()) return refuse('why-missing');
  return [draft(timesSet, timesSubject, {...times, reason: times.reason.trim()}, heads)];
}

/** Nothing may be erased of the case until it is lifted, open or closed. */
export function holdCase(
  {hold, why}: {readonly hold: HoldId; readonly why: string},
  {id}: Pick<CaseRecord, 'id'>,
  today: SchoolDay,
): Decision<'why-missing'> {
  if (!why.trim()) return refuse('why-missing');
  return [draft(caseHeld, holdSubject(id, hold), {caseId: id, hold, from: today, why: why.trim()})];
}

/** Says why it is needed no more. Its days stay: the case's time is not made longer by it. */
export function liftHold(
  {value, entries}: Hold,
  why: string,
  today: SchoolDay,
): Decision<'why-missing' | 'not-held'> {
  if (value.until) return refuse('not-held');
  if (!why.trim()) return refuse('why-missing');
  const until = today < value.from ? value.from : today;
  return [
    draft(
      caseHeld,
      holdSubject(value.caseId, value.hold),
      {...value, until, lifted: why.trim()},
      entries.map(({id}) => id),
    ),
  ];
}
