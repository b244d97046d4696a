import type {Page} from 'puppeteer-core';

/** Puts a script before all others of one host, which tries whatever a script of a page can. */
export async function makeHostile(page: Page, hostname: string): Promise<void> {
  await page.evaluateOnNewDocument(steal, hostname);
}

/** @returns all that it came by, in one text */
export async function stolenBy(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as Hostile).takeAll());
}

interface Hostile {
  takeAll: () => string;
}

/** Runs in the page. */
function steal(hostname: string): void {
  if (location.hostname !== hostname) return;
  const taken: string[] = [];
  const roots: ShadowRoot[] = [];
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, {...options, mode: 'open'});
    roots.push(root);
    new MutationObserver(() => taken.push(root.textContent)).observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return root;
  };
  const {fetch} = globalThis;
  globalThis.fetch = async (input, init) => {
    taken.push(`fetch ${input instanceof Request ? input.url : String(input)}`);
    return fetch(input, init);
  };
  for (const type of ['keydown', 'keyup', 'input', 'change', 'click', 'pointerdown'])
    addEventListener(
      type,
      (event) => {
        const {target} = event;
        const at = event.composedPath()[0] as HTMLInputElement | undefined;
        const key = event instanceof KeyboardEvent ? `key ${event.key}` : '';
        taken.push(`${type} ${key} ${at?.value ?? ''} ${(target as Element | null)?.textContent ?? ''}`);
      },
      {capture: true},
    );
  addEventListener('message', ({data}) => taken.push(`message ${JSON.stringify(data)}`), {capture: true});
  const look = (): void => {
    for (const root of roots) {
      taken.push(root.textContent);
      for (const field of root.querySelectorAll('input')) taken.push(`field ${field.value} ${field.checked}`);
      for (const frame of root.querySelectorAll('iframe'))
        try {
          taken.push(frame.contentWindow?.document.body.textContent ?? '');
        } catch {
          taken.push('the frame is closed to this page');
        }
    }
  };
  (globalThis as unknown as Hostile).takeAll = () => {
    look();
    return taken.join('\n');
  };
}
