import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {notice} from '../ui/notice.js';
import type {ChartWords} from './climate-chart.js';
import {climateCsv, climateJson, fileName, type ExportFormat} from './climate-export-work.js';
import type {Reading} from './climate-reading-view.js';
import {PrintAloneController} from '../ui/print-alone.js';
import {saveFile} from '../ui/save-file.js';

/** Prints all measures, or saves what is released as a file. */
export class ClimateTools implements ReactiveController {
  /** All measures stand on the page, until the print preview is closed. */
  printing = false;
  #isUnsaved = false;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    new PrintAloneController(host, () => this.printing);
  }

  /** What is printed is put back however the preview ended. */
  hostConnected(): void {
    window.addEventListener('afterprint', this.#printed);
  }

  hostDisconnected(): void {
    window.removeEventListener('afterprint', this.#printed);
    this.printing = false;
  }

  render(reading: Reading, words: ChartWords): TemplateResult {
    const {t} = words;
    return html`<div class="row tools">
        <button @click=${() => void this.#print()}>${t.print}</button>
        <button @click=${() => {
          this.#save('csv', reading, words);
        }}>${t.saveCsv}</button>
        <button @click=${() => {
          this.#save('json', reading, words);
        }}>${t.saveJson}</button>
      </div>
      ${this.#isUnsaved ? notice('danger', t.saveFailed) : nothing}`;
  }

  async #print(): Promise<void> {
    this.printing = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    window.print();
  }

  readonly #printed = (): void => {
    this.printing = false;
    this.#host.requestUpdate();
  };

  #save(format: ExportFormat, reading: Reading, words: ChartWords): void {
    const isCsv = format === 'csv';
    const text = isCsv ? climateCsv(reading, words) : climateJson(reading);
    const type = isCsv ? 'text/csv' : 'application/json';
    this.#isUnsaved = !saveFile(fileName(reading.release, format), text, type);
    this.#host.requestUpdate();
  }
}
