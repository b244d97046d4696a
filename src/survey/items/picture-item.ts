import {html, nothing, type TemplateResult} from 'lit';
import type {PictureItem} from '../instrument/instrument.js';
import {isDrawingName, isPicture} from '../instrument/picture.js';
import {drawingNamed} from './drawings.js';
import {choices, question, ratherNot, type DrawItem} from './item-screen.js';
import {optionChoices} from './multiple-item.js';

/** Cards with a picture above its words. The words are the answer: a picture alone is read in many ways. */
export const pictureItem: DrawItem<PictureItem> = (screen, item, begin) => {
  const all = optionChoices(screen, item).map((choice, at) => {
    const picture = item.pictures[item.options[at] ?? ''] ?? '';
    return {...choice, label: html`<span>${pictureOf(picture)}<span>${choice.label}</span></span>`};
  });
  const type = item.several ? 'checkbox' : 'radio';
  const body = html`<div class="cards">${choices(type, item.id, [...all, ratherNot(screen, item)], screen.ear)}</div>`;
  const help = item.several ? html`<p class="quiet">${screen.t.several}</p>` : nothing;
  return question(screen, item, {begin, body, help});
};

/** Nothing in place of a drawing that this version has not: its words are there. */
function pictureOf(picture: string): TemplateResult | typeof nothing {
  if (isDrawingName(picture)) return drawingNamed(picture);
  return isPicture(picture) ? html`<img class="picture" src=${picture} alt="" />` : nothing;
}
