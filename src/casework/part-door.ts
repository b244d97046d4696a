import type {LitElement} from 'lit';
import {LazyController} from '../ui/lazy-controller.js';
import {missingPart} from '../ui/missing-part.js';
import type {CaseScreen} from './case-screen.js';

type Part = (screen: CaseScreen) => unknown;

/** A part of a case's screen that is fetched when it is first shown. */
export class PartDoor {
  readonly #lazy: LazyController<Part>;

  constructor(host: LitElement, load: () => Promise<Part>) {
    this.#lazy = new LazyController(host, load);
  }

  render(screen: CaseScreen): unknown {
    const {plan, common} = screen;
    const part = this.#lazy.want();
    return part ? part(screen) : missingPart(this.#lazy, common, plan.missing);
  }
}
