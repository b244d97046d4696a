import {nothing, type LitElement} from 'lit';
import type {School} from '../../host/school.js';
import {LazyController} from '../../ui/lazy-controller.js';
import {missingPart} from '../../ui/missing-part.js';
import type {CaseScreen} from '../case-screen.js';
import type {SharingPart} from './sharing-part.js';

type Load = () => Promise<{readonly SharingPart: typeof SharingPart}>;

/** The place of the part about consent and sharing, which is fetched with the first case that somebody looks at. */
export class SharingDoor {
  readonly #part: LazyController<SharingPart>;

  constructor(
    host: LitElement,
    school: () => School | undefined,
    load: Load = () => import('./sharing-part.js'),
  ) {
    this.#part = new LazyController(host, async () => {
      const {SharingPart: Part} = await load();
      const part = new Part(host, school);
      await part.begin();
      return part;
    });
  }

  render(screen: CaseScreen): unknown {
    const part = this.#part.want();
    if (part) return part.render(screen);
    return this.#part.isMissing
      ? missingPart(this.#part, screen.common, screen.t.sharing.unreached)
      : nothing;
  }
}
