/**
 * What waited before this comes first: `scheduler.yield` would come before messages and timers of the page. A timer would do as
 * well while the page is seen; in a hidden one it waits a second or more.
 */
export async function pageTurn(): Promise<void> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Milliseconds for which long work may keep the page from its turn: a key that is typed meanwhile is drawn within a tenth of a second. */
const longestTurn = 30;

/** Long work asks between its steps whether the page is due. */
export class Turns {
  #since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.#since > longestTurn;
  }

  async give(): Promise<void> {
    await pageTurn();
    this.#since = performance.now();
  }
}
