import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {allows} from '../../host/session.js';
import {ViewController} from '../../host/view-controller.js';
import {number, shortDay} from '../../i18n/format.js';
import {TermsController} from '../../i18n/terms-controller.js';
import {isRefusal} from '../../kernel/refusal.js';
import {calendarsIn} from '../../roster/calendars-view.js';
import {announce} from '../../ui/announcer.js';
import {notice} from '../../ui/notice.js';
import {saveFile} from '../../ui/save-file.js';
import {concernsFold} from '../../voices/concerns-view.js';
import {voicesCatalogue} from '../../voices/messages/catalogue.js';
import {allCases} from '../casework-view.js';
import type {ImpactScreen} from '../impact/impact-screen.js';
import {publishedIn} from '../impact/impact-view.js';
import {countedCases} from './counted-cases-view.js';
import type {Published, PublishedTable} from './published-kinds.js';
import {prepare, publish} from './publish-rules.js';
import {categoryText, tableText} from './statistics-words.js';
import {statisticsCsv, statisticsJson, termsText} from './statistics-files.js';

/** What would be handed out, word for word; the files, and what was handed out before. */
export class StatisticsScreen {
  readonly #host: LitElement;
  readonly #concerns;
  readonly #voices;
  #isUnsaved = false;
  #isDone = false;

  constructor(host: LitElement, school: () => School | undefined) {
    this.#host = host;
    const allowed = (): School | undefined => {
      const known = school();
      return allows(known?.session, 'impact.work') ? known : undefined;
    };
    this.#concerns = new ViewController(host, allowed, concernsFold);
    this.#voices = new TermsController(host, voicesCatalogue);
  }

  render(screen: ImpactScreen): TemplateResult {
    const {t, common, language} = screen;
    const set = this.#prepared(screen);
    if (!set || !this.#voices.value) return html`<p class="muted" role="status">${common.loading}</p>`;
    return html`<div class="stack">
      ${this.#isDone ? notice('success', t.stats.done) : nothing}
      ${this.#isUnsaved ? notice('warning', t.stats.notSaved) : nothing}
      ${
        isRefusal(set)
          ? notice('info', t.stats.refused[set.refused])
          : html`<p class="muted">${t.stats.intro(number(language, set.k))}</p>
              <h4>${t.stats.preview}</h4>
              ${set.tables.map((table) => this.#renderTable(screen, set, table))}
              ${leftOutPart(screen, set)}
              <button type="button" class="primary" @click=${() => void this.#publish(screen, set)}>
                ${t.stats.publish}
              </button>`
      }
      ${this.renderPast(screen)}
    </div>`;
  }

  #prepared(screen: ImpactScreen): ReturnType<typeof prepare> | undefined {
    const {views, today, state} = screen;
    const [cases, flags, calendars] = [views.cases.state, views.flags.state, views.calendars.state];
    const concerns = this.#concerns.state;
    if (!cases || !flags || !calendars || !concerns) return undefined;
    const counted = countedCases(allCases(cases), flags, concerns);
    return prepare(counted, calendarsIn(calendars), {today, before: publishedIn(state)});
  }

  #renderTable(screen: ImpactScreen, set: Published, {table, cells}: PublishedTable): TemplateResult {
    const {t, language} = screen;
    const head = tableText(screen, table);
    if (cells.length === 0)
      return html`<p><strong>${head}</strong> <span class="muted">${t.stats.withheld}</span></p>`;
    return html`<div class="scrolls" tabindex="0" role="group" aria-label=${head}>
      <table>
        <caption>${head}</caption>
        <tbody>${cells.map(
          (cell) =>
            html`<tr>
              <td><bdi>${termsText(set, cell)}</bdi></td>
              <th scope="row">${cell.categories.map((one) => this.#categoryText(screen, one)).join(' + ')}</th>
              <td>${number(language, cell.children)}</td>
            </tr>`,
        )}</tbody>
      </table>
    </div>`;
  }

  #categoryText(screen: ImpactScreen, category: string): string {
    return categoryText(screen, this.#voices.value, category);
  }

  /** What was published before, word for word. */
  renderPast(screen: ImpactScreen): TemplateResult {
    const {t, state, language} = screen;
    const past = publishedIn(state);
    if (past.length === 0) return html`<p class="muted">${t.stats.noPast}</p>`;
    return html`<h4>${t.stats.past}</h4>
      ${past.map((set) => {
        const titles = set.terms.map(({title}) => title).join(', ');
        const text = t.stats.pastOn(shortDay(language, set.day), titles);
        return html`<details class="all-numbers">
          <summary><bdi>${text}</bdi></summary>
          ${set.tables.map((table) => this.#renderTable(screen, set, table))} ${leftOutPart(screen, set)}
          <button
            type="button"
            class="compact"
            aria-label=${`${t.stats.again}: ${text}`}
            @click=${() => this.#save(screen, set)}
          >
            ${t.stats.again}
          </button>
        </details>`;
      })}`;
  }

  /** Written down first: what left the school without a word of it could be subtracted from the next. */
  async #publish(screen: ImpactScreen, set: Published): Promise<void> {
    const drafts = publish(set);
    if (isRefusal(drafts) || !(await screen.save(drafts))) return;
    this.#isDone = this.#save(screen, set);
    if (this.#isDone) announce(screen.t.stats.done);
    this.#host.requestUpdate();
  }

  #save(screen: ImpactScreen, set: Published): boolean {
    const {t} = screen;
    const csv = statisticsCsv(set, {
      heads: [t.stats.fileTable, t.stats.fileTerms, t.stats.fileCategories, t.stats.children],
      table: (table) => tableText(screen, table),
      category: (category) => this.#categoryText(screen, category),
    });
    const name = `pana-statistics-${set.day}`;
    const isSaved =
      saveFile(`${name}.csv`, csv, 'text/csv') &&
      saveFile(`${name}.json`, statisticsJson(set), 'application/json');
    this.#isUnsaved = !isSaved;
    this.#host.requestUpdate();
    return isSaved;
  }
}

function leftOutPart({t}: ImpactScreen, {leftOut}: Published): TemplateResult | typeof nothing {
  if (leftOut.length === 0) return nothing;
  return html`<p class="muted small">
    ${t.stats.leftOut} <bdi>${leftOut.map(({title}) => title).join(', ')}</bdi>
  </p>`;
}
