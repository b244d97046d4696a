import {voiceFor} from '../aids-controller.js';
import {itemsOf, type Instrument, type Item} from '../instrument/instrument.js';
import {isSound} from '../instrument/sound.js';
import type {SurveyView} from '../survey-steps.js';
import {textsOf} from '../survey-tools.js';
import type {Spoken} from './read-aloud.js';

/** What belongs to a button to listen: a row of a matrix, a question, or a whole page to read. */
const heard = '.row, fieldset, .step' as const;

/** In the order of the screen. A question with rows is read without them: each has a button of its own. */
export function spokenBeside(button: Element, view: SurveyView): readonly Spoken[] {
  const scope = button.closest(heard);
  if (!scope) return [];
  if (scope.matches('.step')) return pageSpoken(scope, view);
  const parts = scope.querySelectorAll(
    scope.matches('.row')
      ? ':scope > p, .answer'
      : ':scope > legend, :scope > .quiet, .answer, .ranking span',
  );
  return [...parts]
    .filter((part) => part.closest('.row, fieldset') === scope)
    .map((part) => spokenOf(part, view));
}

/** An answer, a question, a row or a hint. */
export function spokenOf(part: Element, view: SurveyView): Spoken {
  const isOurs = part.matches('.rather-not, .quiet');
  const name = isOurs ? undefined : nameOf(part, view.published?.instrument);
  return spoken(part, view, {name, isOurs});
}

function pageSpoken(scope: Element, view: SurveyView): readonly Spoken[] {
  const page = view.step.at === 'page' ? view.published?.instrument.pages[view.step.page] : undefined;
  const name = page?.kind === 'text' ? `pages/${page.id}` : undefined;
  const parts = [...scope.querySelectorAll('h1, p:not(.problem), .points li')];
  const [first] = parts;
  if (first && recorded(view, name)) return [spoken(first, view, {name, isOurs: false})];
  return parts.map((part) => spoken(part, view, {name: undefined, isOurs: !name}));
}

/** @param isOurs words of the app, not of the wave, which may have none in the pupil's language */
function spoken(
  element: Element,
  view: SurveyView,
  {name, isOurs}: {name: string | undefined; isOurs: boolean},
): Spoken {
  const language = isOurs ? view.language : languageShown(view);
  const words = element.querySelector('.words') ?? element;
  const text = words.textContent.replace(/\s+/g, ' ').trim();
  return {element, text, voice: voiceFor(language), sound: recorded(view, name)};
}

function recorded(view: SurveyView, name: string | undefined): string | undefined {
  const sounds = textsOf(view)?.sounds;
  const sound = sounds && name !== undefined && Object.hasOwn(sounds, name) ? sounds[name] : undefined;
  return isSound(sound) ? sound : undefined;
}

function languageShown({published, language}: SurveyView): string {
  const texts = published?.texts ?? {};
  return language in texts ? language : (Object.keys(texts)[0] ?? language);
}

/** As recordings are named: `items/hurt`, `options/where/yard`, `rows/how/words`, `scales/often/0`. */
function nameOf(part: Element, instrument: Instrument | undefined): string | undefined {
  const scope = part.closest('.row') ?? part.closest('fieldset');
  const input = (part.matches('.answer') ? part : scope)?.querySelector<HTMLInputElement>('input[name]');
  const [id, row] = input?.name.split('/') ?? [];
  const item = instrument && itemsOf(instrument).find((each) => each.id === id);
  if (!item || !input) return undefined;
  if (part.matches('.answer')) return answerName(item, Number(input.value));
  return row === undefined || part.matches('legend') ? `items/${item.id}` : `rows/${item.id}/${row}`;
}

function answerName(item: Item, at: number): string | undefined {
  if ('scale' in item) return `scales/${item.scale}/${at}`;
  return 'options' in item && item.kind !== 'ranking' ? `options/${item.id}/${item.options[at]}` : undefined;
}
