import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isRefusal} from '../../kernel/refusal.js';
import type {FileRefusal, Reading} from '../../roster/import/reading.js';
import {inTurns} from '../../ui/in-turns.js';

/** Reads files for an element, and holds what was read until it is imported or discarded. */
export abstract class FileReading<Item> implements ReactiveController {
  /** 0 to 1 while files are read. */
  share: number | undefined;
  names: readonly string[] = [];
  refused: FileRefusal | undefined;
  /** What waits to be confirmed, the next one first. */
  waiting: readonly Item[] = [];

  protected readonly host: ReactiveControllerHost & HTMLElement;
  #run = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  /** An element that is only moved goes on reading. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.host.isConnected) this.cancel();
    });
  }

  cancel(): void {
    this.#run += 1;
    this.share = undefined;
    this.host.requestUpdate();
  }

  /** Goes back to choosing; what waits goes on waiting. */
  forgetRefusal(): void {
    this.refused = undefined;
    this.host.requestUpdate();
  }

  /** The first one is imported or discarded. */
  shift(): void {
    this.waiting = this.waiting.slice(1);
    this.host.requestUpdate();
  }

  /** The first one cannot be taken after all. */
  refuse(refusal: FileRefusal): void {
    this.refused = refusal;
    this.shift();
  }

  /** Somebody else signed in. */
  forgetAll(): void {
    this.refused = undefined;
    this.waiting = [];
    this.cancel();
  }

  /**
   * What another reading overtook, or somebody left, comes to nothing.
   *
   * @param read reads, and looks at its argument to know whether it was left
   * @param joined how what was read stands with what waits already
   */
  protected async follow(
    names: readonly string[],
    read: (reading: Reading) => Promise<readonly Item[] | FileRefusal>,
    joined: (items: readonly Item[]) => readonly Item[],
  ): Promise<void> {
    [this.names, this.share, this.refused] = [names, 0, undefined];
    this.#run += 1;
    const run = this.#run;
    this.host.requestUpdate();
    const isCancelled = (): boolean => run !== this.#run;
    const found = await read(inTurns(this.host, {isCancelled, show: (share) => (this.share = share)}));
    if (isCancelled()) return;
    this.share = undefined;
    if (isRefusal(found)) this.refused = found;
    else this.waiting = joined([...found, ...this.waiting]);
    this.ended();
    this.host.requestUpdate();
  }

  /** A reading came to its end, before anything is drawn of it. */
  protected ended(): void {
    return;
  }
}
