import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';

/** Up to so many rows are all in the page. */
export const plainRows = 200;
const blockRows = 50;

/** Above and below the screen, so that nobody sees a row come. In px. */
const margin = 800;

/** Until a block was measured. In px. */
const guessedRow = 44;

/**
 * A long table in blocks: those near the screen hold their rows, the others one cell of their height. Rows keep their numbers, so
 * that a screen reader says how many there are.
 */
export class RowBlocks implements ReactiveController {
  readonly #host: LitElement;
  readonly #near = new Set<number>();
  #rowHeight = guessedRow;
  #observer: IntersectionObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#near.clear();
  }

  /** What is far from the screen is measured by what was near it. */
  hostUpdated(): void {
    const bodies = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('tbody[data-block]')];
    if (bodies.length === 0 || !this.#host.isConnected) {
      this.hostDisconnected();
      return;
    }
    for (const body of bodies) {
      const cell = body.querySelector<HTMLElement>('td.far');
      if (cell) cell.style.blockSize = `${Number(body.dataset['rows']) * this.#rowHeight}px`;
    }
    this.#observer ??= new IntersectionObserver((seen) => this.#follow(seen), {
      rootMargin: `${margin}px 0px`,
    });
    for (const body of bodies) this.#observer.observe(body);
  }

  /** @param columns for the cell that stands for rows that are far away */
  render<Row>(
    rows: readonly Row[],
    columns: number,
    row: (item: Row, index: number) => TemplateResult,
  ): unknown {
    if (rows.length <= plainRows) return html`<tbody>${rows.map(row)}</tbody>`;
    const blocks = Array.from({length: Math.ceil(rows.length / blockRows)}, (_, at) => at);
    return blocks.map((at) => {
      const from = at * blockRows;
      const own = rows.slice(from, from + blockRows);
      const isNear = this.#near.has(at) || (this.#near.size === 0 && at === 0);
      return html`<tbody data-block=${at} data-rows=${own.length}>
        ${isNear ? own.map((item, index) => row(item, from + index)) : html`<tr aria-hidden="true"><td class="far" colspan=${columns}></td></tr>`}
      </tbody>`;
    });
  }

  /** How many rows there are, where not all of them are in the page. */
  rowCount(rows: readonly unknown[]): number | typeof nothing {
    return rows.length > plainRows ? rows.length + 1 : nothing;
  }

  /** Rows that a person stands in stay, however far they were scrolled away. */
  get #focused(): Element | null {
    return (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  #follow(seen: readonly IntersectionObserverEntry[]): void {
    let changed = false;
    for (const {target, isIntersecting, boundingClientRect} of seen) {
      const {block, rows} = (target as HTMLElement).dataset;
      const at = Number(block);
      if (this.#near.has(at)) this.#rowHeight = boundingClientRect.height / Number(rows) || this.#rowHeight;
      if (this.#near.has(at) === isIntersecting) continue;
      changed = true;
      if (isIntersecting) this.#near.add(at);
      else if (!target.contains(this.#focused)) this.#near.delete(at);
    }
    if (changed) this.#host.requestUpdate();
  }
}
