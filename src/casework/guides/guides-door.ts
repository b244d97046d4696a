import {html, nothing, type LitElement} from 'lit';
import type {School} from '../../host/school.js';
import {LazyController} from '../../ui/lazy-controller.js';
import {missingPart} from '../../ui/missing-part.js';
import {heldIn} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import type {GuidesScreen} from './guides-screen.js';
import {interviewAnswered, interviewBegun} from './interview-kinds.js';

type Load = () => Promise<{readonly GuidesScreen: typeof GuidesScreen}>;

/** The way to conversations with the child. What shows them is fetched with the first one of a case. */
export class GuidesDoor {
  readonly #host: LitElement;
  readonly #part: LazyController<GuidesScreen>;
  #opened: GuidesScreen | undefined;
  #isAsked = false;

  constructor(
    host: LitElement,
    school: () => School | undefined,
    load: Load = () => import('./guides-screen.js'),
  ) {
    this.#host = host;
    this.#part = new LazyController(host, async () => {
      const {GuidesScreen: Screen} = await load();
      const screen = new Screen(host, school);
      await screen.begin();
      return screen;
    });
  }

  /** A conversation has the screen to itself: the child may look at it, and the case is not for their eyes. */
  get isTalking(): boolean {
    return this.#opened?.isTalking ?? false;
  }

  render(screen: CaseScreen): unknown {
    const {t, common, record} = screen;
    const isHere = heldIn(record, interviewBegun).length + heldIn(record, interviewAnswered).length > 0;
    if (isHere || this.#isAsked) this.#opened = this.#part.want();
    if (this.#opened) return this.#opened.render(screen, this.#isAsked);
    return html`<section class="talks" aria-labelledby="talks">
      <div class="section-head">
        <h3 id="talks">${t.talks.title}</h3>
        ${
          // Where the part comes by itself it brings its own: this one would go from under somebody's focus.
          record.isOpen && !isHere
            ? html`<button type="button" class="compact" data-opens="talk" @click=${() => this.#ask()}>
                ${t.talks.begin}
              </button>`
            : nothing
        }
      </div>
      ${
        this.#part.isMissing || isHere || this.#isAsked
          ? missingPart(this.#part, common, t.talks.unreached)
          : nothing
      }
    </section>`;
  }

  forget(): void {
    this.#isAsked = false;
    this.#opened?.forget();
  }

  #ask(): void {
    this.#isAsked = true;
    this.#host.requestUpdate();
  }
}
