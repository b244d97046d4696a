import type {School} from '../host/school.js';
import type {Screen} from './surveys-screen.js';
import type {Wave} from './wave-view.js';
import type {WrittenReading} from './written-reading.js';

type Host = ConstructorParameters<typeof WrittenReading>[0];

/** Fetches what shows pupils' own words once there is a wave that asks for them; few waves do. */
export class SurveysWrittenController {
  /** Once it is here. */
  reading: WrittenReading | undefined;
  #loading: Promise<void> | undefined;
  readonly #host: Host;
  readonly #school: () => School | undefined;

  constructor(host: Host, school: () => School | undefined) {
    this.#host = host;
    this.#school = school;
  }

  follow(waves: readonly Wave[], language: string, screen: Screen): void {
    // Where the network does not give it, the next drawing tries again.
    if (!this.#loading && waves.some(({published}) => published.freeText))
      this.#loading = this.#load().catch(() => (this.#loading = undefined));
    this.reading?.follow(language, screen.at === 'written' ? screen.wave : undefined);
  }

  async #load(): Promise<void> {
    const {WrittenReading} = await import('./written-reading.js');
    this.reading = new WrittenReading(this.#host, this.#school);
    this.#host.requestUpdate();
  }
}
