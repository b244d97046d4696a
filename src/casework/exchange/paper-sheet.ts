import {html, nothing, type TemplateResult} from 'lit';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import type {Block, Paper} from './paper-parts.js';
import {redacted, struck, type Term} from './redaction.js';

/** What the first page says of the paper itself. */
export interface Cover {
  readonly whose: string;
  readonly forWhom: string;
  readonly why: string;
  readonly by: string;
  readonly on: string;
}

interface Sheet {
  readonly t: ExchangeTerms;
  readonly cover: Cover;
  readonly paper: Paper;
  readonly terms: {readonly all: readonly Term[]; readonly own: readonly Term[]};
  /** It is on record: only then a browser prints it. */
  readonly isMade: boolean;
}

/** The paper. Whatever was struck out is in no text, no title and no label of it. */
export function paperSheet({t, cover, paper, terms, isMade}: Sheet): TemplateResult {
  const say = (text: string): unknown => pieces(t, text, terms.all);
  return html`<section class="paper ${isMade ? 'made' : ''}" aria-label=${t.paper.preview}>
    <header class="cover">
      <p class="confidential">${t.paper.confidential}</p>
      <h3>${t.paper.title}</h3>
      <dl>
        <dt>${t.paper.whose}</dt><dd><bdi>${pieces(t, cover.whose, terms.own)}</bdi></dd>
        <dt>${t.paper.madeFor}</dt><dd><bdi>${say(cover.forWhom)}</bdi></dd>
        <dt>${t.paper.madeWhy}</dt><dd><bdi>${say(cover.why)}</bdi></dd>
        <dt>${t.paper.madeBy}</dt><dd><bdi>${say(cover.by)}</bdi></dd>
        <dt>${t.paper.madeOn}</dt><dd>${cover.on}</dd>
      </dl>
      <ul>${paper.parts.map(({part}) => html`<li>${t.paper.parts[part]}</li>`)}</ul>
      <p>${t.paper.confidentialHelp}</p>
    </header>
    ${paper.parts.map(
      ({part, blocks}) => html`<section class="paper-part">
        <h4>${t.paper.parts[part]}<span class="confidential-mark">${t.paper.confidential}</span></h4>
        ${blocks.length > 0 ? blocks.map((each) => block(each, say)) : html`<p>${t.paper.nothing}</p>`}
      </section>`,
    )}
  </section>`;
}

function block({head, meta, text}: Block, say: (text: string) => unknown): TemplateResult {
  return html`<div class="block">
    <p><strong>${say(head)}</strong>${meta ? html` <span class="meta"><bdi>${say(meta)}</bdi></span>` : nothing}</p>
    ${text ? html`<p class="prose"><bdi>${say(text)}</bdi></p>` : nothing}
  </div>`;
}

/** A bar is a word of its own, read aloud and copied as such. */
function pieces(t: ExchangeTerms, text: string, terms: readonly Term[]): unknown {
  return redacted(text, terms).map((piece) =>
    piece === struck ? html`<span class="bar">${t.paper.struck}</span>` : piece,
  );
}
