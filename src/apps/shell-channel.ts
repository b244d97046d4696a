import {isOurs, parseMessage, postTo, type FrameMessage} from '../host/messages.js';

type Handlers = {
  readonly [Type in FrameMessage['type']]?: (message: Extract<FrameMessage, {type: Type}>) => void;
};

/** Heights are told in steps, so that they say little of what is shown. */
const heightStep = 16;

/**
 * An app's side of the talk with the shell that frames it. Only the configured portals are heard and spoken to; at top
 * level it is silent.
 */
export class ShellChannel {
  readonly #portals: readonly string[];
  readonly #handlers: Handlers;

  constructor(portals: readonly string[], handlers: Handlers) {
    this.#portals = portals;
    this.#handlers = handlers;
    if (this.isFramed) window.addEventListener('message', this.#receive);
  }

  /** Told of all else that the shell says in our protocol: what only a part of an app needs, that part reads. */
  other: ((data: unknown) => void) | undefined;

  get isFramed(): boolean {
    return window.parent !== window;
  }

  post(message: FrameMessage): void {
    if (this.isFramed) for (const portal of this.#addressees()) postTo(window.parent, portal, message);
  }

  /** Tells the shell how high the content is, now and whenever that changes. */
  followHeight(content: Element): void {
    if (!this.isFramed) return;
    let told = 0;
    new ResizeObserver(() => {
      const height = Math.ceil(content.getBoundingClientRect().height / heightStep) * heightStep;
      if (height !== told) this.post({type: 'resize', height: (told = height)});
    }).observe(content);
  }

  /** Where the browser names the framing page, only that portal; else each, and the browser delivers to the right one. */
  #addressees(): readonly string[] {
    const framing = (location as {ancestorOrigins?: DOMStringList}).ancestorOrigins?.[0];
    return framing ? this.#portals.filter((portal) => portal === framing) : this.#portals;
  }

  readonly #receive = ({source, origin, data}: MessageEvent): void => {
    if (source !== window.parent || !this.#portals.includes(origin)) return;
    const message = parseMessage(data);
    if (message) this.#handlers[message.type]?.(message as never);
    else if (isOurs(data)) this.other?.(data);
  };
}
