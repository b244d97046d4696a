import {draft, type Draft} from '../kernel/draft.js';
import type {CaseId} from '../kernel/ids.js';
import {flagRaised, flagSubject, keyOf, type Flag, type RuleId} from './flag.js';
import {allFlags, type FlagsState, type StandingFlag} from './flags-view.js';
import {levelsAbove} from './levels.js';

/**
 * Which of the flags that were found are news.
 *
 * A flag has one name for one story (see `flagSubject`): the school year for a share, the first day for a run or a
 * stretch, the concern or release it came from. What has that name already is not raised again, whatever was decided
 * on it; so a share that goes to and fro over its threshold raises one flag a year. A later story is news only once the
 * earlier one is done: while its flag waits for somebody or belongs to an open case there is nothing new to decide. A
 * concern, a request for contact and a warning are always news.
 *
 * @param openCases cases that are not closed: what joined one of them is being worked on
 * @returns sorted, so that the order of finding does not show
 */
export function raiseFlags(
  found: readonly Flag[],
  state: FlagsState,
  openCases: ReadonlySet<CaseId>,
): readonly Draft[] {
  const known = byStory(allFlags(state));
  return found
    .filter((flag) => !state.raised.has(flagSubject(flag)))
    .filter((flag) => isTold(flag.rule) || isNews(flag, known, openCases))
    .map((flag) => draft(flagRaised, flagSubject(flag), flag))
    .sort((a, b) => (a.about < b.about ? -1 : 1));
}

/** What a person said is never held back by what another one said. */
function isTold(rule: RuleId): boolean {
  return rule === 'concern' || rule === 'contact-request' || rule === 'text-warning';
}

type Known = ReadonlyMap<string, readonly StandingFlag[]>;

function byStory(flags: readonly StandingFlag[]): Known {
  const known = new Map<string, StandingFlag[]>();
  for (const standing of flags) {
    const story = storyOf(standing.flag);
    known.set(story, [...(known.get(story) ?? []), standing]);
  }
  return known;
}

/** Tuesdays are another story than Thursdays. */
function storyOf({rule, of, values}: Pick<Flag, 'rule' | 'of' | 'values'>): string {
  return [rule, keyOf(of), values['weekday']].filter((part) => part !== undefined).join(' ');
}

function isNews(flag: Flag, known: Known, openCases: ReadonlySet<CaseId>): boolean {
  if (wasAboveAlready(flag, known)) return false;
  const earlier = known.get(storyOf(flag)) ?? [];
  return !earlier.some((standing) => isUndecided(standing, openCases) || overlaps(standing.flag, flag));
}

/** Falling from 22 % to 19 % is not a new reason to look. */
function wasAboveAlready(flag: Flag, known: Known): boolean {
  const higher = levelsAbove(flag.rule).flatMap((rule) => known.get(storyOf({...flag, rule})) ?? []);
  return higher.some((standing) => standing.flag.window.from === flag.window.from);
}

/** It waits for a person, or a person is at work on it. */
function isUndecided({triage}: StandingFlag, openCases: ReadonlySet<CaseId>): boolean {
  const decision = triage?.body.decision;
  switch (decision?.kind) {
    case undefined:
    case 'watched':
      return true;
    case 'opened':
    case 'joined':
      return openCases.has(decision.caseId);
    case 'dismissed':
      return false;
  }
}

function overlaps({window: a}: Flag, {window: b}: Flag): boolean {
  return a.from <= b.until && b.from <= a.until;
}
