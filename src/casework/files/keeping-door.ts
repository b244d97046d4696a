import type {LitElement} from 'lit';
import type {School} from '../../host/school.js';
import {LazyController} from '../../ui/lazy-controller.js';
import {missingPart} from '../../ui/missing-part.js';
import type {CaseScreen} from '../case-screen.js';
import type {KeepingScreen} from './keeping-screen.js';

type Load = () => Promise<{readonly KeepingScreen: typeof KeepingScreen}>;

/** Contacts, people and files of a case, fetched once its steps and its plan are on the screen. */
export class KeepingDoor {
  readonly #lazy: LazyController<KeepingScreen>;
  #screen: KeepingScreen | undefined;

  constructor(
    host: LitElement,
    school: () => School | undefined,
    load: Load = () => import('./keeping-screen.js'),
  ) {
    this.#lazy = new LazyController(host, async () => {
      const {KeepingScreen: Screen} = await load();
      return (this.#screen ??= new Screen(host, school));
    });
  }

  /** Words for refusals of its forms. */
  get refused(): Readonly<Record<string, string>> {
    return this.#screen?.refused ?? {};
  }

  render(screen: CaseScreen): unknown {
    const {t, common} = screen;
    const part = this.#lazy.want();
    return part ? part.render(screen) : missingPart(this.#lazy, common, t.keeping.unreached);
  }

  /** Another person is here: nothing of what was chosen is for them. */
  forget(): void {
    this.#screen?.forget();
  }
}
