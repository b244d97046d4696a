import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {LazyController} from '../../ui/lazy-controller.js';
import {missingPart} from '../../ui/missing-part.js';
import type {ImpactScreen} from '../impact/impact-screen.js';
import type {StatisticsScreen} from './statistics-screen.js';

/** The way to the statistics for the authority, which are prepared a few times a year. */
export class StatisticsDoor {
  readonly #host: LitElement;
  readonly #part: LazyController<StatisticsScreen>;
  #isOpen = false;

  constructor(host: LitElement & {readonly school?: School | undefined}) {
    this.#host = host;
    this.#part = new LazyController(host, async () => {
      const {StatisticsScreen: Screen} = await import('./statistics-screen.js');
      return new Screen(host, () => host.school);
    });
  }

  forget(): void {
    this.#isOpen = false;
  }

  render(screen: ImpactScreen): TemplateResult {
    const {t} = screen;
    const open = (): void => {
      this.#isOpen = !this.#isOpen;
      this.#host.requestUpdate();
    };
    return html`<section aria-labelledby="statistics">
      <h3 id="statistics">${t.statistics}</h3>
      <button type="button" aria-expanded=${this.#isOpen} @click=${open}>${t.statisticsOpen}</button>
      ${this.#isOpen ? this.#renderPart(screen, (part) => part.render(screen)) : nothing}
    </section>`;
  }

  /** What was published, for whoever may not prepare anything. */
  renderPast(screen: ImpactScreen): unknown {
    return this.#renderPart(screen, (part) => part.renderPast(screen));
  }

  #renderPart({t, common}: ImpactScreen, show: (part: StatisticsScreen) => unknown): unknown {
    const part = this.#part.want();
    return part ? show(part) : missingPart(this.#part, common, t.unreached);
  }
}
