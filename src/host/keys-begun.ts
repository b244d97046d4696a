import type {Fold} from '../journal/fold.js';
import {LiveView} from '../journal/live-view.js';
import type {Replica} from '../journal/replica.js';
import {isFields, type Fields} from '../kernel/guards.js';

/** By its name alone: asked before anything of keys is loaded, and no view that a person opens. */
const announced = {name: 'members/announced', is: (body: unknown): body is Fields => isFields(body)};

const fold = {
  ...{name: 'host/keys-begun', version: 1, ledger: 'school' as const, kinds: [announced]},
  empty: (): {has: boolean} => ({has: false}),
  add: (state) => {
    state.has = true;
  },
} satisfies Fold<{has: boolean}>;

/** Has anybody set up keys here? From then on nothing is written in the open. */
export class KeysBegun {
  readonly #view: LiveView<{has: boolean}>;
  readonly #replica: Replica;

  constructor(replica: Replica) {
    this.#replica = replica;
    this.#view = new LiveView(fold, replica);
  }

  /** @throws {JournalError} */
  async ask(): Promise<boolean> {
    await this.#view.catchUp();
    if (this.#view.error) throw this.#view.error;
    return this.#view.state.has;
  }

  /** Calls back once where another tab or device did it. @returns ends it */
  follow(begun: () => void): () => void {
    const stop = this.#replica.onChange(({ledgers}) => {
      if (!ledgers.includes('school')) return;
      void this.ask().then(
        (has) => {
          if (!has) return;
          stop();
          begun();
        },
        () => undefined, // the next change asks again
      );
    });
    return stop;
  }
}
