import type {ReactiveControllerHost} from 'lit';

/** Milliseconds of work after which the page gets its turn. */
const turn = 12;

/** What work of seconds asks and tells while it goes on. */
export interface Turns {
  readonly isCancelled: () => boolean;
  /** @param share done, 0 to 1 */
  readonly progress: (share: number) => void;
  /** Resolves at once, or after the page had its turn. */
  readonly pause: () => Promise<void>;
}

/** @returns what the work gives, or `undefined` once it was called off */
export async function finish<Result>(
  work: Generator<number, Result>,
  turns: Turns,
): Promise<Result | undefined> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    turns.progress(step.value);
    await turns.pause();
    if (turns.isCancelled()) return undefined;
  }
}

/** @param show keeps the share for the next drawing; not called for work that was called off */
export function inTurns(
  host: ReactiveControllerHost,
  {isCancelled, show}: {readonly isCancelled: () => boolean; readonly show: (share: number) => void},
): Turns {
  let begin = performance.now();
  return {
    isCancelled,
    progress: (share) => {
      if (!isCancelled()) show(share);
    },
    pause: async () => {
      if (performance.now() - begin < turn) return;
      host.requestUpdate();
      await new Promise((resolve) => setTimeout(resolve));
      begin = performance.now();
    },
  };
}
