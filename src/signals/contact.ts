import type {PupilKey} from '../kernel/ids.js';
import {daysBetween, type SchoolDay} from '../kernel/school-day.js';
import {familyOf} from './family.js';
import {urgencies, type Flag, type RuleId, type Urgency} from './flag.js';
import {allFlags, currentTriage, openFlags, type FlagsState, type StandingFlag} from './flags-view.js';

/** The last day on which somebody was in contact with a pupil. */
export type ContactDays = ReadonlyMap<PupilKey, SchoolDay>;

/** Calendar days: Student Insights leaves out whoever has a note in so many. */
export const contactLasts = 45;

/** A flag as it is listed: `flag.urgency` is lowered where `contactOn` says why. */
export type ListedFlag = StandingFlag & {readonly contactOn?: SchoolDay};

/**
 * Days that people gave with a decision: "talked with the pupil". Of each flag the decision that holds counts, so that a
 * tick in the wrong place can be taken back.
 *
 * @param more days known from elsewhere, as of a case that was closed
 */
export function contactDays(
  state: FlagsState,
  more: Iterable<readonly [PupilKey, SchoolDay]> = [],
): ContactDays {
  const days = new Map<PupilKey, SchoolDay>();
  const add = (pupil: PupilKey, day: SchoolDay): void => {
    const known = days.get(pupil);
    if (!known || known < day) days.set(pupil, day);
  };
  for (const {about, flag} of allFlags(state)) {
    if (!('pupil' in flag.of)) continue;
    for (const {body} of currentTriage(state, about)) if (body.talkedOn) add(flag.of.pupil, body.talkedOn);
  }
  for (const [pupil, day] of more) add(pupil, day);
  return days;
}

/**
 * Somebody was in contact with the pupil a short while ago: what the registers show may wait a little longer. What people said,
 * how often, and what waits for an answer or speaks of danger, is never lowered.
 */
export function eased(standing: StandingFlag, contacts: ContactDays, today: SchoolDay): ListedFlag {
  const {flag} = standing;
  const contactOn = 'pupil' in flag.of ? contacts.get(flag.of.pupil) : undefined;
  const lower = lowered[flag.urgency];
  if (!contactOn || !lower || familyOf(flag.rule) === 'told' || !isRecent(contactOn, today)) return standing;
  return {...standing, flag: {...flag, urgency: lower}, contactOn};
}

/** @returns flags that need a person's look today, as `openFlags` has them, with what contact lowered */
export function listedFlags(
  state: FlagsState,
  today: SchoolDay,
  contacts: ContactDays,
): readonly ListedFlag[] {
  const rank = ({flag}: StandingFlag): number => urgencies.indexOf(flag.urgency);
  return openFlags(state, today)
    .map((standing) => eased(standing, contacts, today))
    .sort((a, b) => rank(a) - rank(b));
}

const lowered: Readonly<Partial<Record<Urgency, Urgency>>> = {soon: 'routine'};

const toldRules: readonly RuleId[] = ['concern', 'contact-request', 'text-warning'];

/** By a person, by name or not: no machine weighs it. */
export function isTold({rule}: Pick<Flag, 'rule'>): boolean {
  return toldRules.includes(rule);
}

function isRecent(day: SchoolDay, today: SchoolDay): boolean {
  const ago = daysBetween(day, today);
  return ago >= 0 && ago < contactLasts;
}
