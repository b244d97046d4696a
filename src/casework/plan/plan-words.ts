import {shortDay} from '../../i18n/format.js';
import {actionSet, goalSet, type Action, type Goal} from '../case-kinds.js';
import type {CaseScreen} from '../case-screen.js';
import {inOneLine, wordsFor, type NamedWords} from '../kind-words.js';
import {safetyParts, safetyPlanSet} from './safety-kinds.js';
import {domainOf, kindOf, wentOf} from './plan-kinds.js';

/** Of two versions all that can differ is said, so that nobody chooses unread. */
export const planWords: readonly NamedWords[] = [
  wordsFor(goalSet, {head: ({t}) => t.events.goal, value: goalText}),
  wordsFor(actionSet, {
    head: ({t}, {status}) => t.events.action(t.statuses[status]),
    value: (screen, body) => actionText(screen, body, screen.t.statuses[body.status]),
    event: (screen, body) => ({
      head: screen.t.events.action(screen.t.statuses[body.status]),
      text: actionText(screen, body),
    }),
  }),
  wordsFor(safetyPlanSet, {
    head: ({plan}) => plan.safety.title,
    value: ({plan}, {parts}) =>
      safetyParts
        .filter((part) => parts[part])
        .map((part) => `${plan.safety.parts[part]}: ${parts[part]}`)
        .join('\n'),
  }),
];

function goalText({plan, language}: CaseScreen, goal: Goal): string {
  const {end} = goal;
  return inOneLine(
    goal.text,
    goal.domain && plan.domains[domainOf(goal)],
    end && plan.endedOn(plan.goalStates[end.state], shortDay(language, end.day)),
    end?.why,
  );
}

function actionText({t, plan, people, language}: CaseScreen, action: Action, status = ''): string {
  const {text, responsible, due, start, end, result, handed, mediation} = action;
  const [kind, went] = [kindOf(action), wentOf(action)];
  return inOneLine(
    text,
    t.by(people.responsibleName(responsible), shortDay(language, due)),
    status,
    kind && plan.kinds[kind],
    start && plan.fromDay(shortDay(language, start)),
    end && plan.untilDay(shortDay(language, end)),
    mediation && plan.betweens[mediation.between],
    mediation?.fit,
    went && plan.wents[went],
    result,
    handed && plan.handedTo('staff' in responsible ? people.staffName(responsible.staff) : ''),
    handed?.need,
  );
}
