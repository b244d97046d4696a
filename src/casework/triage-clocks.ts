import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {School} from '../host/school.js';
import {wallTimeOf} from '../kernel/wall-time.js';
import type {StandingFlag} from '../signals/flags-view.js';
import type {CareViews} from './care-views.js';
import {waysIn} from './casework-view.js';
import {triageClock, type TriageClock} from './triage-clock.js';
import {usualWays} from './ways/ways.js';

const minute = 60_000;

/** The clocks of flags that wait; the screen is drawn anew each minute, so that one that runs out does not wait for a click. */
export class TriageClocks implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #school: () => School | undefined;
  readonly #views: CareViews;
  readonly #everyMs: number;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(
    host: ReactiveControllerHost,
    school: () => School | undefined,
    views: CareViews,
    everyMs = minute,
  ) {
    this.#host = host;
    this.#school = school;
    this.#views = views;
    this.#everyMs = everyMs;
    host.addController(this);
  }

  /** What the school has set. */
  get hours(): number {
    const {state} = this.#views.cases;
    return (state ? waysIn(state) : usualWays).triageHours;
  }

  /** @returns the clock of one flag, by what this device's clock says now */
  readonly of = (standing: StandingFlag): TriageClock => {
    const now = wallTimeOf(this.#school()?.now() ?? new Date(standing.raisedAt));
    const raised = wallTimeOf(new Date(standing.raisedAt));
    return triageClock(standing, {now, raised, hours: this.hours, calendar: this.#views.calendar});
  };

  hostConnected(): void {
    this.#ticking = setInterval(() => this.#host.requestUpdate(), this.#everyMs);
  }

  hostDisconnected(): void {
    clearInterval(this.#ticking);
  }
}
