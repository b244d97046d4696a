import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Journal} from '../journal/journal.js';
import {setAsideReasons, type SetAside} from './set-aside.js';

const none: SetAside = {damaged: 0, 'not-understood': 0, 'too-long': 0};

interface Told {
  counts: SetAside;
  readonly listeners: Set<() => void>;
}

/** Known for as long as a journal is open; found anew at the next opening. */
const told = new WeakMap<object, Told>();

function toldOf(journal: Journal): Told {
  const known = told.get(journal.opening) ?? {counts: none, listeners: new Set()};
  told.set(journal.opening, known);
  return known;
}

/** @param counts sealed messages that hold nothing that a screen can show, by reason; they stay in the inbox */
export function tellSetAside(journal: Journal, counts: SetAside): void {
  const known = toldOf(journal);
  if (setAsideReasons.every((reason) => known.counts[reason] === counts[reason])) return;
  known.counts = counts;
  for (const listener of known.listeners) listener();
}

/** Lets an element say how many messages were set aside: what is kept and not shown must not look like nothing. */
export class SetAsideController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #journal: () => Journal | undefined;
  readonly #changed = (): void => this.#host.requestUpdate();
  #following: Told | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, journal: () => Journal | undefined) {
    this.#host = host;
    this.#journal = journal;
    host.addController(this);
  }

  get counts(): SetAside {
    return this.#following?.counts ?? none;
  }

  hostUpdate(): void {
    if (!this.#isConnected) return;
    const journal = this.#journal();
    const next = journal && toldOf(journal);
    if (next === this.#following) return;
    this.#leave();
    this.#following = next;
    next?.listeners.add(this.#changed);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#leave();
  }

  #leave(): void {
    this.#following?.listeners.delete(this.#changed);
    this.#following = undefined;
  }
}
