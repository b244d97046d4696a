import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Journal} from '../journal/journal.js';

interface Told {
  count: number;
  readonly listeners: Set<() => void>;
}

/** Known for as long as a journal is open; found anew at the next opening. */
const told = new WeakMap<Journal, Told>();

function toldOf(journal: Journal): Told {
  const known = told.get(journal) ?? {count: 0, listeners: new Set()};
  told.set(journal, known);
  return known;
}

/** @param count sealed messages that opened and hold nothing that a screen can show; they stay in the inbox */
export function tellSetAside(journal: Journal, count: number): void {
  const known = toldOf(journal);
  if (known.count === count) return;
  known.count = count;
  for (const listener of known.listeners) listener();
}

/** Lets an element say how many messages were set aside: what is kept and not shown must not look like nothing. */
export class SetAsideController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #journal: () => Journal | undefined;
  readonly #changed = (): void => this.#host.requestUpdate();
  #following: Told | undefined;

  constructor(host: ReactiveControllerHost, journal: () => Journal | undefined) {
    this.#host = host;
    this.#journal = journal;
    host.addController(this);
  }

  get count(): number {
    return this.#following?.count ?? 0;
  }

  hostUpdate(): void {
    const journal = this.#journal();
    const next = journal && toldOf(journal);
    if (next === this.#following) return;
    this.hostDisconnected();
    this.#following = next;
    next?.listeners.add(this.#changed);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#following?.listeners.delete(this.#changed);
    this.#following = undefined;
  }
}
