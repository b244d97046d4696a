import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {HelpLine} from '../../kernel/help-lines.js';
import type {Answer, Answers} from '../instrument/answers.js';
import type {Asked, Instrument, Item} from '../instrument/instrument.js';
import type {InstrumentTexts} from '../instrument/texts.js';
import type {PupilTerms} from '../messages/en.js';
import type {TextDuty} from '../text-duty.js';

/** What every item on a pupil's screen is drawn from. */
export interface ItemScreen {
  readonly t: PupilTerms;
  readonly language: string;
  readonly instrument: Instrument;
  readonly texts: InstrumentTexts;
  /** As given so far; what was never touched is not in it. */
  readonly given: Answers;
  readonly lines: readonly HelpLine[];
  /** Who reads what is written here, and how soon. */
  readonly freeText: TextDuty | undefined;
  /** A button that reads aloud what it stands in, where this device can. */
  readonly listen: unknown;
  /** Puts a button that reads an answer aloud beside it, for a pupil who wants that. */
  readonly ear?: Ear | undefined;
  /** Changes what was said last, which may be newer than what is drawn. `undefined` takes it back. */
  readonly answer: (item: string, change: Change) => void;
}

export type Change = (before: Answer | undefined) => Answer | undefined;

/** Draws one kind of item. */
export type DrawItem<Kind extends Item> = (screen: ItemScreen, item: Kind, begin: boolean) => unknown;

/** @param at the answer's place among those of its question */
export type Ear = (answer: TemplateResult, at: number) => TemplateResult;

/** One of several answers to a question. */
export interface Choice {
  /** Words, or one element that holds them with what else belongs to them. */
  readonly label: unknown;
  readonly chosen: boolean;
  readonly choose: (chosen: boolean) => void;
  readonly quiet?: boolean;
}

/** A question with its heading. Keyed by its item: with fields reused, a quick answer to one would stand in the next. */
export function question(
  {texts, t, listen}: ItemScreen,
  item: Asked,
  {begin, body, help = nothing}: {begin: boolean; body: unknown; help?: unknown},
): unknown {
  return keyed(
    item.id,
    html`<fieldset>
      <legend tabindex="-1" ?data-start=${begin}>
        ${texts.items[item.id]}${item.required ? nothing : html` <span class="quiet">${t.optional}</span>`}
      </legend>
      ${listen}${help}${body}
    </fieldset>`,
  );
}

/** One listener for all of them. */
export function choices(
  type: 'radio' | 'checkbox',
  name: string,
  all: readonly Choice[],
  ear?: Ear,
): TemplateResult {
  const change = (event: Event): void => {
    const {value, checked} = event.target as HTMLInputElement;
    all[Number(value)]?.choose(checked);
  };
  return html`<div class="choices" @change=${change}>
    ${all.map((choice, at) => {
      const answer = drawAnswer(type, choice, {name, at});
      return ear?.(answer, at) ?? answer;
    })}
  </div>`;
}

/** A template for each type: to make a radio button of a field that is there costs more than all else of it. */
function drawAnswer(
  type: 'radio' | 'checkbox',
  {label, chosen, quiet}: Choice,
  {name, at}: {readonly name: string; readonly at: number},
): TemplateResult {
  const look = quiet ? 'answer rather-not' : 'answer';
  return type === 'radio'
    ? html`<label class=${look}
        ><input type="radio" name=${name} value=${at} autocomplete="off" .checked=${chosen} />${label}</label
      >`
    : html`<label class=${look}
        ><input type="checkbox" name=${name} value=${at} autocomplete="off" .checked=${chosen} />${label}</label
      >`;
}

/** Always there, the last of the answers: a pupil owes nobody an answer. */
export function ratherNot({t, given, answer}: ItemScreen, {id}: Asked): Choice {
  return {
    label: t.ratherNot,
    chosen: given[id] === null,
    choose: (chosen) => answer(id, () => (chosen ? null : undefined)),
    quiet: true,
  };
}
