import type {ReactiveController} from 'lit';
import {askedOf} from './instrument/instrument.js';
import type {SurveyHost} from './survey-step.js';
import type {PublishedWave} from './wave.js';

/**
 * Holds the wave that a pupil answers, and cuts long pages up where a question is to fill the screen. Where the network
 * does not bring what cuts, pages stay as long as they were written.
 */
export class FitController implements ReactiveController {
  /** As it came. */
  whole: PublishedWave | undefined;
  /** As it is drawn. */
  drawn: PublishedWave | undefined;
  readonly #host: SurveyHost;
  readonly #small = matchMedia('(max-width: 480px)');

  constructor(host: SurveyHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#small.addEventListener('change', this.#turned);
  }

  hostDisconnected(): void {
    this.#small.removeEventListener('change', this.#turned);
  }

  async hold(whole: PublishedWave): Promise<void> {
    this.whole = this.drawn = whole;
    await this.#fit();
  }

  readonly #turned = (): void => void this.#fit();

  async #fit(): Promise<void> {
    const {whole} = this;
    if (!whole || (!this.#small.matches && this.drawn === whole)) return;
    if (whole.instrument.pages.every((page) => askedOf({pages: [page]}).length < 2)) return;
    const cut = await import('./one-a-screen.js').catch(() => undefined);
    if (!cut || !this.drawn || whole !== this.whole) return;
    const fit = cut.fitted(whole, {published: this.drawn, step: this.#host.step}, this.#small.matches);
    this.drawn = fit.published;
    this.#host.step = fit.step;
  }
}
