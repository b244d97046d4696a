/** An element knows its state before its texts are fetched, and shows nothing until then. */
export function hasWords({shadowRoot}: HTMLElement): boolean {
  return (shadowRoot?.childElementCount ?? 0) > 0;
}
