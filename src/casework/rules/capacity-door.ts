import {nothing, type LitElement} from 'lit';
import {LazyController} from '../../ui/lazy-controller.js';
import {missingPart} from '../../ui/missing-part.js';
import type {CapacityPart} from './capacity-part.js';
import {isEnough} from './preview-part.js';
import type {RulesScreen} from './rules-screen.js';

/** The place of “we can see 12 pupils a week”, which is fetched once there is a year to look at. */
export class CapacityDoor {
  readonly #lazy: LazyController<CapacityPart>;
  #part: CapacityPart | undefined;

  constructor(host: LitElement) {
    this.#lazy = new LazyController(host, async () => {
      const {CapacityPart: Part} = await import('./capacity-part.js');
      return (this.#part ??= new Part(host));
    });
  }

  render(screen: RulesScreen): unknown {
    if (!isEnough(screen.year)) return nothing;
    const part = this.#lazy.want();
    return part ? part.render(screen) : missingPart(this.#lazy, screen.common, screen.t.unreached);
  }

  forget(): void {
    this.#part?.forget();
  }
}
