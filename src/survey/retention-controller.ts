import {nothing, type ReactiveControllerHost} from 'lit';
import {today, type School} from '../host/school.js';
import type {StaffId} from '../kernel/ids.js';
import type {RetentionPanel} from './retention-panel.js';
import type {Wave} from './wave-view.js';

/** What comes after a wave: fetched with the screen of one that is over. */
export class RetentionController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #panel: RetentionPanel | undefined;
  #loading: Promise<unknown> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  view(school: School, wave: Wave, nameOf: (staff: StaffId) => string): unknown {
    const {published, closings, released, destroyed} = wave;
    const isOver = today(school) > published.window.until || closings.length > 0 || released || destroyed;
    if (!isOver) return nothing;
    if (!this.#loading) this.#loading = this.#load().catch(() => (this.#loading = undefined));
    return this.#panel?.render(school, wave, nameOf) ?? nothing;
  }

  async #load(): Promise<void> {
    const {RetentionPanel} = await import('./retention-panel.js');
    this.#panel = new RetentionPanel(this.#host);
    this.#host.requestUpdate();
  }
}
