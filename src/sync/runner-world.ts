/** Calls back when it is worth looking again at once. @returns ends it */
export type Wakes = (wake: () => void) => () => void;

/** Resolves after so many milliseconds, or as soon as the signal says so. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** The network came back, or somebody looks at the page again. */
export const pageWakes: Wakes = (wake) => {
  const stop = new AbortController();
  const {signal} = stop;
  if (typeof addEventListener === 'function') addEventListener('online', wake, {signal});
  if (typeof document !== 'undefined')
    document.addEventListener('visibilitychange', () => document.hidden || wake(), {signal});
  return () => stop.abort();
};

export const pause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (signal.aborted) done();
    else signal.addEventListener('abort', done);
  });

/** In one tab at a time; a tab that closes, or is killed, hands it on. Where the platform knows no locks there is one tab. */
export async function underLock(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks;
  if (!locks) return work();
  try {
    await locks.request(name, {signal}, work);
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
}
