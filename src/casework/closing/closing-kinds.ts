import {isArrayOf, isFields, isOneOf, isText} from '../../kernel/guards.js';
import {subject} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {defineCaseKind, isDay, isOfCase, type OfCase} from '../case-kind.js';
import type {ActionId} from '../case-kinds.js';
import {givers, type Giver} from '../consent/consent-kinds.js';
import {wentWays, type Went} from '../plan/plan-kinds.js';

/** First what counts while people contradict each other: that somebody said something is never lost to “not asked”. */
export const viewSaids = ['said', 'would-not', 'not-asked'] as const;
export type ViewSaid = (typeof viewSaids)[number];

interface OfEnd extends OfCase {
  /** How often the case had been closed before: a case that was opened again ends with views of its own. */
  readonly round: number;
  readonly day: SchoolDay;
}

/** How the child, or the family, sees it as the case ends. */
export interface EndView extends OfEnd {
  readonly of: Giver;
  readonly said: ViewSaid;
  /** What they said, in their words; or why they were not asked. */
  readonly words: string;
}

/** Of one action of the plan. */
export interface ActionHelp {
  readonly action: ActionId;
  readonly went: Went;
}

/** What worked, as whoever closes the case sees it. */
export interface EndHelp extends OfEnd {
  readonly actions: readonly ActionHelp[];
  readonly words: string;
}

export const endView = defineCaseKind('casework/end-view', isEndView, {
  subjectOf: ({caseId, round, of}) => subject('case', caseId, 'end', String(round), of),
  careful: (bodies) => [...bodies].sort((a, b) => viewSaids.indexOf(a.said) - viewSaids.indexOf(b.said))[0],
});

export const endHelp = defineCaseKind('casework/end-help', isEndHelp, {
  subjectOf: ({caseId, round}) => subject('case', caseId, 'end', String(round), 'help'),
});

export const endKinds = [endView, endHelp] as const;

function isOfEnd(body: unknown): body is OfEnd {
  if (!isOfCase(body)) return false;
  const {round} = body as {round?: unknown};
  return Number.isInteger(round) && (round as number) >= 0 && isDay(body['day']) && isText(body['words']);
}

function isEndView(body: unknown): body is EndView {
  return isOfEnd(body) && isFields(body) && isOneOf(body['of'], givers) && isOneOf(body['said'], viewSaids);
}

function isEndHelp(body: unknown): body is EndHelp {
  return isOfEnd(body) && isFields(body) && isArrayOf(body['actions'], isActionHelp);
}

function isActionHelp(value: unknown): value is ActionHelp {
  return isFields(value) && isText(value['action']) && isOneOf(value['went'], wentWays);
}
