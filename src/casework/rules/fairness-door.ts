import type {LitElement} from 'lit';
import type {School} from '../../host/school.js';
import {auditIn, type AuditState} from '../../signals/audit/audit-view.js';
import type {FairnessScreen} from './fairness-screen.js';
import {PartDoor} from './part-door.js';
import type {RulesScreen} from './rules-screen.js';

type Load = () => Promise<{readonly FairnessScreen: typeof FairnessScreen}>;

/** The way to the audit. */
export class FairnessDoor {
  readonly #door: PartDoor<FairnessScreen>;

  constructor(
    host: LitElement,
    school: () => School | undefined,
    load: Load = () => import('./fairness-screen.js'),
  ) {
    this.#door = new PartDoor(host, {
      id: 'fairness',
      title: ({t}) => t.fairness.open,
      load: async () => new (await load()).FairnessScreen(host, school),
    });
  }

  render(screen: RulesScreen): unknown {
    return this.#door.render(screen);
  }

  /** Outside the band: said at the head of the page, since a table far below could be missed. */
  renderWarning(screen: RulesScreen): unknown {
    return this.#door.part?.renderWarning(screen);
  }

  /** Where a school keeps groups nobody has to ask for the audit. */
  openFor(state: AuditState): void {
    if (auditIn(state).kind !== 'none') this.#door.openUnasked();
  }

  forget(): void {
    this.#door.forget();
  }
}
