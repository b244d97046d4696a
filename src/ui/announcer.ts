/** The one polite live region of a document. Made at the first announcement, outside every element. */
let region: HTMLElement | undefined;

/** Says a text to screen readers without moving focus. */
export function announce(text: string): void {
  region ??= makeRegion();
  // The same text twice must be heard twice.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}

/** What was said may name somebody: nobody is to find it once the records are locked. */
export function silence(): void {
  region?.replaceChildren();
}

function makeRegion(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  const look = {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  };
  Object.assign(element.style, look);
  document.body.append(element);
  return element;
}
