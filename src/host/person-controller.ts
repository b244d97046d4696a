import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {StaffId} from '../kernel/ids.js';
import type {School} from './school.js';

/**
 * Calls back when somebody else is signed in, or nobody any more: what one person typed is not for the next. The same
 * person with another school object, as after an import, is still the same.
 */
export class PersonController implements ReactiveController {
  readonly #school: () => School | undefined;
  readonly #changed: () => void;
  #person: StaffId | undefined;

  constructor(host: ReactiveControllerHost, school: () => School | undefined, changed: () => void) {
    this.#school = school;
    this.#changed = changed;
    host.addController(this);
  }

  hostUpdate(): void {
    const person = this.#school()?.session.staffId;
    if (this.#person !== undefined && person !== this.#person) this.#changed();
    this.#person = person;
  }
}
