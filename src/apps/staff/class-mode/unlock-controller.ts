import type {LitElement, ReactiveController} from 'lit';
import {isRefusal, type Refusal} from '../../../kernel/refusal.js';
import {keyFromSheet} from '../../../survey/restore-key.js';
import type {PublishedWave} from '../../../survey/wave.js';
import {ActionController} from '../../../ui/action-controller.js';
import {readLock, tryPin, unlock, waitLeft} from './lock.js';

type Host = LitElement & {readonly now: () => Date; readonly unlocked: () => void};

/** The way out for staff: the PIN or, where it is forgotten, the wave's key on paper. */
export class UnlockController implements ReactiveController {
  wrong = false;
  refusal: Refusal | undefined;
  readonly #host: Host;
  readonly #isShown: () => boolean;
  readonly #action: ActionController;
  #ticking: ReturnType<typeof setInterval> | undefined;

  /** @param isShown whether seconds that pass are to be drawn */
  constructor(host: Host, isShown: () => boolean) {
    this.#host = host;
    this.#isShown = isShown;
    this.#action = new ActionController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#ticking = setInterval(() => this.#isShown() && this.#host.requestUpdate(), 1_000);
  }

  hostDisconnected(): void {
    clearInterval(this.#ticking);
  }

  get state(): 'unlock' | 'wrong-pin' | 'pin-wait' {
    if (this.wait > 0) return 'pin-wait';
    return this.wrong ? 'wrong-pin' : 'unlock';
  }

  get busy(): boolean {
    return this.#action.busy;
  }

  get failed(): boolean {
    return this.#action.failed !== undefined;
  }

  /** Seconds until the next try. One that is being judged is counted already, and may be the right one. */
  get wait(): number {
    const lock = readLock();
    return this.busy || typeof lock !== 'object' ? 0 : Math.ceil(waitLeft(lock, this.#host.now()) / 1_000);
  }

  /** What staff tried is not for pupils. */
  forget(): void {
    this.wrong = false;
    this.refusal = undefined;
    this.#action.reset();
  }

  async tryPin(pin: string): Promise<void> {
    this.wrong = false;
    await this.#action.run(async () => {
      const came = await tryPin(pin, this.#host.now);
      this.wrong = came === 'wrong';
      if (came === 'opened') this.#host.unlocked();
    });
    if (this.#host.isConnected && this.wait === 0)
      this.#host.renderRoot.querySelector<HTMLElement>('#pin')?.focus();
  }

  /**
   * Whoever has the key of the wave on paper is no pupil.
   *
   * @param known all waves that are known here, to tell the sheet of another one
   */
  async trySheet(wave: PublishedWave, known: readonly PublishedWave[], typed: string): Promise<void> {
    this.refusal = undefined;
    await this.#action.run(async () => {
      const key = await keyFromSheet(wave, known, typed);
      if (isRefusal(key)) {
        this.refusal = key;
        return;
      }
      unlock();
      this.#host.unlocked();
    });
  }
}
