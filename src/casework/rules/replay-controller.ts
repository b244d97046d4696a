import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {CapacitySearch, Proposal} from '../../signals/replay/capacity.js';
import type {Replayed} from '../../signals/replay/replay.js';
import {tunedRules, valuesOf} from '../../signals/rule-fields.js';
import type {Rules} from '../../signals/rules.js';
import {finish, inTurns, type Turns} from '../../ui/in-turns.js';
import type {YearAtHand} from './year-at-hand.js';

/** The year by the rules that hold, and by those that are being tried. */
export interface Played {
  readonly before: Replayed;
  readonly after: Replayed;
}

/**
 * Plays the year in slices between which the page has its turn, so that a slider never sticks. What is asked for last
 * counts: an earlier play is given up.
 */
export class ReplayController implements ReactiveController {
  /** The last that was played to its end; it may be of an earlier setting while `busy`. */
  played: Played | undefined;
  busy: 'no' | 'playing' | 'proposing' = 'no';
  /** 0 to 1. */
  share = 0;

  readonly #host: ReactiveControllerHost;
  #key = '';
  #year: YearAtHand | undefined;
  #token = 0;
  /** A play was given up for a search, and is to be begun again. */
  #isLeft = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  forget(): void {
    this.#token += 1;
    this.#key = '';
    this.#year = this.played = undefined;
    this.busy = 'no';
  }

  /** Asked before each drawing; plays only what is not played yet. A search for thresholds goes on meanwhile. */
  want(year: YearAtHand, before: Rules, after: Rules): void {
    const key = JSON.stringify(
      [before, after].map((rules) => tunedRules.map((rule) => valuesOf(rules, rule))),
    );
    if (year === this.#year && key === this.#key) return;
    if (year !== this.#year) this.played = undefined;
    [this.#year, this.#key] = [year, key];
    void this.#play(year, before, after);
  }

  /** @returns `undefined` where it was called off; `unreached` where the search could not be fetched */
  async propose(capacity: number, search: CapacitySearch): Promise<Proposal | 'unreached' | undefined> {
    const {turns, isLast} = this.#begin('proposing');
    const part = await import('../../signals/replay/capacity.js').catch(() => undefined);
    const proposal = part && isLast() ? await finish(part.proposeFor(capacity, search), turns) : undefined;
    if (isLast()) this.#end();
    return part ? proposal : 'unreached';
  }

  /** Calls off a search; what was tried stays remembered. */
  cancel(): void {
    this.#token += 1;
    this.#end();
  }

  async #play(year: YearAtHand, before: Rules, after: Rules): Promise<void> {
    const {turns, isLast} = this.#begin('playing');
    const old = await finish(year.replays.play(before), turns);
    const fresh = old && (await finish(year.replays.play(after), turns));
    if (!isLast()) return;
    if (old && fresh) this.played = {before: old, after: fresh};
    this.#end();
  }

  #begin(busy: 'playing' | 'proposing'): {readonly turns: Turns; readonly isLast: () => boolean} {
    this.#token += 1;
    const token = this.#token;
    if (this.busy === 'playing' && busy === 'proposing') this.#isLeft = true;
    const isLast = (): boolean => token === this.#token;
    [this.busy, this.share] = [busy, 0];
    const show = (share: number): void => {
      // A search goes back and forth between settings; its own steps alone are told.
      if (share > this.share) this.share = share;
    };
    return {turns: inTurns(this.#host, {isCancelled: () => !isLast(), show}), isLast};
  }

  #end(): void {
    this.busy = 'no';
    if (this.#isLeft) this.#key = '';
    this.#isLeft = false;
    this.#host.requestUpdate();
  }
}
