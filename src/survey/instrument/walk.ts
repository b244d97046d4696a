import {isRows, writingIn, type Answer, type Answers} from './answers.js';
import {holds} from './condition.js';
import {askedOf, type Asked, type Instrument, type InstrumentPage, type Item} from './instrument.js';

/** The items of a page that are for this pupil. @param whole as `wholeAnswers` gives them */
export function itemsShown(page: InstrumentPage, whole: Answers): readonly Item[] {
  if (page.kind === 'text' || (page.showIf && !holds(page.showIf, whole))) return [];
  return page.items.filter(({showIf}) => !showIf || holds(showIf, whole));
}

/** Whether a page is for this pupil and has something on it. */
export function isPageShown(page: InstrumentPage, whole: Answers): boolean {
  if (page.kind === 'text') return !page.showIf || holds(page.showIf, whole);
  return itemsShown(page, whole).length > 0;
}

/**
 * The page after another one on this pupil's way. With equal paths every page is on it.
 *
 * @param at the page's place, -1 before the first
 * @param step `1` onward, `-1` back
 * @returns its place, or `undefined` past either end
 */
export function pageBeside(
  {pages, equalPaths}: Pick<Instrument, 'pages' | 'equalPaths'>,
  whole: Answers,
  at: number,
  step: 1 | -1,
): number | undefined {
  for (let next = at + step; next >= 0 && next < pages.length; next += step) {
    const page = pages[next];
    if (page && (equalPaths || isPageShown(page, whole))) return next;
  }
  return undefined;
}

/** @returns those that want an answer, or hold one that is none yet */
export function openItems(items: readonly Item[], given: Answers): readonly Item[] {
  return items.filter((item) => {
    if (item.kind === 'note') return false;
    const answer = given[item.id];
    return isUnfinished(item, answer) || (item.required === true && isOpen(item, answer));
  });
}

/**
 * What is sent: every item, so that every response is alike. What was answered and is not shown any more, because an
 * earlier answer was changed, is not said.
 */
export function wholeAnswers(instrument: Instrument, given: Answers): Answers {
  const whole: Record<string, Answer> = Object.fromEntries(askedOf(instrument).map(({id}) => [id, null]));
  for (const page of instrument.pages) {
    if (page.showIf && !holds(page.showIf, whole)) continue;
    if (page.kind === 'text') continue;
    for (const item of page.items)
      if (item.kind !== 'note' && (!item.showIf || holds(item.showIf, whole)))
        whole[item.id] = wholeAnswer(item, given[item.id]);
  }
  return whole;
}

function wholeAnswer(item: Asked, answer: Answer | undefined): Answer {
  if (item.kind === 'matrix' && isRows(answer))
    return Object.fromEntries(item.rows.map((row) => [row, answer[row] ?? null]));
  const isNone = item.kind === 'text' ? writingIn(answer).trim() === '' : isUnfinished(item, answer);
  return answer === undefined || isNone ? null : answer;
}

/** A number that is none, or none that was asked for. */
function isUnfinished(item: Asked, answer: Answer | undefined): boolean {
  return item.kind === 'number' && typeof answer === 'string';
}

function isOpen(item: Asked, answer: Answer | undefined): boolean {
  if (item.kind === 'matrix' && isRows(answer)) return item.rows.some((row) => answer[row] === undefined);
  return answer === undefined;
}
