const times: number[] = [];

/**
 * From the moment that the browser stamped on the key to the end of the frame that shows what it did.
 *
 * @param heard what the page acts on: a frame may pass between a key and the input that follows from it
 */
export function watchKeys(heard: 'keydown' | 'input'): void {
  let pressed = 0;
  const note = (): void => {
    const start = pressed;
    void frame().then((end) => times.push(end - start));
  };
  window.addEventListener('keydown', ({timeStamp}) => (pressed = timeStamp), {capture: true});
  window.addEventListener(heard, note, {capture: true});
}

/** One a key, in ms. */
export function keyTimes(): readonly number[] {
  return times;
}

export async function painted(isThere: () => unknown): Promise<void> {
  const seen = {there: false};
  while (!seen.there) await frame(() => (seen.there = Boolean(isThere())));
}

/** A message that is sent in a frame arrives after its paint. @returns when that was */
async function frame(inFrame?: () => unknown): Promise<number> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      inFrame?.();
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(undefined);
    }),
  );
}
