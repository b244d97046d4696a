import {html, type TemplateResult} from 'lit';

interface OutHead {
  readonly title: string;
  readonly back: string;
  readonly leave: () => void;
  /** What is printed has a head of its own. */
  readonly isPrinted?: boolean;
}

/** A screen behind a door: its name, the way back, and what it is for. */
export function outFrame({title, back, leave, isPrinted}: OutHead, content: unknown): TemplateResult {
  return html`<section class="out" aria-labelledby="out-title">
    <div class=${isPrinted ? 'section-head screen-only' : 'section-head'}>
      <h2 id="out-title" tabindex="-1">${title}</h2>
      <button type="button" class="compact" @click=${leave}>${back}</button>
    </div>
    ${content}
  </section>`;
}
