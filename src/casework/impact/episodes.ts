import type {PupilKey} from '../../kernel/ids.js';
import {addDays, type SchoolDay} from '../../kernel/school-day.js';
import type {Action} from '../case-kinds.js';
import {heldIn, type CaseRecord} from '../case-record.js';
import {domainOf, kindOf, type GoalEndState} from '../plan/plan-kinds.js';
import {referralSent} from '../referral/referral-kinds.js';
import {windowDays} from './absence-sums.js';

/** By what help is told apart. */
export const groupings = ['kind', 'domain', 'template', 'referral'] as const;
export type Grouping = (typeof groupings)[number];

/** Something that began for one pupil. `key`: a kind of action, a domain, a template's id, a kind of service. */
export interface Episode {
  readonly grouping: Grouping;
  readonly key: string;
  readonly pupil: PupilKey;
  readonly day: SchoolDay;
}

/** What began in a case and on which day. What was planned and never begun is no help; nor is what began on a day that nobody kept. */
export function episodesOf(record: CaseRecord): readonly Episode[] {
  const {pupil} = record;
  if (!pupil) return [];
  const ofActions = record.goals.flatMap((goal) =>
    goal.actions.flatMap(({value, contested}) => {
      const day = contested ? undefined : beginOf(value);
      const keys = {
        kind: kindOf(value) ?? 'other',
        domain: domainOf(goal.value),
        template: value.origin?.template,
      };
      return Object.entries(keys).flatMap(([grouping, key]) =>
        day && key ? [{grouping: grouping as Grouping, key, pupil, day}] : [],
      );
    }),
  );
  const ofReferrals = heldIn(record, referralSent).map(({value}): Episode => ({
    grouping: 'referral',
    key: value.to.kind,
    pupil,
    day: value.day,
  }));
  return [...ofActions, ...ofReferrals];
}

function beginOf({status, start, endedOn}: Action): SchoolDay | undefined {
  if (status === 'done') return start && endedOn && start < endedOn ? start : endedOn;
  return status === 'begun' ? start : undefined;
}

/** @returns the first of each pupil; the same pupil is not counted twice */
export function firstOfEach(episodes: readonly Episode[]): readonly Episode[] {
  const first = new Map<PupilKey, Episode>();
  for (const episode of episodes) {
    const known = first.get(episode.pupil);
    if (!known || episode.day < known.day) first.set(episode.pupil, episode);
  }
  return [...first.values()].sort((a, b) => (a.pupil < b.pupil ? -1 : 1));
}

/**
 * Whether a pupil had no case in the weeks before a day. Only what was known by that day decides: leaving out those whose case
 * was opened later would leave out just those who got worse.
 */
export function unhelpedBefore(records: readonly CaseRecord[]): (pupil: PupilKey, day: SchoolDay) => boolean {
  const spans = new Map<PupilKey, (readonly [SchoolDay, SchoolDay | undefined])[]>();
  for (const {pupil, openedOn, closedOn, isOpen} of records) {
    if (!pupil) continue;
    // A case whose days cannot be read is one: whoever has it is not among those nobody helped.
    const span = [openedOn ?? ('0000-01-01' as SchoolDay), isOpen ? undefined : closedOn] as const;
    spans.set(pupil, [...(spans.get(pupil) ?? []), span]);
  }
  return (pupil, day) =>
    !(spans.get(pupil) ?? []).some(
      ([from, until]) => from <= day && (!until || until >= addDays(day, -windowDays)),
    );
}

/** A goal and how it ended; going on while it has no end. */
export interface GoalFact {
  readonly grouping: Grouping;
  readonly key: string;
  readonly pupil: PupilKey;
  readonly day: SchoolDay;
  readonly state: GoalEndState | 'going-on';
}

/** Goals by their domain, and by what was done for them; each counts once under a key. */
export function goalsOf(record: CaseRecord): readonly GoalFact[] {
  const {pupil, openedOn} = record;
  if (!pupil || !openedOn) return [];
  return record.goals.flatMap(({value, contested, actions}) => {
    const state = contested ? 'going-on' : (value.end?.state ?? 'going-on');
    const under = (grouping: Grouping, keys: readonly (string | undefined)[]): readonly GoalFact[] =>
      [...new Set(keys)].flatMap((key) => (key ? [{grouping, key, pupil, day: openedOn, state}] : []));
    const begun = actions.filter(({value: action}) => beginOf(action));
    return [
      ...under('domain', [domainOf(value)]),
      ...under(
        'kind',
        begun.map(({value: action}) => kindOf(action) ?? 'other'),
      ),
      ...under('template', [value.origin?.template]),
    ];
  });
}
