import type {CSSResult} from 'lit';

/** Styles that came later than their element. Put on once, and by the browser's own sheets: a strict page takes no others. */
export function wear(root: ShadowRoot, {styleSheet}: CSSResult): void {
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}
