import type {LitElement} from 'lit';
import type {CommonTerms} from '../i18n/common/en.js';
import type {CaseId} from '../kernel/ids.js';
import type {ExplanationInWords} from '../signals/explain.js';
import type {Flag} from '../signals/flag.js';
import type {FlagsState} from '../signals/flags-view.js';
import {LazyController} from '../ui/lazy-controller.js';
import {missingPart} from '../ui/missing-part.js';
import type {CaseRecord} from './case-record.js';
import type {FlagWords} from './flag-words.js';
import {caseFlags} from './timeline.js';

type Load = () => Promise<{readonly FlagWords: typeof FlagWords}>;

/** The way to the words for flags, which many cases do without. */
export class FlagDoor {
  readonly #words: LazyController<FlagWords>;
  #shown: CaseId | undefined;

  constructor(host: LitElement, load: Load = () => import('./flag-words.js')) {
    this.#words = new LazyController(host, async () => {
      const {FlagWords: Words} = await load();
      return new Words(host).begin();
    });
  }

  /**
   * Whether a case can be shown: nothing is said later than the rest. A flag that comes while somebody works on the
   * case waits for its words in its own place.
   */
  isHere(record: CaseRecord, flags: FlagsState | undefined): boolean {
    if (this.#shown === record.id) return true;
    const isHere = !flags || caseFlags(record, flags).length === 0 || this.#isSettled;
    if (isHere && flags) this.#shown = record.id;
    return isHere;
  }

  explain(flag: Flag): ExplanationInWords | undefined {
    return this.#words.want()?.explain(flag);
  }

  /** In the place of the words. @param unreached what is said where they did not come */
  missing(common: CommonTerms, unreached: string): unknown {
    return missingPart(this.#words, common, unreached);
  }

  get #isSettled(): boolean {
    return this.#words.want() !== undefined || this.#words.isMissing;
  }
}
