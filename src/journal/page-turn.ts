/** Everything else comes first: `scheduler.yield` would come before messages and timers of the page. */
export async function pageTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
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
