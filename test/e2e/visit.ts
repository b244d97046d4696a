import type {ElementHandle, Frame, Page} from 'puppeteer-core';

/** What a person can act on or read. */
export type Kind = 'button' | 'link' | 'field' | 'choice' | 'heading' | 'row';

const selectors: Readonly<Record<Kind, string>> = {
  button: 'button, summary, [role=button], label.button',
  link: 'a[href]',
  field: 'input:not([type=radio], [type=checkbox]), textarea, select',
  choice: 'label:has(input), [role=radio], [role=option], input[type=radio], input[type=checkbox]',
  heading: 'h1, h2, h3',
  row: 'tr, li, [role=row]',
};

const patience = 30_000;

/** One document as a person meets it: through open shadow roots, by what is visible and what it says. */
export class Visit {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** Waits until such a thing is visible. A field is found by its label, the rest by their text. */
  async find(kind: Kind, words: string | RegExp): Promise<ElementHandle<HTMLElement>> {
    const [first] = await this.findAll(kind, words);
    if (!first)
      throw new Error(`no ${kind} '${String(words)}' on the screen, which says:\n${await this.text()}`);
    return first;
  }

  /** @returns what is there once at least one is; none after a long wait */
  async findAll(kind: Kind, words: string | RegExp): Promise<readonly ElementHandle<HTMLElement>[]> {
    let found: readonly ElementHandle<HTMLElement>[] = [];
    await until(async () => (found = await this.#now(kind, words)).length > 0);
    return found;
  }

  async has(kind: Kind, words: string | RegExp): Promise<boolean> {
    return (await this.#now(kind, words)).length > 0;
  }

  async #now(kind: Kind, words: string | RegExp): Promise<readonly ElementHandle<HTMLElement>[]> {
    const list = await this.#frame.evaluateHandle(search, selectors[kind], sourceOf(words));
    const nodes = [...(await list.getProperties()).values()].map((each) => each.asElement());
    return nodes.filter((node): node is ElementHandle<HTMLElement> => node !== null);
  }

  /** A real click of the mouse where the thing is. */
  async click(kind: Kind, words: string | RegExp): Promise<void> {
    const element = await this.find(kind, words);
    await this.#frame.waitForFunction(
      (node: HTMLElement) => !node.matches(':disabled'),
      {timeout: patience},
      element,
    );
    await atRest(element);
    await this.#pressMouse(element);
  }

  /** A click that takes its element away may leave the mouse pressed for puppeteer: nothing was clicked then, and it is let go first. */
  async #pressMouse(element: ElementHandle<HTMLElement>): Promise<void> {
    try {
      await element.click();
    } catch (cause) {
      if (!(cause instanceof Error && cause.message.includes('already pressed'))) throw cause;
      await this.#frame.page().mouse.reset();
      await element.click();
    }
  }

  /** The last button that says so: the one at the end of an open form, below the one that opened it. */
  async press(words: string): Promise<void> {
    const last = (await this.findAll('button', words)).at(-1);
    if (!last) throw new Error(`no button '${words}'`);
    await atRest(last);
    await this.#pressMouse(last);
  }

  async fill(label: string | RegExp, value: string): Promise<void> {
    const field = await this.find('field', label);
    await this.#pressMouse(field);
    await field.evaluate((node) => (node as HTMLInputElement).select());
    await field.type(value);
  }

  /** Dates and choices in lists: set as the browser's own picker would. */
  async choose(label: string | RegExp, value: string): Promise<void> {
    const field = await this.find('field', label);
    await field.evaluate((node, wanted) => {
      const input = node as HTMLInputElement | HTMLSelectElement;
      const option =
        input instanceof HTMLSelectElement && [...input.options].find(({text}) => text.includes(wanted));
      input.value = option ? option.value : wanted;
      for (const type of ['input', 'change'])
        input.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
    }, value);
  }

  /** Waits until the screen says it. */
  async says(words: string | RegExp): Promise<void> {
    const pattern = sourceOf(words);
    if (await until(async () => new RegExp(pattern, 'i').test(await this.text()))) return;
    throw new Error(`the screen does not say '${String(words)}' but:\n${await this.text()}`);
  }

  /** All that is visible, a line a block. */
  async text(): Promise<string> {
    return this.#frame.evaluate(visibleText).catch(() => '');
  }

  get page(): Page {
    return this.#frame.page();
  }

  get frame(): Frame {
    return this.#frame;
  }
}

/**
 * Frames grow with what they show, and a browser routes clicks by the layout that it last painted: a click waits until
 * the thing has stood still for a while.
 */
async function atRest(element: ElementHandle<HTMLElement>): Promise<void> {
  await element.scrollIntoView();
  let last = '';
  for (let still = 0, tries = 0; still < 3 && tries < 60; tries += 1) {
    const box = JSON.stringify(await element.boundingBox());
    still = box === last ? still + 1 : 0;
    last = box;
    await pause(80);
  }
}

/** @returns whether it held before patience ran out */
async function until(holds: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await holds()) return true;
    await pause(50);
  }
  return false;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function sourceOf(words: string | RegExp): string {
  return typeof words === 'string' ? words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : words.source;
}

/** Runs in the page. */
function search(selector: string, source: string): HTMLElement[] {
  const pattern = new RegExp(source, 'i');
  const all = (root: Document | ShadowRoot): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((node) => [
      ...(node.matches(selector) ? [node] : []),
      ...(node.shadowRoot ? all(node.shadowRoot) : []),
    ]);
  const said = (node: HTMLElement): string => {
    const labels = [...((node as HTMLInputElement).labels ?? [])].map(({textContent}) => textContent);
    const named = [node.getAttribute('aria-label'), node.getAttribute('placeholder'), node.title];
    const isField = node.matches('input, select, textarea');
    return [...labels, ...named, isField ? '' : node.textContent].join(' ').replace(/\s+/g, ' ').trim();
  };
  const visible = (node: HTMLElement): boolean => {
    const box = node.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(node).visibility === 'visible';
  };
  return all(document).filter((node) => visible(node) && pattern.test(said(node)));
}

/** Runs in the page: `innerText` stops at shadow roots. */
function visibleText(): string {
  const lines = (root: Document | ShadowRoot | Element): string => {
    let text = '';
    for (const node of root.childNodes) {
      if (node instanceof Text) text += node.data;
      if (!(node instanceof HTMLElement) && !(node instanceof SVGElement)) continue;
      if (['STYLE', 'SCRIPT', 'NOSCRIPT'].includes(node.tagName)) continue;
      const style = getComputedStyle(node);
      if (style.display === 'none' || style.visibility === 'hidden') continue;
      if (node instanceof HTMLSlotElement) continue;
      const inner = (node.shadowRoot ? lines(node.shadowRoot) : '') + lines(node);
      text += style.display.startsWith('inline') ? inner : `\n${inner}\n`;
    }
    return text;
  };
  return lines(document.body)
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
