import {followLock, isLocked} from './lock.js';

export interface Rooms {
  /** Makes what staff see. */
  readonly staff: () => HTMLElement;
  /** Makes what a class sees. Tried again where it cannot be loaded: the document stays empty until then. */
  readonly classMode: () => Promise<HTMLElement>;
}

const again = 3_000;

/** Keeps a document either the staff's or a class's: the lock is asked before anything is drawn, and at every sign of a change. */
export class ClassGuard {
  readonly #rooms: Rooms;
  #shows: 'staff' | 'class' | undefined;
  #inside: HTMLElement | undefined;
  #end: (() => void) | undefined;

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  start(): void {
    this.#end ??= followLock(this.follow);
    window.addEventListener('popstate', this.#cover);
    this.follow();
  }

  stop(): void {
    this.#end?.();
    this.#end = undefined;
    window.removeEventListener('popstate', this.#cover);
    this.#clear();
    this.#shows = undefined;
  }

  /** Puts the document into the state that the lock says. What was there before is gone, not hidden. */
  readonly follow = (): void => {
    const shows = isLocked() ? 'class' : 'staff';
    if (shows === this.#shows) return;
    this.#shows = shows;
    this.#clear();
    if (shows === 'staff') this.#put(this.#rooms.staff());
    else {
      this.#cover();
      void this.#lock();
    }
  };

  async #lock(): Promise<void> {
    try {
      const inside = await this.#rooms.classMode();
      if (this.#shows === 'class' && !this.#inside) this.#put(inside);
    } catch (cause) {
      console.warn('pana: the screens of class mode did not load', cause);
      setTimeout(() => this.#shows === 'class' && void this.#lock(), again);
    }
  }

  #put(inside: HTMLElement): void {
    this.#inside = inside;
    document.body.append(inside);
  }

  #clear(): void {
    this.#inside?.remove();
    this.#inside = undefined;
  }

  /** Whatever the history held of staff's places, the address bar of a class says nothing of them. */
  readonly #cover = (): void => {
    if (this.#shows === 'class') history.replaceState(null, '', location.pathname);
  };
}
