import {html, nothing, type TemplateResult} from 'lit';
import type {ClassKey} from '../kernel/ids.js';
import {notice} from '../ui/notice.js';
import {qrImage} from './qr.js';
import {spokenAddress} from './slip-address.js';
import {slipTexts} from './slip-texts.js';
import type {SurveysTerms} from './staff-messages/en.js';
import type {PrintedSlip, SlipSheets} from './begin-wave-work.js';
import type {Sharing} from './surveys-work.js';
import {inGroups} from './tickets.js';

export interface SlipsView {
  readonly t: SurveysTerms;
  readonly sheets: SlipSheets;
  readonly sharing: Sharing | undefined;
  readonly surveyApp: string;
  readonly titleOf: (classKey: ClassKey) => string;
  /** What it means who prints and who reads. */
  readonly insider: string;
  readonly print: () => void;
  readonly leave: () => void;
}

export function makingView(
  t: SurveysTerms,
  {done, total}: {readonly done: number; readonly total: number},
  cancel: () => void,
  cancelLabel: string,
): TemplateResult {
  const words = t.making.progress(done, total);
  return html`<div class="stack making">
    <h2 tabindex="-1" data-start>${t.making.heading}</h2>
    <p>${t.making.text}</p>
    <progress value=${done} max=${total} aria-label=${t.making.heading}></progress>
    <p class="muted number">${words}</p>
    <div><button type="button" @click=${cancel}>${cancelLabel}</button></div>
  </div>`;
}

export function slipsView(view: SlipsView): TemplateResult {
  const {t, sheets, sharing, print, leave} = view;
  return html`<div class="screen-only stack">
      <h2 tabindex="-1" data-start>${t.slips.heading(sheets.title)}</h2>
      ${notice('warning', t.slips.once)}
      ${sharing === 'waiting' ? notice('warning', t.slips.waiting) : nothing}
      ${sharing === 'no-server' ? notice('info', t.slips.noServer) : nothing}
      ${notice('info', view.insider)}
      <div class="row">
        <button class="primary" type="button" @click=${print}>${t.slips.print}</button>
        <button type="button" @click=${leave}>${t.slips.leave}</button>
      </div>
    </div>
    <div class="sheets" role="region" tabindex="0" aria-label=${t.slips.heading(sheets.title)}>${sheets.classes.map((group) => sheet(view, group.classKey, group.slips))}</div>`;
}

/** One class: a line for the teacher, then its slips, cut along the lines. */
function sheet(view: SlipsView, classKey: ClassKey, slips: readonly PrintedSlip[]): TemplateResult {
  const {t, titleOf} = view;
  return html`<section class="sheet-of-class" aria-label=${titleOf(classKey)}>
    <p class="cover"><strong>${t.slips.cover(titleOf(classKey), slips.length)}</strong> ${t.slips.coverHint}</p>
    <ul class="slips">
      ${slips.map((printed) => slip(view, printed))}
    </ul>
  </section>`;
}

function slip({sheets, surveyApp}: SlipsView, {code, qr}: PrintedSlip): TemplateResult {
  const words = slipTexts[sheets.language];
  return html`<li class="slip" lang=${sheets.language}>
    ${qrImage(qr)}
    <div class="slip-text">
      <b class="slip-title">${sheets.title}</b>
      <span>${words.address} <b>${spokenAddress(surveyApp)}</b></span>
      <span class="slip-code"><span>${words.code}</span> <b>${inGroups(code)}</b></span>
      <span class="slip-promise">${words.promise}</span>
    </div>
  </li>`;
}
