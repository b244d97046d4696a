import type {ReactiveControllerHost} from 'lit';
import type {School} from '../host/school.js';
import {ViewController} from '../host/view-controller.js';
import type {JournalErrorKind} from '../journal/journal-error.js';
import {rosterFold, rosterIn, type RosterState} from '../roster/roster-view.js';
import type {Roster} from '../roster/roster.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  strayWaves,
  wavesIn,
  type Wave,
  type WavesState,
} from './wave-view.js';

/** Follows the class list and all waves. */
export class SurveysViewsController {
  readonly #roster: ViewController<RosterState>;
  readonly #open: ViewController<WavesState>;
  readonly #care: ViewController<WavesState>;
  readonly #released: ViewController<WavesState>;

  constructor(host: ReactiveControllerHost, school: () => School | undefined) {
    this.#roster = new ViewController(host, school, rosterFold);
    this.#open = new ViewController(host, school, publicWavesFold);
    this.#care = new ViewController(host, school, careWavesFold);
    this.#released = new ViewController(host, school, releasedWavesFold);
  }

  get status(): 'loading' | 'failed' | 'ready' {
    const all = [this.#roster, ...this.#ofWaves].map(({view}) => view?.status);
    if (all.includes('failed')) return 'failed';
    return all.every((status) => status === 'ready') ? 'ready' : 'loading';
  }

  get failure(): JournalErrorKind {
    const all = [this.#roster, ...this.#ofWaves];
    return all.map(({view}) => view?.error?.kind).find(Boolean) ?? 'unknown';
  }

  get roster(): Roster | undefined {
    const {state} = this.#roster;
    return state && rosterIn(state);
  }

  get waves(): readonly Wave[] {
    const [open, care, released] = [this.#open.state, this.#care.state, this.#released.state];
    return open && care && released ? wavesIn(open, care, released) : [];
  }

  /** Entries that name a wave which is not here. */
  get strays(): number {
    return this.#open.state ? strayWaves(this.#open.state) : 0;
  }

  /** A wave of another version of Pana must not look like none: somebody would print slips twice. */
  get unreadable(): number {
    return this.#ofWaves.reduce((sum, {view}) => sum + (view?.unreadable ?? 0), 0);
  }

  get #ofWaves(): readonly ViewController<WavesState>[] {
    return [this.#open, this.#care, this.#released];
  }
}
