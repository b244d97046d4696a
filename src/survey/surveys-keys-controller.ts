import type {ReactiveControllerHost} from 'lit';
import type {School} from '../host/school.js';
import type {Session} from '../host/session.js';
import {ViewController} from '../host/view-controller.js';
import type {StaffId} from '../kernel/ids.js';
import {careKeyFold, careKeyIn} from '../vault/care-keys.js';
import {readerKeysFold, readerPairsFold} from '../vault/reader-keys.js';
import {teamKeyFold} from '../vault/team-keys.js';
import type {Wave} from './wave-view.js';

/** Somebody who can be named as a reader. */
export interface Reader {
  readonly staff: StaffId;
  readonly name: string;
}

/** What the screens of a wave ask about keys: whose they are and whether they are here. */
export class SurveysKeysController {
  readonly #team: ViewController<Set<string>>;
  readonly #announced: ViewController<ReturnType<typeof readerKeysFold.empty>>;
  readonly #care: ViewController<ReturnType<typeof careKeyFold.empty>>;
  readonly #own: ViewController<ReturnType<typeof readerPairsFold.empty>>;

  constructor(host: ReactiveControllerHost, school: () => School | undefined) {
    this.#team = new ViewController(host, school, teamKeyFold);
    this.#announced = new ViewController(host, school, readerKeysFold);
    this.#care = new ViewController(host, school, careKeyFold);
    this.#own = new ViewController(host, school, readerPairsFold);
  }

  /** A request for contact can be sealed to the care team: then a new wave offers it to pupils. */
  get takesRequests(): boolean {
    const {state} = this.#care;
    return state !== undefined && careKeyIn(state) !== undefined;
  }

  /** To be pinned in the survey app. */
  get team(): readonly string[] {
    return [...(this.#team.state ?? [])].sort();
  }

  /** Who has a key, this person first: theirs is made at the latest when a wave needs it. */
  readers({staffId, name}: Session): readonly Reader[] {
    const others = new Map(
      [...(this.#announced.state?.values() ?? [])]
        .filter(({staff}) => staff !== staffId)
        .map((key) => [key.staff, key.name]),
    );
    const sorted = [...others].sort(([a], [b]) => (a < b ? -1 : 1));
    return [{staff: staffId, name}, ...sorted.map(([staff, called]) => ({staff, name: called}))];
  }

  /** Can this person open the wave's answers here? */
  opens({keys}: Wave, {staffId}: Session): boolean {
    const pairs = [...(this.#own.state?.values() ?? [])].filter(({staff}) => staff === staffId);
    const own = new Set(pairs.map(({publicKey}) => publicKey));
    return keys.some(
      ({privateKey, wrapped = []}) => privateKey !== undefined || wrapped.some(({to}) => own.has(to)),
    );
  }
}
