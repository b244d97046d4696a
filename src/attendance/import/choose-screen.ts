import {html, nothing, type TemplateResult} from 'lit';
import {dropZone} from '../../ui/drop-zone.js';
import type {ImportTerms} from '../import-messages/en.js';
import {pastImports, type ImportsState, type PastImport} from '../imports-view.js';
import type {Sample} from './job.js';
import {pastList} from './past-list.js';

export interface ChooseScreen {
  readonly t: ImportTerms;
  readonly language: string;
  /** What has to be said first. */
  readonly above: unknown;
  readonly samples: readonly Sample[];
  readonly imports: ImportsState | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onUndo: (past: PastImport) => void;
  /** The way to the table of codes. */
  readonly codes: unknown;
}

export function chooseScreen(screen: ChooseScreen): TemplateResult {
  const {t, language, above, samples, imports, onFiles, onSample, onUndo, codes} = screen;
  return html`<header class="head">
      <h2 tabindex="-1">${t.title}</h2>
      <p class="muted">${t.intro}</p>
    </header>
    ${above} ${dropZone({id: 'files', accept: '.zip,.xlsx,.csv,.tsv,.txt,.json,.jsonl,.ndjson,.xml', several: true, texts: t, onFiles})}
    ${samples.length > 0 ? renderSamples(t, samples, onSample) : nothing}
    ${codes} ${imports ? pastList(t, language, pastImports(imports), onUndo) : nothing}`;
}

function renderSamples(
  t: ImportTerms,
  samples: readonly Sample[],
  onSample: ChooseScreen['onSample'],
): TemplateResult {
  return html`<section class="stack">
    <h3>${t.trySample}</h3>
    <div class="row">
      ${samples.map(
        (sample) =>
          html`<button type="button" @click=${() => onSample(sample)}><bdi>${sample.title}</bdi></button>`,
      )}
    </div>
  </section>`;
}
