import {css, html, type LitElement, type TemplateResult} from 'lit';

interface MaskWords {
  readonly hideNames: string;
  readonly showNames: string;
}

/**
 * Covers names and words on the screen while somebody looks over the shoulder. Nothing is changed, and a screen reader
 * goes on reading: for paper and files there is striking out.
 */
export const maskStyles = css`
  :host([masked]) :is(bdi, bdi *, input, textarea, .next) {
    color: transparent !important;
    background-color: var(--_line) !important;
    border-radius: 4px;
    text-decoration: none !important;
    forced-color-adjust: none;
    user-select: none;
  }
  :host([masked]) :is(input, textarea)::placeholder { color: transparent; }
  .mask-button { justify-self: end; }
`;

/** @param host has a reflected property `masked` */
export function maskButton(host: LitElement & {masked: boolean}, t: MaskWords): TemplateResult {
  return html`<button
    type="button"
    class="quiet compact mask-button"
    aria-pressed=${host.masked}
    @click=${() => (host.masked = !host.masked)}
  >${host.masked ? t.showNames : t.hideNames}</button>`;
}
