import {draft, type Draft} from '../kernel/draft.js';
import type {CaseId} from '../kernel/ids.js';
import {closedCaseOf, comeAgain, goesOnAfter, type ClosedCases} from './come-again.js';
import {isTold} from './contact.js';
import {flagRaised, flagSubject, keyOf, type Flag} from './flag.js';
import {allFlags, type FlagsState, type StandingFlag} from './flags-view.js';
import {levelsAbove} from './levels.js';

/**
 * Which of the flags that were found are news.
 *
 * A flag has one name for one story (see `flagSubject`): the school year for a share, the first day for a run or a
 * stretch, the concern or release it came from. What has that name already is not raised again, whatever was decided
 * on it; so a share that goes to and fro over its threshold raises one flag a year. A later story is news only once the
 * earlier one is done: while its flag waits for somebody or belongs to an open case there is nothing new to decide. A
 * concern, a request for contact and a warning are always news. What a case took in and goes on after it was closed comes
 * again (`comeAgain`).
 *
 * @param openCases cases that are not closed: what joined one of them is being worked on
 * @returns sorted, so that the order of finding does not show
 */
export function raiseFlags(
  found: readonly Flag[],
  state: FlagsState,
  openCases: ReadonlySet<CaseId>,
  closed: ClosedCases = new Map(),
): readonly Draft[] {
  const known = {stories: byStory(allFlags(state)), openCases, closed};
  return found
    .flatMap((flag) => {
      if (state.raised.has(flagSubject(flag)))
        return isTold(flag) ? [] : (comeAgain(flag, state, closed) ?? []);
      return isTold(flag) || isNews(flag, known) ? [flag] : [];
    })
    .map((flag) => draft(flagRaised, flagSubject(flag), flag))
    .sort((a, b) => (a.about < b.about ? -1 : 1));
}

interface Known {
  readonly stories: Stories;
  readonly openCases: ReadonlySet<CaseId>;
  readonly closed: ClosedCases;
}

type Stories = ReadonlyMap<string, readonly StandingFlag[]>;

function byStory(flags: readonly StandingFlag[]): Stories {
  const known = new Map<string, StandingFlag[]>();
  for (const standing of flags) {
    const story = storyOf(standing.flag);
    known.set(story, [...(known.get(story) ?? []), standing]);
  }
  return known;
}

/** Tuesdays are another story than Thursdays, and the yard another than the stairs. */
function storyOf({rule, of, values, place}: Pick<Flag, 'rule' | 'of' | 'values' | 'place'>): string {
  return [rule, keyOf(of), values['weekday'], place].filter((part) => part !== undefined).join(' ');
}

function isNews(flag: Flag, known: Known): boolean {
  if (wasAboveAlready(flag, known)) return false;
  const earlier = known.stories.get(storyOf(flag)) ?? [];
  return !earlier.some((standing) => isUndecided(standing, known.openCases) || overlaps(standing.flag, flag));
}

/** Falling from 22 % to 19 % is not a new reason to look, unless a case came between and it goes on after that. */
function wasAboveAlready(flag: Flag, {stories, closed}: Known): boolean {
  const higher = levelsAbove(flag.rule).flatMap((rule) => stories.get(storyOf({...flag, rule})) ?? []);
  return higher.some((standing) => {
    if (standing.flag.window.from !== flag.window.from) return false;
    const caseId = closedCaseOf(standing, closed);
    const day = caseId && closed.get(caseId);
    return !day || !goesOnAfter(flag, day);
  });
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
