import type {Answer} from './answer.js';
import {
  isQuestion,
  itemsOf,
  questionsOf,
  type Condition,
  type Guide,
  type Question,
  type Sign,
  type Stop,
} from './guide.js';

/** What is known of one conversation. What was taken back is not among the answers. */
export interface Told {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Signs that somebody noticed; `acted` once somebody said that the child is safe. */
  readonly heard: ReadonlyMap<string, {readonly acted: boolean}>;
}

/** Where a conversation stands. */
export interface Walk {
  /** Questions that are asked, answered ones among them, in order. */
  readonly path: readonly Question[];
  /** The first that is asked and has no answer; none while something is urgent. */
  readonly next: Question | undefined;
  /** Asked, needed for a summary, and without an answer. “Nothing was said” is one. */
  readonly missing: readonly Question[];
  /** Answers to what is not asked any more, or never was by this version. They are kept, and shown as such. */
  readonly outside: readonly string[];
  /** Where the conversation is to end. */
  readonly stop: Stop | undefined;
  /** Noticed, at once to be acted on, and nobody has said that it was. */
  readonly urgent: readonly Sign[];
}

/** Works out what is asked. Only answers on the path open other questions; every answer is on the path or outside. */
export function walk(guide: Guide, told: Told): Walk {
  const {path, stop} = pathOf(guide, told);
  const onPath = new Set(path.map(({id}) => id));
  const open = path.filter(({id}) => !told.answers.has(id));
  const urgent = guide.listenFor.filter(
    ({id, urgency}) => urgency === 'now' && told.heard.get(id)?.acted === false,
  );
  return {
    path,
    next: urgent.length > 0 ? undefined : open[0],
    missing: open.filter(({needed}) => needed),
    outside: [...told.answers.keys()].filter((id) => !onPath.has(id)).sort(placeIn(guide)),
    stop,
    urgent,
  };
}

function pathOf(guide: Guide, {answers, heard}: Told): {path: readonly Question[]; stop: Stop | undefined} {
  const path: Question[] = [];
  const counted = new Map<string, Answer>();
  let stop: Stop | undefined;
  for (const item of itemsOf(guide)) {
    if (item.when && !isMet(item.when, {answers: counted, heard})) continue;
    if (!isQuestion(item)) {
      stop ??= item;
      continue;
    }
    const answer = answers.get(item.id);
    // A stop takes back nothing that was said before it was reached.
    if (!stop || answer) path.push(item);
    if (answer) counted.set(item.id, answer);
  }
  return {path, stop};
}

/** A condition on what was not said is never met. */
export function isMet(condition: Condition, told: Told): boolean {
  if ('all' in condition) return condition.all.every((each) => isMet(each, told));
  if ('some' in condition) return condition.some.some((each) => isMet(each, told));
  if ('heard' in condition) return told.heard.has(condition.heard);
  const answer = told.answers.get(condition.of);
  if ('any' in condition)
    return answer?.said === 'chosen' && answer.chosen.some((option) => condition.any.includes(option));
  if (answer?.said !== 'number') return false;
  return 'atLeast' in condition ? answer.number >= condition.atLeast : answer.number < condition.below;
}

/** As the guide asks; what it does not know comes last. */
function placeIn(guide: Guide): (a: string, b: string) => number {
  const places = new Map(questionsOf(guide).map(({id}, at) => [id, at]));
  const place = (id: string): number => places.get(id) ?? places.size;
  return (a, b) => place(a) - place(b) || (a < b ? -1 : 1);
}
