import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** While printing: what lies around the element takes no room, and what it lies in does not cut it. */
const gone = {display: 'none'};
const plain = {
  display: 'block',
  position: 'static',
  overflow: 'visible',
  height: 'auto',
  'min-height': '0',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  transform: 'none',
  contain: 'none',
};

/**
 * Prints the element alone, on A4, from however deep in a portal. The page is put back as it was after printing. Inline
 * declarations through the CSSOM are the only ones that reach every shadow root and that a strict policy lets through.
 */
export class PrintAloneController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isWanted: () => boolean;
  readonly #before = new Map<HTMLElement, string>();
  #page: CSSStyleSheet | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, isWanted: () => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#prepare);
    window.addEventListener('afterprint', this.#restore);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#prepare);
    window.removeEventListener('afterprint', this.#restore);
    this.#restore();
  }

  readonly #prepare = (): void => {
    if (!this.#isWanted() || this.#page) return;
    this.#page = new CSSStyleSheet();
    this.#page.replaceSync('@page { size: A4; margin: 10mm; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#page];
    for (let at: Element | undefined = this.#host; at; at = aboveInFlatTree(at)) this.#isolate(at);
  };

  #isolate(element: Element): void {
    for (const sibling of element.parentNode?.children ?? [])
      if (sibling !== element && sibling.localName !== 'head') this.#look(sibling, gone);
    this.#look(element, plain);
  }

  #look(element: Element, look: Readonly<Record<string, string>>): void {
    if (!(element instanceof HTMLElement) || this.#before.has(element)) return;
    this.#before.set(element, element.style.cssText);
    for (const [name, value] of Object.entries(look)) element.style.setProperty(name, value, 'important');
  }

  readonly #restore = (): void => {
    for (const [element, style] of this.#before) element.style.cssText = style;
    this.#before.clear();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#page);
    this.#page = undefined;
  };
}

function aboveInFlatTree(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  const {parentNode} = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : undefined;
}
